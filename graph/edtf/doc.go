// Package edtf reads dates as sources give them: in the Extended Date/Time
// Format of ISO 8601-2:2019, levels 0 and 1 as the Library of Congress
// specifies them (https://www.loc.gov/standards/datetime/).
//
//	2025-08-08  2025-02  2025        a day, a month, a year
//	2025-21                          spring; 22 summer, 23 autumn, 24 winter
//	2025?  2025-08-08~  2025-02%     uncertain, approximate, both
//	201X  19XX                       a decade, a century
//	2025-XX  2025-02-XX  2025-XX-XX  some month of 2025, some day of the month, of the year
//	2012/2018  2012~/2018?           an interval with its first and last date
//	2012/..  ../2006                 an interval without end, without start
//	2012/  /2006                     an interval whose end, whose start is not known
//	-0043  Y-66000000                years before 0000, which is 1 BC, and of more than four digits
//
// What is left out on purpose: times of day are refused, since a date without
// its time zone may be another day; so are the sets and partial qualifications
// of level 2. Every refusal says what was expected.
//
// A [Date] is compared by the days that it may mean, and there are three
// readings of it, each wider than the one before:
//
//   - as written: [Date.Earliest] to [Date.Latest];
//   - nearby: an approximate end reaches one unit further, a day three days:
//     "about February" may be March, "about 8 August" may be the 11th.
//     [Date.PossiblyWithin] asks whether this reading meets a range;
//   - in doubt: nearby, and an uncertain end may be any day at all.
//     [Date.CertainlyWithin] asks whether this reading lies inside a range, and
//     [Date.Compatible] whether two dates leave room for each other.
//
// So an approximate date never contradicts a neighbouring unit, an uncertain
// one contradicts nothing, and neither is certain where it is only likely.
//
// Seasons are those of the northern hemisphere, in whole months as
// meteorologists count them: spring is March to May, and the winter of a year
// begins in its December and ends in the February after. Days are of the
// Gregorian calendar, also before 1582.
package edtf
