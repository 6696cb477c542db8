package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/coder/websocket"
)

// webSocketProtocol is the only one spoken: that of the npm package graphql-ws.
// Apollo's older one of that name is not.
const webSocketProtocol = "graphql-transport-ws"

const (
	// initialisation is how long a client may take for its first message.
	initialisation = 10 * time.Second
	// mostOperations is how many operations a connection may have under way.
	mostOperations = 50
)

// The protocol's own reasons to close a connection.
const (
	closeBadRequest    websocket.StatusCode = 4400
	closeUnauthorized  websocket.StatusCode = 4401
	closeNotAcceptable websocket.StatusCode = 4406
	closeNoInit        websocket.StatusCode = 4408
	closeDuplicate     websocket.StatusCode = 4409
	closeTooMany       websocket.StatusCode = 4429
)

// message is one of the protocol's messages.
type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// serveWebSocket speaks graphql-transport-ws. A page of another origin is
// refused unless CORS allows it.
func (s *Server) serveWebSocket(w http.ResponseWriter, r *http.Request) {
	reply := s.newReply(w, r, typeJSON)
	ctx, end, refused := s.streams.begin(r)
	if refused != nil {
		reply.refuse(refused)
		return
	}
	defer end()
	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{
		Subprotocols:       []string{webSocketProtocol},
		OriginPatterns:     s.origins.named,
		InsecureSkipVerify: s.origins.any,
	})
	if err != nil {
		return // it has answered
	}
	conn.SetReadLimit(s.limits.BodyBytes)
	c := connection{server: s, conn: conn, reply: reply, operations: map[string]context.CancelFunc{}}
	code, reason := c.serve(ctx)
	_ = conn.Close(code, reason) // the client may be gone
}

// connection is a client with its operations.
type connection struct {
	server *Server
	conn   *websocket.Conn
	reply  *reply

	mu         sync.Mutex
	operations map[string]context.CancelFunc
	all        sync.WaitGroup
}

// serve reads messages until the connection ends, and returns how to close it
// when all operations have ended. Reading is not ended by a context, which would
// leave no time to tell the client why.
func (c *connection) serve(ctx context.Context) (websocket.StatusCode, string) {
	if c.conn.Subprotocol() != webSocketProtocol {
		return closeNotAcceptable, "the subprotocol must be " + webSocketProtocol
	}
	ctx, cancel := context.WithCancel(ctx)
	defer c.all.Wait()
	defer cancel()
	stop := context.AfterFunc(ctx, func() { _ = c.conn.Close(websocket.StatusGoingAway, "the server is shutting down") })
	defer stop()
	if code, reason := c.initialise(); code != 0 {
		return code, reason
	}
	c.all.Go(func() { c.keepAlive(ctx) })
	for {
		m, err := c.read()
		if err != nil {
			return describeReadError(err)
		}
		if code, reason := c.handle(ctx, m); code != 0 {
			return code, reason
		}
	}
}

// initialise waits for connection_init and acknowledges it.
func (c *connection) initialise() (websocket.StatusCode, string) {
	late := time.AfterFunc(initialisation, func() { _ = c.conn.Close(closeNoInit, "Connection initialisation timeout") })
	defer late.Stop()
	m, err := c.read()
	switch {
	case err != nil:
		return describeReadError(err)
	case m.Type == "subscribe":
		return closeUnauthorized, "Unauthorized"
	case m.Type != "connection_init":
		return closeBadRequest, "connection_init must come first"
	}
	c.write(message{Type: "connection_ack"})
	return 0, ""
}

// handle does what a message asks; a code that is not zero closes the connection.
func (c *connection) handle(ctx context.Context, m message) (websocket.StatusCode, string) {
	switch m.Type {
	case "ping":
		c.write(message{Type: "pong"})
	case "pong":
	case "connection_init":
		return closeTooMany, "Too many initialisation requests"
	case "subscribe":
		return c.subscribe(ctx, m)
	case "complete":
		c.mu.Lock()
		defer c.mu.Unlock()
		if stop, found := c.operations[m.ID]; found {
			stop()
		}
	default:
		return closeBadRequest, "unknown type of message"
	}
	return 0, ""
}

// subscribe begins an operation beside the others.
func (c *connection) subscribe(ctx context.Context, m message) (websocket.StatusCode, string) {
	if m.ID == "" {
		return closeBadRequest, "subscribe needs an id"
	}
	asked, refused := readBody(m.Payload)
	if refused != nil {
		return closeBadRequest, refused.err.Message
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, found := c.operations[m.ID]; found {
		return closeDuplicate, "Subscriber for " + shorten(m.ID) + " already exists"
	}
	if len(c.operations) >= mostOperations {
		return closeTooMany, "too many operations are under way"
	}
	ctx, cancel := context.WithCancel(ctx)
	c.operations[m.ID] = cancel
	c.all.Go(func() {
		c.run(ctx, m.ID, asked)
		c.mu.Lock()
		defer c.mu.Unlock()
		cancel()
		delete(c.operations, m.ID)
	})
	return 0, ""
}

// run sends "next" for every answer, then "complete", unless the client has said
// that first. An operation that cannot run gets an "error" instead.
func (c *connection) run(ctx context.Context, id string, asked request) {
	refused := false
	c.server.follow(ctx, asked, func(a answer) error {
		if refused = a.Data == nil; refused {
			var errs bytes.Buffer
			encodeJSON(&errs, a.Errors)
			return c.write(message{ID: id, Type: "error", Payload: errs.Bytes()})
		}
		return c.write(message{ID: id, Type: "next", Payload: bytes.TrimSpace(c.reply.encode(a))})
	})
	if !refused && ctx.Err() == nil {
		_ = c.write(message{ID: id, Type: "complete"})
	}
}

// keepAlive finds out when the client is gone.
func (c *connection) keepAlive(ctx context.Context) {
	tick := time.NewTicker(heartbeat)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := c.conn.Ping(ctx); err != nil {
			_ = c.conn.CloseNow() // the reader notices
			return
		}
	}
}

var errMessage = errors.New("not one of the protocol's messages")

func (c *connection) read() (message, error) {
	kind, data, err := c.conn.Read(context.Background())
	if err != nil {
		return message{}, err
	}
	var m message
	if kind != websocket.MessageText || decodeOne(data, &m) != nil {
		return message{}, errMessage
	}
	return m, nil
}

// write sends a message; a client that does not read in time is cut off.
func (c *connection) write(m message) error {
	data, err := json.Marshal(m)
	if err != nil {
		panic(err) // messages are the server's own
	}
	ctx, cancel := context.WithTimeout(context.Background(), heartbeat)
	defer cancel()
	return c.conn.Write(ctx, websocket.MessageText, data)
}

// describeReadError tells how to close a connection that could not be read.
func describeReadError(err error) (websocket.StatusCode, string) {
	if errors.Is(err, errMessage) {
		return closeBadRequest, "Invalid message"
	}
	return websocket.StatusNormalClosure, "" // the client has closed it, or is gone
}
