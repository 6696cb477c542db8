package server

import (
	"context"
	"sync/atomic"
	"time"
)

// gate lets a bounded number of operations run at once; a bounded number more
// wait for their turn, for a bounded time.
type gate struct {
	running chan struct{}
	waiting atomic.Int64
	queue   int64
	wait    time.Duration
}

func newGate(limits Limits) *gate {
	return &gate{running: make(chan struct{}, limits.Concurrent), queue: int64(limits.Waiting), wait: limits.Wait}
}

// enter reports whether an operation may run; then leave must be called.
func (g *gate) enter(ctx context.Context) bool {
	select {
	case g.running <- struct{}{}:
		return true
	default:
	}
	defer g.waiting.Add(-1)
	if g.waiting.Add(1) > g.queue {
		return false
	}
	timer := time.NewTimer(g.wait)
	defer timer.Stop()
	select {
	case g.running <- struct{}{}:
		return true
	case <-timer.C:
	case <-ctx.Done():
	}
	return false
}

func (g *gate) leave() { <-g.running }
