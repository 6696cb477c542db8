package passage

import (
	"math/rand/v2"
	"testing"
)

// cut is a passage of an invented text: its tokens, and whether the signs round
// them belong to it.
type cut struct {
	first, last int // ids of tokens
	lead, trail bool
}

func (c cut) span(places map[int]placed) span {
	s := span{places[c.first].word, places[c.last].wordEnd}
	if c.lead {
		s.start = places[c.first].lead
	}
	if c.trail {
		s.end = places[c.last].trailEnd
	}
	return s
}

// stands reports whether all tokens still follow each other.
func (c cut) stands(doc invented) bool {
	next := c.first
	for _, p := range doc {
		for _, tok := range p {
			if tok.id == next {
				next++
			} else if next > c.first {
				return false
			}
			if next > c.last {
				return true
			}
		}
	}
	return false
}

// cuts draws passages: short and long ones, some over the end of a paragraph.
func cuts(random *rand.Rand, doc invented, n int) []cut {
	drawn := make([]cut, n)
	var begins, ends []int // by token: the first and the last of its paragraph
	for _, p := range doc {
		for range p {
			ends = append(ends, p[len(p)-1].id)
			begins = append(begins, p[0].id)
		}
	}
	for i := range drawn {
		first := random.IntN(len(ends))
		last := min(ends[first], first+random.IntN(30))
		drawn[i] = cut{first, last, random.IntN(2) == 0, random.IntN(2) == 0}
		switch random.IntN(10) {
		case 0:
			drawn[i].last = min(len(ends)-1, last+random.IntN(20))
		case 1:
			drawn[i].first, drawn[i].last = begins[first], ends[first]
		case 2:
			drawn[i].last = first
		}
	}
	return drawn
}

// The measurement of the method: over texts that are edited in all the ways in
// which texts change, no passage is found where it is not, and nearly all that
// still stand are found.
func TestRelocateIsNeverWrongAndNearlyAlwaysFinds(t *testing.T) {
	all := func(random *rand.Rand, doc invented) invented {
		return insertParagraphs(random, deleteParagraphs(random, changeWords(random, moveWords(random, doc))))
	}
	tests := map[string]struct {
		edit  edit
		style typography
		right float64 // the share that must be found at least
	}{
		"nothing":             {unedited, asItIs, 1},
		"typography":          {unedited, straight, 0.995},
		"white space":         {unedited, spaced, 0.995},
		"inserted paragraphs": {insertParagraphs, asItIs, 0.98},
		"deleted paragraphs":  {deleteParagraphs, asItIs, 0.98},
		"changed words":       {changeWords, asItIs, 0.98},
		"moved words":         {moveWords, asItIs, 0.98},
		"repeated words":      {repeatWords, asItIs, 0.98},
		"everything":          {all, spaced, 0.98},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var stood, right, vanished, wrong int
			for seed := range uint64(12) {
				random := rand.New(rand.NewPCG(seed, 7))
				before := invent(random, 25+random.IntN(40))
				text, places := before.write(random, asItIs)
				old := mustText(t, text)
				anchors := NewAnchors(old)
				passages := cuts(random, before, 47)
				for _, c := range passages {
					anchors.Passages = append(anchors.Passages, old.anchor(Cite{"c1", "p1"}, c.span(places)))
				}
				after := test.edit(random, before)
				text, places = after.write(random, test.style)
				changed := mustText(t, text)
				for i, r := range anchors.Relocate(changed) {
					found := span{r.New.Passage.Start, r.New.Passage.End}
					switch stands := passages[i].stands(after); {
					case stands && r.Found() && found == passages[i].span(places):
						stood, right = stood+1, right+1
					case stands && !r.Found():
						stood++
					case stands:
						stood, wrong = stood+1, wrong+1
						t.Errorf("seed %d: %q was found at %v, want %v", seed, r.Old.Passage.Excerpt, found, passages[i].span(places))
					case r.Found():
						vanished, wrong = vanished+1, wrong+1
						t.Errorf("seed %d: %q vanished, but was found as %q", seed, r.Old.Passage.Excerpt, r.New.Passage.Excerpt)
					default:
						vanished++
					}
				}
			}
			share := float64(right) / float64(stood)
			t.Logf("%d of %d found (%.2f %%), %d vanished, %d wrong", right, stood, 100*share, vanished, wrong)
			if share < test.right {
				t.Errorf("found %.2f %% of the passages that still stand, want %.1f %%", 100*share, 100*test.right)
			}
		})
	}
}

func mustText(t testing.TB, text string) *Text {
	t.Helper()
	read, err := NewText([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return read
}
