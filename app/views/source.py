"""Source: a document in full, every mention highlighted, what it says beside it."""

import re

import streamlit as st

from app import phrases, routes
from app.components import (
    adding,
    chips,
    citing,
    claims,
    correcting,
    doubting,
    evidence,
    lists,
    notices,
    pending,
    reading,
    selecting,
)
from app.components.correction_form import WORDS
from app.components.links import link
from app.i18n import Words
from app.markup import Html, element, joined, text, web_link
from app.session import Visit, asked_for, visit
from app.usecases import explore, offers
from schemas.documents import DocumentKind
from schemas.views import ClaimRow, SourcePage

_METER = 10


def _account(name: str, say: Words) -> Html:
    """Who posted, as a way to everything else that is known of the account."""
    found = routes.address(routes.SEARCH, lang=say.lang, q=name, type="Account")
    return link(element("span", name, cls="mono"), found)


def _origin(page: SourcePage, say: Words) -> Html:
    document = page.document
    facts = (
        say(f"kind.{document.kind}"),
        document.outlet,
        page.author,
        page.platform,
        page.account and _account(page.account, say),
        phrases.day(document.published, say.lang),
        document.url and web_link(document.url, document.url),
        document.external_id and element("span", document.external_id, cls="mono"),
    )
    return joined(*(fact for fact in facts if fact), between=" · ")


def _title(page: SourcePage) -> str:
    """A post has no title of its own: it is known by who posted it."""
    by_account = page.document.kind is DocumentKind.POST and page.account
    return page.account if by_account and page.account else page.document.title or page.document.id


def _head(page: SourcePage, say: Words) -> Html:
    older = element("p", say("source.older_why"), cls="notice") if not page.document.current else Html("")
    return element(
        "div",
        element("h1", _title(page)),
        element("div", _origin(page, say), cls="facts"),
        older,
        cls="head",
    )


def _chips(values: tuple[str, ...], say: Words, *, prefix: str) -> Html:
    """Cues and missing items in words, where they have them."""
    return joined(*(element("span", say.of(f"{prefix}.{value}", value), cls="chip plain") for value in values))


def _post(page: SourcePage, say: Words) -> Html:
    """What extraction makes of a post: what the poster wants, how sure that is, and why."""
    score = page.score or 0.0
    filled = round(score * _METER)
    meter = element("span", "■" * filled + "□" * (_METER - filled), cls="meter", aria_hidden="true")
    facts = (
        (say("post.label"), text(say(f"label.{page.label}"))),
        (say("post.score"), joined(meter, f" {score:.2f}")),
        (say("post.cues"), _chips(page.cues, say, prefix="cue")),
        (say("post.missing"), _chips(page.missing_items, say, prefix="missing")),
    )
    rows = (joined(element("dt", name), element("dd", value)) for name, value in facts if value)
    return element("dl", *rows, cls="properties")


def _chosen(view: explore.SourceView, visitor: Visit) -> None:
    """What was chosen in the text: selected words, a mention, or a statement."""
    page, words = view.page, _words(view.page)
    mark = offers.mark_at(page.marks, asked_for("mention"))
    if words:
        adding.adding(visitor, page, words)
    elif mark:
        st.html(correcting.why(page, mark, visitor.say))
        correcting.mention(visitor, page, mark)
    elif view.chosen:
        _statement(view.chosen, visitor)


def _statement(claim: ClaimRow, visitor: Visit) -> None:
    """The statement that was chosen, why it was read, how it is cited, and what may be wrong about it."""
    say = visitor.say
    marks = chips.claim_chips(claim, say, certainty=claim.certainty, disputed=claim.disputed)
    told = element("div", claims.statement(claim, say), cls="said")
    st.html(element("div", told, element("p", marks), evidence.facts(claim, say), cls="evidence"))
    st.html(citing.copy(claim, say))
    doubting.wrong(visitor, claim)


def _words(page: SourcePage) -> tuple[int, int] | None:
    """The words that were selected, as the address names them."""
    asked = re.fullmatch(r"(\d{1,7})-(\d{1,7})", asked_for(WORDS))
    start, end = (int(asked[1]), int(asked[2])) if asked else (0, 0)
    return (start, end) if start < end <= len(page.text) else None


def _select(page: SourcePage, say: Words) -> None:
    """Let words of the text be selected; what was selected stands in the address."""
    words = selecting.selected(label=say("correct.choose"))
    if words is None:
        return
    if selecting.are_in(words, page.text):
        st.query_params[WORDS] = f"{words.start}-{words.end}"
    else:
        st.toast(say("correct.elsewhere"))


def _beside(view: explore.SourceView, visitor: Visit) -> None:
    say = visitor.say
    page = view.page
    _chosen(view, visitor)
    if page.label is not None:
        st.html(_post(page, say))
    if len(page.versions) > 1:
        st.html(element("h2", say("source.versions")))
        st.html(lists.documents(page.versions, say))
    correcting.joining(visitor, page)
    correcting.corrections(visitor, page)
    st.html(element("h2", say("source.claims", count=len(page.claims))))
    if view.rows:
        st.html(claims.source_claims(view.rows, document_id=page.document.id, current=view.claim_id, say=say))
    else:
        st.html(element("p", say("source.no_claims"), cls="quiet"))


def _chosen_sentence(view: explore.SourceView) -> str:
    return view.chosen.evidence.sentence_id if view.chosen else asked_for("sentence")


def _text(view: explore.SourceView, say: Words) -> None:
    st.html(reading.legend(view.page, say))
    said = (view.chosen.evidence_start, view.chosen.evidence_end) if view.chosen else None
    marked = _words(view.page) or said
    sentence, mention = _chosen_sentence(view), asked_for("mention")
    st.html(reading.passage(view.page, say, evidence=marked, sentence=sentence, mention=mention))
    if view.page.raw_sha256:
        st.html(element("p", say("source.hash", sha256=view.page.raw_sha256), cls="quiet mono"))


def _choose(visitor: Visit) -> None:
    """No source was asked for: the newest ones to choose from."""
    newest = explore.newest_documents(visitor.store, limit=100, reader=visitor.reader)
    if not newest:
        start = link(visitor.say("page.import"), routes.address(routes.IMPORT, lang=visitor.lang))
        st.html(notices.empty(visitor.say("home.empty"), element("p", start)))
        return
    st.html(element("h1", visitor.say("source.choose")))
    st.html(lists.documents(newest, visitor.say))


def show() -> None:
    """Draw the page."""
    with visit() as visitor:
        document_id = asked_for("source")
        if not document_id:
            _choose(visitor)
            return
        view = explore.source(visitor.store, document_id, claim_id=asked_for("claim"), reader=visitor.reader)
        _select(view.page, visitor.say)
        pending.bar(visitor, leaving=False)
        st.html(_head(view.page, visitor.say))
        left, right = st.columns([3, 2], gap="medium")
        with left:
            _text(view, visitor.say)
        with right, st.container(key="beside"):
            _beside(view, visitor)


if __name__ == "__main__":
    show()
