# make test checks everything. A part that needs a program this machine lacks
# is skipped with the reason; with CI=true a skip is a failure.

GO_FILES := $(shell git ls-files -co --exclude-standard '*.go')

.PHONY: test format vet staticcheck generated go readers web browser notebooks notebooks-execute generate

test: format vet staticcheck generated go readers web browser notebooks

format:
	@unformatted=$$(gofmt -l $(GO_FILES)); \
	if [ -n "$$unformatted" ]; then echo "run gofmt -w on:"; echo "$$unformatted"; exit 1; fi

vet:
	go vet ./...

staticcheck:
	go tool staticcheck ./...

# The generated GraphQL code is committed; this fails when it is stale.
generated:
	go test -run TestGeneratedCodeIsFresh ./server

# Everything in Go: units, laws, stories, command scripts, the import fence.
go:
	go test -race ./...

# The exports of the seeds, opened by programs that are not ours; .ci/readers
# fetches the schemas that they are validated with.
readers:
	.ci/with .venv/bin/python -- .venv/bin/python server/export/readers/readers_test.py

# The built web app is committed; this fails when it is stale.
web: web/node_modules
	.ci/with node npm -- npm --prefix web run check

# The pages in a real browser, and the HTTP audits, against the real server.
browser: web/node_modules
	.ci/with node npm chromium -- npm --prefix web run e2e

# The notebooks and their client, against the real server.
notebooks:
	.ci/with go .venv/bin/python -- .venv/bin/python -m unittest discover --start-directory notebooks

# Writes into the notebooks what they show, after a change of the graph.
notebooks-execute: .venv/installed
	.venv/bin/python notebooks/execute.py

# Python with what the tests need of it. Once is enough: make .venv/installed
.venv/installed: notebooks/requirements.txt server/export/readers/requirements.txt
	python3 -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check $(^:%=--requirement=%)
	touch $@

web/node_modules: web/package-lock.json
	.ci/with node npm -- npm --prefix web ci --no-audit --no-fund
	@[ ! -d $@ ] || touch $@

generate:
	go generate ./...
	.ci/with node npm -- npm --prefix web run build
