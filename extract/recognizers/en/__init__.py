"""Recognizers of English text."""
