"""The language of a document."""


def language_of(text: str) -> str:
    """ISO 639-1 code of the language a text is written in."""
    return "ja" if any("\u3040" <= c <= "\u30ff" for c in text) else "en"
