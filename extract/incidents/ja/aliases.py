"""Aliases of which a text says that they were in touch, but not what they did."""

from collections.abc import Iterator

from extract.discourse.ja.offers import offered_in_quotes
from extract.discourse.ja.sureness import sure_of
from extract.discourse.ja.utterance import Utterance
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Thing
from extract.incidents.ja.cues import VERB_ALONE, VERB_GROUP
from extract.incidents.ja.ledger import NAMED_ONLY, Ledger, Note, passage_of
from extract.incidents.ja.meant import fits
from extract.incidents.ja.story import Case
from extract.lexicon import lexicon
from schemas.words import IncidentKind, Role

_FRAMES = lexicon("ja_cases/frames")
_CALLS = pattern("|".join(_FRAMES["caller_behind"]))
_BUYS = pattern("|".join(_FRAMES["bought_by"]))
_COLLECTS = pattern(
    r"(?:が|は)[^。‹PA›]{0,24}(?:回収|引き取|受け取り(?!役)|受け取っ|取りに)|(?:に|へ)[^。‹PA›]{0,10}(?:渡し|手渡し|引き渡し|引き継|託し|届け|預け|渡る|渡っ)"
)
_LOOT = pattern("<Y>|現金|金品|盗品|貴金属|金塊|腕時計|金庫|荷物|紙袋|奪った")
_TIED = pattern("関与|関わ|かかわ|浮上|名前|の名|指示|使われ|名乗|首謀")
_LURES = pattern("応募|勧誘|求人|募集|誘われ|紹介され|面接|仕事を(?:勧め|持ち)")
_LURES_NEAR = pattern("投稿し|身分証|免許証|顔写真")
_APPLIED = pattern(
    r"応募し(?:たところ|て|、)[^。‹PA›]{0,8}$|(?:投稿|求人|募集|書き込み|広告|DM)[^。‹PA›]{0,4}(?:を(?:見|目にし)|に(?:応募|応じ|連絡|返信|反応|興味))[^。‹PA›]{0,16}$|(?:応募先|募集|窓口|求人)[^。‹PA›]{0,12}$"
)
_CALL = pattern("電話|通話|告げられ|と言われ")
_CONTACT = pattern(
    "<S>|指示|名乗|連絡|やりとり|やり取り|メッセージ|通話|アカウント|命じ|誘導|声|脅|役|応募|勧誘|電話|関与|関わ|浮上|名前|首謀|握ら|弱み|断れ|逆らえ|従っ|話を持"
)
_NEAR = 24  # characters on either side of a name
_NO_ACTOR = pattern(r"グループ|の事件|とは別|と(?:いう|いった)?(?:言葉|隠語|名称|組織|団体)|事件|容疑者|被告")


def by_alias(ledger: Ledger) -> None:
    """Whoever goes by a name mostly leads; one to whom people apply recruits, one who phones the harmed calls."""
    told = {person for person, _ in ledger.notes}
    for utterance, at, thing in _actors(ledger):
        for alias in thing.ids if _in_touch(utterance, thing, at=at) else ():
            if alias not in told or _in_another(ledger, alias, utterance, at=at):
                _lead(ledger, alias, thing, where=(utterance, at))


def silent_aliases(ledger: Ledger) -> None:
    """A name used in a band of which a text tells no part, and nobody behind it, leads as a rule."""
    told = {person for person, _ in ledger.notes} | {i.alias for i in ledger.evidence.identities}
    for utterance, at, thing in _actors(ledger):
        for alias in thing.ids:
            if alias not in told:
                _lead(ledger, alias, thing, where=(utterance, at))


def _actors(ledger: Ledger) -> Iterator[tuple[Utterance, int, Thing]]:
    """Every place where a name may be that of somebody who acts."""
    for utterance in ledger.evidence.voices.utterances:
        for at, thing in utterance.skeleton.marked("A"):
            if not _NO_ACTOR.match(utterance.skeleton.text, at + 1):
                yield utterance, at, thing


def _in_another(ledger: Ledger, alias: str, utterance: Utterance, *, at: int) -> bool:
    """Whether a name is tied to a further case than those it has a part in: 「…の事件でもAの名前が」."""
    scenes = ledger.story.scenes.get(utterance.line.index, [])
    new = [case for _, case in scenes if (alias, id(case)) not in ledger.notes]
    return bool(new) and bool(_TIED.search(utterance.skeleton.text, max(0, at - 12)))


def _in_touch(utterance: Utterance, alias: Thing, *, at: int) -> bool:
    """Whether the words around a name bring it in touch with those who act: a message, a call, a title."""
    return bool(alias.title or _CONTACT.search(utterance.skeleton.text, max(0, at - _NEAR), at + _NEAR))


def _lead(ledger: Ledger, alias: str, thing: Thing, *, where: tuple[Utterance, int]) -> None:
    utterance, at = where
    span = passage_of(utterance, at, at + 1, who=thing)
    sure = sure_of(utterance, at, at + 1)
    for number, case in enumerate(_meant(ledger, alias, utterance, at=at)):
        role = _role(ledger, case, utterance, at=at)
        if number and role is not Role.COORDINATOR:
            break
        weight = VERB_GROUP if role is Role.COORDINATOR else VERB_ALONE  # the rest is told in so many words
        leads = role is Role.COORDINATOR
        ledger.note(alias, case, Note(weight, role, span, NAMED_ONLY, sure, presumed=leads))


def _meant(ledger: Ledger, alias: str, utterance: Utterance, *, at: int) -> list[Case]:
    """The case of the sentence, or all main ones where it tells of none in particular."""
    line = utterance.line
    meant = ledger.targets(alias, utterance, at)
    if line.index in ledger.story.scenes or not meant:
        return meant
    return [case for case in ledger.story.told_in(line) if fits(line, case)]


def _role(ledger: Ledger, case: Case, utterance: Utterance, *, at: int) -> Role:
    text = utterance.skeleton.text
    if case.kind is IncidentKind.FRAUD and (_CALLS.match(text, at + 1) or _to_harmed(ledger, utterance)):
        return Role.CALLER
    if _LOOT.search(text) and _COLLECTS.match(text, at + 1):
        return Role.CASH_COURIER
    if _BUYS.match(text, at + 1):
        return Role.ACCOMPLICE
    lures = (
        _LURES.search(text, at)
        or _LURES_NEAR.search(text, at, at + _NEAR)
        or _APPLIED.search(text, 0, at)
        or offered_in_quotes(utterance.skeleton, at)
    )
    return Role.RECRUITER if lures else Role.COORDINATOR


def _to_harmed(ledger: Ledger, utterance: Utterance) -> bool:
    """Whether a sentence tells of a call, and of nobody who took part: then those called are the harmed."""
    line = utterance.line
    told = [i for _, thing in line.skeleton.marked("P") for i in thing.ids]
    return bool(_CALL.search(line.skeleton.text)) and not any(i in ledger.members for i in told)
