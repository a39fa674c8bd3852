"""Families of one wording and recruiters: template, accounts, pay, and why their posts are taken together."""

from collections.abc import Iterable, Sequence

from app import phrases, routes
from app.components import chips, claims, evidence, posts
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined
from schemas.posts import ClusterView, CountedThing, FamilyCard, PaySummary, Piece, RecruiterCard, Tie, Use

_VALUES = 4  # of one gap
_ACCOUNTS = 8
_NOTHING = "∅"  # what a gap holds where a member writes nothing


def template(pieces: Sequence[Piece], say: Words) -> Html:
    """The words in common, each gap with what the members write in it."""
    return element("p", *(_piece(piece, say) for piece in pieces), cls="template")


def _piece(piece: Piece, say: Words) -> Html | str:
    if piece.text:
        return piece.text
    values = [value.strip() or _NOTHING for value in piece.values]
    more = [f"+{len(values) - _VALUES}"] if len(values) > _VALUES else []
    shown = (element("span", value) for value in [*values[:_VALUES], *more])
    return element("span", *shown, cls="slot", title=say("posts.slot"))


def accounts(things: Sequence[CountedThing], say: Words) -> Html:
    """Accounts and numbers with the posts of each."""
    shown = (
        element("span", posts.hand(one.thing, say), element("span", f" {one.posts:,}", cls="quiet"))
        for one in things[:_ACCOUNTS]
    )
    more = say("posts.and_more", count=len(things) - _ACCOUNTS) if len(things) > _ACCOUNTS else ""
    return joined(*shown, *([more] if more else []), between=" ")


def _with_count(one: CountedThing, say: Words) -> Html:
    return joined(chips.thing_link(one.thing, say.lang), element("span", f" {one.posts:,}", cls="quiet"))


def pay(summaries: Iterable[PaySummary], say: Words) -> Html:
    """What is offered in the middle, from where to where, and in how many posts."""
    lines = [element("div", summary(one, say)) for one in summaries]
    return joined(*lines)


def summary(one: PaySummary, say: Words) -> str:
    """One line of the figures: the median, the ends, and on how many posts it stands."""

    def yen(amount: float) -> str:
        return phrases.money(amount, "JPY", lang=say.lang)

    ends = [f"{yen(one.lowest)} – {yen(one.highest)}"] if one.lowest < one.highest else []
    about = say("posts.comma").join([*ends, say("posts.count", count=one.posts)])
    return say("posts.pay.of", pay=say(f"posts.pay.{one.per}", median=yen(one.median)), about=about)


def _facts(rows: Iterable[tuple[str, str]]) -> Html:
    return element("dl", *(joined(element("dt", name), element("dd", value)) for name, value in rows if value))


def _count(card: FamilyCard | RecruiterCard, say: Words) -> str:
    """How many posts; how many of all where filters leave some out."""
    return (
        say("posts.count", count=card.posts) if card.posts == card.of else say("showing", count=card.posts, of=card.of)
    )


def family(card: FamilyCard, say: Words, *, opened: bool = False) -> Html:
    """A family of wording; on its own page it does not lead to itself."""
    circulating = element("span", say("posts.circulating"), cls="chip", title=say("posts.circulating_why"))
    head = (
        element("b", _count(card, say)),
        element("span", say.of(f"label.{card.label}", card.label), cls=f"chip plain {card.label}"),
        circulating if card.circulating else "",
        element("span", phrases.span_of_days(card.first, card.last, lang=say.lang), cls="quiet"),
        element("span", say("posts.likeness", share=f"{card.likeness:.0%}"), cls="quiet"),
        "" if opened else element("span", _ways(card, say), cls="aside"),
    )
    hands = joined(*(chips.thing_link(one, say.lang) for one in card.recruiters), between=" ")
    facts = ((say("posts.posted_by"), accounts(card.posters, say)), (say("posts.recruiters"), hands))
    return element("article", element("header", *head), template(card.template, say), _facts(facts), cls="post cluster")


def _ways(card: FamilyCard | RecruiterCard, say: Words) -> Html:
    ways = (
        link(say("posts.its_posts"), routes.posts(lang=say.lang, cluster=card.cluster.id)),
        link(say("posts.open"), routes.thing(card.cluster.id, lang=say.lang), cls="row"),
    )
    return joined(*ways, between=" · ")


