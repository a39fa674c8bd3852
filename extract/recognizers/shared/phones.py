"""PHONE: telephone numbers as they are written, with their digits and international form."""

import re
from collections.abc import Iterator

import phonenumbers

from extract.candidates import Candidate
from extract.text import PreparedText
from schemas.words import EntityType

_PRIORITY = 90
_DASH = r"[-‐‑–—−ー]"
_PHONE = re.compile(
    rf"""(?<![\dA-Za-z#@._/-])(?:
        \#\d{{4}}(?!\d)                                                     # short numbers of public services
      | \+\d{{1,3}}(?:[ .-]?\(?\d{{1,4}}\)?){{2,5}}\d                        # international
      | 0\d{{1,4}}{_DASH}\d{{1,4}}{_DASH}\d{{3,4}}                           # Japanese, with dashes
      | 0\d{{1,4}}\(\d{{1,4}}\)\d{{3,4}} | \(0\d{{1,4}}\)\ ?\d{{1,4}}{_DASH}\d{{3,4}}
      | 0\d{{1,3}}\ \d{{2,4}}\ \d{{3,4}}
      | 0[5789]0\d{{8}} | 0120\d{{6}} | 0800\d{{7}}
    )(?![\d円万]|{_DASH}\d)""",
    re.VERBOSE,
)


def _norm(surface: str) -> dict[str, str]:
    digits = re.sub(r"\D", "", surface)
    if surface.startswith("#"):
        return {"digits": digits}
    try:
        number = phonenumbers.parse(surface, "JP")
    except phonenumbers.NumberParseException:
        return {"digits": digits}
    return {"digits": digits, "e164": phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)}


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Telephone numbers."""
    for match in _PHONE.finditer(text.plain):
        yield Candidate(
            type=EntityType.PHONE,
            start=match.start(),
            end=match.end(),
            rule="shared.phone.number",
            priority=_PRIORITY,
            norm=_norm(match[0]),
        )
