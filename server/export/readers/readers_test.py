"""The exports of the seeds, opened by programs that are not ours.

    .venv/bin/python server/export/readers/readers_test.py -v

It builds newsgraph, serves the seeds, and asks for every format at
/export/FORMAT. Each reader must find as many entities, links and claims as the
GraphQL field overview tells, and the standing and the sources of every link.

With the schemas of GraphML and GEXF in .readers/schemas the XML is validated too.
"""

import csv
import io
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.request
import warnings

import igraph
import networkx
import pandas
import rdflib
from lxml import etree
from pyld import jsonld

ROOT = pathlib.Path(__file__).resolve().parents[3]
SCHEMAS = ROOT / ".readers" / "schemas"
STANDINGS = {"ASSERTED", "REPORTED", "DISPUTED", "DENIED", "HYPOTHETICAL"}
BASE = "https://newsgraph.example/"
GEXF = "http://gexf.net/1.3"
GEXF_DRAFT = "http://www.gexf.net/1.2draft"

rdflib.NORMALIZE_LITERALS = False  # lexical forms are compared as they are written


class Graph:
    """A server over the seeds, and what it said of them."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        binary = pathlib.Path(self.folder.name, "newsgraph")
        subprocess.run(["go", "build", "-o", binary, "."], cwd=ROOT, check=True)
        self.process = subprocess.Popen(
            [binary, "serve", "--store", "memory:", "--listen", "127.0.0.1:0"],
            cwd=self.folder.name, stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            if found := re.search(r"API (http://\S+)/graphql", line):
                self.address = found[1]
                break
        else:
            raise RuntimeError("newsgraph did not start")
        self.files = {}
        query = "{ overview { entities claims links articles } }"
        request = urllib.request.Request(
            self.address + "/graphql", json.dumps({"query": query}).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request) as answer:
            self.overview = json.load(answer)["data"]["overview"]

    def close(self):
        self.process.terminate()
        self.process.communicate()
        self.folder.cleanup()

    def export(self, name):
        """The bytes of a format, asked for once."""
        if name not in self.files:
            with urllib.request.urlopen(f"{self.address}/export/{name}") as answer:
                self.files[name] = answer.read()
        return self.files[name]

    def file(self, name):
        """The path of a format, for readers that open files themselves."""
        path = pathlib.Path(self.folder.name, name)
        path.write_bytes(self.export(name))
        return str(path)


class Readers(unittest.TestCase):
    """One test for every format and reader."""

    @classmethod
    def setUpClass(cls):
        cls.graph = Graph()
        cls.addClassCleanup(cls.graph.close)
        cls.overview = cls.graph.overview
        assert cls.overview["links"] > 100 and cls.overview["claims"] > 100, cls.overview

    def check(self, nodes, edges):
        """nodes and edges are lists of attributes, as a reader gives them."""
        kinds = [node["kind"] for node in nodes]
        self.assertEqual(self.overview["entities"], kinds.count("entity"))
        self.assertEqual({"entity", "claim", "literal"}, set(kinds))
        self.assertEqual(self.overview["links"], len(edges))
        for edge in edges:
            self.assertIn(edge["standing"], STANDINGS)
            # Only the annotator's remarks rest on no source.
            self.assertEqual(int(edge["independentSources"]) > 0, bool(edge.get("sources")), edge)
        self.assertGreater(len({edge["standing"] for edge in edges}), 1)

    def check_networkx(self, graph):
        self.assertTrue(graph.is_directed() and graph.is_multigraph())
        self.check([data for _, data in graph.nodes(data=True)], [data for _, _, data in graph.edges(data=True)])
        for _, data in graph.nodes(data=True):
            self.assertTrue(data["label"])
        for node, data in graph.nodes(data=True):
            self.assertEqual(graph.degree(node), int(data["degree"]), node)

    def test_graphml_by_networkx(self):
        graph = networkx.read_graphml(self.graph.file("graphml"), force_multigraph=True)
        self.check_networkx(graph)
        for node, data in graph.nodes(data=True):
            self.assertEqual(node, data["ref"].replace("/", ":"))

    def test_graphml_by_igraph(self):
        graph = igraph.Graph.Read_GraphML(self.graph.file("graphml"))
        self.assertTrue(graph.is_directed())
        self.check([v.attributes() for v in graph.vs], [e.attributes() for e in graph.es])

    def test_gexf_by_networkx(self):
        graph = networkx.read_gexf(self.graph.file("gexf"), version="1.3")
        self.check_networkx(graph)
        self.assertEqual("dynamic", graph.graph["mode"])
        timed = [data for _, _, data in graph.edges(data=True) if "start" in data and "end" in data]
        self.assertGreater(len(timed), 50)
        for edge in timed:
            self.assertRegex(edge["start"], r"^\d{4}-\d\d-\d\d$")
            self.assertLessEqual(edge["start"], edge["end"])

    def test_gexf_keeps_parallel_links_apart(self):
        # Gephi draws the edges of one kind between two nodes as one.
        seen = set()
        for edge in etree.fromstring(self.graph.export("gexf")).iter(f"{{{GEXF}}}edge"):
            key = (edge.get("source"), edge.get("target"), edge.get("kind"))
            self.assertNotIn(key, seen)
            seen.add(key)

    def test_node_link_by_networkx(self):
        self.check_networkx(networkx.node_link_graph(json.loads(self.graph.export("node-link")), edges="links"))

    def test_cytoscape_by_networkx(self):
        self.check_networkx(networkx.cytoscape_graph(json.loads(self.graph.export("cytoscape"))))

    def test_tables_by_pandas(self):
        tables = {name: pandas.read_csv(io.BytesIO(self.graph.export(name + ".csv")), dtype=str, keep_default_na=False)
                  for name in ("nodes", "links", "claims")}
        self.check(tables["nodes"].to_dict("records"), tables["links"].to_dict("records"))
        claims = tables["claims"]
        self.assertEqual(self.overview["claims"], len(claims))
        self.assertTrue(claims["id"].is_unique and claims["whose"].all())
        ends = set(tables["nodes"]["id"])
        self.assertTrue(ends.issuperset(tables["links"]["source"]) and ends.issuperset(tables["links"]["target"]))
        self.assertTrue(set(tables["links"]["id"]).issuperset(claims["link"][claims["link"] != ""]))

    def test_table_and_lines_are_the_same_claims(self):
        table = list(csv.DictReader(io.StringIO(self.graph.export("claims.csv").decode())))
        lines = [json.loads(line) for line in self.graph.export("ndjson").decode().splitlines()]
        self.assertEqual(self.overview["claims"], len(lines))
        for row, claim in zip(table, lines, strict=True):
            for name in ("id", "text", "whose", "polarity", "modality", "voice", "article"):
                self.assertEqual(row[name], claim[name])
            self.assertEqual(row["standing"], claim.get("standing", ""))
            self.assertEqual(row["speech"] == "true", claim["speech"])

    def test_rdf_by_rdflib(self):
        quads = rdflib.Dataset(default_union=True)
        quads.parse(data=self.graph.export("n-quads"), format="nquads")
        linked = rdflib.Dataset(default_union=True)
        linked.parse(data=self.graph.export("json-ld"), format="json-ld")
        self.assertEqual(triples(quads), triples(linked))
        self.check_rdf(triples(quads))

    def check_rdf(self, found):
        claims = subjects(found, rdflib.RDF.type, rdflib.RDF.Statement)
        self.assertEqual(self.overview["claims"], len(claims))
        self.assertEqual(self.overview["entities"], len({s for s, _, _ in found if s.startswith(BASE + "entity/")}))
        self.assertEqual(self.overview["articles"], len(subjects(found, rdflib.RDF.type, rdflib.SDO.Article)))
        self.assertEqual(set(), claims - {s for s, p, _ in found if p == rdflib.PROV.hadPrimarySource})
        self.check_plain_triples(found, claims)

    def check_plain_triples(self, found, claims):
        """What stands there as plain fact, an article says in its own voice: its claim has no mark."""
        parts = {p: {s: o for s, q, o in found if q == p} for p in (rdflib.RDF.subject, rdflib.RDF.predicate, rdflib.RDF.object)}
        marked = {s for s, p, _ in found if p in {rdflib.URIRef(BASE + "ns/" + name) for name in ("voice", "polarity", "modality")}}
        vouched = {tuple(part.get(claim) for part in parts.values()) for claim in claims - marked}
        qualifiers = subjects(found, rdflib.URIRef(BASE + "ns/role"), rdflib.Literal("qualifier"))
        plain = {t for t in found if t[1].startswith(BASE + "predicate/") and t[1] not in qualifiers}
        self.assertGreater(len(plain), 100)
        self.assertEqual(set(), plain - vouched)

    def test_json_ld_by_pyld(self):
        # N-Quads of another processor, compared with ours as sets of triples.
        document = json.loads(self.graph.export("json-ld"))
        rewritten = rdflib.Dataset(default_union=True)
        rewritten.parse(data=jsonld.to_rdf(document, {"format": "application/n-quads"}), format="nquads")
        ours = rdflib.Dataset(default_union=True)
        ours.parse(data=self.graph.export("n-quads"), format="nquads")
        self.assertEqual(triples(ours), triples(rewritten))

    def schema(self, name):
        path = SCHEMAS / name
        if not path.exists():
            if os.environ.get("CI") == "true":
                self.fail(f"{path} is missing")
            self.skipTest(f"{path} is missing; .ci/run installs it")
        return etree.XMLSchema(etree.parse(str(path)))

    def test_graphml_is_valid(self):
        self.schema("graphml.xsd").assertValid(etree.fromstring(self.graph.export("graphml")))

    def test_gexf_is_valid(self):
        # The published schema of 1.3 is in no package; that of 1.2 is. What 1.3
        # added that we write is the kind of an edge.
        schema = self.schema("gexf.xsd")
        text = self.graph.export("gexf").decode()
        draft = etree.fromstring(text.replace(GEXF, GEXF_DRAFT).replace('version="1.3"', 'version="1.2"').encode())
        for edge in draft.iter(f"{{{GEXF_DRAFT}}}edge"):
            del edge.attrib["kind"]
        schema.assertValid(draft)


def subjects(found, predicate, value):
    return {s for s, p, o in found if p == predicate and o == value}


def triples(dataset):
    found = set(dataset.triples((None, None, None)))
    assert not any(isinstance(term, rdflib.BNode) for triple in found for term in triple)
    return found


if __name__ == "__main__":
    warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's, of itself
    unittest.main(warnings="ignore")
