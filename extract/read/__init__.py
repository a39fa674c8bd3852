"""Reading: files and streams become documents; what cannot be taken is refused with a reason and a remedy.

Start with `batch`; there is one module for each format. Texts stay exactly as they are written but for line ends,
which become line feeds, and the last line ends of a file. In JSON lines even these stay, so that offsets of others
hold.
"""

from extract.read.batch import Duplicate, documents, read
from extract.read.formats import SUFFIXES
from extract.read.json_lines import from_line, to_line
from extract.read.plain import document_from_text
from extract.read.source import Source, source_from_bytes, sources

__all__ = [
    "SUFFIXES",
    "Duplicate",
    "Source",
    "document_from_text",
    "documents",
    "from_line",
    "read",
    "source_from_bytes",
    "sources",
    "to_line",
]
