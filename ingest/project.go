package ingest

import (
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/schema"
	"github.com/newsgraph/newsgraph/schema/notation"
)

// project is a directory on its way to the records of a graph.
type project struct {
	directory         *directory
	vocabulary        *schema.Vocabulary
	vocabularyPartial bool // words that it lacks may be in its file after all
	authority         *authority
	articles          []*article // sorted by file name
	problems          notation.Problems
}

// load reads and checks all that needs neither anchors nor texts.
func load(fsys fs.FS) *project {
	d := list(fsys)
	p := &project{directory: d, problems: d.problems}
	p.loadVocabulary()
	p.authority = readAuthority(p)
	p.articles = make([]*article, len(d.articles))
	p.parallel(len(d.articles), func(i int) { p.articles[i] = readArticle(p, d.articles[i]) })
	p.checkIDs()
	p.parallel(len(p.articles), func(i int) { p.articles[i].resolve() })
	p.checkCircles()
	p.checkUse()
	return p
}

func (p *project) loadVocabulary() {
	base, err := schema.Base()
	if err != nil {
		p.problems = append(p.problems, notation.Problem{File: schema.BaseFile, Message: err.Error()})
		p.vocabulary, p.vocabularyPartial = &schema.Vocabulary{}, true
		return
	}
	p.vocabulary = base
	if !p.directory.vocabulary {
		return
	}
	data, err := fs.ReadFile(p.directory.fsys, VocabularyFile)
	if err != nil {
		p.problems = append(p.problems, notation.Problem{File: VocabularyFile, Message: "the file cannot be read: " + reason(err)})
		p.vocabularyPartial = true
		return
	}
	extended, problems := schema.Extend(VocabularyFile, data)
	p.vocabulary = extended
	p.vocabularyPartial = problems.Failed()
	p.problems = append(p.problems, problems...)
}

// parallel calls do with 0 to n-1, on all processors at once.
func (p *project) parallel(n int, do func(int)) {
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
}

// allProblems returns the problems of all files in their order.
func (p *project) allProblems() notation.Problems {
	all := append(notation.Problems{}, p.problems...)
	all = append(all, p.authority.doc.Problems()...)
	for _, a := range p.articles {
		all = append(all, a.doc.Problems()...)
		all = append(all, a.problems...)
	}
	return all.Sort()
}

// article returns the article with an id, or nil.
func (p *project) article(id string) *article {
	i, found := slices.BinarySearchFunc(p.articles, id+yamlSuffix, func(a *article, file string) int {
		return strings.Compare(a.doc.Name, file)
	})
	if !found {
		return nil
	}
	return p.articles[i]
}

// records returns the project as records. It is complete only if there are no
// problems.
func (p *project) records() *graph.Project {
	records := &graph.Project{Vocabulary: p.vocabulary}
	used := map[string]bool{}
	for _, a := range p.articles {
		records.Articles = append(records.Articles, a.record)
		for key := range a.used {
			used[key] = true
		}
	}
	for key := range used {
		records.Entities = append(records.Entities, p.authority.entities[key].record)
	}
	records.Sort()
	return records
}
