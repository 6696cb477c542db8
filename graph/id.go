package graph

import (
	"regexp"
	"strings"
)

// ID is the compact form of a stored name: entity/marco-rubio,
// predicate/designated, type/person, article/guardian-sheinbaum,
// claim/guardian-sheinbaum/c12, link/9f86d081884c7d65. It is what GraphQL,
// URLs, exports and log lines show; its absolute form is [Base] followed by it.
type ID string

// Base is the IRI under which every ID of every project stands.
const Base = "https://newsgraph.example/"

// Kind is the first segment of an ID.
type Kind string

// The kinds of things that have an ID.
const (
	KindEntity       Kind = "entity"
	KindPredicate    Kind = "predicate"
	KindType         Kind = "type"
	KindArticle      Kind = "article"
	KindClaim        Kind = "claim"
	KindLink         Kind = "link"
	KindDisagreement Kind = "disagreement"
)

// EntityID returns the ID of the entity with this key in the authority file.
func EntityID(key string) ID { return ID(string(KindEntity) + "/" + key) }

// PredicateID returns the ID of the predicate with this key in the vocabulary.
func PredicateID(key string) ID { return ID(string(KindPredicate) + "/" + key) }

// TypeID returns the ID of the entity type with this key in the vocabulary.
func TypeID(key string) ID { return ID(string(KindType) + "/" + key) }

// ArticleID returns the ID of the article with this key.
func ArticleID(key string) ID { return ID(string(KindArticle) + "/" + key) }

// ClaimID returns the ID of the claim with this key (c4, c4.1) in an article.
func ClaimID(article ID, key string) ID {
	return ID(string(KindClaim) + "/" + article.Key() + "/" + key)
}

// Kind returns the first segment, or "" for an ID without one.
func (id ID) Kind() Kind {
	kind, _, found := strings.Cut(string(id), "/")
	if !found {
		return ""
	}
	return Kind(kind)
}

// Key returns what follows the kind: marco-rubio of entity/marco-rubio, and
// guardian-sheinbaum/c12 of claim/guardian-sheinbaum/c12.
func (id ID) Key() string {
	_, key, _ := strings.Cut(string(id), "/")
	return key
}

// Article returns the article of a claim's ID, and "" for any other ID.
func (id ID) Article() ID {
	if id.Kind() != KindClaim {
		return ""
	}
	article, _, _ := strings.Cut(id.Key(), "/")
	return ArticleID(article)
}

// ClaimKey returns the last segment of a claim's ID (c4, c4.1), and "" for any
// other ID.
func (id ID) ClaimKey() string {
	if id.Kind() != KindClaim {
		return ""
	}
	_, key, _ := strings.Cut(id.Key(), "/")
	return key
}

var (
	keyPattern      = `[a-z0-9]+(?:-[a-z0-9]+)*`
	claimKeyPattern = `[a-z][a-z0-9-]*(?:\.[1-9][0-9]*)?`
	idPattern       = regexp.MustCompile(`^(?:(?:entity|predicate|type|article)/` + keyPattern +
		`|claim/` + keyPattern + `/` + claimKeyPattern +
		`|(?:link|disagreement)/[0-9a-f]{16})$`)
)

// Valid reports whether the ID is well formed, not whether anything bears it.
func (id ID) Valid() bool { return idPattern.MatchString(string(id)) }
