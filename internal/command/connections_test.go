package command

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph/store"
	"github.com/newsgraph/newsgraph/server"
)

// A connection that a browser keeps in reserve does not hold up the end.
func TestAnUnusedConnectionDoesNotHoldUpTheEnd(t *testing.T) {
	graph, err := store.Open(t.Context(), store.Memory)
	if err != nil {
		t.Fatal(err)
	}
	defer graph.Close()
	handler, err := server.New(server.Config{Graph: graph})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- serveUntilDone(ctx, listener, handler, slog.New(slog.DiscardHandler)) }()
	unused, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer unused.Close()
	end()
	// The end of the connection is what the server does; waiting it out would
	// be the client's deadline.
	if err := unused.SetReadDeadline(time.Now().Add(shutdownGrace / 2)); err != nil {
		t.Fatal(err)
	}
	if _, err := unused.Read(make([]byte, 1)); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("the unused connection is still open")
	}
	if err := <-ended; err != nil {
		t.Errorf("the server ended with %v", err)
	}
}
