package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/newsgraph/newsgraph/graph"
)

// Subgraph is a part of the graph for a picture: some entities, and all joins
// among them that pass a filter.
type Subgraph struct {
	Nodes     []SubgraphNode // by distance, best supported first
	Links     []SubgraphLink // by source and target, in the order of nodes
	Truncated bool           // there were more entities than were asked for
}

// SubgraphNode is an entity of a part of the graph.
type SubgraphNode struct {
	entity   Entity
	distance int
	degree   int
	hidden   int
}

// ID returns the entity's ID.
func (n SubgraphNode) ID() graph.ID { return n.entity.ID() }

// Label returns the entity's name.
func (n SubgraphNode) Label() string { return n.entity.Label() }

// Type returns the ID of the entity's type.
func (n SubgraphNode) Type() graph.ID { return n.entity.Type().ID() }

// Degree returns how many joins the entity has in the whole graph.
func (n SubgraphNode) Degree() int { return n.degree }

// HiddenLinks returns how many joins of the entity pass the filter and lead out
// of this part.
func (n SubgraphNode) HiddenLinks() int { return n.hidden }

// Distance returns how many hops the nearest start is away; 0 when there are none.
func (n SubgraphNode) Distance() int { return n.distance }

// Entity returns the entity.
func (n SubgraphNode) Entity() Entity { return n.entity }

// SubgraphLink is a join in a part of the graph.
type SubgraphLink struct {
	join Join
}

// ID returns the link's ID, and for a join by qualifiers or speech one that
// depends on its ends, its kind and its predicate alone: join/9f86d081884c7d65.
func (l SubgraphLink) ID() graph.ID {
	if l.join.row.kind == JoinLink {
		return Link{l.join.ix, l.join.row.link}.ID()
	}
	return graph.ID(fmt.Sprintf("join/%016x", hashParts(joinNames[l.join.row.kind],
		string(l.Source()), string(l.Target()), string(l.Predicate()))))
}

var joinNames = [...]string{JoinLink: "LINK", JoinQualifier: "QUALIFIER", JoinSpeech: "SPEECH"}

// Source returns the ID of the entity that the join runs from.
func (l SubgraphLink) Source() graph.ID { return l.join.From().ID() }

// Target returns the ID of the entity that the join runs to.
func (l SubgraphLink) Target() graph.ID { return l.join.To().ID() }

// Kind returns what kind of join it is.
func (l SubgraphLink) Kind() JoinKind { return l.join.Kind() }

// Predicate returns the ID of the link's predicate, the qualifier's, or the verb's.
func (l SubgraphLink) Predicate() graph.ID {
	return Predicate{l.join.ix, l.join.row.predicate}.ID()
}

// Label returns what the predicate is called.
func (l SubgraphLink) Label() string { return Predicate{l.join.ix, l.join.row.predicate}.Label() }

// ClaimCount returns how many claims make the join.
func (l SubgraphLink) ClaimCount() int { return l.join.ClaimCount() }

// ArticleCount returns how many articles these claims are in.
func (l SubgraphLink) ArticleCount() int {
	if l.join.row.kind == JoinLink {
		return int(l.join.ix.links[l.join.row.link].articles)
	}
	return len(l.join.ix.articlesOf(l.claims()))
}

// Standing returns what the claims make of the join, as of a link.
func (l SubgraphLink) Standing() Standing {
	if l.join.row.kind == JoinLink {
		return l.join.ix.links[l.join.row.link].standing
	}
	var v votes
	for _, n := range l.claims() {
		v.add(&l.join.ix.claims[n])
	}
	return v.standing()
}

// FirstDate returns the earliest date of the claims; false when none has one.
func (l SubgraphLink) FirstDate() (string, bool) {
	return l.date(func(a, b *whenRow) bool { return a.compareFirst(b) < 0 })
}

// LastDate returns the latest date of the claims; false when none has one.
func (l SubgraphLink) LastDate() (string, bool) {
	return l.date(func(a, b *whenRow) bool { return a.compareLast(b) > 0 })
}

func (l SubgraphLink) date(better func(a, b *whenRow) bool) (string, bool) {
	ix := l.join.ix
	best := none
	for _, n := range l.claims() {
		if when := ix.claims[n].when; when != none && (best == none || better(&ix.whens[when], &ix.whens[best])) {
			best = when
		}
	}
	if best == none {
		return "", false
	}
	return ix.whens[best].When.EDTF, true
}

// Link returns the link; false for a join by qualifiers or speech.
func (l SubgraphLink) Link() (Link, bool) {
	return Link{l.join.ix, l.join.row.link}, l.join.row.kind == JoinLink
}

// ClaimIDs returns the IDs of the claims that make the join.
func (l SubgraphLink) ClaimIDs() []graph.ID {
	return mapped(l.join.Claims(), Claim.ID)
}

