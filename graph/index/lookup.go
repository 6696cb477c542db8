package index

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
)

// Node returns what bears the ID; false when nothing does.
func (ix *Index) Node(id graph.ID) (Node, bool) {
	var node Node
	var n uint32
	var found bool
	switch id.Kind() {
	case graph.KindEntity:
		n, found = ix.findEntity(id)
		node = Entity{ix, n}
	case graph.KindPredicate:
		n, found = ix.findPredicate(id)
		node = Predicate{ix, n}
	case graph.KindType:
		n, found = ix.findType(id)
		node = EntityType{ix, n}
	case graph.KindArticle:
		n, found = ix.findArticle(id)
		node = Article{ix, n}
	case graph.KindClaim:
		n, found = ix.findClaim(id)
		node = Claim{ix, n}
	case graph.KindLink:
		n, found = ix.findLink(id)
		node = Link{ix, n}
	case graph.KindDisagreement:
		n, found = ix.findDisagreement(id)
		node = Disagreement{ix, n}
	}
	if !found {
		return nil, false
	}
	return node, true
}

// Entity returns the entity with this ID, else an [*UnknownID].
func (ix *Index) Entity(id graph.ID) (Entity, error) {
	return knownHandle(ix, id, ix.findEntity, graph.KindEntity, func(n uint32) Entity { return Entity{ix, n} })
}

// Article returns the article with this ID, else an [*UnknownID].
func (ix *Index) Article(id graph.ID) (Article, error) {
	return knownHandle(ix, id, ix.findArticle, graph.KindArticle, func(n uint32) Article { return Article{ix, n} })
}

// Claim returns the claim with this ID, else an [*UnknownID].
func (ix *Index) Claim(id graph.ID) (Claim, error) {
	return knownHandle(ix, id, ix.findClaim, graph.KindClaim, func(n uint32) Claim { return Claim{ix, n} })
}

// Link returns the link with this ID, else an [*UnknownID].
func (ix *Index) Link(id graph.ID) (Link, error) {
	return knownHandle(ix, id, ix.findLink, graph.KindLink, func(n uint32) Link { return Link{ix, n} })
}

// Predicate returns the predicate with this ID, else an [*UnknownID].
func (ix *Index) Predicate(id graph.ID) (Predicate, error) {
	return knownHandle(ix, id, ix.findPredicate, graph.KindPredicate, func(n uint32) Predicate { return Predicate{ix, n} })
}

// EntityType returns the type with this ID, else an [*UnknownID].
func (ix *Index) EntityType(id graph.ID) (EntityType, error) {
	return knownHandle(ix, id, ix.findType, graph.KindType, func(n uint32) EntityType { return EntityType{ix, n} })
}

// knownHandle returns the handle of what find finds, else an [*UnknownID].
func knownHandle[T any](ix *Index, id graph.ID, find func(graph.ID) (uint32, bool), kind graph.Kind, handle func(n uint32) T) (T, error) {
	n, err := ix.known(id, find, kind)
	if err != nil {
		var zero T
		return zero, err
	}
	return handle(n), nil
}

// known returns what find finds, else an [*UnknownID] with the nearest IDs of
// the kinds.
func (ix *Index) known(id graph.ID, find func(graph.ID) (uint32, bool), kinds ...graph.Kind) (uint32, error) {
	if n, found := find(id); found {
		return n, nil
	}
	return 0, &UnknownID{ID: id, Nearest: ix.nearest(id, kinds)}
}

func (ix *Index) findType(id graph.ID) (uint32, bool) {
	key, ok := strings.CutPrefix(string(id), "type/")
	if !ok {
		return 0, false
	}
	return find(ix.types, func(t *typeRow) int { return strings.Compare(t.Key, key) })
}

func (ix *Index) findPredicate(id graph.ID) (uint32, bool) {
	key, ok := strings.CutPrefix(string(id), "predicate/")
	if !ok {
		return 0, false
	}
	return find(ix.predicates, func(p *predicateRow) int { return strings.Compare(p.Key, key) })
}

func (ix *Index) findEntity(id graph.ID) (uint32, bool) {
	return find(ix.entities, func(e *entityRow) int { return cmp.Compare(e.id, id) })
}

func (ix *Index) findArticle(id graph.ID) (uint32, bool) {
	return find(ix.articles, func(a *articleRow) int { return cmp.Compare(a.id, id) })
}

func (ix *Index) findClaim(id graph.ID) (uint32, bool) {
	path, ok := strings.CutPrefix(string(id), "claim/")
	if !ok {
		return 0, false
	}
	article, key, ok := strings.Cut(path, "/")
	if !ok {
		return 0, false
	}
	const prefix = len("article/")
	a, found := find(ix.articles, func(a *articleRow) int { return strings.Compare(string(a.id[prefix:]), article) })
	if !found {
		return 0, false
	}
	from, to := ix.articles[a].from, ix.articles[a].to
	n, found := find(ix.claimWords[from:to], func(c *claimWords) int { return strings.Compare(c.key, key) })
	return from + n, found
}

func (ix *Index) findLink(id graph.ID) (uint32, bool) {
	digits, ok := strings.CutPrefix(string(id), "link/")
	if !ok || len(digits) != 16 || strings.ToLower(digits) != digits {
		return 0, false
	}
	number, err := strconv.ParseUint(digits, 16, 64)
	if err != nil {
		return 0, false
	}
	return find(ix.links, func(l *linkRow) int { return cmp.Compare(l.id, number) })
}

// find finds the row that compares as equal among rows that are sorted.
func find[T any](rows []T, compare func(*T) int) (uint32, bool) {
	low, high := 0, len(rows)
	for low < high {
		middle := int(uint(low+high) / 2)
		if compare(&rows[middle]) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return uint32(low), low < len(rows) && compare(&rows[low]) == 0
}

// findUnit returns the key of the unit with this key, whatever its case.
func (ix *Index) findUnit(name string) (string, bool) {
	i := slices.IndexFunc(ix.vocabulary.Units, func(u schema.Unit) bool { return strings.EqualFold(u.Key, name) })
	if i < 0 {
		return "", false
	}
	return ix.vocabulary.Units[i].Key, true
}
