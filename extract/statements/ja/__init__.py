"""Statements in Japanese reports."""
