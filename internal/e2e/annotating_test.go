package e2e

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var namedBlock = regexp.MustCompile("(?ms)^```(text|yaml) (\\S+)\n(.*?)^```")

// The files on the page about annotating are a project without a mistake.
func TestTheGuideToAnnotatingHolds(t *testing.T) {
	page, err := os.ReadFile("../../docs/annotating.md")
	if err != nil {
		t.Fatal(err)
	}
	project, texts := t.TempDir(), t.TempDir()
	var sum [sha256.Size]byte
	for _, block := range namedBlock.FindAllStringSubmatch(string(page), -1) {
		file, content := filepath.Join(project, block[2]), block[3]
		if block[1] == "text" {
			file, sum = filepath.Join(texts, block[2]), sha256.Sum256([]byte(content))
		}
		content = strings.Replace(content, "SHA256", hex.EncodeToString(sum[:]), 1)
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{
		{"anchor", "--texts", texts, project},
		{"check", "--texts", texts, project},
		{"ingest", "--store", "memory:", project},
	} {
		out, err := exec.Command("go", append([]string{"run", "../.."}, args...)...).CombinedOutput()
		if err != nil || strings.Contains(string(out), "warning:") {
			t.Errorf("%s: %v\n%s", args[0], err, out)
		}
	}
}