func (l SubgraphLink) claims() []uint32 {
	return mapped(l.join.Claims(), func(c Claim) uint32 { return c.n })
}

// mapped returns what a function makes of each item.
func mapped[A, B any](items []A, of func(A) B) []B {
	all := make([]B, len(items))
	for i, item := range items {
		all[i] = of(item)
	}
	return all
}

// MaxNodes is the greatest number of entities that a part of the graph can have.
const MaxNodes = 5000

// Neighborhood returns the part of the graph round some entities: all that is up
// to depth hops away over joins by links that pass the filter. Without such
// entities it is all that has such a join. Unless the filter asks for standings,
// denied and hypothetical links are left out.
//
// When there are more than maxNodes, the nearer stay before the farther, and of
// equally near ones those whose joins to what is nearer are by links with most
// claims; without a start, all their joins. Then those with more joins, then the
// IDs decide.
func (ix *Index) Neighborhood(ctx context.Context, of []graph.ID, depth int, filter *LinkFilter, maxNodes int) (*Subgraph, error) {
	r := resolver{ix: ix}
	starts := r.entities(of)
	walk, err := ix.joinWalk(filter)
	switch {
	case r.err != nil:
		return nil, r.err
	case err != nil:
		return nil, err
	case depth < 0:
		return nil, fmt.Errorf("a depth of %d hops is not possible: %w", depth, graph.ErrInvalid)
	case maxNodes < 1 || maxNodes > MaxNodes:
		return nil, fmt.Errorf("a part of the graph cannot have at most %d entities; from 1 to %d is possible: %w", maxNodes, MaxNodes, graph.ErrInvalid)
	case len(starts) > maxNodes:
		return nil, fmt.Errorf("%d entities to start from are more than the %d that are asked for: %w", len(starts), maxNodes, graph.ErrInvalid)
	}
	g := gathering{ctx: ctx, walk: walk, limit: maxNodes, places: map[uint32]int{}}
	if len(of) == 0 {
		err = g.everything()
	} else {
		err = g.around(starts, depth)
	}
	if err != nil {
		return nil, err
	}
	return g.subgraph()
}

// gathering is a part of the graph on its way.
type gathering struct {
	ctx    context.Context
	walk   *joinWalk
	limit  int
	nodes  []gathered
	places map[uint32]int // of entities in nodes
	cut    bool
	looked int
}

type gathered struct {
	entity   uint32
	distance int
}

// support is how well an entity is joined to what is nearer.
type support struct {
	entity uint32
	claims int
}

func (g *gathering) look() error {
	if g.looked++; g.looked%checkEvery == 0 {
		return g.ctx.Err()
	}
	return nil
}

// supports adds up how well entities are joined to what is nearer.
type supports struct {
	claims   []uint32 // by entity; 0 when it is not joined
	entities []uint32 // those that are
}

func (ix *Index) noSupports() *supports { return &supports{claims: make([]uint32, len(ix.entities))} }

func (s *supports) add(entity uint32, claims int) {
	if s.claims[entity] == 0 {
		s.entities = append(s.entities, entity)
	}
	s.claims[entity] += uint32(claims)
}

// list returns the entities and forgets them.
func (s *supports) list() []support {
	all := make([]support, len(s.entities))
	for i, n := range s.entities {
		all[i] = support{n, int(s.claims[n])}
		s.claims[n] = 0
	}
	s.entities = s.entities[:0]
	return all
}

// everything takes all entities with joins that the walk may take.
func (g *gathering) everything() error {
	ix := g.walk.ix
	joined := ix.noSupports()
	for number := range uint32(len(ix.links) + len(ix.joins.rows)) {
		if err := g.look(); err != nil {
			return err
		}
		if row, joins := ix.join(number); joins && g.walk.passes(row.link) {
			claims := ix.linkClaims.size(row.link)
			joined.add(row.from, claims)
			joined.add(row.to, claims)
		}
	}
	g.take(joined.list(), 0)
	return nil
}

// around takes entities layer by layer.
func (g *gathering) around(starts []uint32, depth int) error {
	ix := g.walk.ix
	g.take(mapped(starts, func(n uint32) support { return support{entity: n} }), 0)
	joined := ix.noSupports()
	layer := 0
	for distance := 1; distance <= depth && layer < len(g.nodes) && !g.cut; distance++ {
		for end := len(g.nodes); layer < end; layer++ {
			n := g.nodes[layer].entity
			for _, number := range ix.joinsOf(n) {
				if err := g.look(); err != nil {
					return err
				}
				row, _ := ix.join(number)
				next := row.other(n)
				if _, taken := g.places[next]; taken || !g.walk.passes(row.link) {
					continue
				}
				if len(g.nodes) == g.limit {
					g.cut = true // one is enough to know that there are more
					return nil
				}
				joined.add(next, ix.linkClaims.size(row.link))
			}
		}
		g.take(joined.list(), distance)
	}
	return nil
}

