"""Edges go in, a drawing comes out: where each actor stands and where each line runs, the same for the same edges.

The places are networkx's (ForceAtlas2, Jacomy et al. 2014), begun from a fixed seed, and rounded. A graph that is too large to be
read is drawn in part: the edges with most claims, and what was left out is counted.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from sayso.explore.contexts import Drawing, Line, Node
from sayso.system import Edge

WIDTH, HEIGHT, MARGIN = 960, 620, 80  # of the drawing, in its own units; the margin leaves room for names
MOST_NODES, MOST_LINES = 36, 120  # that can be read on one drawing
ROUNDS = 300  # of the layout
GRAVITY = 0.3  # keeps parts without an edge between them together
SEED = 11
APART = 9  # units between lines of one pair
LONGEST_NAME = 28


def draw(edges: Sequence[Edge], edge_href: Callable[[int], str], actor_href: Callable[[str], str]) -> Drawing:
    """The drawing of the edges, or of the part of them that can be read; hrefs are asked for by the edge's place and the actor's name."""
    weight = Counter[str]()
    for edge in edges:
        weight.update({edge.source: len(edge.claims), edge.target: len(edge.claims)})
    shown = _readable(edges, weight)
    names = sorted({name for _, edge in shown for name in (edge.source, edge.target)})
    places = _places(names, [(e.source, e.target) for _, e in shown])
    return Drawing(
        width=WIDTH, height=HEIGHT,
        nodes=tuple(
            Node(name=name, label=_short(name), x=places[name][0], y=places[name][1], href=actor_href(name), claims=weight[name])
            for name in names
        ),
        lines=tuple(_lines(sorted(shown), places, edge_href)),
        actors_left_out=len(weight) - len(names), edges_left_out=len(edges) - len(shown),
    )  # fmt: skip


def _readable(edges: Sequence[Edge], weight: Mapping[str, int]) -> list[tuple[int, Edge]]:
    """The edges that are drawn, with their places in the list: those with most claims, between actors with most."""
    ranked = sorted(
        enumerate(edges),
        key=lambda pair: (-len(pair[1].claims), -weight[pair[1].source] - weight[pair[1].target], pair[0]),
    )
    kept, shown = set[str](), list[tuple[int, Edge]]()
    for number, edge in ranked:
        ends = kept | {edge.source, edge.target}
        if len(ends) <= MOST_NODES:
            kept = ends
            shown.append((number, edge))
            if len(shown) == MOST_LINES:
                break
    return shown


def _places(names: Sequence[str], pairs: Sequence[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from(pairs)
    if not names:
        return {}
    if len(names) == 1:
        return {names[0]: (WIDTH // 2, HEIGHT // 2)}
    found = networkx.forceatlas2_layout(graph, max_iter=ROUNDS, gravity=GRAVITY, strong_gravity=True, seed=SEED)
    xs, ys = ([float(found[name][axis]) for name in names] for axis in (0, 1))
    return {
        name: (_scaled(x, xs, WIDTH, MARGIN), _scaled(y, ys, HEIGHT, MARGIN // 2))
        for name, x, y in zip(names, xs, ys, strict=True)
    }


def _scaled(value: float, values: Sequence[float], size: int, margin: int) -> int:
    low, high = min(values), max(values)
    part = (value - low) / (high - low) if high > low else 0.5
    return round(margin + part * (size - 2 * margin))


def _lines(
    shown: Sequence[tuple[int, Edge]], places: dict[str, tuple[int, int]], edge_href: Callable[[int], str]
) -> list[Line]:
    between = Counter[tuple[str, str]]()
    made = []
    for number, edge in shown:
        pair = (min(edge.source, edge.target), max(edge.source, edge.target))
        nth = between[pair]
        between[pair] += 1
        made.append(
            Line(
                path=_curve(places[edge.source], places[edge.target], nth if edge.source == pair[0] else -nth),
                kind=edge.kind, status=edge.status, disputed=bool(edge.disputed_by), href=edge_href(number),
                words=f"{edge.source} {edge.kind} {edge.target}: {edge.status}, {len(edge.claims)} claims",
            )
        )  # fmt: skip
    return made


def _curve(start: tuple[int, int], end: tuple[int, int], nth: int) -> str:
    """A line of SVG; the second and further ones of a pair bend aside."""
    (x1, y1), (x2, y2) = start, end
    length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 1.0)
    aside = APART * ((abs(nth) + 1) // 2) * (1 if abs(nth) % 2 else -1) * 2 * (-1 if nth < 0 else 1)
    middle = (x1 + x2) / 2 - aside * (y2 - y1) / length, (y1 + y2) / 2 + aside * (x2 - x1) / length
    return f"M{x1} {y1}Q{round(middle[0])} {round(middle[1])} {x2} {y2}"


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
