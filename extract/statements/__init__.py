"""Statements: what a text itself says about incidents belonging together or not."""
