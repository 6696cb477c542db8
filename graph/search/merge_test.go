package search

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// Law: an index that keeps documents of an older one is the index of the same
// documents built anew.
func TestKeptDocumentsAreAsIfReadAnew(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 5))
		documents := randomDocuments(random, 40)
		older := buildAll(documents)
		for step := range 4 {
			changed, keptAs := changeDocuments(random, documents)
			var b Builder
			for _, d := range changed {
				if len(d.Names)+len(d.Aliases) > 0 || keptAs[d.Kind][d.ID] == unkept {
					b.Add(d)
				}
			}
			for kind := range keptAs {
				ids := map[uint32]uint32{}
				for id, old := range keptAs[kind] {
					if old != unkept {
						ids[old] = id
					}
				}
				b.Keep(older, kind, func(old uint32) (uint32, bool) { id, kept := ids[old]; return id, kept })
			}
			got, want := b.Build(), buildAll(changed)
			if len(got.segments) != len(want.segments) {
				t.Fatalf("seed %d, step %d: %d segments, want %d", seed, step, len(got.segments), len(want.segments))
			}
			for i, s := range got.segments {
				if !sameSegment(s, want.segments[i]) {
					t.Fatalf("seed %d, step %d: the segment of kind %d is\n%+v, want\n%+v", seed, step, s.kind, s, want.segments[i])
				}
			}
			documents, older = changed, got
		}
	}
}

const unkept = ^uint32(0)

func buildAll(documents []Document) *Index {
	var b Builder
	for _, d := range documents {
		b.Add(d)
	}
	return b.Build()
}

// sameSegment compares all but the scratch.
func sameSegment(a, b *segment) bool {
	av, bv := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	for i := range av.NumField() {
		if name := av.Type().Field(i).Name; name != "pool" && fmt.Sprint(av.Field(i)) != fmt.Sprint(bv.Field(i)) {
			return false
		}
	}
	return true
}

// randomDocuments makes documents of three kinds: with names, with texts, and
// with either, by ascending ID.
func randomDocuments(random *rand.Rand, count int) []Document {
	documents := make([]Document, count)
	for i := range documents {
		documents[i] = randomDocument(random, Kind(i%3), uint32(i))
	}
	return documents
}

func randomDocument(random *rand.Rand, kind Kind, id uint32) Document {
	d := Document{Kind: kind, ID: id, Weight: uint32(random.IntN(3))}
	words := func() string {
		all := make([]string, 1+random.IntN(4))
		for i := range all {
			all[i] = []string{"Ada", "boat", "boats", "of", "Canal", "Ferry", "ABC", "acf", "dam", "Eel"}[random.IntN(10)]
		}
		return strings.Join(all, " ")
	}
	if kind == 0 || kind == 2 && random.IntN(2) == 0 {
		d.Names = []string{words()}
		if random.IntN(2) == 0 {
			d.Aliases = []string{words()}
		}
	}
	for range random.IntN(3) {
		d.Texts = append(d.Texts, words())
	}
	return d
}

// changeDocuments drops, changes and inserts some documents and numbers all anew.
// It returns the old IDs of those that stayed as they were by kind and new ID.
func changeDocuments(random *rand.Rand, documents []Document) ([]Document, map[Kind]map[uint32]uint32) {
	var changed []Document
	keptAs := map[Kind]map[uint32]uint32{0: {}, 1: {}, 2: {}}
	add := func(d Document, old uint32) {
		d.ID = uint32(len(changed))
		changed = append(changed, d)
		keptAs[d.Kind][d.ID] = old
	}
	for _, d := range documents {
		switch random.IntN(6) {
		case 0:
		case 1:
			add(randomDocument(random, d.Kind, 0), unkept)
		case 2:
			add(randomDocument(random, Kind(random.IntN(3)), 0), unkept)
			add(d, d.ID)
		default:
			add(d, d.ID)
		}
	}
	return changed, keptAs
}
