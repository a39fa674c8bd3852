"""A statement as it is cited: its sentence, who printed it, when and where."""

from app import phrases
from app.i18n import Words
from app.markup import Html, element
from schemas.views import ClaimRow


def citation(claim: ClaimRow, say: Words) -> str:
    """The sentence of a claim with its source, in one paragraph of plain text."""
    sentence, document = claim.evidence, claim.evidence.document
    source = (
        document.outlet,
        say("cite.title", title=document.title) if document.title else "",
        phrases.day(document.published, say.lang),
        document.url or document.external_id or document.id,
    )
    told = " ".join(sentence.text.split())
    return say("cite.form", sentence=told, source=say("cite.between").join(part for part in source if part))


def copy(claim: ClaimRow, say: Words) -> Html:
    """A button that copies the citation, and the citation itself for a browser that may not."""
    cited = citation(claim, say)
    button = element("button", say("cite.copy"), type="button", data_copies=cited, data_said=say("cite.copied"))
    return element("details", element("summary", button), element("p", cited, cls="cited"), cls="citation")
