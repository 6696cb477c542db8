package search_test

import (
	"fmt"

	"github.com/newsgraph/newsgraph/graph/search"
)

func Example() {
	var b search.Builder
	b.Add(search.Document{ID: 1, Names: []string{"Sinaloa Cartel", "Cártel de Sinaloa"}})
	b.Add(search.Document{ID: 2, Names: []string{"Cártel Jalisco Nueva Generación"}, Aliases: []string{"CJNG"}})
	ix := b.Build()
	for _, query := range []string{"cjng", "cartel de s", "Jalsico"} {
		for _, hit := range ix.Search(search.Query{Text: query}).Hits {
			fmt.Printf("%s: %d, %.2f, %s\n", query, hit.ID, hit.Score, ix.Highlight(hit, query))
		}
	}
	// Output:
	// cjng: 2, 5.50, **CJNG**
	// cartel de s: 1, 3.80, **Cártel de S**inaloa
	// Jalsico: 2, 2.65, Cártel **Jalisco** Nueva Generación
}
