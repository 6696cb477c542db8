package index

import "testing"

func TestNamesSeveral(t *testing.T) {
	for name, want := range map[string]bool{
		"businesses in the delta":         true,
		"three high-ranking officials":    true,
		"people familiar with the matter": true,
		"groups designated in 2025":       true,
		"officials said to be corrupted":  true,
		"planes of the smugglers shot":    true,
		"prisoners handed over in May":    true,
		"some war of the islands":         false,
		"strategy against the gangs":      false,
		"River Gangs":                     false,
		"United Islands":                  false,
		"congress":                        false,
		"crisis":                          false,
		"gas":                             false,
		"news":                            false,
		"":                                false,
	} {
		if got := namesSeveral(name, false); got != want {
			t.Errorf("namesSeveral(%q, false) = %t, want %t", name, got, want)
		}
	}
	if !namesSeveral("Islanders in surveys", true) {
		t.Error("namesSeveral takes Islanders in surveys, whom nobody names, for one")
	}
}

func TestAfterSeveral(t *testing.T) {
	for label, want := range map[string]string{
		"is part of":            "are part of",
		"was informed of":       "were informed of",
		"has illicit ties with": "have illicit ties with",
		"works or worked for":   "work or worked for",
		"opposes":               "oppose",
		"supplies":              "supply",
		"reaches":               "reach",
		"undergoes":             "undergo",
		"launders money for":    "launder money for",
		"deployed to":           "deployed to",
		"number of troops":      "number of troops",
		"status of":             "status of",
		"":                      "",
	} {
		if got := afterSeveral(label); got != want {
			t.Errorf("afterSeveral(%q) = %q, want %q", label, got, want)
		}
	}
}
