package graph

import (
	"iter"
	"reflect"
)

// Entities returns every entity that the article uses, in no order and more than
// once: those of its bibliographic data, its spellings and its claims.
func (a *Article) Entities() iter.Seq[ID] {
	return func(yield func(ID) bool) {
		more := true
		each := func(id ID) {
			if more && id.Kind() == KindEntity {
				more = yield(id)
			}
		}
		each(a.Publisher)
		for _, author := range a.Authors {
			each(author)
		}
		for _, basing := range a.BasedOn {
			each(basing.Source)
		}
		for _, spelling := range a.Spellings {
			each(spelling.Entity)
		}
		for i := range a.Claims {
			c := &a.Claims[i]
			each(c.Subject.Ref)
			each(c.Object.Ref)
			for _, qualifier := range c.Qualifiers {
				each(qualifier.Value.Ref)
			}
			for _, about := range c.About {
				each(about)
			}
		}
	}
}

// Equal reports whether two claims say the same at the same words.
func (c *Claim) Equal(other *Claim) bool { return reflect.DeepEqual(c, other) }
