package command

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/pprof"
	"time"
)

// serveProfiles serves Go's profiles on an address of their own, since they tell
// much and cost much, until stop is called. Without an address it does nothing.
func serveProfiles(ctx context.Context, address string, stderr io.Writer, logger *slog.Logger) (stop func(), err error) {
	if address == "" {
		return func() {}, nil
	}
	listener, err := listen(ctx, address)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/cmdline", pprof.Cmdline)
	mux.HandleFunc("/debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("/debug/pprof/symbol", pprof.Symbol)
	mux.HandleFunc("/debug/pprof/trace", pprof.Trace)
	profiles := &http.Server{
		Handler: mux, ReadHeaderTimeout: 10 * time.Second,
		ErrorLog: slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
	go func() { _ = profiles.Serve(listener) }() // ends when it is closed
	warnBeyondLoopback(listener.Addr(), stderr)
	fmt.Fprintf(stderr, "profiles are at http://%s/debug/pprof/\n", listener.Addr())
	return func() { _ = profiles.Close() }, nil
}
