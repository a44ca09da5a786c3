"""Edges go in, a graph that other programs draw comes out: GraphML, one line of the file an edge between two named nodes."""

import io
import re
from collections.abc import Sequence

from sayso.system.edges import UNDIRECTED, Edge

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what no XML file may hold


def graphml(edges: Sequence[Edge]) -> str:
    """The edges as GraphML, with kind, code, status, days and claimants as their data.

    >>> "<graphml" in graphml([])
    True
    """
    import networkx

    graph = networkx.MultiDiGraph()
    for edge in edges:
        claimants = dict.fromkeys(claim.claimant for claim in edge.claimed_by)
        against = dict.fromkeys(claim.claimant for claim in edge.disputed_by)
        told = {
            "kind": edge.kind, "code": edge.code, "status": edge.status, "since": edge.since, "until": edge.until,
            "claimed_by": "; ".join(claimants), "disputed_by": "; ".join(against), "claims": len(edge.claims),
            "direction": "none" if edge.kind in UNDIRECTED else "source to target",
        }  # fmt: skip
        data = {name: clean(v) if isinstance(v, str) else v for name, v in told.items() if v not in (None, "")}
        graph.add_edge(clean(edge.source), clean(edge.target), **data)
    out = io.BytesIO()
    networkx.write_graphml_xml(graph, out)
    return out.getvalue().decode()


def clean(text: str) -> str:
    """Text without the characters that no XML file may hold.

    >>> clean("a" + chr(0) + "b")
    'a�b'
    """
    return NOT_XML.sub("\ufffd", text)
