"""The sentence behind a claim, in its paragraph, with its source beside it."""

from collections.abc import Iterator, Sequence

from app import phrases, routes
from app.components import chips, claims
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from app.rule_names import rule_name
from app.usecases.statements import SameClaims
from schemas.views import ClaimRow, EvidenceSentence

_FIRST = 2  # of many sentences that say the same


def _marked(sentence: EvidenceSentence, start: int, end: int) -> Html:
    """The sentence with the stretch that bears the claim out."""
    first = min(max(start - sentence.start, 0), len(sentence.text))
    last = min(max(end - sentence.start, first), len(sentence.text))
    before, core, after = sentence.text[:first], sentence.text[first:last], sentence.text[last:]
    return element("span", before, element("mark", core) if core else "", after, cls="sentence")


def quotation(sentence: EvidenceSentence, *, start: int, end: int) -> Html:
    """A sentence between its neighbours."""
    around = (sentence.before, _marked(sentence, start, end), sentence.after)
    return element("blockquote", joined(*(part for part in around if part), between=" "))


def passage(sentence: EvidenceSentence, *, start: int, end: int, cited: Html) -> Html:
    """A sentence alone, with the stretch that matters, and where it is read."""
    return element("blockquote", _marked(sentence, start, end), element("div", cited, cls="cite"), cls="quote")


def quoted(claim: ClaimRow, say: Words) -> Html:
    """The sentence of a claim alone, and where it is read."""
    document = claim.evidence.document
    cited = chips.cited(document, routes.source(document.id, lang=say.lang, claim=claim.id), say.lang)
    return passage(claim.evidence, start=claim.evidence_start, end=claim.evidence_end, cited=cited)


def folded(quotes: Sequence[Html], say: Words) -> Iterator[Html]:
    """The first of many sentences that say the same, the others folded away."""
    yield from quotes[:_FIRST]
    if rest := quotes[_FIRST:]:
        yield element("details", element("summary", say("evidence.more", count=len(rest))), *rest, cls="more-quotes")


def _fact(name: str, value: str) -> Html:
    return joined(element("dt", name), element("dd", value)) if value else Html("")


def card(claim: ClaimRow, say: Words) -> Html:
    """One claim with everything a reader needs to judge it."""
    sentence = claim.evidence
    cited = joined(
        chips.document_link(sentence.document, say.lang, claim=claim.id),
        chips.citation(sentence.document, say.lang),
        between=" — ",
    )
    return element(
        "div",
        quotation(sentence, start=claim.evidence_start, end=claim.evidence_end),
        element("p", chips.claim_chips(claim, say, certainty=claim.certainty, disputed=claim.disputed)),
        element("p", cited, cls="cite"),
        facts(claim, say),
        cls="evidence",
    )


def facts(claim: ClaimRow, say: Words) -> Html:
    """Who says so, when, and by which rule and words it was read."""
    sentence = claim.evidence
    return element(
        "dl",
        _fact(say("evidence.said_by"), claims.said_by(claim, say)),
        _fact(say("evidence.event_time"), phrases.day(claim.event_time, say.lang)),
        _fact(say("evidence.stated_at"), phrases.day(claim.stated_at, say.lang)),
        _fact(say("evidence.section"), say(f"section.{sentence.section}")),
        _fact(say("evidence.rule"), read_by(claim.rule, say, version=claim.rule_version)),
        _fact(say("evidence.matched"), _matched(claim)),
        _fact(say("evidence.confidence"), f"{claim.confidence:.2f}"),
    )


def read_by(rule: str, say: Words, *, version: str = "") -> Html:
    """What the rule looks for by which something was read; its id, which says more to whoever wrote it, is small."""
    name, told = rule_name(rule, say), " · ".join(part for part in (rule, version) if part)
    if not name:
        return element("span", told, cls="mono")
    return joined(element("span", name, title=rule), element("small", told, cls="quiet mono"), between=" ")


def _matched(claim: ClaimRow) -> str:
    """The words that made the rule fire, where they stand in the sentence."""
    first, last = claim.trigger or (0, 0)
    sentence = claim.evidence
    inside = sentence.start <= first < last <= sentence.end
    words = sentence.text[first - sentence.start : last - sentence.start] if inside else ""
    return element("q", words) if words else ""


def read(same: SameClaims, current: str) -> ClaimRow:
    """Of the claims that say the same, the one that is read."""
    return next((claim for claim in same.claims if claim.id == current), same.first)


def beside(same: SameClaims, *, thing_id: str, current: str, say: Words) -> Html:
    """The sentence of the chosen claim and the way to the other sentences that say the same."""
    at = same.claims.index(read(same, current))
    others = [
        link(say(key), routes.thing(thing_id, lang=say.lang, claim=same.claims[n].id), cls="row")
        for key, n in (("evidence.previous", at - 1), ("evidence.next", at + 1))
        if 0 <= n < len(same.claims)
    ]
    place = element("span", say("evidence.place", at=at + 1, of=len(same.claims)), cls="quiet")
    steps = element("p", joined(place, *others, between=" · ")) if len(same.claims) > 1 else Html("")
    return joined(steps, card(same.claims[at], say))


def mention(sentence: EvidenceSentence, say: Words) -> Html:
    """A sentence in which a thing is only named."""
    cited = joined(
        chips.document_link(sentence.document, say.lang), chips.citation(sentence.document, say.lang), between=" — "
    )
    quoted = quotation(sentence, start=sentence.start, end=sentence.start)
    return element("div", quoted, element("p", cited, cls="cite"), cls="evidence")
