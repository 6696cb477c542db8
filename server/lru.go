package server

import (
	"container/list"
	"sync"
)

// lru keeps the values used last, as many as their sizes allow. It is safe for
// concurrent use.
type lru[V any] struct {
	mu       sync.Mutex
	capacity int // the sum of sizes that it may hold
	size     int
	order    *list.List // of lruEntry[V], the one used last in front
	entries  map[string]*list.Element
}

type lruEntry[V any] struct {
	key   string
	value V
	size  int
}

func newLRU[V any](capacity int) *lru[V] {
	return &lru[V]{capacity: capacity, order: list.New(), entries: map[string]*list.Element{}}
}

func (c *lru[V]) get(key string) (V, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, found := c.entries[key]
	if !found {
		var none V
		return none, false
	}
	c.order.MoveToFront(element)
	return element.Value.(lruEntry[V]).value, true
}

// add keeps a value of the given size, unless it takes more than a sixteenth of
// the room: one giant shall not drive out everything else.
func (c *lru[V]) add(key string, value V, size int) {
	if size > c.capacity/16 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, found := c.entries[key]; found {
		return
	}
	c.entries[key] = c.order.PushFront(lruEntry[V]{key, value, size})
	for c.size += size; c.size > c.capacity; {
		oldest := c.order.Remove(c.order.Back()).(lruEntry[V])
		delete(c.entries, oldest.key)
		c.size -= oldest.size
	}
}
