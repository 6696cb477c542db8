package graph

import "github.com/newsgraph/newsgraph/schema"

// Project is everything that one graph holds. Vocabulary is whole; Entities are
// those that an article uses.
type Project struct {
	Vocabulary *schema.Vocabulary
	Entities   []Entity  // sorted by ID
	Articles   []Article // sorted by ID
	// Origin tells built-in projects from those of a user, whose Origin is empty.
	// It is no part of the content.
	Origin string
}

// Entity is who or what articles speak of, under one ID however it is spelled.
type Entity struct {
	ID          ID
	Type        ID
	Names       []Name // the first is the name that is shown
	Aliases     []Name // other names that hold in every article; sorted
	Description string
	SameAs      []string // absolute IRIs of the same thing elsewhere; sorted
	Unnamed     bool     // a person or group that the articles do not name
	Number      Literal  // how many, where an unnamed group has a number
}

// Name is a name in a language. Language is a BCP 47 tag, or empty.
type Name struct {
	Text     string
	Language string
}

// Article is a source text: its bibliographic data, the hash of its words and
// the claims that it makes. What is not known stays empty.
type Article struct {
	ID         ID
	Title      string
	Authors    []ID // in the order of the byline
	Annotators []string
	URL        string
	Publisher  ID
	Published  When
	Language   string
	BasedOn    []Basing // sorted by source
	Note       string

	TextFile   string // the file's name in a directory of texts
	SHA256     string // of the text, 64 hex digits
	TextLength int    // in code points

	Spellings []Spelling // sorted by entity, then text
	Claims    []Claim    // sorted by ID
}

// Basing says what an article rests on.
type Basing struct {
	Source ID
	Basis  Basis
	Note   string
}

// Spelling is how an article names an entity. It leaves with the article.
type Spelling struct {
	Entity ID
	Name
}
