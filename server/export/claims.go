package export

import (
	"bufio"
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/graph/index"
)

// The words of the constants of package graph, in their order.
var (
	polarities = []string{"AFFIRMED", "NEGATED"}
	modalities = []string{"PLAIN", "HEDGED", "HYPOTHETICAL", "PREDICTED", "OPEN"}
	voices     = []string{"AUTHOR", "PARAPHRASED", "QUOTED", "ANNOTATOR"}

	literalKinds = []string{"", "COUNT", "MONEY", "PERCENT", "RATE", "QUANTITY", "DATE", "TEXT"}
	comparators  = []string{"EXACTLY", "ABOUT", "AT_LEAST", "AT_MOST", "MORE_THAN", "LESS_THAN", "BETWEEN", "VAGUE"}
)

// claimRow is a claim as tables and lines of JSON hold it.
type claimRow struct {
	ID           string         `json:"id"`
	Text         string         `json:"text"`
	Subject      string         `json:"subject,omitempty"`
	SubjectLabel string         `json:"subjectLabel,omitempty"`
	Predicate    string         `json:"predicate,omitempty"`
	Object       string         `json:"object,omitempty"`
	ObjectLabel  string         `json:"objectLabel,omitempty"`
	Comparator   string         `json:"comparator,omitempty"` // of a literal, as value and unit
	Value        string         `json:"value,omitempty"`
	Unit         string         `json:"unit,omitempty"`
	Entities     []string       `json:"entities,omitempty"` // in any role, the speakers too
	Polarity     string         `json:"polarity"`
	Modality     string         `json:"modality"`
	Voice        string         `json:"voice"`
	Opinion      bool           `json:"opinion"`
	Speech       bool           `json:"speech"`
	Whose        string         `json:"whose"`
	Speaker      string         `json:"speaker,omitempty"`
	When         string         `json:"when,omitempty"`
	Said         string         `json:"said,omitempty"`
	Qualifiers   []qualifierRow `json:"qualifiers,omitempty"`
	Standing     string         `json:"standing,omitempty"` // of the link
	Link         string         `json:"link,omitempty"`
	Article      string         `json:"article"`
	ArticleURL   string         `json:"articleUrl,omitempty"`
	Evidence     []evidenceRow  `json:"evidence,omitempty"`
	Note         string         `json:"note,omitempty"`
}

type qualifierRow struct {
	Predicate string `json:"predicate"`
	Value     string `json:"value"`
	Label     string `json:"label"`
}

type evidenceRow struct {
	Start     int    `json:"start"` // in code points
	End       int    `json:"end"`
	Paragraph int    `json:"paragraph"`
	Excerpt   string `json:"excerpt"`
}

func rowOf(c index.Claim) claimRow {
	row := claimRow{
		ID: string(c.ID()), Text: c.Text(),
		Polarity: polarities[c.Polarity()], Modality: modalities[c.Modality()], Voice: voices[c.Voice()],
		Opinion: c.Opinion(), Speech: c.Speech(), Whose: c.Whose(),
		Article: string(c.Article().ID()), ArticleURL: orEmpty(c.Article().URL()), Note: orEmpty(c.Note()),
	}
	if subject, ok := c.Subject(); ok {
		row.Subject, _ = idOf(subject)
		row.SubjectLabel = subject.Label()
	}
	if predicate, ok := c.Predicate(); ok {
		row.Predicate = string(predicate.ID())
	}
	for _, entity := range c.Entities() {
		row.Entities = append(row.Entities, string(entity.ID()))
	}
	if object, ok := c.Object(); ok {
		row.Object, _ = idOf(object)
		row.ObjectLabel = object.Label()
		if literal, ok := object.(index.Literal); ok {
			row.Comparator, row.Value, row.Unit = comparators[literal.Comparator()], literal.Value(), orEmpty(literal.Unit())
		}
	}
	if speaker, ok := c.Speaker(); ok {
		row.Speaker = string(speaker.ID())
	}
	if when, ok := c.When(); ok {
		row.When = when.EDTF()
	}
	if said, ok := c.Said(); ok {
		row.Said = said.EDTF()
	}
	if link, ok := c.Link(); ok {
		row.Link, row.Standing = string(link.ID()), standings[link.Standing()]
	}
	for _, q := range c.Qualifiers() {
		id, _ := idOf(q.Value())
		row.Qualifiers = append(row.Qualifiers, qualifierRow{string(q.Predicate().ID()), id, q.Value().Label()})
	}
	for _, e := range c.Evidence() {
		row.Evidence = append(row.Evidence, evidenceRow{e.Start(), e.End(), e.Paragraph(), e.Excerpt()})
	}
	return row
}

