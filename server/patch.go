//go:build ignore

// Patch lets generated code marshal lists by generated.marshalSlice instead of
// gqlgen's own function, for which gqlgen has no setting.
package main

import (
	"bytes"
	"log"
	"os"
)

func main() {
	const name = "generated/generated.go"
	code, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	old, replacement := []byte("graphql.MarshalSliceConcurrently(ctx, len(v), 0, false, "), []byte("marshalSlice(ctx, len(v), ")
	if !bytes.Contains(code, old) {
		log.Fatalf("%s does not call %s: has gqlgen changed?", name, old)
	}
	if err := os.WriteFile(name, bytes.ReplaceAll(code, old, replacement), 0o644); err != nil {
		log.Fatal(err)
	}
}
