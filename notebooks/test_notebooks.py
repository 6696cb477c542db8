"""The notebooks run against a server with the built-in seeds, and the committed outputs are what they show."""

import base64
import struct
import unittest

import nbformat

import execute
import serving

SMALLEST = 250  # pixels
HEAVIEST = 400_000  # bytes


class NotebookTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.url = cls.enterClassContext(serving.seeds())

    def test_there_are_notebooks(self):
        self.assertGreaterEqual(len(execute.notebooks()), 5)

    def test_execution(self):
        for path in execute.notebooks():
            with self.subTest(path.name):
                committed = nbformat.read(path, as_version=4)
                executed = execute.execute(path, self.url)
                self.check_figures(executed)
                self.check_figures(committed)
                self.assertEqual(texts(executed), texts(committed), f"{path.name} shows something else than the graph: make notebooks-execute")

    def check_figures(self, notebook):
        drawn = [cell.id for cell in notebook.cells if cell.cell_type == "code" and "plt.show()" in cell.source]
        self.assertGreaterEqual(len(drawn), 2)
        for cell in notebook.cells:
            pictures = [base64.b64decode(output.data["image/png"]) for output in outputs(cell) if "image/png" in output.get("data", {})]
            self.assertEqual(len(pictures), int(cell.id in drawn), f"pictures of cell {cell.id}")
            for picture in pictures:
                self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
                self.assertGreater(min(struct.unpack(">II", picture[16:24])), SMALLEST)
                self.assertLess(len(picture), HEAVIEST)


def outputs(cell):
    return cell.get("outputs", [])


def texts(notebook):
    """What the cells print and which tables they show; pictures may differ by a pixel from machine to machine."""
    shown = []
    for cell in notebook.cells:
        for output in outputs(cell):
            if output.output_type == "stream":
                shown.append((cell.id, output.name, output.text))
            else:
                shown.append((cell.id, output.output_type, output.data.get("text/html") or output.data.get("text/plain")))
    return shown


if __name__ == "__main__":
    unittest.main()