def recruiter(card: RecruiterCard, say: Words, *, opened: bool = False) -> Html:
    """A recruiter: accounts, pay and wordings of the posts."""
    head = (
        element("b", _count(card, say)),
        element("span", phrases.span_of_days(card.first, card.last, lang=say.lang), cls="quiet"),
        element("span", say("posts.by_wording", count=card.by_wording), cls="quiet") if card.by_wording else "",
        chips.doubt(say) if card.disputed else "",
        "" if opened else element("span", _ways(card, say), cls="aside"),
    )
    wordings = (element("div", chips.thing_link(one, say.lang)) for one in card.families)
    facts = (
        (say("posts.accounts"), accounts(card.identities, say)),
        (say("posts.pay"), pay(card.pay, say)),
        (say("posts.wordings"), "" if opened else joined(*wordings)),
    )
    return element("article", element("header", *head), _facts(facts), cls="post cluster")


def about(view: ClusterView, say: Words) -> Html:
    """The page of a cluster, as far as it is text: what it is, why it is taken as one, what is told of its accounts."""
    apps = joined(*(element("span", _with_count(one, say)) for one in view.apps), between=" ")
    parts = [element("p", say(f"posts.{view.kind}.what"), cls="quiet")]
    if apps:
        parts.append(element("p", element("span", say("posts.apps"), cls="quiet"), " ", apps))
    if view.family:
        parts.append(family(view.family, say, opened=True))
    if view.recruiter:
        parts += [recruiter(view.recruiter, say, opened=True), _ties(view, say)]
        parts += [_uses("posts.users", view.users, say)]
        parts += [_incidents(view.incidents, say)]
        parts += [element("h2", say("posts.wordings")), *(family(one, say) for one in view.family_cards)]
    return element("section", *parts, cls="belongs")


def _ties(view: ClusterView, say: Words) -> Html:
    """Why one recruiter: what the posts share, the most surprising first."""
    lines = (_tie(tie, say) for tie in view.ties)
    rule = element("p", say("posts.ties.rule", count=f"{view.compared:,}"), cls="quiet")
    return joined(element("h2", say("posts.ties")), rule, element("ul", *lines, cls="bits"))


def _tie(tie: Tie, say: Words) -> Html:
    is_wording = tie.thing.label == "PostCluster"
    key = "posts.tie.wording" if is_wording else "posts.tie.account"
    shared = chips.thing_link(tie.thing, say.lang)
    of = "" if tie.posts == tie.everywhere else say("posts.tie.elsewhere", count=tie.everywhere - tie.posts)
    rarity = element("span", say("posts.tie.chance", of=f"{tie.one_of:,.0f}"), cls="quiet")
    said = joined(*(part for part in (say(key, count=tie.posts), shared, of, rarity) if part), between=" ")
    shown = element(
        "details",
        element("summary", say("posts.tie.posts", count=len(tie.sources), of=tie.posts)),
        *(posts.quoted(card, say) for card in tie.sources),
    )
    return element("li", element("span", f"+{tie.bits:.1f}", cls="mono"), element("div", said, shown))


def _uses(key: str, uses: Sequence[Use], say: Words) -> Html:
    """What reports say, each line with its sentence."""
    lines = [_use(use, say) for use in uses]
    told = element("ul", *lines, cls="list") if lines else element("p", say(f"{key}.none"), cls="quiet")
    return joined(element("h2", say(key)), told)


def _incidents(uses: Sequence[Use], say: Words) -> Html:
    """Cases, those of most users first, each with the sentences on every user, of which the first is open."""
    cases: dict[str, list[Use]] = {}
    for use in uses:
        cases.setdefault(use.what.id, []).append(use)
    most_first = sorted(cases.values(), key=len, reverse=True)
    told = [element("li", chips.thing_link(found[0].what, say.lang), *_parts(found, say)) for found in most_first]
    listed = element("ul", *told, cls="list") if told else element("p", say("posts.incidents.none"), cls="quiet")
    return joined(element("h2", say("posts.incidents")), listed)


def _parts(uses: Sequence[Use], say: Words) -> Iterable[Html]:
    for at, use in enumerate(uses):
        claim = use.claim
        role = claim.qualifiers.get("role")
        part = element("span", phrases.worded("role", role, say.lang), cls="chip plain") if role else ""
        chip = chips.claim_chips(claim, say, certainty=claim.certainty, disputed=claim.disputed)
        head = element("summary", joined(chips.thing_link(use.who, say.lang), part, chip, between=" "))
        yield element("details", head, evidence.quoted(claim, say), open=None if at else "open", cls="part")


def _use(use: Use, say: Words) -> Html:
    chip = chips.claim_chips(use.claim, say, certainty=use.claim.certainty, disputed=use.claim.disputed)
    return element("li", claims.statement(use.claim, say), " ", chip, evidence.quoted(use.claim, say))
