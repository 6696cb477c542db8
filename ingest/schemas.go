package ingest

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/schema"
)

// File is a file to be written into a project's directory.
type File struct {
	Name string
	Data []byte
}

// Schemas returns JSON Schemas (draft 7, which editors understand best) for the
// files of a project, written from its own vocabulary and entities, so that an
// editor completes and checks them while they are typed: article.schema.json,
// entities.schema.json and vocabulary.schema.json. They say less than [Check]:
// what a file says of another article, of passages and of dates is left to it.
// Schemas are written in spite of mistakes in the project, from what can be read.
func Schemas(fsys fs.FS) ([]File, error) {
	p := &project{directory: list(fsys)}
	p.loadVocabulary()
	p.authority = readAuthority(p)
	var files []File
	for _, one := range []struct {
		name   string
		schema object
	}{
		{"article.schema.json", p.articleSchema()},
		{"entities.schema.json", p.entitiesSchema()},
		{"vocabulary.schema.json", p.vocabularySchema()},
	} {
		var data bytes.Buffer
		encoder := json.NewEncoder(&data)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		one.schema["$schema"] = "http://json-schema.org/draft-07/schema#"
		if err := encoder.Encode(one.schema); err != nil {
			return nil, err
		}
		files = append(files, File{Name: one.name, Data: data.Bytes()})
	}
	return files, nil
}

// articleSchema describes an article's file.
func (p *project) articleSchema() object {
	entity := ref("entity")
	o := strict(object{
		"article": strict(object{
			"id": described("the file's name without .yaml", textSchema()), "title": textSchema(),
			"publisher": entity, "authors": oneOrMore(entity),
			"published": dateSchema(), "language": languageSchema(), "url": iriSchema(),
			"based-on": described("what the article rests on: another outlet's report", oneOrMore(object{"anyOf": []object{
				entity, strict(object{"source": entity, "basis": enum(basisWords, nil), "note": textSchema()}, "source"),
			}})),
			"annotators": oneOrMore(textSchema()), "note": textSchema(),
			"text": strict(object{"file": textSchema(), "sha256": object{"type": "string", "pattern": sha256Pattern.String()}}, "file", "sha256"),
		}, "id", "text"),
		"names": described("how this article spells entities", object{
			"type": "object", "propertyNames": entity, "additionalProperties": oneOrMore(nameSchema()),
		}),
		"claims": object{"type": "array", "items": p.claimSchema()},
	}, "article", "claims")
	o["definitions"] = p.definitions()
	return o
}

// claimSchema describes a claim, and for every predicate what may stand with it.
func (p *project) claimSchema() object {
	entity, verb := ref("entity"), ref("verb")
	o := strict(object{
		"key": object{"type": "string", "pattern": claimKeyPattern.String()},
		"claim": described("subject, predicate and object", object{
			"type": "array", "items": []object{{}, ref("predicate"), {}}, "minItems": 3, "maxItems": 3,
		}),
		"by": described("who says so, the outermost first", oneOrMore(object{"anyOf": []object{
			entity, strict(object{"source": entity, "verb": verb}, "source"),
		}})),
		"verb":       described("how the innermost speaker says it", verb),
		"voice":      enum(voiceWords, nil),
		"polarity":   enum(polarityWords, nil),
		"modality":   enum(modalityWords, nil),
		"opinion":    boolSchema(),
		"when":       described("the time of what is claimed", dateSchema()),
		"said":       described("the time of saying", dateSchema()),
		"with":       described("qualifiers of the predicate", object{"type": "object", "propertyNames": ref("qualifier")}),
		"about":      described("entities besides subject and object", oneOrMore(entity)),
		"gist":       described("one sentence in your own words", textSchema()),
		"note":       textSchema(),
		"confidence": object{"type": "number", "minimum": 0, "maximum": 1},
		"at":         described("the first and last words of the passage with … between, or p4", oneOrMore(textSchema())),
	}, "key")
	o["anyOf"] = []object{{"required": []string{"claim"}}, {"required": []string{"gist"}}}
	var cases []object
	for _, predicate := range p.vocabulary.Predicates {
		if predicate.Speech || predicate.Qualifier {
			continue
		}
		then := object{"claim": object{"items": []object{p.endSchema(predicate.Domain), {}, p.endSchema(predicate.Range)}}}
		cases = append(cases, object{
			"if": object{
				"required":   []string{"claim"},
				"properties": object{"claim": object{"items": []object{{}, {"const": predicate.Key}}}},
			},
			"then": object{"properties": then},
		})
	}
	if len(cases) > 0 {
		o["allOf"] = cases
	}
	return o
}

// endSchema describes what may stand at a predicate's end.
func (p *project) endSchema(ends []string) object {
	var forms []object
	for _, end := range ends {
		switch {
		case end == schema.ClaimRange:
			forms = append(forms, ref("claim"))
		case end == "text":
			forms = append(forms, literalSchema(), textSchema())
		case end == "date":
			forms = append(forms, literalSchema(), edtfSchema())
		case slices.Contains(schema.LiteralKinds(), end):
			forms = append(forms, literalSchema(), numberSchema())
		default:
			forms = append(forms, ref("type-"+end))
		}
	}
	return object{"anyOf": forms}
}

