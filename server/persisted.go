package server

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// persistedQuery returns a request's query, which an automatic persisted query
// names by its SHA-256 alone once it was sent whole.
func (e *engine) persistedQuery(r request) (string, *gqlerror.Error) {
	hash, given, failed := persistedHash(r.Extensions)
	if failed != nil {
		return "", failed
	}
	if r.Query == "" && given {
		query, found := e.persisted.get(hash)
		if !found {
			return "", &gqlerror.Error{
				Message:    "PersistedQueryNotFound", // clients compare this text
				Extensions: map[string]any{"code": CodePersistedQueryNotFound, "hint": "send the query together with its hash once"},
			}
		}
		return query, nil
	}
	if given && hash != hashOf(r.Query) {
		return "", newError(CodeInvalid, "send the query's SHA-256 in lower-case hexadecimal", "the query does not have the hash that came with it")
	}
	if r.Query == "" {
		return "", newError(CodeInvalid, "", "the query is empty")
	}
	return r.Query, nil
}

// persist keeps a valid query that came with its hash.
func (e *engine) persist(r request, query string) {
	if hash, given, _ := persistedHash(r.Extensions); given {
		e.persisted.add(hash, query, len(query))
	}
}

// persistedHash reads extensions.persistedQuery.
func persistedHash(extensions map[string]any) (hash string, given bool, failed *gqlerror.Error) {
	extension, given := extensions["persistedQuery"]
	if !given || extension == nil {
		return "", false, nil
	}
	fields, _ := extension.(map[string]any)
	hash, _ = fields["sha256Hash"].(string)
	if decoded, err := hex.DecodeString(hash); err != nil || len(decoded) != sha256.Size {
		return "", false, newError(CodeInvalid, "", "extensions.persistedQuery needs a sha256Hash of 64 hexadecimal digits")
	}
	return hash, true, nil
}

func hashOf(query string) string {
	sum := sha256.Sum256([]byte(query))
	return hex.EncodeToString(sum[:])
}
