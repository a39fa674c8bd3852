"""Bytes to text: UTF-8 and UTF-16 by their marks, the Japanese encodings by how Japanese the result looks."""

import codecs
import re
from dataclasses import dataclass

from schemas.errors import UnreadableSourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office file"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_ISO_2022_JP = re.compile(rb"\x1b(?:\$[@B]|\([BIJ]|\$\()")
_LEGACY = ("cp932", "euc_jp", "cp1252")
# What browsers take these declarations for: pages in the Windows variants are commonly labelled with the plain name.
_DECLARED_AS = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
}
_SAMPLE = 20_000  # characters that are weighed
_MAX_LOST_SHARE = 0.01  # of all characters may be broken in a text that is otherwise sound
_LAST_OF_LEVEL_1 = b"\x98\x72"  # 腕, the last common kanji of JIS X 0208 in its order

_JAPANESE = "\u3001-\u301f\u3040-\u30ff\uff01-\uff5e\u2015\u2025\u2026"
_KANA = re.compile(f"[{_JAPANESE}]")
_KANJI = re.compile("[\u4e00-\u9fff\uf929\ufa0e-\ufa2d々〆ヶ]")
_HALF_KANA_RUN = re.compile("[\uff66-\uff9f]{3,}")
_SYMBOLS = re.compile("[\u2160-\u217f\u2190-\u21ff\u2460-\u2473\u25a0-\u266f\u3220-\u33ff]")  # ① ■ → ㈱ ㎡
_LATIN_IN_WORD = re.compile(
    "[A-Za-z][\u2018\u2019\u00c0-\u024f]|[\u00c0-\u024f][a-z]"  # don’t, café, été
    "|[\u2018\u201c][A-Za-z]|[a-z.,!?][\u201d\u2019]"  # quotes around words
    "|[ 0-9a-z][\u2013\u2014][ 0-9A-Za-z]|[£€§©®·] ?[0-9A-Za-z]|[0-9]°"
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\ue000-\uf8ff]")


@dataclass(frozen=True)
class Decoded:
    """Text with line feeds for line ends, and what was broken in its bytes."""

    text: str
    encoding: str
    lost: int = 0


def decode(raw: bytes, *, path: str, declared: str | None = None) -> Decoded:
    """Text of the bytes.

    Sound UTF-8 is taken for what it is, whatever was declared: Japanese text in another encoding is never sound
    UTF-8 by chance. Broken single bytes in an otherwise sound text become U+FFFD and are counted.

    Raises:
        UnreadableSourceError: the bytes are no text, or in none of the encodings that are read.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _sound(raw.decode(name, "replace"), name, path=path)
    _refuse_binary(raw, path)
    if _ISO_2022_JP.search(raw) and raw.isascii():
        return _sound(raw.decode("iso2022_jp_ext", "replace"), "iso-2022-jp", path=path)
    try:
        return _decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _legacy(raw, declared=declared, path=path)


def newlines(text: str) -> str:
    """The text with every kind of line end as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(text: str, encoding: str) -> Decoded:
    return Decoded(newlines(text), encoding, text.count("\ufffd"))


def _sound(text: str, encoding: str, *, path: str) -> Decoded:
    found = _decoded(text, encoding)
    if found.lost > max(1, _MAX_LOST_SHARE * len(text)):
        raise UnreadableSourceError(
            f"The file begins like {encoding} but is not.", path=path, remedy="Save it as UTF-8 text."
        )
    return found


def _refuse_binary(raw: bytes, path: str) -> None:
    kind = next((name for magic, name in _MAGIC if raw.startswith(magic)), "a binary file" if b"\x00" in raw else "")
    if kind:
        raise UnreadableSourceError(
            f"The file is {kind}, not text.", path=path, remedy="Give its text, or the file under its true extension."
        )


def _legacy(raw: bytes, *, declared: str | None, path: str) -> Decoded:
    wanted = _codec(declared)
    if wanted:
        try:
            return _decoded(raw.decode(wanted), wanted)
        except UnicodeDecodeError:
            pass  # the declaration is wrong: look at the bytes instead
    candidates = [(raw.decode(name, "replace"), name) for name in ("utf-8", *_LEGACY)]
    text, name = max(candidates, key=lambda candidate: _plausibility(candidate[0]))
    found = _decoded(text, name)
    if _plausibility(text) <= 0 or found.lost > max(1, _MAX_LOST_SHARE * len(text)):
        raise UnreadableSourceError(
            "The text is in none of the encodings UTF-8, UTF-16, Shift_JIS, EUC-JP and ISO-2022-JP.",
            path=path,
            remedy="Save it as UTF-8.",
        )
    return found


def _codec(declared: str | None) -> str | None:
    if not declared:
        return None
    label = declared.strip().lower()
    try:
        name = codecs.lookup(_DECLARED_AS.get(label, label)).name
    except LookupError:
        return None
    return None if name.startswith("utf") else name


def _plausibility(text: str) -> float:
    """How much the characters beyond ASCII look like a text somebody wrote: 1 all of them, 0 and less none."""
    sample = text[:_SAMPLE]
    foreign = sum(1 for char in sample if char > "\x7f")
    if not foreign:
        return 0.0
    good = float(len(_KANA.findall(sample)))
    good += sum(_kanji_worth(sample, match.start()) for match in _KANJI.finditer(sample))
    good += 0.5 * (len(_SYMBOLS.findall(sample)) + sum(len(run) for run in _HALF_KANA_RUN.findall(sample)))
    good += len(_LATIN_IN_WORD.findall(sample)) * 0.9
    bad = len(_CONTROL.findall(sample)) + 5 * sample.count("\ufffd")
    return (good - bad) / foreign


def _kanji_worth(text: str, position: int) -> float:
    """Kanji stand in company and the common ones (level 1 of the standard) far more often than the rest."""
    around = text[max(0, position - 1) : position] + text[position + 1 : position + 2]
    lonely = around.isascii() and any(char.isalpha() for char in around)
    try:
        common = text[position].encode("shift_jis") <= _LAST_OF_LEVEL_1
    except UnicodeEncodeError:
        return 0.1  # vendors' additions: 髙, 﨑
    return -0.5 if lonely else 0.9 if common else 0.2
