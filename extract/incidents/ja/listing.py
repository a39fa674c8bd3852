"""Lists that give a part before those who had it: 「・指示役　自称会社役員　P」, 「実行役＝P、P」."""

from collections.abc import Iterator

from extract.discourse.ja.shorten import ROLE_WORDS
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing

_ENTRY = pattern(
    rf"(?:[・●○◆■▽▼◇□] ?|\(?\d{{1,2}}[).]? ?)?(?P<role>{ROLE_WORDS})役?(?:とみられる|とされる)?(?: |:|=|…|―|・)"
)
_SENTENCE = pattern("[。]")


def listed_under(skeleton: Skeleton) -> Iterator[tuple[str, Thing, int]]:
    """Each part that an entry of a list names, with everybody behind it and where they stand."""
    entry = _ENTRY.match(skeleton.text)
    if entry is None or _SENTENCE.search(skeleton.text):
        return
    for at, thing in skeleton.marked("PA", start=entry.end()):
        for member in thing.members or (thing,):
            yield entry["role"], member, at
