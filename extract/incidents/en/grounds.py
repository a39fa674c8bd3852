"""Grounds: what a place mark of a sentence is to the story: a scene, the base of a ring, or neither."""

from dataclasses import dataclass

from extract.discourse.en.patterns import leads_to
from extract.discourse.en.reading import Reading
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of, last_match

_CRIMES = lexicon("en/crimes")
_KEYWORD = pattern(
    rf"\b(?:(?P<scene>{any_of([*_CRIMES['scene'], *_CRIMES['acts']])})|(?P<elsewhere>{any_of(_CRIMES['elsewhere'])}))\b"
)
_HOME = pattern(
    r"\b(?:from|of|resident of|lives? in|lived in|living in|residing in|based in|native of|left for|bound for|back to"
    r"|out of)$"
)
_LEAD_IN = pattern(
    r"(?:the )?(?:neighbou?ring |nearby |same )?(?:city|town|village|municipality|suburb|outskirts|prefecture|province"
    r"|district) of $|(?:the |neighbou?ring |nearby )$"
)
_TO_PLACE = r" (?:the )?(?:(?:border )?(?:city|town|province) of )?$"
_BASE = pattern(
    rf"\b{any_of(_CRIMES['base'])}(?: for \w+)?(?: (?:(?:was|were|is|has been|had been) )?(?!work|job)[a-z]+)?,?"
    rf" {_CRIMES['base_link']}{_TO_PLACE}"
)
_BASE_OF = pattern(rf"(?:['’]s)? (?:[a-z-]+ ){{0,2}}?{_CRIMES['base_of']}\b")
_HOUSE = pattern(rf"\b{any_of(_CRIMES['houses'])} {_CRIMES['base_link']}{_TO_PLACE}")
_HELD = pattern(rf"\b{any_of(_CRIMES['captive'])} {_CRIMES['captive_link']} (?:the )?(?:[a-z-]+ ){{0,3}}(?:of )?$")
_HIDDEN_THERE = pattern(
    r"\b(?:hid|hidden|hiding|stash(?:ed|ing)|stor(?:ed|ing)|seized|recovered|pawned|buried)\b"
    r" [^.;]{0,60} (?:at|in|inside) (?:an?|the|his|her|their) (?:[\w'’-]+ ){0,4}(?:in|at|near) $"
)
_ABOARD = pattern(
    r"\b(?:jet|plane|flight|flown|aircraft|airliner|bus|convoy|arriv\w+|landed|deported|return\w*|brought|extradited|repatriated|back|home)"
    r"(?: \w+){0,3} from $"
)
_WHERE_IT_WAS = pattern(rf"^,? where [^.,;]{{0,70}}?\b{any_of([*_CRIMES['scene'], *_CRIMES['acts'], 'withdr[ae]w'])}\b")
_ONWARDS = pattern(r" to (?:the )?(?:[a-z]+ of )?<L>")
_MOVED = pattern(r"\b(?:bases?|hubs?|operations?) from <L> to (?:the )?$")
_OFFERED = pattern(
    r"\b(?:jobs?|by working|work|employ\w+|positions?) (?:\w+ ){0,3}(?:at|in|with) (?:[\"“]?(?:an?|the) )?"
    r"(?:(?!scam|fraud|compound|base|captor)[\w\"”-]+ ){0,6}in (?:the )?$"
)
_RING_HERE = pattern(rf"\b{_CRIMES['ring_here']}\b")
_ON_THE_WAY = pattern(rf"\b{_CRIMES['on_the_way']}\b[^,.;]{{0,40}}$")
_RAID = pattern(r"\b(?:raid(?:ed|s)?|stormed)\b")
_CAUGHT_OVER = pattern(
    r"[^.;]{0,40}? (?:over|on suspicion of|for (?:alleged|suspected|allegedly)|accused of|suspected of"
    r"|on charges of) [^.;]{0,40}?(?:scam|fraud|swindl)"
)
_WORK = pattern(
    r"\b(?:border(?:s|ing)? (?:with )?|(?:work|jobs?|positions?|employment|life"
    r"|working holiday) (?:abroad )?in )(?:the )?$"
)
_SERVED = pattern(_CRIMES["served"])
_CAUGHT = pattern(rf"\b{any_of(_CRIMES['caught'])}\b")
BASE_TALK = pattern(_CRIMES["base_talk"])
_CAPTIVITY = pattern(_CRIMES["captivity_talk"])
DECEIT, FORCE = (pattern(rf"\b{any_of(w.replace('<P>', 'him') for w in _CRIMES[k])}\b") for k in ("deceit", "force"))
_ONE_IN = pattern(
    r"\b(?:one|another|the latest|the first|the case|a case),? (?:in|at) (?:suburban |central |downtown )?$"
)
_CASE_OF = pattern(
    r"(?:['’]s)? (?:(?!over|in|on|for|after|and|with|of|to|when|who|an?|the|at|by|from|was|were|is|has|had|as"
    r"|following)[a-z-]+ ){0,2}?(?:case|cases|robber\w+|raid|break-in|incident|heist|burglary|attack|murder|killing"
    r"|home|theft)\b"
)
_AROUND = pattern(r"\b(?:around|across|throughout|all over|elsewhere in) (?:the )?$")
_BODY_OF = pattern(r"^['’]s <O>")
_PRISON = pattern(r"^(?:['’]s)? (?:[a-z-]+ ){0,2}?(?:jail|prison|penitentiary|detention|courts?|police|prosecutors?)\b")
_WHOSE = pattern(
    r"^ (?:[a-z-]+ )?(?:student|man|woman|boy|girl|teen\w*|youth|resident|native|couple|victim|suspect|men|women"
    r"|pensioners?|officials?|government)\b"
)
_PREFECTURES = pattern(r"^(?:(?:,| and|, and) <L>)* (?:prefectures|provinces)\b")
_AREA = pattern(r"^ (?:metropolitan )?(?:area|region)\b")
_FROM_THERE = pattern(
    r"\bfrom (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}?(?:condominium|apartment|hotel|base|hideout|detention|prison"
    r"|villa|office|room|cell|resort|house)\b"
)
_SITE = pattern(
    rf"\b{any_of(_CRIMES['sites'])}(?:['’]s)?(?: (?:of|owned by|belonging to|run by) [^.;]{{1,50}}?)?,?"
    r" (?:in|at|near|outside|on the outskirts of) (?:central |downtown |suburban |eastern |western |northern "
    r"|southern )?$"
)
_NO_SITE = pattern(_CRIMES["not_a_site"])
_HARMED_AT = pattern(_CRIMES["harmed_at"])
_LOST = pattern(r"<Y>")
_JOB_AT = pattern(
    r"<P>,? (?:an?|the|another) (?:(?!who\b|that\b|which\b|for\b|after\b|suspected|accused|arrested"
    r"|robb)[\w'’-]+ ){1,6}(?:in|at) $"
)
_OUT_OF = pattern(r"\b(?:from|out of) (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}$")
_TAKEN_OUT_OF = pattern(
    r"\b(?:stole|stolen|stealing|took|taken|taking|tak(?:e|ing) away|snatched|made off with|missing|rob(?:bed|bing))\b"
    r"[^.;]{0,70}$"
)
_BODY_IN = pattern(
    r"\b(?:[Pp]olice|[Aa]uthorities|[Pp]rosecutors|[Ii]nvestigators|[Oo]fficers|[Oo]fficials|[Cc]ourt|[Ee]mbassy"
    r"|<O>) (?:in|of|from) $"
)
_SOMEBODY_IN = pattern(r"(?:<P>|\b(?:man|woman|couple|student|resident|businessman)) (?:in|from) $")
_LAW_ACTS = pattern(
    r",? (?:has been|have been|was|were|is|are|faces?) (?:\w+ )?(?:charged|arrested|indicted|accused|detained|sentenced"
    r"|jailed)\b"
)
_GANG_IN = pattern(r"<O>,? based in $")
_OCCUPATION = pattern(r"<P>,? (?:an?|the|another) (?:[\w-]+ ){0,5}$")
_ZONE = pattern(r"\b(?:Economic Zone|SEZ|KK Park|KK)\b")
_BASE_THERE = pattern(
    r"^,? (?:where|from where|from which) [^.;]{0,60}?\b(?:ran|run|running|operat\w+|set up|call cent\w+|phoned"
    r"|swindl\w+|scam\w*|defraud\w*"
    r"|conned|forced to)\b"
)
_TRANSIT = "TH"  # whoever is taken to a compound abroad is taken through Thailand
_AT_PLACE = pattern(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:an? |the )?(?:[a-z]+ ){0,4}$")
_OPENING = 60  # characters in which a place stands that opens its sentence
_REACH, _NEAR = 150, 60


