"""newsgraph.py against a running server."""

import contextlib
import http.server
import threading
import time
import unittest
import unittest.mock

import newsgraph
import serving
from newsgraph import GraphQLError, Newsgraph

try:
    import networkx
    import pandas
except ImportError:
    networkx = pandas = None

CLAIMS = """
query ($size: Int!, $after: String) {
  claims(first: $size, after: $after, filter: {predicate: ["predicate/designated"]}) {
    totalCount
    nodes { id article { label } when { edtf } }
    pageInfo { hasNextPage endCursor }
  }
}
"""

NEIGHBORHOOD = """
query ($most: Int!) {
  neighborhood(of: ["entity/sinaloa-cartel"], maxNodes: $most) {
    nodes { id label type }
    links { id source target label standing claimCount }
    truncated
  }
}
"""


class ServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.url = cls.enterClassContext(serving.seeds())
        cls.graph = Newsgraph(cls.url)

    def test_query(self):
        overview = self.graph.query("{ overview { articles contentHash } }")["overview"]
        self.assertEqual(overview["articles"], 5)
        self.assertRegex(overview["contentHash"], "^[0-9a-f]{64}$")

    def test_variables(self):
        answer = self.graph.query("query ($name: String!) { entity(name: $name) { id } }", name="CJNG")
        self.assertEqual(answer, {"entity": {"id": "entity/jalisco-new-generation-cartel"}})

    def test_variable_named_like_a_parameter(self):
        answer = self.graph.query("query ($document: ID!, $self: Boolean!) { node(id: $document) { id @include(if: $self) } }",
                                  document="type/person", self=True)
        self.assertEqual(answer, {"node": {"id": "type/person"}})

    def test_address_with_a_slash(self):
        self.assertEqual(Newsgraph(self.url + "/").query("{ __typename }"), {"__typename": "Query"})

    def test_compressed_answer(self):
        answer = self.graph.query("{ predicates { id label description } }")
        self.assertGreater(len(answer["predicates"]), 50)

    def test_mistake_in_the_query(self):
        with self.assertRaises(GraphQLError) as raised:
            self.graph.query("{ claim }")
        self.assertEqual(set(raised.exception.codes), {"INVALID"})
        self.assertIsNone(raised.exception.data)

    def test_unknown_id_names_the_nearest(self):
        with self.assertRaisesRegex(GraphQLError, r"marko-rubio.*\(at entity\): did you mean entity/marco-rubio\?") as raised:
            self.graph.query('{ entity(id: "entity/marko-rubio") { name } overview { articles } }')
        self.assertEqual(raised.exception.codes, ["NOT_FOUND"])
        self.assertEqual(raised.exception.data, {"entity": None, "overview": {"articles": 5}})

    def test_page_beyond_the_limit(self):
        with self.assertRaisesRegex(GraphQLError, "a page holds at most 500 .at claims.: ask for the next page") as raised:
            self.graph.query(CLAIMS, size=501)
        self.assertEqual(raised.exception.codes, ["LIMIT"])

    def test_pages_give_what_one_page_gives(self):
        whole = self.graph.query(CLAIMS, size=500)["claims"]
        paged = list(self.graph.pages(CLAIMS, "claims", size=3))
        self.assertEqual(paged, whole["nodes"])
        self.assertEqual(len(paged), whole["totalCount"])

    def test_pages_below_a_node(self):
        document = """query ($name: String!, $after: String) { entity(name: $name) { claims(first: 40, after: $after) {
            totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }"""
        claims = list(self.graph.pages(document, "entity.claims", name="Claudia Sheinbaum"))
        self.assertGreater(len(claims), 40)
        self.assertEqual(len({claim["id"] for claim in claims}), len(claims))
        with self.assertRaisesRegex(LookupError, "entity of entity.claims is null"):
            list(self.graph.pages(document, "entity.claims", name="nobody at all"))

    @unittest.skipIf(pandas is None, "lacks pandas")
    def test_frame(self):
        frame = newsgraph.to_frame(self.graph.pages(CLAIMS, "claims", size=100))
        self.assertIn("article.label", frame.columns)
        self.assertIn("when.edtf", frame.columns)
        self.assertEqual(frame.id.nunique(), len(frame))
        self.assertNotIn("when", frame.columns)
        self.assertTrue(frame["when.edtf"].isna().any())
        self.assertTrue(newsgraph.to_frame([]).empty)

    @unittest.skipIf(networkx is None, "lacks networkx")
    def test_networkx(self):
        part = self.graph.query(NEIGHBORHOOD, most=500)["neighborhood"]
        graph = newsgraph.to_networkx(part)
        self.assertEqual(list(graph), [node["id"] for node in part["nodes"]])
        self.assertEqual(graph.number_of_edges(), len(part["links"]))
        self.assertEqual(graph.nodes["entity/sinaloa-cartel"], {"label": "Sinaloa Cartel", "type": "type/criminal-organization"})
        link = part["links"][0]
        self.assertEqual(graph.edges[link["source"], link["target"], link["id"]]["standing"], link["standing"])
        self.assertIs(graph.graph["truncated"], False)

    @unittest.skipIf(networkx is None, "lacks networkx")
    def test_networkx_of_a_part(self):
        graph = newsgraph.to_networkx(self.graph.query(NEIGHBORHOOD, most=3)["neighborhood"])
        self.assertEqual(graph.number_of_nodes(), 3)
        self.assertIs(graph.graph["truncated"], True)

    @unittest.skipIf(networkx is None, "lacks networkx")
    def test_networkx_reads_the_answer_itself(self):
        part = self.graph.query(NEIGHBORHOOD, most=500)["neighborhood"]
        graph = networkx.node_link_graph(part, edges="links", directed=True, multigraph=True)
        ours = newsgraph.to_networkx(part)
        self.assertEqual(dict(graph.nodes(data=True)), dict(ours.nodes(data=True)))
        self.assertEqual(sorted(graph.edges()), sorted(ours.edges()))


class NoServerTest(unittest.TestCase):
    def test_nothing_listens(self):
        with self.assertRaisesRegex(ConnectionError, "no newsgraph answers at http://127.0.0.1:9/graphql .* newsgraph serve"):
            Newsgraph("http://127.0.0.1:9").query("{ __typename }")

    def test_something_else_listens(self):
        for status in (200, 404, 500):
            with self.subTest(status=status), answering(status) as url, self.assertRaises(ConnectionError):
                Newsgraph(url).query("{ __typename }")

    def test_no_answer_in_time(self):
        with answering(200, after=1) as url, self.assertRaisesRegex(TimeoutError, "did not answer within 0.1 seconds"):
            Newsgraph(url, timeout=0.1).query("{ __typename }")

    def test_address_from_the_environment(self):
        with unittest.mock.patch.dict("os.environ", NEWSGRAPH_URL="http://example.org/graph/"):
            self.assertEqual(Newsgraph().endpoint, "http://example.org/graph/graphql")


@contextlib.contextmanager
def answering(status, after=0):
    """A server that is no newsgraph."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            time.sleep(after)
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.send_response(status)
                self.end_headers()
                self.wfile.write(b"<p>Hello</p>")

        def log_message(self, *arguments):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


if __name__ == "__main__":
    unittest.main()
