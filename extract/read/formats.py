"""Which extensions are read."""

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".jsonl", ".csv")


def known(suffix: str) -> bool:
    """Whether there is a reader for files with this extension."""
    return suffix.lower() in SUFFIXES
