"""Pieces of pages: each turns plain values into markup or draws one control. `chips` first, then `claims` and `reading`."""
