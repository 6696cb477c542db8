package index

import "github.com/newsgraph/newsgraph/graph"

// Link is all claims with the same subject, predicate and object, over all
// articles: what a picture draws as one line.
type Link struct {
	ix *Index
	n  uint32
}

// ID returns its ID, which depends on subject, predicate and object alone:
// link/9f86d081884c7d65.
func (l Link) ID() graph.ID { return linkIDText(l.row().id) }

// Subject returns an entity, or a claim for what is said about claims.
func (l Link) Subject() Term { return l.end(l.row().subject) }

// Predicate returns the relation.
func (l Link) Predicate() Predicate { return Predicate{l.ix, l.row().predicate} }

// Object returns an entity, a literal or a claim. Of speech it is what was said,
// in the first article that has it.
func (l Link) Object() Term { return l.end(l.row().object) }

func (l Link) end(r ref) Term {
	term, _ := l.ix.term(r)
	return term
}

// Label returns subject, predicate and object as a sentence. It does not tell
// the standing.
func (l Link) Label() string {
	row := l.row()
	if l.Predicate().Speech() {
		return l.ix.speechSentence(row.subject, row.predicate, row.object, 0)
	}
	return l.ix.tripleSentence(row.subject, row.predicate, row.object, 0)
}

// Standing returns what its claims make of it.
func (l Link) Standing() Standing { return l.row().standing }

// ClaimCount returns how many claims carry it.
func (l Link) ClaimCount() int { return l.ix.linkClaims.size(l.n) }

// Articles returns the articles with such a claim, by date of publication.
func (l Link) Articles() []Article {
	return l.ix.articlesByDate(l.ix.articlesOf(l.ix.linkClaims.at(l.n)))
}

// ArticleCount returns how many articles have such a claim.
func (l Link) ArticleCount() int { return int(l.row().articles) }

// Origins returns where its claims come from: most claims first, then by name. A
// claim that may come from several, since its article is based on several, is
// counted with each.
func (l Link) Origins() []Origin {
	claims := l.ix.linkClaims.at(l.n)
	return l.ix.origins(claims, l.ix.restOn(claims))
}

// IndependentSources returns the least number of origins on which all its claims
// can rest: how many there are, unless a claim may come from several.
func (l Link) IndependentSources() int { return int(l.row().sources) }

// FirstDate returns, in EDTF, the date of its claims that is first by the
// earliest day that it may mean; false when none is dated.
func (l Link) FirstDate() (string, bool) { return l.date(l.row().first) }

// LastDate returns, in EDTF, the date of its claims that is last by the latest
// day that it may mean; false when none is dated.
func (l Link) LastDate() (string, bool) { return l.date(l.row().last) }

func (l Link) date(when uint32) (string, bool) {
	if when == none {
		return "", false
	}
	return When{l.ix, when}.EDTF(), true
}

func (l Link) row() *linkRow { return &l.ix.links[l.n] }
