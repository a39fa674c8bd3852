"""Thin commands: each reads its arguments, calls a use case and says what came of it."""
