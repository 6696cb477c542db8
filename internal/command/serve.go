package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/graph/store"
	"github.com/newsgraph/newsgraph/server"
)

const (
	defaultListen = "127.0.0.1:8080"
	// shutdownGrace is how long requests under way may take after the signal.
	shutdownGrace = 5 * time.Second
)

type serveOptions struct {
	listen  string
	store   string
	texts   string
	watch   bool
	origins []string
	pprof   string
	dir     string
}

func newServe() *cobra.Command {
	var o serveOptions
	cmd := &cobra.Command{
		Use:   "serve [DIR]",
		Short: "Serve the graph: explorer, GraphiQL and the GraphQL API",
		Long: `Serve the graph of a store: the explorer at /, GraphiQL at /graphiql, the GraphQL
API at /graphql, files for other programs at /export/FORMAT, metrics for
Prometheus at /metrics.

With DIR, the store is first made equal to the project in that directory.
Without it and with an empty store, the built-in seeds are ingested: five news
articles about Mexico, the cartels and the United States.
` + exitStatuses,
		Example: `  newsgraph serve
  newsgraph serve --store memory: --watch --texts texts my-project`,
		Args: arguments(0, 1, "at most one directory"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				o.dir = args[0]
			}
			return serve(cmd.Context(), o, cmd.ErrOrStderr())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.listen, "listen", defaultListen, "the `address` to listen on; port 0 takes a free one")
	storeFlag(flags, &o.store)
	flags.StringVar(&o.texts, "texts", "", "the `directory` of the articles' texts, to show them and whole passages")
	flags.BoolVar(&o.watch, "watch", false, "ingest DIR again when a file in it is saved")
	flags.StringSliceVar(&o.origins, "cors-origin", nil, "an `origin` (https://example.org) whose pages may query; repeatable")
	flags.StringVar(&o.pprof, "pprof", "", "an `address` of its own for Go's profiles; without it there are none")
	return cmd
}

func serve(ctx context.Context, o serveOptions, stderr io.Writer) error {
	if o.watch && o.dir == "" {
		return usageError{err: errors.New("--watch needs the directory to watch"), command: "newsgraph serve"}
	}
	logger := slog.New(slog.NewTextHandler(stderr, nil))
	// The port is taken first: whoever finds it in use has not waited for an ingest.
	listener, err := listen(ctx, o.listen)
	if err != nil {
		return err
	}
	defer listener.Close()
	opening := time.Now()
	graph, err := openStore(ctx, o.store)
	if err != nil {
		return err
	}
	defer graph.Close()
	metrics := server.NewMetrics(graph, version())
	metrics.Opened(opening, time.Now())
	if err := fill(ctx, graph, o.dir, metrics, stderr); err != nil {
		return err
	}
	texts, err := openTexts(o.texts)
	if err != nil {
		return err
	}
	handler, err := newAPI(graph, texts, metrics, o, logger)
	if err != nil {
		return err
	}
	endProfiles, err := serveProfiles(ctx, o.pprof, stderr, logger)
	if err != nil {
		return err
	}
	defer endProfiles()
	warnBeyondLoopback(listener.Addr(), stderr)
	fmt.Fprintf(stderr, "newsgraph is ready: explorer http://%[1]s/  GraphiQL http://%[1]s/graphiql  API http://%[1]s/graphql\n", listener.Addr())
	if o.watch {
		stop, err := watch(ctx, graph, o.dir, metrics, stderr, logger)
		if err != nil {
			return err
		}
		defer stop()
	}
	return serveUntilDone(ctx, listener, handler, logger)
}

// fill makes the store equal to the project in dir; without one it ingests the
// built-in seeds where the store is empty or holds an earlier version of them.
func fill(ctx context.Context, graph *store.Store, dir string, metrics *server.Metrics, stderr io.Writer) error {
	if dir != "" {
		change, err := countIngest(metrics, func() (store.Change, error) { return ingestDir(ctx, graph, dir, store.ReplaceOptions{}, stderr) })
		if err != nil {
			return err
		}
		fmt.Fprintln(stderr, describe(change))
		return nil
	}
	return fillWithSeeds(ctx, graph, metrics, stderr)
}

// countIngest lets the metrics know of an ingest.
func countIngest(metrics *server.Metrics, ingest func() (store.Change, error)) (store.Change, error) {
	begun := time.Now()
	change, err := ingest()
	metrics.Ingested(begun, time.Now(), !change.IsZero(), err)
	return change, err
}

func listen(ctx context.Context, address string) (net.Listener, error) {
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", address)
	if err != nil {
		return nil, hinted{
			error: fmt.Errorf("listening on %s: %w", address, err),
			hint:  "another program may use this port; take a free one with --listen 127.0.0.1:0",
		}
	}
	return listener, nil
}

func warnBeyondLoopback(address net.Addr, stderr io.Writer) {
	tcp, ok := address.(*net.TCPAddr)
	if ok && tcp.IP.IsLoopback() {
		return
	}
	fmt.Fprintf(stderr, "WARNING: %s is reachable from other machines, and the API asks nobody for a password.\n", address)
}

func serveUntilDone(ctx context.Context, listener net.Listener, handler *server.Server, logger *slog.Logger) error {
	var unused newConnections
	httpServer := &http.Server{
		Handler:           handler,
		ConnState:         unused.changed,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
	httpServer.RegisterOnShutdown(func() { _ = handler.Close() }) // subscriptions would never end
	failed := make(chan error, 1)
	go func() { failed <- httpServer.Serve(listener) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serving: %w", err)
	case <-ctx.Done():
	}
	logger.Info("shutting down")
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
	defer cancel()
	unused.close()
	if err := httpServer.Shutdown(grace); err != nil {
		logger.Warn("requests were still under way", "error", err)
		return httpServer.Close()
	}
	return nil
}
