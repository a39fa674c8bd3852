"""Discourse: a document's sentences with everything found in them put in its place, so that rules read plain frames."""
