package data

import (
	"database/sql"
	"fmt"
	"reflect"
	"strings"
)

// children are the rows of another table that belong to a record of type T.
type children[T any] interface {
	insert(t *transaction, parent string, record *T) error
	replace(t *transaction, parent string, old, record *T) error
	load(t *transaction, records map[string]*T, parents []any) error
}

// child is a list field of T kept in a table of its own, in the list's order.
type child[T, C any] struct {
	table   string
	rows    func(*T) *[]C
	columns func(*C) []column
}

func (c child[T, C]) names() []string {
	var empty C
	return columnNames(c.columns(&empty))
}

func (c child[T, C]) insert(t *transaction, parent string, record *T) error {
	rows := *c.rows(record)
	if len(rows) == 0 {
		return nil
	}
	cols := c.names()
	width := len(cols) + 2
	args := make([]any, 0, width*len(rows))
	var err error
	for i := range rows {
		args = append(args, parent, int64(i))
		if args, err = appendValues(args, c.columns(&rows[i])); err != nil {
			return err
		}
	}
	head := "INSERT INTO " + c.table + " (parent_id, pos, " + strings.Join(cols, ", ") + ")"
	if err := t.insertMany(head, "", width, args); err != nil {
		return fmt.Errorf("write %s: %w", c.table, err)
	}
	return nil
}

func (c child[T, C]) replace(t *transaction, parent string, old, record *T) error {
	if before, after := *c.rows(old), *c.rows(record); len(before) == len(after) &&
		(len(after) == 0 || reflect.DeepEqual(before, after)) {
		return nil
	}
	if _, err := t.exec("DELETE FROM "+c.table+" WHERE parent_id = ?", parent); err != nil {
		return fmt.Errorf("clear %s: %w", c.table, err)
	}
	return c.insert(t, parent, record)
}

func (c child[T, C]) load(t *transaction, records map[string]*T, parents []any) error {
	query := "SELECT parent_id, " + strings.Join(c.names(), ", ") + " FROM " + c.table +
		" WHERE parent_id IN (" + marks(len(parents)) + ") ORDER BY parent_id, pos"
	err := t.each(func(rows *sql.Rows) error {
		var parent string
		var row C
		if err := rows.Scan(append([]any{&parent}, fields(c.columns(&row))...)...); err != nil {
			return err
		}
		list := c.rows(records[parent])
		*list = append(*list, row)
		return nil
	}, query, parents...)
	if err != nil {
		return fmt.Errorf("read %s: %w", c.table, err)
	}
	return nil
}
