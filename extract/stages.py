"""Which stages a document passes through, by its language and kind."""

from dataclasses import replace
from functools import cache, partial

from extract.arbiter import settle
from extract.cases import en_cases, ja_cases
from extract.claims.stage import claims
from extract.draft import Draft, Stage
from extract.entities import entities
from extract.people.en import kinds as kinds_en
from extract.people.en import speakers as speakers_en
from extract.people.ja import kinds as kinds_ja
from extract.posts.triage import triage
from extract.recognizers.registry import recognizers, second_opinions
from extract.statistics.stage import statistics
from extract.version import Engine
from schemas.documents import DocumentKind


def recognize(draft: Draft, *, kind: DocumentKind, engine: Engine) -> Draft:
    """Let every recognizer of the language propose, and the arbiter settle what overlaps."""
    text = draft.text
    settled = settle(c for r in recognizers(lang=text.lang, kind=kind) for c in r(text))
    for judge in second_opinions(lang=text.lang, kind=kind, engine=engine):
        settled = settle((*settled, *judge(text, settled)))
    return replace(draft, candidates=tuple(c for c in settled if text.told_at(c.start)))


# What tells of cases, by language; claims follow in every language.
BY_LANGUAGE: dict[str, tuple[Stage, ...]] = {
    "ja": (kinds_ja, ja_cases),
    "en": (speakers_en, en_cases, kinds_en),
}
_TELLS_CASES = {DocumentKind.ARTICLE, DocumentKind.ANALYST_NOTE}


@cache
def stages(*, lang: str, kind: DocumentKind, engine: Engine) -> tuple[Stage, ...]:
    """The stages of a language and kind, in order; each takes the draft and gives it back richer."""
    first = partial(recognize, kind=kind, engine=engine)
    cases = BY_LANGUAGE.get(lang, ()) if kind in _TELLS_CASES else ()
    triaged = (triage,) if kind is DocumentKind.POST else ()
    return (first, entities, *cases, statistics, *triaged, claims)
