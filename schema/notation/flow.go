package notation

import (
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
)

// mendFlow joins what the lexer cuts too early: in braces it takes every colon
// for the end of a key, so that {exact-match: [schema:Person]} would hold a map.
// In YAML a colon ends an unquoted key only before white space or one of ,[]{}
// (YAML 1.2.2, section 7.3.3, ns-plain-char).
func mendFlow(tokens token.Tokens) token.Tokens {
	var mended token.Tokens
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if len(mended) > 0 && t.Type == token.MappingValueType && i+1 < len(tokens) {
			before, after := mended[len(mended)-1], tokens[i+1]
			if isPlain(before) && isPlain(after) && adjacent(before, t) && adjacent(t, after) {
				joined := before.Clone()
				joined.Type = token.StringType
				joined.Value += t.Value + after.Value
				joined.Origin += t.Origin + after.Origin
				mended[len(mended)-1] = joined
				i++
				continue
			}
		}
		mended = append(mended, t)
	}
	return mended
}

// isPlain reports whether a token is a scalar without quotes that was typed.
func isPlain(t *token.Token) bool {
	switch t.Type {
	case token.StringType, token.BoolType, token.NullType, token.IntegerType, token.BinaryIntegerType,
		token.OctetIntegerType, token.HexIntegerType, token.FloatType, token.InfinityType, token.NanType:
		return true
	}
	return false
}

// adjacent reports whether a token ends where the next one begins.
func adjacent(t, next *token.Token) bool {
	return t.Position.Line == next.Position.Line &&
		t.Position.Column+utf8.RuneCountInString(t.Value) == next.Position.Column
}