// take adds entities, best supported first, as far as there is room.
func (g *gathering) take(found []support, distance int) {
	ix := g.walk.ix
	room := g.limit - len(g.nodes)
	g.cut = g.cut || len(found) > room
	for _, s := range least(found, room, func(a, b support) int {
		return cmp.Or(cmp.Compare(b.claims, a.claims), cmp.Compare(len(ix.joinsOf(b.entity)), len(ix.joinsOf(a.entity))), cmp.Compare(a.entity, b.entity))
	}) {
		g.places[s.entity] = len(g.nodes)
		g.nodes = append(g.nodes, gathered{s.entity, distance})
	}
}

// least returns the first of the items in an order, at most a number of them, in
// time about linear in how many items there are. It changes the items.
func least[T any](items []T, limit int, compare func(a, b T) int) []T {
	kept := items[:0]
	var worst *T // of as many as are wanted, when there are as many
	for _, item := range items {
		if worst != nil && compare(item, *worst) >= 0 {
			continue
		}
		kept = append(kept, item)
		if len(kept) >= 2*limit+64 {
			slices.SortFunc(kept, compare)
			kept = kept[:limit]
			if limit > 0 {
				last := kept[limit-1]
				worst = &last
			}
		}
	}
	slices.SortFunc(kept, compare)
	return kept[:min(limit, len(kept))]
}

// subgraph adds the joins among the entities and counts those that lead out.
func (g *gathering) subgraph() (*Subgraph, error) {
	ix := g.walk.ix
	part := &Subgraph{Truncated: g.cut, Nodes: make([]SubgraphNode, len(g.nodes))}
	visible, err := g.joins(part)
	if err != nil {
		return nil, err
	}
	for place, n := range g.nodes {
		if err := g.ctx.Err(); err != nil {
			return nil, err
		}
		passing := ix.degrees.of(ix).walked[n.entity]
		if !g.walk.plain() {
			passing = g.walk.degree(n.entity)
		}
		part.Nodes[place] = SubgraphNode{
			entity: Entity{ix, n.entity}, distance: n.distance,
			degree: int(ix.degrees.of(ix).all[n.entity]), hidden: int(passing) - visible[place],
		}
	}
	return part, nil
}

// joins adds the joins among the entities and returns how many each has. It goes
// from those with few joins to hubs, so that the joins of a hub need not be looked
// through for those to lesser entities.
func (g *gathering) joins(part *Subgraph) (visible []int, err error) {
	ix := g.walk.ix
	visible = make([]int, len(g.nodes))
	order := make([]int, len(g.nodes))
	for place := range order {
		order[place] = place
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(len(ix.joinsOf(g.nodes[a].entity)), len(ix.joinsOf(g.nodes[b].entity)))
	})
	rank := make([]int, len(order))
	for i, place := range order {
		rank[place] = i
	}
	for i, place := range order {
		around, err := g.joinsToGreater(place, order[i+1:], rank)
		if err != nil {
			return nil, err
		}
		for other, numbers := range around {
			joins := ix.gatherJoins(g.nodes[place].entity, numbers)
			visible[place] += len(joins)
			visible[other] += len(joins)
			for _, j := range joins {
				part.Links = append(part.Links, SubgraphLink{j})
			}
		}
	}
	slices.SortFunc(part.Links, func(a, b SubgraphLink) int {
		return cmp.Or(
			cmp.Compare(g.places[a.join.row.from], g.places[b.join.row.from]),
			cmp.Compare(g.places[a.join.row.to], g.places[b.join.row.to]),
			cmp.Compare(a.join.row.kind, b.join.row.kind),
			cmp.Compare(a.join.row.predicate, b.join.row.predicate),
			cmp.Compare(a.join.numbers[0], b.join.numbers[0]),
		)
	})
	return visible, nil
}

// joinsToGreater returns the joins of an entity, which the walk may take, with
// those of greater rank, by place.
func (g *gathering) joinsToGreater(place int, greater, rank []int) (map[int][]uint32, error) {
	ix := g.walk.ix
	entity := g.nodes[place].entity
	around := map[int][]uint32{}
	if len(ix.joinsOf(entity)) > hubFactor*len(greater) {
		for _, other := range greater {
			if err := g.look(); err != nil {
				return nil, err
			}
			if numbers := g.walk.allowed(ix.joinsBetween(entity, g.nodes[other].entity)); len(numbers) > 0 {
				around[other] = numbers
			}
		}
		return around, nil
	}
	for _, number := range ix.joinsOf(entity) {
		if err := g.look(); err != nil {
			return nil, err
		}
		row, _ := ix.join(number)
		if other, taken := g.places[row.other(entity)]; taken && rank[other] > rank[place] && g.walk.passes(row.link) {
			around[other] = append(around[other], number)
		}
	}
	return around, nil
}

// hubFactor is how many times more joins than there are entities to find joins
// with make it worthwhile to look for each of these alone.
const hubFactor = 8