@dataclass(frozen=True, slots=True)
class Talk:
    """What a whole document is about: a ring that cheats, people who are held, nothing but force."""

    deceit: bool
    captivity: bool
    force_alone: bool = False


def talk_of(text: str) -> Talk:
    """Whether a text speaks of a ring that cheats rather than one that robs, and of captives."""
    deceit = bool(BASE_TALK.search(text)) and len(DECEIT.findall(text)) >= len(FORCE.findall(text))
    return Talk(deceit, len(_CAPTIVITY.findall(text)) > 1, bool(FORCE.search(text)) and not DECEIT.search(text))


def ground(reading: Reading, skeleton: Skeleton, at: int, *, talk: Talk) -> str | None:
    """What the place mark at a position is: “scene”, “base”, “stay” (of captives) or nothing of the case."""
    norm = reading.draft.entity(skeleton.thing(skeleton.text[at]).ids[0]).norm
    if _is_no_site(skeleton, at, norm):
        return None
    abroad = norm.get("country") not in {None, "JP"}
    before = skeleton.text[max(0, at - _REACH) : at]
    if (
        _WORK.search(before)
        or _OFFERED.search(before)
        or _HIDDEN_THERE.search(before)
        or _ABOARD.search(before)
        or (before.endswith("from ") and _ONWARDS.match(skeleton.text, at + 1))
    ):
        return None
    by_force = talk.force_alone or FORCE.search(skeleton.text)
    directed = not talk.deceit and by_force and not DECEIT.search(skeleton.text)
    if (talk.deceit or (abroad and not directed)) and _is_base(skeleton, at, before, abroad=abroad):
        return "base"
    if (talk.deceit or talk.captivity) and abroad and _ZONE.search(_name(reading, skeleton, at)):
        return "base"
    if talk.captivity and abroad and norm.get("country") != _TRANSIT and _HELD.search(before):
        return "stay"
    scene = _ONE_IN.search(before) or _is_scene(skeleton, at, before)
    is_country = not norm.get("pref") and not norm.get("city")
    return "scene" if scene and not is_country else None


