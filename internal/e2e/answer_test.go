package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// answerWidth is how many characters a line of an answer may have before what
// it holds is spread over several.
const answerWidth = 120

// layOut writes JSON for readers: a value stands on one line where it fits, and
// the order of keys is kept.
func layOut(value json.RawMessage) (string, error) {
	var out strings.Builder
	if err := layOutAt(&out, value, "", 0); err != nil {
		return "", err
	}
	return out.String(), nil
}

// layOutAt writes a value whose first line begins after indent and a key of
// some characters.
func layOutAt(out *strings.Builder, value json.RawMessage, indent string, key int) error {
	line, err := onOneLine(value)
	if err != nil {
		return err
	}
	parts, err := partsOf(value)
	if err != nil {
		return err
	}
	if len(parts) == 0 || len(indent)+key+utf8.RuneCountInString(line) < answerWidth {
		out.WriteString(line)
		return nil
	}
	inner := indent + "  "
	out.WriteString(line[:1])
	for i, part := range parts {
		if i > 0 {
			out.WriteString(",")
		}
		out.WriteString("\n" + inner + part.key)
		if err := layOutAt(out, part.value, inner, utf8.RuneCountInString(part.key)+1); err != nil {
			return err
		}
	}
	out.WriteString("\n" + indent + line[len(line)-1:])
	return nil
}

// part is an element of an array or, with its key and a colon, of an object.
type part struct {
	key   string
	value json.RawMessage
}

// partsOf takes an array or object apart; anything else has no parts.
func partsOf(value json.RawMessage) (parts []part, err error) {
	decoder := json.NewDecoder(bytes.NewReader(value))
	opening, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	if _, nested := opening.(json.Delim); !nested {
		return nil, nil
	}
	for decoder.More() {
		var one part
		if opening == json.Delim('{') {
			key, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			one.key = fmt.Sprintf("%q: ", key)
		}
		if err := decoder.Decode(&one.value); err != nil {
			return nil, err
		}
		parts = append(parts, one)
	}
	return parts, nil
}

// onOneLine writes a value with a space after each colon and comma.
func onOneLine(value json.RawMessage) (string, error) {
	parts, err := partsOf(value)
	if err != nil {
		return "", err
	}
	text := strings.TrimSpace(string(value))
	if len(parts) == 0 {
		var compact bytes.Buffer
		err := json.Compact(&compact, value)
		return compact.String(), err
	}
	lines := make([]string, len(parts))
	for i, part := range parts {
		line, err := onOneLine(part.value)
		if err != nil {
			return "", err
		}
		lines[i] = part.key + line
	}
	return text[:1] + strings.Join(lines, ", ") + text[len(text)-1:], nil
}
