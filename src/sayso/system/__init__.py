"""Frames with their claimants go in, the system that they describe comes out: edges between actors, each with who claims and who denies it.

Nothing here says what is so. An edge is there because somebody claims it; background knowledge (which states belong to
which bloc) is no claim and makes no edge.
"""

from sayso.system.actors import by_actors
from sayso.system.edges import Claim, Edge
from sayso.system.fold import counted, fold, kind_of, system
from sayso.system.ftm import ftm
from sayso.system.graph import graphml
from sayso.system.names import named
from sayso.system.plover import Events, plover

__all__ = [
    "Claim",
    "Edge",
    "Events",
    "by_actors",
    "counted",
    "fold",
    "ftm",
    "graphml",
    "kind_of",
    "named",
    "plover",
    "system",
]
