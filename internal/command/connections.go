package command

import (
	"net"
	"net/http"
	"sync"
)

// newConnections are those on which no request came yet. Browsers keep some in
// reserve; a shutdown would wait for them as if they were at work.
type newConnections struct {
	mu     sync.Mutex
	open   map[net.Conn]bool
	ending bool
}

// changed is an http.Server's ConnState.
func (c *newConnections) changed(connection net.Conn, state http.ConnState) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch {
	case state != http.StateNew:
		delete(c.open, connection)
	case c.ending:
		_ = connection.Close()
	default:
		if c.open == nil {
			c.open = map[net.Conn]bool{}
		}
		c.open[connection] = true
	}
}

// close ends them, and those that still come.
func (c *newConnections) close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ending = true
	for connection := range c.open {
		_ = connection.Close()
	}
}
