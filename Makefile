# The words that people and CI use. Each installs what it needs (.ci/deps).
SHELL := /bin/bash
VERSION := $(shell sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
GO := go
comma := ,
MINGW := CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc
# The same flags for everything built for Windows: others would compile all the C again.
RELEASE := -trimpath -tags no_animations
STAMP := -s -w -X main.version=$(VERSION) -X main.release=yes
FIRST := "The first compile takes 3 to 5 minutes, most of it for OpenGL and SQLite in C; later ones take seconds."

.PHONY: run test race lint bench gallery exe test-windows clean

run: ## the window; without a display, the sample's papers in hasil/
	@.ci/deps build
	@echo "Compiling Sinergi. "$(FIRST)
	@$(GO) build -ldflags "-X main.version=$(VERSION)" -o dist/sinergi .
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then dist/sinergi; else .ci/headless dist/sinergi; fi

test: lint ## every test, on a race detector too, and the real window under Xvfb
	@.ci/deps build test
	@echo "Testing. "$(FIRST)
	$(GO) test -timeout 20m ./...
	@$(MAKE) --no-print-directory race

race: ## rooms without a window, then the real window, with the race detector
	@echo "Testing again with the race detector, which compiles everything once more."
	$(GO) test -race -timeout 45m ./app/... ./assets/... ./data/... ./views/...
	SINERGI_TARGET=race $(GO) test -timeout 20m -count=1 -run 'Window' .

lint: ## format, vet, staticcheck
	@.ci/deps build
	@echo "Checking format and code."
	@wrong=$$($(GO) tool gofumpt -l .); if [ -n "$$wrong" ]; then echo "gofumpt would change:"; echo "$$wrong"; exit 1; fi
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

bench: ## each figure beside its limit
	@.ci/deps build test windows
	@.ci/wine
	@echo "Measuring; a few minutes. "$(FIRST)
	@.ci/bench

gallery: ## every paper in every preset on every sheet, as pictures in hasil/gallery
	@.ci/deps build test
	@echo "Drawing the gallery. "$(FIRST)
	@rm -rf hasil/gallery
	$(GO) test ./app/paper -count=1 -run TestGallery -gallery '$(CURDIR)/hasil/gallery'
	@find hasil/gallery -name '*.png' | wc -l | sed 's/$$/ pages in hasil\/gallery/'

rsrc_windows_amd64.syso: assets/windows/sinergi.rc assets/windows/sinergi.manifest assets/windows/sinergi.ico FyneApp.toml
	@mkdir -p dist/resource
	@printf '#define VERSION_NUMBERS %s,0\n#define VERSION_TEXT "%s"\n' '$(subst .,$(comma),$(VERSION))' '$(VERSION)' > dist/resource/version.h
	x86_64-w64-mingw32-windres -I dist/resource -I assets/windows -O coff -o $@ $<


exe: ## dist/sinergi.exe (window) and dist/sinergi-cli.exe (console)
	@.ci/deps build windows
	@echo "Cross-compiling for Windows. The first time takes about 5 minutes."
	@$(MAKE) --no-print-directory rsrc_windows_amd64.syso
	$(MINGW) $(GO) build $(RELEASE) -ldflags "$(STAMP) -H windowsgui" -o dist/sinergi.exe .
	$(MINGW) $(GO) build $(RELEASE) -ldflags "$(STAMP)" -o dist/sinergi-cli.exe .

test-windows: exe ## the .exe under wine: same papers as on Linux, and the window
	@.ci/deps build test windows
	$(MINGW) $(GO) vet $(RELEASE) ./...
	@.ci/wine
	CGO_ENABLED=0 GOOS=windows WINEPREFIX=$(CURDIR)/.cache/wine WINEDEBUG=-all DISPLAY= $(GO) test -count=1 -exec wine ./app/print
	SINERGI_TARGET=windows $(GO) test -timeout 30m -count=1 -run 'Window|Program' .

clean:
	rm -rf dist hasil .cache rsrc_windows_amd64.syso
