"""Queries about the bytes that documents were read from."""

READ_FROM = "MATCH (d:Document) WHERE d.raw_sha256 = $sha256 RETURN count(d) AS n"
