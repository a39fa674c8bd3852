"""Kinds: what sort of case it is, by its charges first and by what was done second."""

from collections import Counter

from extract.discourse.marks import pattern
from extract.lexicon import lexicon
from schemas.words import IncidentKind

_CRIMES = lexicon("ja_cases/crimes")
_CHARGES = {IncidentKind(k): "|".join(words) for k, words in _CRIMES["charges"].items()}
_CHARGE = pattern("|".join(f"(?P<{kind.value}>{words})" for kind, words in _CHARGES.items()))
_NAME = "|".join(words for words in _CHARGES.values())
_TAIL = pattern("疑い|容疑|罪|現行犯")
_STOP = pattern("[。はがをに]")
_ABOUT = pattern("に(?=関わ|かかわ|関与)")
_REACH = 56  # characters before 疑い in which the charges stand
_AHEAD = pattern(
    rf"容疑は[^、。]{{0,14}}?(?:{_NAME})|^(?:\d+ )?(?:罪名|件名|事件名|容疑名)[ :]*[^。]{{0,40}}"
    rf"|(?:{_NAME})を[^、。]{{0,8}}(?:した|させた)として"
)
_EVENT = pattern("(?:" + "|".join(f"(?P<{k.value}>{w})" for k, w in _CHARGES.items()) + ")(?:の?事件|未遂|の被害|の件)")
_ACTS = {IncidentKind(k): pattern("|".join(words)) for k, words in _CRIMES["acts"].items()}
_DIED = pattern(
    "(?:病院で|その後|まもなく|間もなく|日後に)[^。]{0,8}(?:亡くな|死亡)|(?:殴ら|縛ら|刺さ|襲わ)れ[^。]{0,14}(?:亡くな|死亡)"
)
_INTRUSION = pattern("|".join(_CRIMES["intrusion_charges"]))
_OPEN = pattern(
    rf"(?:{'|'.join(_CRIMES['open_goods'])})[^、。でにへ]{{0,16}}(?:を|が)[^。]{{0,14}}?盗|盗[^。]{{0,8}}(?:{'|'.join(_CRIMES['open_goods'])})(?!で)"
)
_BROKEN = pattern("こじ開け|窓を割|窓ガラスを割|ピッキング|合鍵|忍び込")
TAKING = pattern("<Y>|奪|盗|現金|金品|押し入|強取|金庫|貴金属|腕時計")
_BUILDING = pattern("|".join(_CRIMES["buildings"]))
_ATTEMPT = pattern("|".join(_CRIMES["attempts"]))
# Nothing begun yet: 押し入るため集まった.
_PREPARES = pattern(
    "(?:入る|襲う|奪う|する)(?:ため|目的で|つもりで)に?、?[^。]{0,30}?(?:集ま|準備|用意|待機|合流|下見)"
    "|(?:入|襲|奪|し)(?:ろ|お|よ)うと[^。]{0,24}?(?:集ま|準備|用意|待機|合流)"
)
_ROBBERY_WORD = pattern("強盗(?!予備|団|グループ|とは知)")
_DECEIT = pattern("だまし取|騙し取|詐取")
_BY_ACTS = (
    IncidentKind.ROBBERY_PREPARATION,
    IncidentKind.ROBBERY,
    IncidentKind.FRAUD,
    IncidentKind.CONFINEMENT,
    IncidentKind.TRAFFICKING,
    IncidentKind.THEFT,
    IncidentKind.BURGLARY,
    IncidentKind.OTHER,
)
# The gravest charge that a passage names decides.
_RANK = (
    IncidentKind.ROBBERY_MURDER,
    IncidentKind.ROBBERY,
    IncidentKind.ROBBERY_PREPARATION,
    IncidentKind.MURDER,
    IncidentKind.TRAFFICKING,
    IncidentKind.CONFINEMENT,
    IncidentKind.FRAUD,
    IncidentKind.BURGLARY,
    IncidentKind.THEFT,
    IncidentKind.OTHER,
)


def formal_charges(text: str) -> list[IncidentKind]:
    """The kinds under which persons are charged in a passage, gravest first."""
    found: set[IncidentKind] = set()
    for tail in _TAIL.finditer(text):
        found |= _kinds_in(_charges_before(text, tail.start()))
    for ahead in _AHEAD.finditer(text):
        found |= _kinds_in(ahead[0])
    return [kind for kind in _RANK if kind in found]


def _charges_before(text: str, end: int) -> str:
    """What stands before 「…の疑い」 without a particle in between: `窃盗と住居侵入`."""
    window = _ABOUT.sub("・", text[max(0, end - _REACH) : end])
    stops = [m.end() for m in _STOP.finditer(window)]
    return window[stops[-1] if stops else 0 :]


