"""Losses: which sums were taken in which case."""

from extract.incidents.ja.story import Case, Story
from extract.rules import compiled

_OF_MANY = compiled(
    r"以降|全国|合わせると|被害総額|統計|[0-9]+(?:都|道|府|県)|相次い|\d+件|同様の|グループ(?:の犯行|による被害)|一連の|約\d+台|転売(?!目的|する目的)|売り上げ"
)


_ALL_TOLD = compiled("被害(?:額|総額)?は[^。]{0,16}に(?:上|のぼ|達)")
_OF_A_BAND = 100_000_000  # more than one household loses


def losses_of(story: Story) -> None:
    """Give every case its losses, the total or the larger sum first."""
    for line in story.reading.lines:
        if _OF_MANY.search(line.skeleton.text):
            continue
        for at, thing in line.skeleton.marked("Y"):
            if _ALL_TOLD.search(line.skeleton.text) and _amount(story, thing.ids[0]) >= _OF_A_BAND:
                continue
            for case in story.case_at(line, at)[:1]:
                case.losses = _ranked(story, case, thing.ids[0])


def _ranked(story: Story, case: Case, loss: str) -> tuple[str, ...]:
    everything = dict.fromkeys((*case.losses, loss))
    return tuple(sorted(everything, key=lambda i: -_amount(story, i)))


def _amount(story: Story, loss: str) -> float:
    norm = story.reading.draft.entity(loss).norm
    value = norm.get("amount") or norm.get("amount_min") or 0
    return float(value) if isinstance(value, (int, float)) else 0.0
