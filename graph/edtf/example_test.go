package edtf_test

import (
	"fmt"

	"github.com/newsgraph/newsgraph/graph/edtf"
)

func Example() {
	d, err := edtf.Parse("2025-02~")
	if err != nil {
		fmt.Println(err)
		return
	}
	first, _ := d.Earliest()
	last, _ := d.Latest()
	fmt.Println(d.Label(), "is", first, "to", last)
	// Output: about February 2025 is 2025-02-01 to 2025-02-28
}

func ExampleParse_hint() {
	_, err := edtf.Parse("2025-8-8")
	fmt.Println(err)
	// Output: date "2025-8-8": after the year -MM or -MM-DD is expected, each of two digits; write 2025-08-08
}

func ExampleDate_Compatible() {
	day, _ := edtf.Parse("2025-01-28")
	month, _ := edtf.Parse("2025-02")
	year, _ := edtf.Parse("2025")
	fmt.Println(day.Compatible(month), year.Compatible(month))
	// Output: false true
}
