package passage

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSegment(t *testing.T) {
	tests := map[string]struct {
		in   string
		want []string
	}{
		"nothing":             {" … — ", nil},
		"plain":               {"The old harbour.", []string{"The", "old", "harbour"}},
		"apostrophes":         {"Ana’s rock'n'roll, the workers’ ’90s", []string{"Ana’s", "rock'n'roll", "the", "workers", "90s"}},
		"quotes":              {"‘gone’ “no”", []string{"gone", "no"}},
		"numbers":             {"10,000 3.5% 10:30 $950 7.", []string{"10,000", "3.5", "10:30", "950", "7"}},
		"hyphens":             {"US-led e-mail", []string{"US", "led", "e", "mail"}},
		"forgotten space":     {"gone.The U.S. left", []string{"gone", "The", "U", "S", "left"}},
		"comma between words": {"one,two", []string{"one", "two"}},
		"decomposed":          {"Jose\u0301 x\u0323\u0307y", []string{"Jose\u0301", "x\u0323\u0307y"}},
		"soft hyphen":         {"har\u00ADbour gone\u00AD", []string{"har\u00ADbour", "gone"}},
		"zero-width space":    {"one\u200Btwo", []string{"one", "two"}},
		"underscore":          {"a_b", []string{"a_b"}},
		"middle dot":          {"col·lega 3·4", []string{"col·lega", "3", "4"}},
		"Hebrew":              {"צה\"ל אמר \"לא\" ד״ר", []string{"צה\"ל", "אמר", "לא", "ד״ר"}},
		"Arabic":              {"قالَ: «لا»", []string{"قالَ", "لا"}},
		"Persian joiner":      {"می\u200Cخواهم", []string{"می\u200Cخواهم"}},
		"Chinese":             {"他说“不”。", []string{"他", "说", "不"}},
		"Japanese":            {"東京タワーへ", []string{"東", "京", "タワー", "へ"}},
		"Korean":              {"그는 말했다", []string{"그는", "말했다"}},
		"Latin and Han":       {"Q東1", []string{"Q", "東", "1"}},
		"Thai marks":          {"ที่", []string{"ที่"}},
		"emoji":               {"no🙂🙂way", []string{"no", "🙂", "🙂", "way"}},
		"emoji with parts":    {"👍🏽👩\u200D🚒❤\uFE0F🇲🇽🇲🇽1\uFE0F\u20E3", []string{"👍🏽", "👩\u200D🚒", "❤\uFE0F", "🇲🇽", "🇲🇽", "1\uFE0F\u20E3"}},
		"half a flag":         {"🇲 a", []string{"🇲", "a"}},
		"signs at the end":    {"a'", []string{"a"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runes := []rune(test.in)
			var got []string
			for _, w := range segment(runes) {
				got = append(got, string(runes[w.start:w.end]))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("segment(%q) (-want +got):\n%s", test.in, diff)
			}
		})
	}
}