// definitions are the words that articles share: entities, those of every type
// at a predicate's end, predicates, verbs, qualifiers and units.
func (p *project) definitions() object {
	all := func(schema.Predicate) bool { return true }
	o := object{
		"entity":    p.entityEnum(func(*entity) bool { return true }),
		"claim":     object{"type": "string", "pattern": `^([a-z0-9-]+/)?[a-z][a-z0-9-]*(\.[1-9][0-9]*)?$`, "description": "a claim: c3, other-article/c3"},
		"predicate": p.predicateEnum(func(p schema.Predicate) bool { return !p.Speech && !p.Qualifier }),
		"verb":      p.predicateEnum(func(p schema.Predicate) bool { return p.Speech }),
		"qualifier": p.predicateEnum(func(p schema.Predicate) bool { return p.Qualifier }),
		"unit":      p.unitEnum(),
	}
	for _, key := range p.predicateKeys(all) {
		predicate, _ := p.vocabulary.Predicate(key)
		for _, end := range slices.Concat(predicate.Domain, predicate.Range) {
			if _, isType := p.vocabulary.Type(end); isType {
				o["type-"+end] = p.entityEnum(func(e *entity) bool { return e.kind == "" || p.vocabulary.TypeWithin(e.kind, end) })
			}
		}
	}
	return o
}

func (p *project) entityEnum(pass func(*entity) bool) object {
	var keys, meanings []string
	for _, key := range p.authority.keys {
		if e := p.authority.entities[key]; pass(e) {
			keys = append(keys, key)
			meanings = append(meanings, strings.TrimSuffix(e.shownName()+", "+e.kind, ", "))
		}
	}
	return enum(keys, meanings)
}

// shownName returns the entity's first name, or its key.
func (e *entity) shownName() string {
	if len(e.record.Names) == 0 {
		return e.key.Text
	}
	return e.record.Names[0].Text
}

func (p *project) predicateEnum(pass func(schema.Predicate) bool) object {
	keys := p.predicateKeys(pass)
	return enum(keys, words(keys, func(key string) string {
		predicate, _ := p.vocabulary.Predicate(key)
		if predicate.Description != "" {
			return predicate.Label + ": " + predicate.Description
		}
		return predicate.Label
	}))
}

func (p *project) unitEnum() object {
	return enum(
		words(p.vocabulary.Units, func(u schema.Unit) string { return u.Key }),
		words(p.vocabulary.Units, func(u schema.Unit) string { return u.Label + ", " + u.Kind }),
	)
}

func (p *project) typeEnum() object {
	return enum(
		words(p.vocabulary.Types, func(t schema.Type) string { return t.Key }),
		words(p.vocabulary.Types, func(t schema.Type) string { return t.Label + ": " + t.Description }),
	)
}

// entitiesSchema describes the authority file.
func (p *project) entitiesSchema() object {
	return object{
		"type": "object", "propertyNames": keySchema(),
		"definitions": object{"unit": p.unitEnum()},
		"additionalProperties": strict(object{
			"type": p.typeEnum(),
			"name": object{"anyOf": []object{
				textSchema(),
				{"type": "object", "propertyNames": languageSchema(), "additionalProperties": textSchema()},
			}},
			"aliases":     oneOrMore(nameSchema()),
			"description": textSchema(),
			"same-as":     oneOrMore(iriSchema()),
			"named":       described("false for a person or group that the articles do not name", boolSchema()),
			"number":      described("how many an unnamed group has", object{"anyOf": []object{numberSchema(), literalSchema()}}),
		}, "type", "name"),
	}
}

// vocabularySchema describes a vocabulary file.
func (p *project) vocabularySchema() object {
	entries := func(o object) object {
		return object{"type": "object", "propertyNames": keySchema(), "additionalProperties": o}
	}
	matches := oneOrMore(object{"type": "string", "pattern": ":"})
	keys := oneOrMore(object{"type": "string"})
	return strict(object{
		"prefixes": object{"type": "object", "additionalProperties": iriSchema()},
		"types": entries(strict(object{
			"label": textSchema(), "parent": textSchema(), "description": textSchema(),
			"exact-match": matches, "close-match": matches,
		}, "label")),
		"units": entries(strict(object{
			"label": textSchema(), "plural": textSchema(), "kind": enum(schema.LiteralKinds()[:5], nil),
		}, "label", "kind")),
		"predicates": entries(strict(object{
			"label": textSchema(), "inverse": textSchema(), "parent": textSchema(), "description": textSchema(),
			"domain": keys, "range": keys, "qualifiers": keys, "units": keys,
			"symmetric": boolSchema(), "functional": boolSchema(), "speech": boolSchema(),
			"remark": boolSchema(), "qualifier": boolSchema(), "negates": boolSchema(),
			"exact-match": matches, "close-match": matches,
		}, "label", "range")),
	})
}