func writeNDJSON(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	w := bufio.NewWriter(out)
	err := eachClaim(ctx, ix, s.Claims, func(c index.Claim) error {
		if err := encode(w, rowOf(c)); err != nil {
			return err
		}
		return w.WriteByte('\n')
	})
	if err != nil {
		return err
	}
	return w.Flush()
}

func writeClaimsCSV(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	w := csv.NewWriter(out)
	header := []string{"id", "text", "subject", "subjectLabel", "predicate", "object", "objectLabel",
		"comparator", "value", "unit", "entities", "polarity", "modality", "voice", "opinion", "speech",
		"whose", "speaker", "when", "said", "qualifiers", "standing", "link", "article", "articleUrl", "paragraph", "start", "end", "excerpt", "note"}
	if err := w.Write(header); err != nil {
		return err
	}
	err := eachClaim(ctx, ix, s.Claims, func(c index.Claim) error {
		row := rowOf(c)
		evidence := func(cell func(evidenceRow) string) string { return joined(row.Evidence, cell) }
		return w.Write([]string{
			row.ID, row.Text, row.Subject, row.SubjectLabel, row.Predicate, row.Object, row.ObjectLabel,
			row.Comparator, row.Value, row.Unit, strings.Join(row.Entities, "; "), row.Polarity, row.Modality, row.Voice,
			strconv.FormatBool(row.Opinion), strconv.FormatBool(row.Speech), row.Whose, row.Speaker, row.When, row.Said,
			joined(row.Qualifiers, func(q qualifierRow) string { return graph.ID(q.Predicate).Key() + ": " + q.Label }),
			row.Standing, row.Link, row.Article, row.ArticleURL,
			evidence(func(e evidenceRow) string { return strconv.Itoa(e.Paragraph) }),
			evidence(func(e evidenceRow) string { return strconv.Itoa(e.Start) }),
			evidence(func(e evidenceRow) string { return strconv.Itoa(e.End) }),
			evidence(func(e evidenceRow) string { return e.Excerpt }),
			row.Note,
		})
	})
	if err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

func writeNodesCSV(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := newPicture(ctx, ix, s.Links)
	if err != nil {
		return err
	}
	rows := [][]string{{"id", "label", "kind", "type", "degree"}}
	for _, n := range p.nodes {
		rows = append(rows, []string{n.ID, n.Label, n.Kind, n.Type, strconv.Itoa(n.Degree)})
	}
	return csv.NewWriter(out).WriteAll(rows)
}

func writeLinksCSV(ctx context.Context, out io.Writer, ix *index.Index, s Selection) error {
	p, err := newPicture(ctx, ix, s.Links)
	if err != nil {
		return err
	}
	header := []string{"id", "source", "target", "label"}
	for _, a := range edgeAttributes {
		header = append(header, a.name)
	}
	rows := [][]string{header}
	for _, e := range p.edges {
		row := []string{e.ID, e.Source, e.Target, e.Label}
		for _, a := range edgeAttributes {
			row = append(row, a.value(e))
		}
		rows = append(rows, row)
	}
	return csv.NewWriter(out).WriteAll(rows)
}
