package index

// Page is the part of a list that is asked for, as Relay defines it: of what
// lies after After and before Before, the first First, and of those the last
// Last. Without First and Last it is the first [DefaultPage].
type Page struct {
	First, Last   *int
	After, Before *Cursor
}

// DefaultPage is how many elements a page has when nothing else is asked for.
const DefaultPage = 50

// Results is a page of a list.
type Results[T any] struct {
	Items       []T
	Total       int  // elements of all pages
	HasNext     bool // there is more after this page
	HasPrevious bool // there is more before this page
	// UndatedLeftOut counts what only a date filter left out, because it has no
	// date.
	UndatedLeftOut int
}

// Cursor returns the cursor of an item.
func (r *Results[T]) Cursor(i int) Cursor { return Cursor{} }
