"""Executes the notebooks and writes their outputs into them: python execute.py [NOTEBOOK...]

A newsgraph is built from this checkout and serves the built-in seeds meanwhile.
"""

import os
import pathlib
import sys

import nbclient
import nbformat

import serving

FOLDER = pathlib.Path(__file__).resolve().parent
CELL_TIMEOUT = 120  # seconds


def notebooks():
    """The paths of all notebooks, by name."""
    return sorted(FOLDER.glob("*.ipynb"))


def execute(path, url):
    """The notebook with the outputs that it has against the server at url. Raises CellExecutionError when a cell fails."""
    notebook = nbformat.read(path, as_version=4)
    client = nbclient.NotebookClient(notebook, timeout=CELL_TIMEOUT, kernel_name="python3", record_timing=False,
                                     resources={"metadata": {"path": FOLDER}}, extra_arguments=["--log-level=ERROR"])
    client.execute(env={**os.environ, "NEWSGRAPH_URL": url})
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def main(names):
    with serving.seeds() as url:
        for path in [pathlib.Path(name) for name in names] or notebooks():
            nbformat.write(execute(path, url), path)
            print(path.name)


if __name__ == "__main__":
    main(sys.argv[1:])
