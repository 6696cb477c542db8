package server

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"time"
)

// serveEvents answers with server-sent events, as the distinct connections mode
// of the GraphQL over SSE protocol says: an event "next" for every answer, then
// "complete". Errors of the request are such an answer too.
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request, asked request) {
	reply := s.newReply(w, r, typeJSON)
	reply.operation = asked.OperationName
	ctx, end, refused := s.streams.begin(r)
	if refused != nil {
		reply.refuse(refused)
		return
	}
	defer end()
	header := w.Header()
	header.Set("Content-Type", "text/event-stream; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Add("Vary", "Accept")
	header.Set("X-Accel-Buffering", "no") // of a proxy
	w.WriteHeader(http.StatusOK)
	reply.log(http.StatusOK, answer{}, 0)

	ctx, cancel := context.WithCancel(ctx)
	events := s.events(ctx, reply, asked)
	defer func() { // nobody reads any more, or there is no more: let the sender end
		cancel()
		for range events {
		}
	}()
	out := eventWriter{w, http.NewResponseController(w)}
	tick := time.NewTicker(heartbeat)
	defer tick.Stop()
	for err := out.write(":\n\n"); err == nil; { // the answer has begun
		select {
		case event, more := <-events:
			if !more {
				_ = out.write("event: complete\ndata:\n\n") // the client may be gone
				return
			}
			err = out.write("event: next\ndata: " + event + "\n\n")
		case <-tick.C:
			err = out.write(":\n\n")
		}
	}
}

// events runs an operation and gives its answers as JSON in one line. The
// channel is closed when the operation has ended, which it does soon after the
// context.
func (s *Server) events(ctx context.Context, reply *reply, asked request) <-chan string {
	events := make(chan string)
	go func() {
		defer close(events)
		s.follow(ctx, asked, func(a answer) error {
			select {
			case events <- string(bytes.TrimSpace(reply.encode(a))):
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
	}()
	return events
}

// eventWriter sends what it writes at once.
type eventWriter struct {
	io.Writer
	*http.ResponseController
}

func (w eventWriter) write(text string) error {
	if _, err := io.WriteString(w.Writer, text); err != nil {
		return err
	}
	return w.Flush()
}
