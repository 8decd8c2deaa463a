//go:build !windows

package print

import "context"

const hasDialog = false

func printers(context.Context) ([]Printer, error) { return nil, ErrNoProgram }

func send(context.Context, Job, Progress) (Done, error) { return Done{}, ErrNoProgram }

func parsePages(string, int) ([]Range, error) { return nil, ErrPages }
