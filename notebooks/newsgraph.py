"""Ask a newsgraph server from Python: one file, standard library only.

    >>> from newsgraph import Newsgraph
    >>> graph = Newsgraph()                       # http://127.0.0.1:8080
    >>> graph.query("{ overview { claims } }")["overview"]["claims"]

`query` sends one GraphQL document with variables, `pages` reads a connection to
its end, `to_frame` makes a pandas DataFrame and `to_networkx` a networkx graph
where those are installed.
"""

import gzip
import json
import os
import urllib.error
import urllib.request

__all__ = ["Newsgraph", "GraphQLError", "to_frame", "to_networkx"]

DEFAULT_URL = "http://127.0.0.1:8080"


class GraphQLError(Exception):
    """The server's answer holds errors: `errors` as they were sent, and `data`, what was answered beside them, or None."""

    def __init__(self, errors, data=None):
        self.errors = errors
        self.data = data
        super().__init__("\n".join(_readable(error) for error in errors))

    @property
    def codes(self):
        """The code of each error, such as NOT_FOUND, INVALID, AMBIGUOUS or LIMIT."""
        return [error.get("extensions", {}).get("code") for error in self.errors]


class Newsgraph:
    """A server. `url` is its root; without one, NEWSGRAPH_URL, else the default of `newsgraph serve`. `timeout` is in seconds."""

    def __init__(self, url=None, timeout=30):
        self.endpoint = (url or os.environ.get("NEWSGRAPH_URL") or DEFAULT_URL).rstrip("/") + "/graphql"
        self.timeout = timeout

    def query(self, document, /, **variables):
        """The data of one query.

        Raises GraphQLError when the answer holds errors, ConnectionError when no newsgraph
        answers, and TimeoutError when it takes too long.
        """
        body = json.dumps({"query": document, "variables": variables}).encode()
        request = urllib.request.Request(self.endpoint, data=body, headers={
            "Content-Type": "application/json",
            "Accept": "application/graphql-response+json",
            "Accept-Encoding": "gzip",
        })
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as response:
                answer = _read(response)
        except urllib.error.HTTPError as error:
            answer = _read_error(error)
        except urllib.error.URLError as error:
            raise ConnectionError(f"no newsgraph answers at {self.endpoint} ({error.reason}); start one with: newsgraph serve") from error
        except TimeoutError as error:
            raise TimeoutError(f"{self.endpoint} did not answer within {self.timeout} seconds") from error
        except ValueError as error:
            raise ConnectionError(f"{self.endpoint} answered with something else than JSON; is it a newsgraph?") from error
        if answer.get("errors"):
            raise GraphQLError(answer["errors"], answer.get("data"))
        return answer["data"]

    def pages(self, document, connection, /, **variables):
        """Every node of a connection, page by page.

        `document` takes `$after: String` and asks the connection for `nodes` and
        `pageInfo { hasNextPage endCursor }`; `connection` is the connection's place
        in the answer, "claims" or "entity.claims". Raises LookupError when nothing is
        there, such as an entity of a name that nothing bears.
        """
        after = None
        while True:
            page = self.query(document, **variables, after=after)
            for name in connection.split("."):
                page = page[name]
                if page is None:
                    raise LookupError(f"{name} of {connection} is null in the answer")
            yield from page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]


def to_frame(nodes):
    """A pandas DataFrame with one row a node; nested fields become dotted columns, empty where the field was null."""
    import pandas

    frame = pandas.json_normalize(list(nodes))
    nulls = [column for column in frame if any(other.startswith(f"{column}.") for other in frame)]
    return frame.drop(columns=nulls)


def to_networkx(subgraph):
    """A networkx MultiDiGraph of a `neighborhood` answer: its nodes by id, its links with all their fields.

    The graph's attribute `truncated` tells whether there was more than `maxNodes`.
    """
    import networkx

    graph = networkx.MultiDiGraph(truncated=subgraph.get("truncated"))
    for node in subgraph["nodes"]:
        graph.add_node(node["id"], **{key: value for key, value in node.items() if key != "id"})
    for link in subgraph["links"]:
        attributes = {key: value for key, value in link.items() if key not in ("source", "target")}
        graph.add_edge(link["source"], link["target"], key=link.get("id"), **attributes)
    return graph


def _read(response):
    data = response.read()
    if response.headers.get("Content-Encoding") == "gzip":
        data = gzip.decompress(data)
    return json.loads(data)


def _read_error(error):
    try:
        answer = _read(error)
    except ValueError:
        raise ConnectionError(f"{error.url} answered {error.code} {error.reason}") from error
    if not isinstance(answer, dict) or "errors" not in answer:
        raise ConnectionError(f"{error.url} answered {error.code} {error.reason}") from error
    return answer


def _readable(error):
    text = error["message"]
    if error.get("path"):
        text += " (at " + ".".join(str(step) for step in error["path"]) + ")"
    hint = error.get("extensions", {}).get("hint")
    return f"{text}: {hint}" if hint else text
