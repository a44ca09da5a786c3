"""Frames with their claimants go in, the system that they describe comes out: edges between actors, each with who claims and who denies it.

Nothing here says what is so. An edge is there because somebody claims it; background knowledge (which states belong to
which bloc) is no claim and makes no edge.
"""

from sayso.system.actors import by_actors
from sayso.system.edges import Claim, Edge
from sayso.system.fold import system
from sayso.system.graph import graphml
from sayso.system.names import named

__all__ = ["Claim", "Edge", "by_actors", "graphml", "named", "system"]
