package e2e

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/newsgraph/newsgraph/internal/command"
)

// TestMain lets scripts call this test binary as newsgraph.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"newsgraph": func() {
			ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
			status := command.Run(ctx, os.Args[1:], os.Stdout, os.Stderr)
			stop()
			os.Exit(status)
		},
	})
}

// The scripts are the manual of the commands: each is what a user types, and
// what is answered.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/scripts",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			port, err := freePort()
			env.Setenv("PORT", strconv.Itoa(port))
			env.Setenv("ADDRESS", fmt.Sprintf("127.0.0.1:%d", port))
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"ask":   ask,
			"until": until,
			"alter": alter,
		},
	})
}

func freePort() (int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

// patience is how long a server may take to answer as a script expects.
const patience = 20 * time.Second

// ask sends a GraphQL query, or gets a path, and prints the answer to stdout. It
// waits until the server is there.
//
//	ask '{ overview { claims } }'
//	ask /readyz
func ask(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: ask QUERY|PATH")
	}
	answer, err := awaitAnswer(ts, args[0], "")
	ts.Check(err)
	fmt.Fprintln(ts.Stdout(), answer)
}

// until asks again until the answer holds a text.
//
//	until '{ overview { claims } }' '"claims":3'
func until(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: until QUERY|PATH TEXT")
	}
	_, err := awaitAnswer(ts, args[0], args[1])
	ts.Check(err)
}

func awaitAnswer(ts *testscript.TestScript, query, want string) (answer string, err error) {
	deadline := time.Now().Add(patience)
	for {
		answer, err = askOnce("http://"+ts.Getenv("ADDRESS"), query)
		if err == nil && strings.Contains(answer, want) {
			return answer, nil
		}
		if time.Now().After(deadline) {
			return "", fmt.Errorf("no answer with %q: %s, %v", want, answer, err)
		}
		time.Sleep(30 * time.Millisecond)
	}
}

func askOnce(server, query string) (string, error) {
	var response *http.Response
	var err error
	if strings.HasPrefix(query, "/") {
		response, err = http.Get(server + query)
	} else {
		response, err = http.Post(server+"/graphql", "application/json", strings.NewReader(fmt.Sprintf(`{"query":%q}`, query)))
	}
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return string(body), err
}

// alter replaces a text in a file, as an editor that saves by renaming does.
//
//	alter FILE OLD NEW
func alter(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: alter FILE OLD NEW")
	}
	file := ts.MkAbs(args[0])
	data := ts.ReadFile(args[0])
	if !strings.Contains(data, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	beside := filepath.Join(filepath.Dir(file), ".saving")
	ts.Check(os.WriteFile(beside, []byte(strings.ReplaceAll(data, args[1], args[2])), 0o644))
	ts.Check(os.Rename(beside, file))
}
