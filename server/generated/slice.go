package generated

import (
	"context"
	"runtime"
	"sync"

	"github.com/99designs/gqlgen/graphql"
)

// chunk is the least number of elements that are worth a goroutine of their own.
const chunk = 64

// marshalSlice stands in for gqlgen's MarshalSliceConcurrently, which starts a
// goroutine for every element: over an Index that takes a third more CPU than to
// marshal them one after the other. A long list is shared among as many
// goroutines as there are CPUs.
func marshalSlice(ctx context.Context, length int, element func(context.Context, int) graphql.Marshaler) graphql.Array {
	if length == 0 {
		return graphql.Array{}
	}
	array := make(graphql.Array, length)
	fields, places := make([]graphql.FieldContext, length), make([]int, length)
	marshal := func(from, to int) (ok bool) {
		defer func() {
			if panicked := recover(); panicked != nil {
				graphql.AddError(ctx, graphql.Recover(ctx, panicked))
				ok = false
			}
		}()
		for i := from; i < to; i++ {
			places[i], fields[i].Index = i, &places[i]
			array[i] = element(graphql.WithFieldContext(ctx, &fields[i]), i)
		}
		return true
	}
	workers := min(length/chunk, runtime.GOMAXPROCS(0))
	if workers < 2 {
		if !marshal(0, length) {
			return nil
		}
		return array
	}
	sound := make([]bool, workers)
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() { sound[w] = marshal(length*w/workers, length*(w+1)/workers) })
	}
	all.Wait()
	for _, ok := range sound {
		if !ok {
			return nil
		}
	}
	return array
}
