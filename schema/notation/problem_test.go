package notation

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNearest(t *testing.T) {
	candidates := []string{"claudia-sheinbaum", "marco-rubio", "rubio-office", "mexico", "mexico-city", "mexican-government"}
	tests := []struct {
		word string
		want []string
	}{
		{"marco-rubio", []string{"marco-rubio"}},
		{"macro-rubio", []string{"marco-rubio"}},
		{"Marco Rubio", []string{"marco-rubio"}},
		{"claudia_sheinbaum", []string{"claudia-sheinbaum"}},
		{"mexcio", []string{"mexico"}},
		{"rubio", []string{"marco-rubio", "rubio-office"}},
		{"sheinbaum", []string{"claudia-sheinbaum"}},
		{"canada", nil},
		{"", nil},
		{"🌊", nil},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, Nearest(test.word, candidates)); diff != "" {
			t.Errorf("Nearest(%q) (-want +got):\n%s", test.word, diff)
		}
	}
}

func TestProblemsSort(t *testing.T) {
	problems := Problems{
		{File: "b.yaml", Message: "whole file"},
		{File: "a.yaml", Line: 10, Column: 2, Message: "x"},
		{File: "a.yaml", Line: 9, Column: 20, Message: "x"},
		{File: "a.yaml", Line: 10, Column: 2, Severity: Warning, Message: "w"},
		{File: "a.yaml", Line: 10, Column: 2, Message: "x"},
	}
	const want = "a.yaml:9:20: error: x\na.yaml:10:2: error: x\na.yaml:10:2: warning: w\nb.yaml: error: whole file"
	if got := problems.Sort().Error(); got != want {
		t.Errorf("sorted problems are\n%s\nwant\n%s", got, want)
	}
}

func TestProblemsErr(t *testing.T) {
	warning := Problem{File: "a.yaml", Severity: Warning, Message: "w"}
	if err := (Problems{warning}).Err(); err != nil {
		t.Errorf("a warning is the error %v", err)
	}
	if err := Problems(nil).Err(); err != nil {
		t.Errorf("no problem is the error %v", err)
	}
	if err := (Problems{warning, {File: "a.yaml", Line: 3, Message: "e"}}).Err(); err == nil || err.Error() != "a.yaml:3: error: e" {
		t.Errorf("the error is %v", err)
	}
}

func TestProblemAsJSON(t *testing.T) {
	got, err := json.Marshal(Problem{File: "a.yaml", Line: 1, Column: 2, Message: "m", Expected: "e", Guesses: []string{"g"}})
	const want = `{"file":"a.yaml","line":1,"column":2,"severity":"error","message":"m","expected":"e","guesses":["g"]}`
	if err != nil || string(got) != want {
		t.Errorf("JSON = %s, %v, want %s", got, err, want)
	}
}

func TestQuote(t *testing.T) {
	tests := map[string]string{
		"a\n  b": `"a b"`,
		"ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé": `"ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé…"`,
	}
	for in, want := range tests {
		if got := Quote(in); got != want {
			t.Errorf("Quote(%q) = %s, want %s", in, got, want)
		}
	}
}

func ExampleDocument_Fields() {
	d := Read("boats.yaml", []byte("skua: {colour: red, lenght: 12}\n"))
	for _, boat := range d.Root.Fields {
		f := d.Fields(boat.Value, "a boat")
		fmt.Printf("%s is %q and %q long\n", boat.Key.Text, f.Text("colour"), f.Text("length"))
		f.Require("length")
		f.Done()
	}
	fmt.Println(d.Problems().Sort())
	// Output:
	// skua is "red" and "" long
	// boats.yaml:1:7: error: a boat lacks "length"
	// boats.yaml:1:21: error: unknown key "lenght" in a boat; expected colour or length; did you mean "length"?
}
