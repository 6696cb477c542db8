package search

import "strings"

// stopWords are the function words of English and Spanish, folded.
var stopWords = func() map[string]struct{} {
	const english = `a an and are as at be been but by did do does for from had has have he her his i if in into is it its
		me my no nor not of on or our she so than that the their them then there these they this those to too us was we
		were what when which who will with would you your`
	const spanish = `al como con cual de del desde donde e el ella ellas ellos en entre era es esa ese eso esta este esto
		fue ha han la las le les lo los mas mi ni o para pero por que se ser si sin sobre son su sus tambien u un una unas
		uno unos y ya`
	set := map[string]struct{}{}
	for _, w := range strings.Fields(english + " " + spanish) {
		set[w] = struct{}{}
	}
	return set
}()

// isStop reports whether a word that folds to this is a function word. In
// capitals it is a name: US, WHO.
func (w word) isStop(folded []byte) bool {
	if w.acronym {
		return false
	}
	_, stop := stopWords[string(folded)]
	return stop
}

// nameKeys returns a name folded, without its function words if there are others
// and with them: guardian and the guardian.
func nameKeys(text string) (short, full string) {
	var kept, all []byte
	eachWord(text, func(w word, folded []byte) {
		all = appendWord(all, folded)
		if !w.isStop(folded) {
			kept = appendWord(kept, folded)
		}
	})
	if len(kept) == 0 {
		kept = all
	}
	return string(kept), string(all)
}

// appendWord appends a word to others with a space between.
func appendWord(b, folded []byte) []byte {
	if len(b) > 0 {
		b = append(b, ' ')
	}
	return append(b, folded...)
}

// Words returns the words of a text that a search asks for, folded: all but
// function words, or all when there are no others.
func Words(text string) []string {
	var kept, all []string
	eachWord(text, func(w word, folded []byte) {
		all = append(all, string(folded))
		if !w.isStop(folded) {
			kept = append(kept, string(folded))
		}
	})
	if len(kept) == 0 {
		return all
	}
	return kept
}
