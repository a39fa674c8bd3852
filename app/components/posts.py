"""A post as triage reads it: how suspicious, the words that say so, what it leaves out, whose it may be."""

from collections.abc import Iterable, Sequence

from app import phrases, routes
from app.components import chips
from app.components.links import link
from app.components.reading import Stretch, stretches
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.ontology import ontology
from schemas.posts import CueMark, Offer, PostCard
from schemas.views import ThingRef

ITEMS = ("recruiter_name", "address", "contact", "duties", "workplace", "pay")
_CUES = 8  # named under a post
_MOMENT = 16  # letters of an ISO moment to the minute
_WRITE_TO = {"Account", "Phone"}


def moment(iso: str, say: Words) -> str:
    """A day, with the hour and minute where they are known."""
    clock = iso[11:_MOMENT] if len(iso) >= _MOMENT else ""
    return " ".join(part for part in (phrases.day(iso, say.lang), clock) if part)


def strip(missing: Sequence[str], say: Words) -> Html:
    """The six items that a job post must state: filled ones are stated, empty ones missing."""
    if not missing:
        return Html("")
    told = say("posts.missing", items=say("posts.comma").join(say(f"missing.{item}") for item in missing))
    boxes = (
        element(
            "span",
            "□" if item in missing else "■",
            cls="absent" if item in missing else "stated",
            title=say("posts.item.absent" if item in missing else "posts.item.stated", item=say(f"missing.{item}")),
        )
        for item in ITEMS
    )
    return element("span", *boxes, cls="six", role="img", aria_label=told)


def _stretch(card: PostCard, part: Stretch, say: Words) -> Html | str:
    cues = card.cues
    here = [cue for cue in cues if cue.start is not None and cue.end is not None and cue.start <= part.start < cue.end]
    words = card.text[part.start : part.end]
    if not here:
        return words
    why = say("posts.comma").join(say.of(f"cue.{cue.name}", cue.name) for cue in here)
    against = all(cue.weight < 0 for cue in here)
    return element("mark", words, title=why, cls="against" if against else None)


def _words(card: PostCard, say: Words) -> Html:
    edges = (edge for cue in card.cues for edge in (cue.start, cue.end) if edge is not None)
    parts = (_stretch(card, part, say) for part in stretches(len(card.text), edges))
    return element("p", *parts, cls="words", lang=card.document.lang or None)


def pay(offer: Offer, say: Words) -> str:
    """Pay as offered; as it is written where it has no sum."""
    return phrases.payment(offer.model_dump(exclude={"name"}), say) or offer.name


def _cues(cues: Sequence[CueMark], say: Words) -> Html:
    named = (
        element(
            "span",
            f"{'+' if cue.weight > 0 else '−'} {say.of(f'cue.{cue.name}', cue.name)}",
            cls=f"cue{' against' if cue.weight < 0 else ''}",
            title=f"{cue.weight:+.2f}",
        )
        for cue in cues[:_CUES]
    )
    return joined(*named, between=" ")


def hand(thing: ThingRef, say: Words) -> Html:
    """An account or number as a way to all posts that share it."""
    kind = chips.node_type(thing.label)
    content = joined(chips.icon(kind.icon), chips.thing_name(thing))
    address = routes.posts(lang=say.lang, account=thing.id)
    return link(content, address, cls=f"thing hand family-{kind.family}", title=say("posts.by_account"))


def _belongs(card: PostCard, say: Words) -> Iterable[Html]:
    for thing, key in ((card.recruiter, "posts.to_recruiter"), (card.family, "posts.to_family")):
        if thing:
            yield link(say(key), routes.thing(thing.id, lang=say.lang), title=thing.name)


def _facts(card: PostCard, say: Words) -> Html:
    """What it offers, whom it tells to write to, what else it names, and what it leaves out."""
    offers = say("posts.comma").join(pay(offer, say) for offer in card.offers)
    writes = joined(*(hand(one, say) for one in card.named if one.label in _WRITE_TO), between=" ")
    others = joined(*(chips.thing_link(one, say.lang) for one in card.named if one.label not in _WRITE_TO), between=" ")
    missing = say("posts.comma").join(say(f"missing.{item}") for item in card.missing)
    facts = (
        (say("posts.cues"), _cues(card.cues, say)),
        (say("posts.offers"), offers),
        (say("posts.write_to"), writes),
        (say("posts.names"), others),
        (say("post.missing"), missing),
        (say("posts.belongs"), joined(*_belongs(card, say), between=" · ")),
    )
    rows = (joined(element("dt", name), element("dd", value)) for name, value in facts if value)
    return element("dl", *rows)


def _head(card: PostCard, say: Words) -> Html:
    read = link(say("posts.read"), routes.source(card.document.id, lang=say.lang), cls="row")
    about = (card.platform, card.poster and hand(card.poster, say), moment(card.posted, say))
    score = element("b", phrases.probability(card.score).removeprefix("= "), cls="score", title=say("post.score"))
    label = element("span", say.of(f"label.{card.label}", card.label), cls=f"chip plain {card.label}")
    named = element("span", joined(*(part for part in about if part), between=" · "), cls="quiet")
    return element("header", score, label, named, element("span", strip(card.missing, say), read, cls="aside"))


def post(card: PostCard, say: Words) -> Html:
    """One post in full."""
    return element("article", _head(card, say), _words(card, say), _facts(card, say), cls="post")


def quoted(card: PostCard, say: Words) -> Html:
    """A post as evidence: its words, who posted it when, and where it is read."""
    address = routes.source(card.document.id, lang=say.lang)
    about = (card.poster.name if card.poster else "", card.platform, moment(card.posted, say))
    cited = joined(link(" · ".join(part for part in about if part), address))
    return element("blockquote", _words(card, say), element("div", cited, cls="cite"), cls="quote")


def legend(say: Words) -> Html:
    """What the marks and squares mean."""
    strip_ = joined(element("span", "■", cls="stated"), element("span", "□", cls="absent"))
    family = ontology().families["recruitment"].label(say.lang)
    parts = (
        element("span", element("mark", say("posts.legend.for")), title=family),
        element("mark", say("posts.legend.against"), cls="against"),
        element("span", strip_, " ", say("posts.legend.six", items=say("posts.comma").join(_items(say))), cls="six"),
    )
    return element("p", *(element("span", part) for part in parts), cls="legend posts")


def _items(say: Words) -> list[str]:
    return [say(f"missing.{item}") for item in ITEMS]
