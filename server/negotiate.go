package server

import (
	"strconv"
	"strings"
)

// The media types of an answer.
const (
	typeJSON     = "application/json"
	typeResponse = "application/graphql-response+json"
)

// negotiate chooses an answer's media type by the Accept headers of a request:
// application/json unless application/graphql-response+json is asked for by
// name at least as much. It reports false when neither is acceptable.
func negotiate(accept []string) (mediaType string, acceptable bool) {
	ranges := parseAccept(accept)
	if len(ranges) == 0 {
		return typeJSON, true
	}
	plain, _ := ranges.quality("application", "json")
	response, named := ranges.quality("application", "graphql-response+json")
	switch {
	case plain <= 0 && response <= 0:
		return "", false
	case response > plain, named && response == plain:
		return typeResponse, true
	default:
		return typeJSON, true
	}
}

// accepted reports whether a content coding, such as gzip, is acceptable.
func accepted(acceptEncoding []string, coding string) bool {
	wildcard := 0.0
	for _, r := range parseAccept(acceptEncoding) {
		switch r.kind {
		case coding:
			return r.quality > 0
		case "*":
			wildcard = r.quality
		}
	}
	return wildcard > 0
}

// acceptRange is an element of an Accept or Accept-Encoding header; an encoding
// has no subtype.
type acceptRange struct {
	kind, subtype string
	quality       float64
}

type acceptRanges []acceptRange

// parseAccept reads header lines as RFC 9110 section 12.5 gives them. Elements
// that are malformed are left out, as are parameters other than the weight.
func parseAccept(lines []string) acceptRanges {
	var ranges acceptRanges
	for _, line := range lines {
		for element := range strings.SplitSeq(line, ",") {
			name, parameters, _ := strings.Cut(element, ";")
			name = strings.ToLower(strings.TrimSpace(name))
			if name == "" {
				continue
			}
			kind, subtype, _ := strings.Cut(name, "/")
			ranges = append(ranges, acceptRange{kind, subtype, weight(parameters)})
		}
	}
	return ranges
}

// weight returns the q of an element's parameters: 1 when there is none, 0 when
// it is malformed.
func weight(parameters string) float64 {
	for parameter := range strings.SplitSeq(parameters, ";") {
		name, value, _ := strings.Cut(parameter, "=")
		if !strings.EqualFold(strings.TrimSpace(name), "q") {
			continue
		}
		q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		if err != nil || !(q >= 0 && q <= 1) {
			return 0
		}
		return q
	}
	return 1
}

// quality returns how much a media type is wanted, by the most specific range
// that holds it, and whether that names the type whole.
func (ranges acceptRanges) quality(kind, subtype string) (quality float64, named bool) {
	specificity := -1
	for _, r := range ranges {
		found := -1
		switch {
		case r.kind == kind && r.subtype == subtype:
			found = 2
		case r.kind == kind && r.subtype == "*":
			found = 1
		case r.kind == "*" && r.subtype == "*":
			found = 0
		}
		if found > specificity {
			specificity, quality = found, r.quality
		}
	}
	return quality, specificity == 2
}
