package notation

import (
	"strings"
	"testing"
)

// What is read without a problem lies where it says. That all of it is read is
// checked by Read itself.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"a: b\n", "a: [b, {c: d}]\n", "a:\n  - b: c\n    d: \"e\\n\"\n  - f\n", "a: |\n  x\n\n  y\nb: >-\n z\n",
		"é: 'س 😀'\r\nb: ~\r\n", "\uFEFFa: {b: [x:y], \"c\":d}\n", "a: x\n  y\n# c\nb: # d\n  - e # f\n", "---\na: b\n...\n",
		"a: &b c\n", "a: !t b\n", "? a\n: b\n", "<<: a\n", "a: b: c\n", "a: [\n", "%YAML 1.2\n---\na: b\n", "a: - b\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := Read("f.yaml", data)
		if (d.Root == nil || d.Partial) && len(d.Problems()) == 0 {
			t.Fatal("something is missing and nothing is said")
		}
		if len(d.Problems()) > 0 {
			return
		}
		source, _ := d.source(data)
		lines := strings.Split(source, "\n")
		for n := range d.Root.Scalars() {
			if n.Line < 1 || n.Line > len(lines) {
				t.Fatalf("scalar %q lies in line %d of %d", n.Text, n.Line, len(lines))
			}
			rest := []rune(lines[n.Line-1])
			if n.Column < 1 || n.Column > len(rest) {
				t.Fatalf("scalar %q lies in column %d of %d", n.Text, n.Column, len(rest))
			}
			first := append(strings.Fields(n.Text), "")[0]
			if at := string(rest[n.Column-1:]); !n.Quoted && !strings.HasPrefix(at, first) {
				t.Fatalf("scalar %q is said to be at %q", n.Text, at)
			}
		}
	})
}
