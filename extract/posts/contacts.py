"""HANDLE in posts: ids behind an app that is disguised, foreign or hinted at, and words that can only be ids."""

import re
from collections.abc import Iterator

from extract.candidates import Candidate
from extract.posts.words import apps
from extract.text import PreparedText
from schemas.words import EntityType

_PRIORITY = 94
_ID = re.compile(
    r"(?:(?:\s?(?:ID|アカウント|アカ|垢|号|账号|user(?:name)?)|アプリ)?(?:を)?(?:友だち)?(?:追加|検索|登録|申請)?(?:の|で|は|に|が|も|[:=→➡\-]|「|『|[(（]|\s|sa|at|em|no|qua|ở|là){0,3})"
    r"(?P<id>@?[A-Za-z][A-Za-z0-9_.\-]{3,31})(?![A-Za-z0-9@])"
)
# name_with.dots_77: letters, then an underscore or a dot before digits or letters; never a sentence, a file or a site.
_ONLY_AN_ID = re.compile(
    r"(?<![A-Za-z0-9@./_#+-])[a-z][a-z0-9]{2,20}(?:[_.][a-z0-9]+)*_[a-z0-9]+(?:\.\d+)?(?![A-Za-z0-9@/_-])"
    r"|(?<![A-Za-z0-9@./_#+-])[a-z][a-z0-9_]{2,20}\.\d{2,}(?![A-Za-z0-9@/_-])"
)
_FILE_OR_SITE = re.compile(r"\.(?:pdf|jpe?g|png|mp4|com|jp|net|org)$")
_LIKE_AN_ID = re.compile(r"[0-9_]|[a-z]\.[a-z0-9]")


def contacts(text: PreparedText) -> Iterator[Candidate]:
    """Ids right behind the name of an app, and words that can only be ids."""
    for match in _ONLY_AN_ID.finditer(text.plain):
        if not _FILE_OR_SITE.search(match[0]):
            yield Candidate(EntityType.HANDLE, *match.span(), "posts.handle.shape", 0.8, _PRIORITY - 2)
    for app in apps(text):
        found = _ID.match(text.plain, app.end)
        name = found["id"].rstrip(".-") if found else ""
        if found and _LIKE_AN_ID.search(name):
            start = found.start("id")
            norm = {"platform": app.canonical}
            yield Candidate(
                EntityType.HANDLE, start, start + len(name), "posts.handle.after_app", 0.9, _PRIORITY, name, norm
            )
