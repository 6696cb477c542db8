package schema_test

import (
	"testing"

	"github.com/newsgraph/newsgraph/schema"
)

func TestBase(t *testing.T) {
	v, err := schema.Base()
	if err != nil {
		t.Fatal(err)
	}
	again, _ := schema.Base()
	if v != again {
		t.Error("the base vocabulary is read anew at every call")
	}
	for _, p := range []string{"stated", "reported"} {
		if predicate, known := v.Predicate(p); !known || !predicate.Speech {
			t.Errorf("the base vocabulary has no speech predicate %q, which claims take for granted", p)
		}
	}
}