def _kinds_in(text: str) -> set[IncidentKind]:
    return {IncidentKind(str(m.lastgroup)) for m in _CHARGE.finditer(text)}


def named_events(text: str) -> list[IncidentKind]:
    """The kinds that a passage names as events: 強盗致傷事件, 窃盗未遂; gravest first."""
    found = {IncidentKind(str(m.lastgroup)) for m in _EVENT.finditer(text)}
    return [kind for kind in _RANK if kind in found]


def acts_in(text: str) -> Counter[IncidentKind]:
    """What offenders do in a passage, by the kind it speaks for."""
    return Counter({kind: n for kind, rule in _ACTS.items() if (n := len(rule.findall(text)))})


def attempted_in(text: str) -> bool:
    """Whether a passage tells of an attempt."""
    return bool(_ATTEMPT.search(text))


def kind_of(told: str, charged: str, *, usual: IncidentKind) -> IncidentKind:
    """The kind of a case.

    Args:
        told: the stretches that tell its scene.
        charged: the lines that speak of it, with the charges for it.
        usual: the kind of the document's main case, for cases that are told without any word for it.
    """
    acts = _by_acts(told)
    named = formal_charges(told) or named_events(told)
    if not named:
        named = [kind for kind in formal_charges(charged) if acts is None or _agrees(kind, acts)]
    kind = named[0] if named else _bare(told) or acts or _named_later(charged) or usual
    if kind is IncidentKind.ROBBERY and not named and _DIED.search(told):
        return IncidentKind.ROBBERY_MURDER
    if kind is IncidentKind.ROBBERY and _PREPARES.search(told):
        return IncidentKind.ROBBERY_PREPARATION
    return _refined(kind, told, charged)


def _named_later(charged: str) -> IncidentKind | None:
    """The kind that lines without a scene of their own tell of a case that its own scene only names."""
    return next(iter(named_events(charged)), None) or _by_acts(charged)


def _bare(told: str) -> IncidentKind | None:
    """A robbery that a passage calls one in any compound: 宝飾店強盗."""
    return IncidentKind.ROBBERY if _ROBBERY_WORD.search(told) else None


def _agrees(charge: IncidentKind, acts: IncidentKind) -> bool:
    """Whether a charge can be meant by what is told; a card taken after a call is charged as theft."""
    if charge is IncidentKind.CONFINEMENT and acts is IncidentKind.ROBBERY:
        return True  # to bind and beat somebody is either
    if family(charge) == "robbery" and family(acts) == "theft":
        return True  # that somebody broke in is half of the story of a robbery
    return family(charge) == family(acts) or (charge is IncidentKind.THEFT and acts is IncidentKind.FRAUD)


_CARD = pattern("キャッシュカード|カード[^。]{0,14}(?:盗|窃取|すり替|取り換|取り替)")
_IN_GUISE = pattern("(?:点検|業者|工事|宅配|警察官?|職員|行員)[^、。]{0,10}(?:装|かた[っり]|名乗)|ふりをし")


def _by_acts(told: str) -> IncidentKind | None:
    acts = acts_in(told)
    if acts.get(IncidentKind.MURDER) and not acts.get(IncidentKind.ROBBERY):
        return IncidentKind.MURDER
    return next((kind for kind in _BY_ACTS if acts.get(kind)), None)


def family(kind: IncidentKind) -> str:
    """Kinds that one and the same case may be told as."""
    if kind in {IncidentKind.THEFT, IncidentKind.BURGLARY}:
        return "theft"
    return "robbery" if kind.value.startswith("robbery") else kind.value


def _refined(kind: IncidentKind, told: str, charged: str) -> IncidentKind:
    """A kind made exact: deceit is fraud whatever the charge, a theft by breaking in is burglary."""
    if family(kind) != "theft":
        return kind
    if _DECEIT.search(told):
        return IncidentKind.FRAUD
    everything = f"{told}\n{charged}"
    if _OPEN.search(told) or _ACTS[IncidentKind.FRAUD].search(told):
        return IncidentKind.THEFT
    by_deceit = _CARD.search(everything) or _IN_GUISE.search(everything)
    if by_deceit and not (_INTRUSION.search(everything) or _BROKEN.search(everything)):
        return IncidentKind.THEFT
    broke_in = _INTRUSION.search(everything) or _BUILDING.search(told) or _BROKEN.search(told)
    return IncidentKind.BURGLARY if broke_in else IncidentKind.THEFT
