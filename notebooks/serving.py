"""A newsgraph server for the tests: built from this checkout, with the built-in seeds, in memory, on a free port.

NEWSGRAPH_BINARY names a binary that exists instead.
"""

import contextlib
import os
import pathlib
import queue
import re
import subprocess
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parent.parent
START_TIMEOUT = 60  # seconds


@contextlib.contextmanager
def seeds():
    """The root URL of a running server; it ends with the block."""
    with tempfile.TemporaryDirectory() as folder:
        binary = os.environ.get("NEWSGRAPH_BINARY") or _build(folder)
        arguments = [binary, "serve", "--store", "memory:", "--listen", "127.0.0.1:0"]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
            lines = queue.Queue()
            reader = threading.Thread(target=_read, args=(server.stdout, lines))
            reader.start()
            try:
                yield _address(lines)
            finally:
                server.terminate()
                reader.join()


def _build(folder):
    binary = pathlib.Path(folder) / "newsgraph"
    subprocess.run(["go", "build", "-o", binary, "."], cwd=ROOT, check=True)
    return binary


def _address(lines):
    said = []
    with contextlib.suppress(queue.Empty):
        while (line := lines.get(timeout=START_TIMEOUT)) is not None:
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                return found.group()
            said.append(line)
    raise RuntimeError("newsgraph serve told no address:\n" + "".join(said))


def _read(stream, lines):
    """Also keeps the server from waiting for somebody to read what it writes."""
    for line in stream:
        lines.put(line)
    lines.put(None)
