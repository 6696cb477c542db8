"""The networkx script of docs/frontend.md against a running server."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import serving

SCRIPT = serving.ROOT / "web" / "examples" / "neighborhood.py"


class NetworkxTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.url = cls.enterClassContext(serving.seeds())

    def run_script(self, start, picture):
        environment = {**os.environ, "NEWSGRAPH_URL": self.url, "MPLBACKEND": "agg"}
        return subprocess.run([sys.executable, SCRIPT, start, picture], env=environment, capture_output=True, text=True)

    def test_picture(self):
        with tempfile.TemporaryDirectory() as folder:
            picture = pathlib.Path(folder) / "picture.png"
            ended = self.run_script("entity/sinaloa-cartel", picture)
            self.assertEqual((ended.returncode, ended.stderr), (0, ""))
            self.assertGreater(picture.stat().st_size, 20_000)

    def test_unknown_entity(self):
        ended = self.run_script("entity/sinaloa-kartel", "unused.png")
        self.assertEqual(ended.returncode, 1)
        self.assertIn('nothing bears the id "entity/sinaloa-kartel"', ended.stderr)


if __name__ == "__main__":
    unittest.main()
