package views

// fresh starts a new record once the open one may be left.
func (r *recordRoom[T]) fresh() {
	switch {
	case r.k.start == nil:
		r.leave(r.begin)
	case r.asking == nil:
		r.leave(r.ask)
	}
}

// begin opens a new, empty record.
func (r *recordRoom[T]) begin() {
	r.list.mark("")
	r.set(r.k.blank(), false)
	r.turnTo(0)
}

// turnTo shows a tab and puts the cursor where work on it begins.
func (r *recordRoom[T]) turnTo(tab int) {
	if r.tabs != nil {
		r.tabs.Select(tab)
	}
	r.showTab(tab)
	r.k.form.focusFirst(r.selectedTab())
}

// ask shows the questions that a new record begins with.
func (r *recordRoom[T]) ask() {
	before := ""
	if r.shown {
		before = r.k.meta(&r.current).ID
	}
	r.leaveFields()
	r.list.mark("")
	r.shown, r.dirty, r.current = false, false, r.k.blank()
	r.fillForm(r.k.start.open(func(record T, tab int) {
		r.set(record, true)
		r.turnTo(tab)
	}, r.begin, func() { r.asking() }))
	r.asking = func() {
		r.leaveFields()
		r.fillForm(r.nothingOpen())
		if before != "" {
			r.load(before)
		}
		r.tellState()
	}
	r.tellState()
	r.k.start.focus()
}

// escape leaves the questions of a new record; false when none are asked.
func (r *recordRoom[T]) escape() bool {
	if r.asking == nil {
		return false
	}
	r.k.start.leave()
	return true
}
