package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"sinergi/app"
)

// transaction is one database transaction; queries of a save go through it.
type transaction struct {
	ctx context.Context
	sql *sql.Tx
	db  *DB

	waiting []wordsChange // of the word index, see later
}

// write runs f in one writing transaction: everything f did stays, or nothing.
// Waiting for its turn ends with ctx, but a save that has begun is not cut off:
// it is short, and a statement interrupted in the middle saves no time.
func (d *DB) write(ctx context.Context, f func(t *transaction) error) error {
	return d.inTransaction(ctx, context.WithoutCancel(ctx), d.writer, f)
}

// read runs f on one unchanging view of the database.
func (d *DB) read(ctx context.Context, f func(t *transaction) error) error {
	return d.inTransaction(ctx, ctx, d.reader, f)
}

func (d *DB) inTransaction(waiting, working context.Context, pool *sql.DB, f func(t *transaction) error) (err error) {
	conn, err := d.connect(waiting, pool)
	if err != nil {
		return err
	}
	defer func() {
		if closing := conn.Close(); closing != nil && err == nil {
			err = closing
		}
	}()
	tx, err := conn.BeginTx(working, nil)
	if err != nil {
		return d.engine.explain(fmt.Errorf("begin: %w", err))
	}
	committed := false
	defer func() {
		if committed {
			return
		}
		// Also reached by a panic in f; the database must not stay locked.
		if back := tx.Rollback(); back != nil && err == nil {
			err = d.engine.explain(fmt.Errorf("roll back: %w", back))
		}
	}()
	t := &transaction{ctx: working, sql: tx, db: d}
	if err := f(t); err != nil {
		return d.engine.explain(err)
	}
	if err := t.writeWords(); err != nil {
		return d.engine.explain(err)
	}
	if err := tx.Commit(); err != nil {
		return d.engine.explain(fmt.Errorf("commit: %w", err))
	}
	committed = true
	return nil
}

// patience is how long a connection waits for another window that is just
// opening or closing the file; the driver's own timeout does not reach so far.
const patience = 5 * time.Second

// connect takes a connection of the pool, or opens one.
func (d *DB) connect(ctx context.Context, pool *sql.DB) (*sql.Conn, error) {
	for end := time.Now().Add(patience); ; {
		conn, err := pool.Conn(ctx)
		if err == nil {
			return conn, nil
		}
		err = d.engine.explain(fmt.Errorf("connect: %w", err))
		if !errors.Is(err, app.ErrBusy) || time.Now().After(end) {
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("connect: %w", ctx.Err())
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func (t *transaction) exec(query string, args ...any) (sql.Result, error) {
	if t.db.sent != nil {
		t.db.sent(query, args)
	}
	return t.sql.ExecContext(t.ctx, query, args...)
}

func (t *transaction) row(query string, args ...any) *sql.Row {
	if t.db.sent != nil {
		t.db.sent(query, args)
	}
	return t.sql.QueryRowContext(t.ctx, query, args...)
}

// each calls scan for every row of a query.
func (t *transaction) each(scan func(rows *sql.Rows) error, query string, args ...any) (err error) {
	if t.db.sent != nil {
		t.db.sent(query, args)
	}
	rows, err := t.sql.QueryContext(t.ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() {
		if closing := rows.Close(); closing != nil && err == nil {
			err = closing
		}
	}()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// insertMany sends rows of width values each, many to a statement. Only a few
// sizes occur, so that the connection finds each statement already prepared.
func (t *transaction) insertMany(head, tail string, width int, args []any) error {
	for _, size := range []int{64, 16, 4, 1} {
		for len(args) >= size*width {
			if _, err := t.exec(manyRows(head, tail, width, size), args[:size*width]...); err != nil {
				return err
			}
			args = args[size*width:]
		}
	}
	return nil
}

func manyRows(head, tail string, width, rows int) string {
	one := "(" + marks(width) + ")"
	return head + " VALUES " + strings.Repeat(one+", ", rows-1) + one + tail
}