def _name(reading: Reading, skeleton: Skeleton, at: int) -> str:
    return reading.draft.entity(skeleton.thing(skeleton.text[at]).ids[0]).canonical


def is_in_their_hands(reading: Reading, skeleton: Skeleton, at: int, *, talk: Talk) -> bool:
    """Whether a town abroad, of which no more is told, is where a ring works or holds people."""
    norm = reading.draft.entity(skeleton.thing(skeleton.text[at]).ids[0]).norm
    if not (talk.deceit or talk.captivity) or not norm.get("city") or norm.get("country") in {"JP", _TRANSIT, None}:
        return False
    before = skeleton.text[max(0, at - _REACH) : at]
    return bool(_RING_HERE.search(skeleton.text)) and not _ON_THE_WAY.search(before)


def _is_no_site(skeleton: Skeleton, at: int, norm: dict[str, str]) -> bool:
    """A region, or a place that only says whose force or what person it is."""
    behind = skeleton.text[at + 1 :]
    if _AREA.match(behind) and not norm.get("city"):
        return True
    of_a_body = _BODY_OF.match(behind) or _PRISON.match(behind)
    if norm.get("region") or _PREFECTURES.match(behind) or of_a_body or _WHOSE.match(behind):
        return True
    return bool(leads_to(_AROUND, skeleton.text, at)) and not norm.get("city")


def _is_base(skeleton: Skeleton, at: int, before: str, *, abroad: bool) -> bool:
    behind = skeleton.text[at + 1 :]
    if not abroad and _GANG_IN.search(before):
        return False
    if _BASE_THERE.match(skeleton.text[at + 1 : at + _REACH]):
        return True
    if _BASE.search(before) or _MOVED.search(before) or (_HOUSE.search(before) and _SERVED.match(behind)):
        return True
    raided = bool(_RAID.search(skeleton.text))
    house = _HOUSE.search(before)
    if house and (raided or not _CAUGHT.search(before[-_NEAR:])):
        return True
    return abroad and bool(_BASE_OF.match(behind) or (_CAUGHT.search(before[-_NEAR:]) and _CAUGHT_OVER.match(behind)))


def _happened_there(skeleton: Skeleton, left: str) -> bool:
    """Whether a building or somebody harmed stands right before the place, in a sentence about an offence."""
    if _HARMED_AT.search(left):
        return True
    site = _SITE.search(left)
    told = site and (_LOST.search(skeleton.text) or any(m["scene"] for m in _KEYWORD.finditer(skeleton.text)))
    if not site or not told or leads_to(_OCCUPATION, left, site.start()):
        return False
    if out_of := leads_to(_OUT_OF, left, site.start()):
        return bool(_TAKEN_OUT_OF.search(left, 0, out_of.start()))
    return not _NO_SITE.search(left[: site.start()])


def _is_scene(skeleton: Skeleton, at: int, before: str) -> bool:
    """The nearest word before the place decides; of a place that opens its sentence the first behind it."""
    left = _LEAD_IN.sub("", before)
    if _CASE_OF.match(skeleton.text, at + 1) or _WHERE_IT_WAS.match(skeleton.text[at + 1 : at + _REACH]):
        return True
    if _happened_there(skeleton, left):
        return True
    if _HOME.search(left.rstrip()) or _JOB_AT.search(left) or _BODY_IN.search(left):
        return False
    if _SOMEBODY_IN.search(left) and _LAW_ACTS.match(skeleton.text, at + 1):
        return False
    last = last_match(_KEYWORD, left)
    if last is not None:
        return bool(last["scene"]) and not _FROM_THERE.search(left[last.end() :])
    first = _KEYWORD.search(skeleton.text, at)
    return bool(first and first["scene"]) and at < _OPENING and _AT_PLACE.search(left) is not None
