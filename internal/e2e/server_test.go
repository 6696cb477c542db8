package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/internal/command"
)

// runningServer is newsgraph serve over the built-in seeds.
type runningServer struct{ url string }

var seedsServer = sync.OnceValues(func() (*runningServer, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	address := fmt.Sprintf("127.0.0.1:%d", port)
	ended := make(chan int, 1)
	var stderr bytes.Buffer
	go func() {
		ended <- command.Run(context.Background(), []string{"serve", "--store", "memory:", "--listen", address}, io.Discard, &stderr)
	}()
	server := &runningServer{"http://" + address}
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		select {
		case status := <-ended:
			return nil, fmt.Errorf("the server ended with status %d: %s", status, stderr.String())
		default:
		}
		if answer, err := askOnce(server.url, "/readyz"); err == nil && strings.HasPrefix(answer, "ready") {
			return server, nil
		}
	}
	return nil, fmt.Errorf("the server is not ready after %v", patience)
})

// serveSeeds returns the one server over the seeds that all tests share.
func serveSeeds(t *testing.T) *runningServer {
	t.Helper()
	server, err := seedsServer()
	if err != nil {
		t.Fatal(err)
	}
	return server
}

// query returns the data of an answer; errors in it fail the test.
func (s *runningServer) query(t *testing.T, query string, variables map[string]any) json.RawMessage {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(s.url+"/graphql", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var answer struct {
		Data   json.RawMessage
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	if len(answer.Errors) > 0 {
		t.Fatalf("the answer holds errors: %v", answer.Errors)
	}
	return answer.Data
}

// TestTheSeedsAreFaithful verifies every passage where the texts are at hand.
func TestTheSeedsAreFaithful(t *testing.T) {
	texts := os.Getenv("NEWSGRAPH_TEXTS")
	if texts == "" {
		t.Skip("NEWSGRAPH_TEXTS names no directory with the articles' texts")
	}
	out, err := exec.Command("go", "run", "../..", "check", "--texts", texts, "../../seeds").CombinedOutput()
	if err != nil {
		t.Errorf("check: %v\n%s", err, out)
	}
}
