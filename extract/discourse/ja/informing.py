"""What looks like an order or an offer of work and is neither: knowledge of a house, or what lures the harmed."""

import re

from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing

_INSIDE = pattern("間取り|暗証番号|家族構成|留守|在宅|資産")
_KEPT_IN = pattern("(?:金庫|現金|貴重品|保管)[^、。]{0,6}(?:場所|ありか)[^、。]{0,16}$")
_INVESTMENT = pattern("もうか|儲か|投資(?!詐欺|グループ|名目)|出資|元本")
_GUISE = pattern(
    "(?:警察官|警官|刑事|検事|検察官|職員|行員|社員|担当者|弁護士|息子|孫|おい|<ON>[^、。]{0,6})(?:など)?"
    "(?:を名乗(?:る|った)|を装(?:う|った)|をかた(?:る|った)|と称(?:する|した))$"
)
_GUISE_REACH = 24


def informs(skeleton: Skeleton, agent: Thing, *, start: int, end: int) -> bool:
    """Whether somebody with a name tells what he knows of a house or of those in it: that is no order."""
    if agent.letter != "P":
        return False
    return bool(_INSIDE.search(skeleton.text, start, end) or _KEPT_IN.search(skeleton.text, 0, end))


def lures_harmed(skeleton: Skeleton) -> bool:
    """Whether a sentence offers what the harmed are lured with, not work."""
    return bool(_INVESTMENT.search(skeleton.text))


def in_guise(skeleton: Skeleton, found: re.Match[str]) -> bool:
    """Whether a call came from somebody who passed himself off as an official: it is one to the harmed."""
    before = max(0, found.start() - _GUISE_REACH), found.start()
    return "電話" in found["verb"] and bool(_GUISE.search(skeleton.text, *before))
