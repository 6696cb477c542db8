package server

import (
	"context"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"
)

// gate lets operations run at once that together cost no more than a limit, so
// that cheap ones go on beside costly ones and memory stays bounded. What finds
// no room waits for its turn, for a bounded time and in a queue of bounded
// length.
type gate struct {
	room     *semaphore.Weighted
	capacity int64
	waiting  atomic.Int64
	queue    int64
	wait     time.Duration
}

// leastCost is what even the smallest operation takes of the room: it bounds
// how many run at once.
const leastCost = 10_000

func newGate(limits Limits) *gate {
	return &gate{
		room: semaphore.NewWeighted(int64(limits.CostAtOnce)), capacity: int64(limits.CostAtOnce),
		queue: int64(limits.Waiting), wait: limits.Wait,
	}
}

// enter reports whether an operation of this cost may run; when it may, leave
// must be called.
func (g *gate) enter(ctx context.Context, cost int) (leave func(), entered bool) {
	share := min(max(int64(cost), leastCost), g.capacity)
	leave = func() { g.room.Release(share) }
	if g.room.TryAcquire(share) {
		return leave, true
	}
	defer g.waiting.Add(-1)
	if g.waiting.Add(1) > g.queue {
		return nil, false
	}
	ctx, cancel := context.WithTimeout(ctx, g.wait)
	defer cancel()
	if err := g.room.Acquire(ctx, share); err != nil {
		return nil, false
	}
	return leave, true
}
