"""Recognizers and value models that serve every language."""
