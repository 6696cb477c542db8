package passage_test

import (
	"errors"
	"fmt"
	"os"

	"github.com/newsgraph/newsgraph/ingest/passage"
)

const harbour = `Harbour to close
The council of Varna Bay voted to close the old harbour in May.

“There is no other way,” said the mayor, Ilse Brandt … “none at all.”
The harbour’s workers say there is another way.
`

func ExampleText_Find() {
	text, err := passage.NewText([]byte(harbour))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, at := range []string{
		`no other way," said`,
		"The council … in May",
		"p4: The harbour's … way",
		"Brandt … \"none at all",
		"p1",
		"way",
		"p1: way",
		"The concil … in May",
	} {
		found, err := text.Find(at)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(passage.Describe(found))
	}
	// Output:
	// p3 at 92 “no other way,” said”
	// p2 at 17 “The council of Varna … old harbour in May”
	// p4 at 152 “The harbour’s workers say there is another way”
	// p3 at 128 “Brandt … “none at all”
	// p1 at 0 “Harbour to close”
	// "way" fits 2 passages: p3 at 101 “way”, p4 at 195 “way”
	// "p1: way" is in another paragraph: p3 at 101 “way”, p4 at 195 “way”
	// "The concil … in May" is not in the text: its first words "The concil" are not there; nearest: p2 at 17 “The council”
}

func ExampleAnchors_Relocate() {
	before, _ := passage.NewText([]byte(harbour))
	anchors := passage.NewAnchors(before)
	for _, cite := range []passage.Cite{{Claim: "c1", At: "p2"}, {Claim: "c2", At: "p4: another way"}, {Claim: "c2", At: "other way"}} {
		anchor, err := before.Anchor(cite)
		if err != nil {
			fmt.Println(err)
			return
		}
		anchors.Passages = append(anchors.Passages, anchor)
	}
	if _, err := anchors.WriteTo(os.Stdout); err != nil {
		fmt.Println(err)
	}
	after, _ := passage.NewText([]byte("Photo: a crane\n" + harbour[:len(harbour)-len("workers say there is another way.\n")] + "owners see another way.\n"))
	for _, r := range anchors.Relocate(after) {
		if !r.Found() {
			fmt.Println(r.Old.At, "refused:", r.Reason())
			continue
		}
		fmt.Println(r.Old.At, "is now", passage.Describe(r.New.Passage))
	}
	// Output:
	// newsgraph anchors 1
	// text 4381ee56db0d4ad64b38d1d40bbab664b4d77c8ccc9dad55958670d32d56889f 200
	// paragraph 28c2c4620d29
	// paragraph e04519aa3f41
	// paragraph 270fd6b21332
	// paragraph 9122ff0e0780
	//
	// c1 "p2"
	//   at 17-80 p2
	//   words 13 e04519aa3f41 before - after 2a0737615cc7
	//   excerpt "The council of Varna … old harbour in May."
	//
	// c2 "p4: another way"
	//   at 187-198 p4
	//   words 2 75dda4756fb7 before ae5908c29cd1 after -
	//   excerpt "another way"
	//
	// c2 "other way"
	//   at 95-104 p3
	//   words 2 bf4fa0726748 before 0f85d7d6f0da after 357afdd52383
	//   excerpt "other way"
	// p2 is now p3 at 32 “The council of Varna … old harbour in May.”
	// p4: another way refused: its words stand in other surroundings now
	// other way is now p4 at 110 “other way”
}

func ExampleCopiedRuns() {
	text, _ := passage.NewText([]byte(harbour))
	note := "They voted to close the old harbour, and the mayor defends it."
	for _, run := range passage.CopiedRuns(text, 5, note) {
		fmt.Printf("%d words: %s\n", run.Words, note[run.Start:run.End])
	}
	// Output:
	// 6 words: voted to close the old harbour
}

func ExampleEncodingError() {
	_, err := passage.NewText([]byte("Se\xf1or Brandt"))
	var encoding *passage.EncodingError
	fmt.Println(errors.As(err, &encoding), err)
	// Output:
	// true line 1: byte 0xf1 at offset 2 is not UTF-8: it looks like Windows-1252 or Latin-1, save it as UTF-8
}
