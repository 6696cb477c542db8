package generated

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

func TestMarshalSliceKeepsOrderAndPlace(t *testing.T) {
	for _, length := range []int{0, 1, chunk, 2*chunk - 1, 2 * chunk, 10*chunk + 7} {
		ctx := responseContext(t.Context())
		array := marshalSlice(ctx, length, func(ctx context.Context, i int) graphql.Marshaler {
			if place := *graphql.GetFieldContext(ctx).Index; place != i {
				t.Errorf("element %d is told that it is %d", i, place)
			}
			return graphql.MarshalInt(i)
		})
		var got, want bytes.Buffer
		array.MarshalGQL(&got)
		want.WriteByte('[')
		for i := range length {
			if i > 0 {
				want.WriteByte(',')
			}
			fmt.Fprint(&want, i)
		}
		want.WriteByte(']')
		if got.String() != want.String() {
			t.Errorf("%d elements: %s", length, &got)
		}
	}
}

func TestMarshalSliceSurvivesPanics(t *testing.T) {
	for _, length := range []int{1, 10 * chunk} {
		ctx := responseContext(t.Context())
		array := marshalSlice(ctx, length, func(_ context.Context, i int) graphql.Marshaler {
			if i == length/2 {
				panic("a bug")
			}
			return graphql.MarshalInt(i)
		})
		if errs := graphql.GetErrors(ctx); array != nil || len(errs) != 1 {
			t.Errorf("%d elements: array %v, errors %v", length, array, errs)
		}
	}
}

func responseContext(ctx context.Context) context.Context {
	return graphql.WithResponseContext(ctx, func(_ context.Context, err error) *gqlerror.Error {
		return gqlerror.Wrap(err)
	}, func(context.Context, any) error { return errors.New("internal error") })
}
