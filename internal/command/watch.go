package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/newsgraph/newsgraph/graph/store"
	"github.com/newsgraph/newsgraph/server"
)

// settle is how long a directory must be quiet before it is read: editors write
// a file in several steps.
const settle = 150 * time.Millisecond

// watch ingests dir whenever a file of the project in it was saved, until ctx is
// done or stop is called. A project with mistakes leaves the graph as it was.
func watch(ctx context.Context, graph *store.Store, dir string, metrics *server.Metrics, stderr io.Writer, logger *slog.Logger) (stop func(), err error) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watching %s: %w", dir, err)
	}
	// The directory is watched, not its files: editors save by renaming.
	if err := watcher.Add(dir); err != nil {
		return nil, errors.Join(fmt.Errorf("watching %s: %w", dir, err), watcher.Close())
	}
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for settled(ctx, watcher, logger) {
			change, err := countIngest(metrics, func() (store.Change, error) { return ingestDir(ctx, graph, dir, store.ReplaceOptions{}, stderr) })
			switch {
			case err == nil:
				fmt.Fprintln(stderr, describe(change))
			case !errors.As(err, new(reported)):
				fmt.Fprintf(stderr, "newsgraph: %v; the graph stays as it was\n", err)
			}
		}
	}()
	return func() {
		cancel()
		<-ended
		_ = watcher.Close()
	}, nil
}

// settled waits until files of the project changed and then stayed as they are.
// It is false when ctx is done.
func settled(ctx context.Context, watcher *fsnotify.Watcher, logger *slog.Logger) bool {
	var quiet <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return false
		case event := <-watcher.Events:
			if ofProject(event) {
				quiet = time.After(settle)
			}
		case err := <-watcher.Errors:
			logger.Warn("some changes of the directory may have been missed", "error", err)
			quiet = time.After(settle)
		case <-quiet:
			return true
		}
	}
}

func ofProject(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod {
		return false
	}
	name := filepath.Base(event.Name)
	return !strings.HasPrefix(name, ".") && (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".anchors"))
}
