package store

import (
	"context"
	"sync"
)

// pending is how many changes wait for a slow subscriber; beyond them the oldest
// is left out.
const pending = 16

// subscribers are told of every change, and never hold up the writer.
type subscribers struct {
	mu     sync.Mutex
	all    map[chan Change]func() bool // to what stops waiting for its context
	closed bool
}

// Subscribe returns a channel on which every change comes after it is published.
// It is closed when ctx is done or the store is closed. A subscriber that lets
// more than 16 changes wait misses the oldest.
func (s *Store) Subscribe(ctx context.Context) <-chan Change { return s.subscribers.add(ctx) }

func (s *subscribers) add(ctx context.Context) <-chan Change {
	s.mu.Lock()
	defer s.mu.Unlock()
	changes := make(chan Change, pending)
	if s.closed {
		close(changes)
		return changes
	}
	if s.all == nil {
		s.all = map[chan Change]func() bool{}
	}
	s.all[changes] = context.AfterFunc(ctx, func() { s.remove(changes) })
	return changes
}

func (s *subscribers) remove(changes chan Change) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, subscribed := s.all[changes]; subscribed {
		delete(s.all, changes)
		close(changes)
	}
}

func (s *subscribers) send(change Change) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for changes := range s.all {
		for sent := false; !sent; {
			select {
			case changes <- change:
				sent = true
			default:
				select {
				case <-changes:
				default:
				}
			}
		}
	}
}

func (s *subscribers) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	for changes, stop := range s.all {
		stop()
		close(changes)
	}
	s.all = nil
}
