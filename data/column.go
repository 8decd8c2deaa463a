package data

import (
	"encoding/json"
	"fmt"
	"strings"

	"sinergi/app"
)

// column joins a field of a record with its column, for writing and reading,
// so that a field cannot be written and then forgotten when read.
type column struct {
	name  string
	field any // pointer to the field, or a *jsonField
}

// value is what is written for the column.
func (c column) value() (any, error) {
	switch p := c.field.(type) {
	case *string:
		return *p, nil
	case *app.Date:
		return string(*p), nil
	case *app.Clock:
		return string(*p), nil
	case *int:
		return int64(*p), nil
	case *int64:
		return *p, nil
	case *float64:
		return *p, nil
	case *bool:
		return *p, nil
	case *[]byte:
		return *p, nil
	case *jsonField:
		return p.text()
	}
	return nil, fmt.Errorf("column %s: cannot store %T", c.name, c.field)
}

// jsonField keeps a field that is only carried along as JSON text.
type jsonField struct{ field any }

func asJSON(field any) *jsonField { return &jsonField{field} }

func (j *jsonField) text() (string, error) {
	b, err := json.Marshal(j.field)
	if err != nil {
		return "", fmt.Errorf("write JSON: %w", err)
	}
	if string(b) == "null" {
		return "", nil
	}
	return string(b), nil
}

// Scan reads the field back; an empty text leaves it at its zero value.
func (j *jsonField) Scan(src any) error {
	var text []byte
	switch s := src.(type) {
	case string:
		text = []byte(s)
	case []byte:
		text = s
	default:
		return fmt.Errorf("read JSON: unexpected %T", src)
	}
	if len(text) == 0 {
		return nil
	}
	return json.Unmarshal(text, j.field)
}

func columnNames(columns []column) []string {
	all := make([]string, len(columns))
	for i, c := range columns {
		all[i] = c.name
	}
	return all
}

func fields(columns []column) []any {
	all := make([]any, len(columns))
	for i, c := range columns {
		all[i] = c.field
	}
	return all
}

// appendValues adds what is written for the columns to args.
func appendValues(args []any, columns []column) ([]any, error) {
	for _, c := range columns {
		v, err := c.value()
		if err != nil {
			return nil, err
		}
		args = append(args, v)
	}
	return args, nil
}

// marks is "?, ?, ?" for n values.
func marks(n int) string {
	if n == 0 {
		return ""
	}
	return strings.Repeat("?, ", n-1) + "?"
}

// joined are the names of columns as a statement lists them.
func joined(columns []column) string { return strings.Join(columnNames(columns), ", ") }
