package relay

import "github.com/newsgraph/newsgraph/graph/index"

// Neighbors is a page of entities one join away from another.
type Neighbors struct {
	results *index.Results[index.Neighbor]
}

// NeighborsOf returns the connection of a page, and passes an error on.
func NeighborsOf(results *index.Results[index.Neighbor], err error) (*Neighbors, error) {
	if err != nil {
		return nil, err
	}
	return &Neighbors{results}, nil
}

// Nodes returns the neighbours alone.
func (n Neighbors) Nodes() []index.Entity {
	entities := make([]index.Entity, len(n.results.Items))
	for i, neighbor := range n.results.Items {
		entities[i] = neighbor.Entity
	}
	return entities
}

// Edges returns the neighbours with their cursors and what joins them.
func (n Neighbors) Edges() []NeighborEdge {
	edges := make([]NeighborEdge, len(n.results.Items))
	for i := range edges {
		edges[i] = NeighborEdge{n.results, i}
	}
	return edges
}

// TotalCount returns how many neighbours all pages have.
func (n Neighbors) TotalCount() int { return n.results.Total }

// PageInfo tells where the page lies.
func (n Neighbors) PageInfo() PageInfo { return infoOf(n.results) }

// NeighborEdge is a neighbour on a page.
type NeighborEdge struct {
	results *index.Results[index.Neighbor]
	i       int
}

// Cursor stands for the neighbour in after and before.
func (e NeighborEdge) Cursor() string { return e.results.Cursor(e.i).String() }

// Node returns the neighbour.
func (e NeighborEdge) Node() index.Entity { return e.results.Items[e.i].Entity }

// Joins returns what joins the two.
func (e NeighborEdge) Joins() []index.Join { return e.results.Items[e.i].Joins }
