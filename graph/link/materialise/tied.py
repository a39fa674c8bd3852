"""The relationships that linking makes, with the labels under which their ends are found."""

from graph.link.materialise.differences import Ends
from graph.schema import ENTITY

LABELS = ("Link", "Ring", "PostCluster")
OF_LINKS = (Ends("LINKS", "Link", ENTITY), Ends("LINKED", ENTITY, ENTITY))
OF_RINGS = Ends("IN_RING", ENTITY, "Ring")
OF_POSTS = Ends("IN_CLUSTER", "Document", "PostCluster")
TYPES = (*OF_LINKS, OF_RINGS, OF_POSTS)
