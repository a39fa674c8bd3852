"""Who is handed the loot, and who tells others what they need: parts shown by what somebody gets or gives."""

from collections.abc import Iterator
from typing import NamedTuple

from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing
from schemas.records import Span
from schemas.words import Role

_HANDED = pattern(
    r"(?P<who><P>)に[^、。はが]{0,14}(?:<Y>|現金|カード|通帳|封筒|紙袋)[^、。はが]{0,8}を?(?:手渡させ|渡させ|引き渡させ)"
    r"|(?:訪ねて|訪れ|取りに|受け取りに|宅に|自宅に|家に)(?:やって)?(?:き|来|訪れ)た[^、。はが‹PA›]{0,8}(?P<comer><P>)に"
    r"|(?:金品|現金|盗品|時計|貴金属|金塊|<Y>)[^、。‹PA›]{0,10}は[^。‹PA›]{0,30}(?P<taker><P>)に(?:渡っ|渡さ|引き渡|預けら|手渡さ)"
)
_SOURCE = pattern(
    r"(?P<who><P>)から[^。‹PA›]{0,30}(?:情報|番号|間取り|見取り図|日時|場所|人数|予定|名簿)[^、。‹PA›]{0,12}を(?:聞[きい]|買[いっ]|得|入手|教わ|教えられ)"
)
_TAKER = pattern(
    r"(?:現金|<Y>|カード|封筒|紙袋|荷物|盗品|金庫|腕時計|金塊|(?<![送入出資])金)(?:など)?[をは][^、。]{0,40}?(?P<who><P>)に(?:手渡し|渡し(?!た疑い)|引き渡し|引き継|届け|託し)"
    r"|(?:現金|<Y>|カード|封筒|紙袋|荷物)を[^。‹P›]{0,16}後、[^。‹P›]{0,30}(?P<next><P>)に(?:手渡し|渡し|引き渡し|引き継|届け|託し)"
)


class Handed(NamedTuple):
    """Somebody who got or gave something; `plain`: the words leave no doubt who it was."""

    role: Role
    who: Thing
    span: Span
    rule: str
    plain: bool = True


def handed(skeleton: Skeleton) -> Iterator[Handed]:
    """Everybody to whom loot is handed, or from whom comes what others need to know."""
    for found in _HANDED.finditer(skeleton.text):
        who = skeleton.thing(found["who"] or found["comer"] or found["taker"])
        yield Handed(Role.CASH_COURIER, who, found.span(), "ja.part.handed")
    for found in _SOURCE.finditer(skeleton.text):
        yield Handed(Role.ACCOMPLICE, skeleton.thing(found["who"]), found.span(), "ja.part.source")
    for found in _TAKER.finditer(skeleton.text):
        taker = skeleton.thing(found["who"] or found["next"])
        yield Handed(Role.CASH_COURIER, taker, found.span(), "ja.part.handed", plain=False)
