"""Who is charged with a case, and of whom a court has found that he or she did it."""

from extract.discourse.en.reading import Reading
from extract.incidents.en.weave import Case, Story
from extract.legal.en.actions import Action
from extract.rules import compiled
from schemas.words import LegalKind, LegalStatus

_CHARGING = {
    LegalKind.ARREST, LegalKind.REARREST, LegalKind.INDICTMENT, LegalKind.TRIAL, LegalKind.VERDICT,
    LegalKind.WARRANT, LegalKind.REFERRAL, LegalKind.DETENTION,
}  # fmt: skip

_ANOTHER = compiled(
    r"\b(?:different|separate|another|unrelated|other) (?:alleged )?(?:\w+ )?(?:fraud|case|robbery|theft|charges?|scam"
    r"|crime)"
)
_BESIDE = compiled(
    r"\b(?:launder\w*|lending (?:her|him|them)|harbou?r\w*|conceal\w*|destroy\w* evidence|overstay\w*"
    r"|immigration (?:law|violations?))\b"
)

_PLEADED = compiled(
    r"\b(?:pleaded guilty|plead(?:s|ing) guilty|admitted (?:to )?(?:the |all |his |her |their )?charges?"
    r"|entered a guilty plea)\b"
)
_IN_PASSING = compiled(r"\b(?:before|after|since|following|days?|weeks?|months?) (?:the )?arrests? of\b")


def charged_with(reading: Reading, story: Story, case: Case, *, actions: list[Action]) -> list[Action]:
    """The actions that charge somebody with this case."""
    return [a for a in actions if a.kind in _CHARGING and case_of(reading, story, a) is case]


def case_of(reading: Reading, story: Story, action: Action) -> Case | None:
    """The case an action is about: the first that its line tells of, unless the line speaks of some other one."""
    told = story.of_line.get(action.line, ())
    if action.rule.endswith(".noun") and _IN_PASSING.search(reading.lines[action.line].whole.text):
        return None
    elsewhere = action.line not in story.explicit and speaks_of_another(
        reading, action.line, alone=len(story.cases) == 1
    )
    return told[0] if told and not elsewhere else None


def speaks_of_another(reading: Reading, line: int, *, alone: bool) -> bool:
    """Whether a line is about a case that is none of the text's own, or about a charge beside it."""
    text = reading.lines[line].whole.text
    return bool(_ANOTHER.search(text)) or (not alone and bool(_BESIDE.search(text)))


def convicted(actions: list[Action]) -> set[str]:
    """Everybody on whom a verdict was passed."""
    return {i for a in actions if a.kind is LegalKind.VERDICT and a.status is LegalStatus.DONE for i in a.persons}


def confessed_in_court(reading: Reading, actions: list[Action]) -> set[str]:
    """Everybody who pleaded guilty."""
    return {
        i
        for a in actions
        if a.kind is LegalKind.TRIAL and _PLEADED.search(reading.lines[a.line].whole.text)
        for i in a.persons
    }
