package export

import (
	"context"
	"strings"

	"github.com/newsgraph/newsgraph/graph/edtf"
	"github.com/newsgraph/newsgraph/graph/index"
)

// standings are the words of [index.Standing], in their order.
var standings = []string{"ASSERTED", "REPORTED", "DISPUTED", "DENIED", "HYPOTHETICAL"}

// node is an end of links.
type node struct {
	ID     string `json:"id"`
	Label  string `json:"label"`
	Kind   string `json:"kind"`           // entity, claim or literal
	Type   string `json:"type,omitempty"` // of an entity
	Degree int    `json:"degree"`         // links in this file
}

// edge is a link.
type edge struct {
	ID                 string `json:"id"`
	Source             string `json:"source"`
	Target             string `json:"target"`
	Predicate          string `json:"predicate"`
	Label              string `json:"label"`
	Sentence           string `json:"sentence"`
	Standing           string `json:"standing"`
	ClaimCount         int    `json:"claimCount"`
	ArticleCount       int    `json:"articleCount"`
	IndependentSources int    `json:"independentSources"`
	Sources            string `json:"sources"`  // where the claims come from, each once
	Articles           string `json:"articles"` // their IDs
	FirstDate          string `json:"firstDate,omitempty"`
	LastDate           string `json:"lastDate,omitempty"`
	from, to           string // days, for tools that know no EDTF
}

// picture is the nodes and edges that formats of links write. Nodes are the
// entities by their names, then what else stands at the end of a link, as it
// comes.
type picture struct {
	nodes []*node
	edges []edge
	byID  map[string]*node
}

func newPicture(ctx context.Context, ix *index.Index, filter *index.LinkFilter) (*picture, error) {
	p := &picture{byID: map[string]*node{}}
	if filter == nil {
		err := eachPage(ctx, func(page index.Page) (*index.Results[index.Entity], error) {
			return ix.Entities(ctx, nil, index.EntitiesByName, page)
		}, func(e index.Entity) error {
			p.node(e)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	err := eachPage(ctx, func(page index.Page) (*index.Results[index.Link], error) {
		return ix.Links(ctx, filter, index.LinksByPredicate, page)
	}, func(l index.Link) error {
		p.edge(l)
		return nil
	})
	return p, err
}

func (p *picture) node(term index.Term) *node {
	id, kind := idOf(term)
	n, known := p.byID[id]
	if !known {
		n = &node{ID: id, Label: term.Label(), Kind: kind}
		if entity, ok := term.(index.Entity); ok {
			n.Type = string(entity.Type().ID())
		}
		p.byID[id] = n
		p.nodes = append(p.nodes, n)
	}
	return n
}

func (p *picture) edge(l index.Link) {
	source, target := p.node(l.Subject()), p.node(l.Object())
	source.Degree++
	target.Degree++
	e := edge{
		ID: string(l.ID()), Source: source.ID, Target: target.ID,
		Predicate: string(l.Predicate().ID()), Label: edgeLabel(l), Sentence: l.Label(),
		Standing: standings[l.Standing()], ClaimCount: l.ClaimCount(), ArticleCount: l.ArticleCount(),
		IndependentSources: l.IndependentSources(),
		Sources:            joined(l.Origins(), originName),
		Articles:           joined(l.Articles(), func(a index.Article) string { return string(a.ID()) }),
		FirstDate:          orEmpty(l.FirstDate()), LastDate: orEmpty(l.LastDate()),
	}
	e.from, e.to = days(e.FirstDate, e.LastDate)
	p.edges = append(p.edges, e)
}

// edgeLabel returns what a drawing writes on the line: acquired, or of a link that
// no article vouches for acquired (reported).
func edgeLabel(l index.Link) string {
	if l.Standing() == index.Asserted {
		return l.Predicate().Label()
	}
	return l.Predicate().Label() + " (" + strings.ToLower(standings[l.Standing()]) + ")"
}

// originName returns whose an origin is: an entity's name, or for an article
// without a publisher its label.
func originName(o index.Origin) string {
	if entity, ok := o.Entity(); ok {
		return entity.Name()
	}
	return joined(o.Articles(), index.Article.Label)
}

// days returns the earliest day of one date and the latest of another, empty
// where they are open, there is none, or a year is not of four digits: what the
// tools read as days is no wider.
func days(first, last string) (from, to string) {
	if date, err := edtf.Parse(first); err == nil {
		from = fourDigits(date.Earliest())
	}
	if date, err := edtf.Parse(last); err == nil {
		to = fourDigits(date.Latest())
	}
	return from, to
}

func fourDigits(day edtf.Day, known bool) string {
	if text := day.String(); known && len(text) == len("2025-08-08") && text >= "0001" {
		return text
	}
	return ""
}
