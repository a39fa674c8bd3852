"""Pieces of pages: plain values become markup. Start with `chips`, then `claims` and `reading`."""
