// Package passage finds the passages of a text that annotators name, and finds
// them again when the text has changed a little, without storing its words.
//
// A [Text] is made from bytes. Every offset counts Unicode code points of the
// text without byte order mark and with LF line ends, half open. A paragraph is
// a line that is not blank, counted from 1.
//
// # Comparing
//
// Texts are compared folded. Folding composes (Unicode NFC), makes curly quotes
// and guillemets, primes and Hebrew geresh straight, all dashes and runs of
// dashes one hyphen, three full stops or more one …, and every run of white
// space one space, line ends and no-break spaces too; soft hyphens, zero-width
// spaces and marks of direction are left out. Case counts. Offsets are always
// those of the text itself.
//
// # Words
//
// A word is a run of letters, digits, their marks and underscores. It goes on
// over an apostrophe between two of these (Ana's), over a full stop, comma or
// colon between digits (10,000), over double quotes between Hebrew letters, a
// middle dot between letters, and over joiners and soft hyphens. Hyphens and all
// other signs part words. In scripts that are written without spaces (Han,
// Hiragana, Thai, Lao, Khmer, Burmese) every letter is a word, and so is every
// emoji with what modifies it. This is Unicode's word segmentation (UAX 29)
// without dictionaries, and without making one word of what a forgotten space
// after a full stop ties together.
//
// # Naming a passage
//
// [Text.Find] takes an at string:
//
//	p19                    the paragraph, without white space round it
//	p4-p6                  three paragraphs as one passage
//	seven organized groups these very words
//	in February … Mexico   from the first words to the last
//	p4: in February … June the same, wholly in that paragraph, or p4-p6: …
//
// What begins with a place is always read as a place. Words that stand in the
// text as they are, with a … of the text's own, are taken as they stand: then
// they must stand once. Otherwise one … stands for what is left out, and when
// the string has several, the others for themselves. First … last names the
// shortest spans: those that begin with the first words, end with the last ones
// after them, and hold no other such span. There must be one such span,
// whether it lies in one paragraph or runs over several.
//
// A passage holds at least one word, never begins or ends inside a word or a
// character, and never with white space.
//
// # Anchors
//
// The file that `newsgraph anchor` writes beside an article is UTF-8, in lines:
//
//	newsgraph anchors 1
//	text 9e7fdf29…64 hex digits 5242
//	paragraph 0a1b2c3d4e5f
//	paragraph 5f4e3d2c1b0a
//
//	c1 "in February, the … cartels in Mexico"
//	  at 812-899 p4
//	  words 14 1f2e3d4c5b6a before 223344556677 after 8899aabbccdd
//	  excerpt "in February, the four … powerful cartels in Mexico"
//
// First the text's SHA-256 and its length in code points, and a line for every
// paragraph; then every passage with an empty line before it: the claim's key
// and its at string; start, end and paragraph (p4-p6 when it ends in another
// one); its number of words, its hash and those of the four words before and
// after, or - where these tell nothing: where there are fewer than four, or where
// the same words stand beside the same passage elsewhere in the text; its first
// and last four words.
// Strings are quoted as Go quotes them. What moves when a line is inserted is on
// a line of its own, so a difference shows what else has changed.
//
// A [Hash] is the first 12 hex digits of SHA-256: of a paragraph folded, without
// white space round it; of a passage folded, with its punctuation; of four words
// folded, without punctuation, one space between.
//
// # Finding again
//
// [Anchors.Relocate] aligns the paragraphs of the old text with those of the new
// one by the longest common subsequence of their hashes; of paragraphs that are
// all the same none is aligned unless the new text has as many. The passage of an
// unchanged paragraph is sought in it, that of a changed one between the nearest
// unchanged ones, by scanning every run of as many words for the passage's hash.
// In an unchanged paragraph one hit is the passage. In a changed one a hit counts
// only if the four words before it or the four after it are the old ones, by
// their hash. Of several hits the one with which most of this agrees is taken.
// Everything else is refused, with the places that come into question: nothing is
// taken because it is merely similar or near.
package passage
