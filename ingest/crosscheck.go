package ingest

import (
	"strings"

	"github.com/newsgraph/newsgraph/schema/notation"
)

// checkCircles reports claims that are about themselves over other claims. Every
// circle is reported once, at the reference that closes it in the order of files
// and claims.
func (p *project) checkCircles() {
	const (
		unseen = iota
		open
		done
	)
	state := map[*claim]int{}
	var path []*claim
	var visit func(c *claim)
	visit = func(c *claim) {
		state[c] = open
		path = append(path, c)
		for _, ref := range c.refs {
			switch state[ref.target] {
			case unseen:
				visit(ref.target)
			case open:
				c.article.doc.Errorf(ref.at, "the claims go in a circle: %s", circle(path, ref.target))
			}
		}
		path = path[:len(path)-1]
		state[c] = done
	}
	for _, a := range p.articles {
		for _, c := range a.claims {
			if state[c] == unseen {
				visit(c)
			}
		}
	}
}

// circle names the claims of a path from one of them back to it.
func circle(path []*claim, to *claim) string {
	var names []string
	for _, c := range path {
		if c == to || len(names) > 0 {
			names = append(names, c.article.id+"/"+c.key.Text)
		}
	}
	return strings.Join(append(names, names[0]), " → ")
}

// checkUse warns of entities that no article names.
func (p *project) checkUse() {
	used := map[string]bool{}
	for _, a := range p.articles {
		if a.doc.Partial {
			return // it may name any of them
		}
		for key := range a.used {
			used[key] = true
		}
	}
	for _, key := range p.authority.keys {
		if !used[key] {
			p.authority.doc.Add(p.authority.entities[key].key, notation.Problem{
				Severity: notation.Warning,
				Message:  "no article names the entity " + notation.Quote(key),
			})
		}
	}
}
