"""Draws a neighbourhood with networkx: python neighborhood.py entity/sinaloa-cartel picture.png

NEWSGRAPH_URL names another server than http://127.0.0.1:8080.
"""

import json
import os
import pathlib
import sys
import urllib.request

import matplotlib.pyplot as plt
import networkx as nx

QUERY = pathlib.Path(__file__).with_name("neighborhood.graphql").read_text()
DASHES = {"ASSERTED": "solid", "REPORTED": "dashed", "DISPUTED": "dashdot"}


def neighborhood(root, **variables):
    """The answer as a networkx graph: its nodes and links with all their fields."""
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    request = urllib.request.Request(root + "/graphql", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise SystemExit("\n".join(error["message"] for error in answer["errors"]))
    return nx.node_link_graph(answer["data"]["neighborhood"], edges="links", directed=True, multigraph=True)


def draw(graph, path):
    """A picture in which solid lines are what an article itself says, dashed ones what is only somebody's words."""
    place = nx.forceatlas2_layout(graph.to_undirected(), max_iter=500, strong_gravity=True, gravity=0.3, scaling_ratio=4, seed=7)
    plt.figure(figsize=(11, 8))
    nx.draw_networkx_nodes(graph, place, node_size=[20 * degree for _, degree in graph.nodes(data="degree")], node_color="#56b4e9")
    for standing, style in DASHES.items():
        lines = [ends for *ends, one in graph.edges(data="standing") if one == standing]
        nx.draw_networkx_edges(graph, place, lines, style=style, edge_color="#777777", arrowsize=8)
    nx.draw_networkx_labels(graph, place, dict(graph.nodes(data="label")), font_size=7)
    plt.axis("off")
    plt.savefig(path, dpi=100, bbox_inches="tight")


if __name__ == "__main__":
    start, picture = sys.argv[1:]
    draw(neighborhood(os.environ.get("NEWSGRAPH_URL", "http://127.0.0.1:8080"), of=[start]), picture)
