"""Queries that count the decisions which linking has not taken up yet, at the epoch that they wait for."""

ONE_MORE = "MATCH (e:Epoch) SET e.waiting = coalesce(e.waiting, 0) + 1"
NONE = "MATCH (e:Epoch) WHERE e.waiting IS NOT NULL REMOVE e.waiting"
COUNT = "MATCH (e:Epoch) RETURN sum(coalesce(e.waiting, 0)) AS n"
