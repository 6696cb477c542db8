package index

// lists holds many lists of numbers end to end: list i is
// items[starts[i]:starts[i+1]].
type lists struct {
	starts []uint32
	items  []uint32
}

// makeLists makes n lists of what fill adds to them, in the order in which it is
// added. Fill is called twice, first to count, and must add the same both times.
func makeLists(n int, fill func(add func(list, item uint32))) lists {
	starts := make([]uint32, n+1)
	fill(func(list, _ uint32) { starts[list+1]++ })
	for i := range n {
		starts[i+1] += starts[i]
	}
	l := lists{starts: starts, items: make([]uint32, starts[n])}
	next := make([]uint32, n)
	copy(next, starts)
	fill(func(list, item uint32) {
		l.items[next[list]] = item
		next[list]++
	})
	return l
}

// at returns list i. It must not be changed.
func (l lists) at(i uint32) []uint32 { return l.items[l.starts[i]:l.starts[i+1]:l.starts[i+1]] }

// size returns the length of list i.
func (l lists) size(i uint32) int { return int(l.starts[i+1] - l.starts[i]) }
