"""HANDLE: ids of accounts: @name, links such as t.me/name, ids named as such (LINE ID: name); no e-mail addresses.

`canonical` is the id in plain form (`@name` for Telegram and other @-names, the bare id for LINE), `norm.platform`
the app it belongs to where the text says so.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import ahocorasick

from extract.candidates import Candidate
from extract.recognizers.shared.apps import app_at, app_names, english_name, name_pattern, spelled
from extract.recognizers.shared.words import before, found_by, machine_of
from extract.text import PreparedText
from schemas.words import EntityType

_PRIORITY = 95
_DOT = r"\s?(?:\.|\[\.\]|\(\.\)|dot|。)\s?"
_ID = r"[A-Za-z0-9][A-Za-z0-9_.\-]{2,31}"
_AT = re.compile(r"@ ?([A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,30}[A-Za-z0-9_])?)(?!@)")
_MAILBOX = re.compile(r"[A-Za-z0-9._%+-]{1,64}$")
_DOMAIN_BEHIND = re.compile(r"@(?:[A-Za-z0-9-]{1,40}\.){1,4}[A-Za-z]{2,}")
_LINK = re.compile(
    rf"""(?<![A-Za-z0-9@.-])(?:h(?:tt|xx)ps?://)?(?:www\.)?
    (?P<host>t{_DOT}me|telegram{_DOT}me|signal{_DOT}me|signal{_DOT}group|line{_DOT}me|lin{_DOT}ee|liff\.line\.me
        |instagram{_DOT}com|twitter{_DOT}com|x{_DOT}com|facebook{_DOT}com|tiktok{_DOT}com|wa{_DOT}me|discord{_DOT}gg
        |threads{_DOT}net|m{_DOT}me|zalo{_DOT}me)
    /(?P<path>[A-Za-z0-9_@#~+%?=&/.-]*[A-Za-z0-9_])""",
    re.VERBOSE | re.IGNORECASE,
)
_PLATFORMS = {
    "t": "Telegram", "telegram": "Telegram", "signal": "Signal", "line": "LINE", "lin": "LINE", "liff": "LINE",
    "instagram": "Instagram", "twitter": "X", "x": "X", "facebook": "Facebook", "m": "Messenger", "tiktok": "TikTok",
    "wa": "WhatsApp", "discord": "Discord", "threads": "Threads", "zalo": "Zalo",
}  # fmt: skip
_AT_NAMES = {"Telegram", "X", "Instagram", "TikTok", "Threads"}
_SAID = r"(?:ID|Id|id|アイディー?|アカウント(?:名|ID)?|ユーザー(?:名|ID)|ユーザ名|account|user(?:name)?|handle)"
_LINKING = r"(?:の|は|が|で|に|を|:|→|➡|⇒|=|・|/|「|『|\(|“|\"|'|‘|\s|is|was|called|named){1,5}"
_APP = rf"(?<![A-Za-z])(?P<app>{name_pattern()}|緑(?:のアプリ)?)"
_TOKEN = re.compile(rf"{_ID}(?![A-Za-z0-9@])")
_NO_ID_BEFORE = frozenset("@./_-")
_NAMED = re.compile(rf"(?:{_APP}[の ]?)?(?<![A-Za-z]){_SAID}(?:{_LINKING})?$")
_AFTER_APP = re.compile(rf"{_APP}(?:の|で|は|に|:|→|➡|⇒|「|\(|\s|アプリ){{1,3}}$")
_RUNNING = re.compile(
    r"(?:account|user|username|handle|[^E] ID)s?(?: is| are| was| were)? $"
)  # in English prose any word may follow
_REACH = 28  # characters in front of an id in which something says that it is one
_TELLING = re.compile(r"[0-9_]|[a-z][.-][a-z0-9]")  # an id looks unlike a word
_NUMBER = re.compile(r"[\d.+-]+")  # a telephone number
_CAMEL = re.compile(r"[a-z][A-Z]")
_SHORTEST_AT, _SHORTEST_ID = 2, 4
_DOMAIN = re.compile(r"\.(?:com|net|org|jp|co|info|io|me|gov|edu|html?|pdf)$", re.IGNORECASE)


def _linked(match: re.Match[str]) -> tuple[str, str]:
    """Plain form and platform of a linked account."""
    host = re.split(r"[^a-z]", match["host"].casefold())[0]
    platform = _PLATFORMS[host]
    path = match["path"]
    name = re.sub(r"^(?:R/)?(?:ti/p/|s/|p/)?[~@]?", "", path)
    if re.search(r"[/#?+=]", name) or not name:
        return f"{re.sub(r'[^a-z.]', '', match['host'].casefold())}/{path}", platform
    return (f"@{name}" if platform in _AT_NAMES else name), platform


def platform_near(text: PreparedText, start: int, end: int) -> str | None:
    """The app that the sentence names last before an id, or else first behind it."""
    sentence = text.sentence_at(start)
    found = None
    for first, last in spelled(text.plain[sentence.start : sentence.end]):
        at, to = first + sentence.start, last + sentence.start
        name = None if at < end and start < to else app_at(text, at, to)
        if name and at < start:
            found = name
        elif name and found is None and at < end + 12:
            return name
    return found


def _only_app(text: PreparedText) -> str | None:
    """The app of a text that names no other: its accounts are there, be it named paragraphs before."""
    named = {app_at(text, first, last) for first, last in spelled(text.plain)} - {None}
    return named.pop() if len(named) == 1 else None


def _candidate(
    text: PreparedText, span: tuple[int, int], *, rule: str, canonical: str, platform: str | None
) -> Candidate:
    platform = platform or platform_near(text, *span)
    return Candidate(
        type=EntityType.HANDLE,
        start=span[0],
        end=span[1],
        rule=f"shared.handle.{rule}",
        priority=_PRIORITY,
        canonical=canonical,
        norm={"platform": platform} if platform else {},
    )


def _at_names(text: PreparedText) -> Iterator[Candidate]:
    for match in _AT.finditer(text.plain):
        mailbox = before(_MAILBOX, text.plain, match.start(), reach=64)
        if (mailbox and _DOMAIN_BEHIND.match(text.plain, match.start())) or text.plain[
            match.start() - 1 : match.start()
        ] in {"@", "/"}:
            continue
        if len(match[1]) >= _SHORTEST_AT and not _DOMAIN.search(match[1]):
            yield _candidate(text, match.span(), rule="at", canonical=f"@{match[1]}", platform=None)


def _links(text: PreparedText) -> Iterator[Candidate]:
    for match in _LINK.finditer(text.plain) if "/" in text.plain else ():
        canonical, platform = _linked(match)
        yield _candidate(text, match.span(), rule="link", canonical=canonical, platform=platform)


def _is_id(name: str, *, named: bool, app: bool) -> bool:
    """Whether a word is an id: by its shape, or, where it is called one, whatever it looks like."""
    if _NUMBER.fullmatch(name):
        return named and app and name.isdigit()
    return bool(_TELLING.search(name)) or (named and (name.islower() or bool(_CAMEL.search(name))))


@cache
def _saying() -> ahocorasick.Automaton:
    """Finds the words that call something an id, and the names of apps."""
    words = ("ID", "Id", "id", "アイデ", "アカウント", "ユーザ", "account", "user", "handle", "緑")
    return machine_of((*words, *app_names()))


def _behind_words(plain: str) -> Iterator[re.Match[str]]:
    """Words with something close in front that may call them ids."""
    said = list(found_by(_saying(), plain))
    at = 0
    for match in _TOKEN.finditer(plain) if said else ():
        while at < len(said) and said[at][1] <= match.start() - _REACH:
            at += 1
        if at < len(said) and said[at][0] < match.start():
            yield match


def _said_ids(text: PreparedText) -> Iterator[Candidate]:
    """Ids without an @ that something in front calls ids: LINE ID: name, シグナル name."""
    for match in _behind_words(text.plain):
        name = match[0].rstrip(".-")
        if (
            len(name) < _SHORTEST_ID
            or _DOMAIN.search(name)
            or text.plain[match.start() - 1 : match.start()] in _NO_ID_BEFORE
        ):
            continue
        head = text.plain[max(0, match.start() - _REACH) : match.start()]
        named = _NAMED.search(head)
        said = named or _AFTER_APP.search(head)
        called_so = named is not None and not _RUNNING.search(head)
        if said and _is_id(name, named=called_so, app=said["app"] is not None):
            app = said["app"] or ""
            platform = "LINE" if app.startswith("緑") else english_name(app)
            span = (match.start(), match.start() + len(name))
            yield _candidate(text, span, rule="named" if named else "after_app", canonical=name, platform=platform)


def recognize(text: PreparedText) -> Iterator[Candidate]:
    """Account ids of every form."""
    found = [*_links(text), *_at_names(text), *_said_ids(text)]
    only = _only_app(text) if any(not one.norm for one in found) else None
    yield from (one if one.norm or not only else replace(one, norm={"platform": only}) for one in found)
