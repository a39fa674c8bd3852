"""Whom “he”, “the two”, “both men” or “the student” mean in an English report."""

import re
from collections.abc import Iterator, Sequence

from extract.discourse.en.cast import MAN, WOMAN, Cast
from extract.discourse.en.introduced import BY_THE_LAW, LAW_ACTS, UNHEARD_OF, fold_introduced, unheard_of
from extract.discourse.en.patterns import leads_to
from extract.discourse.en.pronouns import he, last_single, object_single, subject_before
from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing, fold
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_word

_WORDS = lexicon("en/discourse")
_NUMBERS: dict[str, int] = _WORDS["numbers"]
_ACTING, _HARMED = any_word(_WORDS["acting"]), any_word(_WORDS["harmed"])
_PLURAL = any_word([*_WORDS["plural_acting"], *_WORDS["plural_harmed"]])
_NUMBER = rf"(?<![\d,.])(?:\d{{1,3}}(?!,\d)|{any_word(_NUMBERS)})"
_HEADS = rf"(?:{_ACTING}|{_HARMED})"

_NO_THINGS = (
    r"(?! (?:[a-z-]+ )?(?:cases|robberies|incidents|crimes|break-ins|countries|prefectures|homes|houses|accounts|cars"
    r"|phones|watches|police|"
    r"sides|governments|departments|companies|shops|stores|days|weeks|months|years|places|cities|forces)\b)"
)
_COUNTED = pattern(
    rf"(?P<definite>\b(?:[Tt]he(?: same)?|[Tt]hese|[Tt]hose|[Bb]oth|[Aa]ll)(?: other| remaining| first)? )?"
    rf"(?:\b[Aa](?: total of| group of|s many as|bout"
    rf"|t least)? |[Mm]ore than |[Oo]ver |[Ss]ome |[Nn]early )?"
    rf"\b(?P<n>{_NUMBER})(?: of (?:the|his|her|their|its))?(?P<more> more| other| additional)?(?: (?!and\b"
    rf"|of\b)[\w'-]+){{0,3}}? (?P<head>{_PLURAL})(?: (?:men|women|nationals|people))?\b",
    re.IGNORECASE,
)
_DEFINITE = pattern(
    rf"\b(?:(?:[Tt]he(?: same)?|[Aa]ll) (?P<n>{any_word(_NUMBERS)}|\d{{1,2}}(?=[,.;:]|$| (?:are|were|was|be"
    rf"|been|is|have|has|had|will|would"
    rf"|could|may|might|did|do|remain|left|went|told|said|came|also|allegedly|to|in|at|on|from|over|who|and|while|men|women"
    rf"|people|suspects)\b))\b{_NO_THINGS}|[Tt]he (?P<head>(?:[a-z-]+ )?{_PLURAL})\b)"
    rf"|\b(?P<they>[Tt]hey)\b"
    r"|(?:(?<=told )|(?<=arrested )|(?<=detained )|(?<=caught )|(?<=instructed )|(?<=ordered )|(?<=expelled )"
    r"|(?<=deported )|(?<=rescued )|(?<=freed )|(?<=indicted )|(?<=charged )"
    r"|(?<=released )|(?<=talked )|(?<=hired )|(?<=recruited )|(?<=enlisted )|(?<=lured )|(?<=offered )|(?<=promised )"
    r"|(?<=paid )|(?<=introduced )|(?<=gave )|(?<=sent )|(?<=threatened )|(?<=forced )"
    r"|(?<=extradited ))(?P<told>them)\b"
    r"|\b(?P<all>All)(?= (?:have|were|are|had|will|face|remain|pleaded|admitted|denied|confessed)\b)"
    r"|\b(?P<both>[Bb]oth)(?= (?:men|women|suspects|have|has|were|are|had|will|face|faced|remain|remained|live|lived"
    r"|pleaded|admitted|denied|confessed|told|said|with|by|into|from)\b)(?! (?:with|by|into|from) [^.;]{0,40} and )"
)
_BY_NAME = pattern(  # under the name A he
    r"(?i)\b(?:under|using|with|by|from|on|as|to|of|via|through|name|alias|handle|himself|herself)(?: [\w-]+){0,4} $"
)
_WHOM = pattern(r"\bwhom\b")
_HE = pattern(r"\b(?:[Hh]e|[Ss]he)\b(?!['’]s)")
_HIM = pattern(
    r"\bhim\b|(?<!at )(?<!in )(?<!to )(?<!of )(?<!near )(?<!from )(?<!outside )\bher\b(?= home\b)"
    r"|(?:(?<=sent )|(?<=gave )|(?<=promised )|(?<=offered )|(?<=paid )|(?<=handed )|(?<=told ))\bher\b"
    r"(?= (?:orders|instructions|directions|addresses|money|an?\b|the\b|<M>|about <M>|\d))"
    r"|\bher\b(?= (?:to|in|from|back|with|off|for|and|into|at|on|out|by|over|up|as|that|how|where|when"
    r"|while|until|before|after)\b|[,.;])"
)
_THE_ONE = pattern(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:(?!police\b|prosecutors\b|investigators\b"
    rf"|officers\b)(?:[a-z]+-)?[a-z]+ ){{0,2}}?(?P<head>{_HEADS}|\d{{1,2}}-year-old)\b(?![- ](?:police|student|name))"
)
_A_ONE = pattern(
    rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he (?:first|second|third|fourth|fifth|other|remaining)) (?:(?!and\b|the\b"
    rf"|of\b|in\b|that\b)[\w'’‹LO›-]+,? ){{0,4}}?(?P<head>{_HEADS})\b(?!['’-]| (?:clubs?|bars?|cards?|licen\w+|agenc\w+"
    r"|unions?|accounts?|training|visas?|status|school|house|office|uniform|union|market)\b)"
)
_AGED = pattern(r" aged \d{1,2}(?:, \d{1,2})*,? and \d{1,2}")
_BESIDE_A_NAME = pattern(r"<PAN>,? (?:also )?$")
_THE_MAN = pattern(rf"\b[Tt]he (?:[a-z-]+ )?{_HEADS}, $")  # the man, a student
_HARM_OF = pattern(
    r"\b(?:robbery|murder|killing|abduction|kidnapping|confinement) of $|\b(?:attack on|home of|house of"
    r"|robbing|from) $"
)
_BEFORE_A_NAME = pattern(r"(?: in (?:that|this|the) case)?,? <P>")
_GOES_ON_AGED = pattern(r"[\s.”\"]*The (\d{1,2})-year-old\b")
_LAW_NEAR = pattern(
    r"\b(?:prison|term\b|court|ruling|verdict|arrest|sentenc|indict|convict|suspect|charg|detain|custody|accus|held|jail|trial"
    r"|warrant|wanted|deport|told the <O>|took part|taking part|admitted|confess|plead|alleged|recruit"
    r"|hearing|fugitives?|handed|flown|extradit"
    r"|command|ringleader|mastermind)"
)
_AROUND = 160
_VAGUE = pattern(r"(?:[Mm]ore than|[Oo]ver|[Aa]bout|[Aa]t least|[Nn]early|[Ss]ome) ")
_SOME_NAMED = pattern(
    rf"\b(?P<n>{_NUMBER})(?: (?!and\b)[\w'-]+){{0,4}}?,? (?:including|among them|one of them)(?: \w+){{0,2}}? <P>"
    rf"(?:(?:,|,? and) <P>)*"
)
_NAMED_LATER = pattern(
    r"<P>(?=(?: who| that|,)? [^.;‹PA›]{0,90}?\b(?:under|by|using|with) the (?:\w+ )?"
    r"(?:name|alias|pseudonym|handle|nickname)(?: of)? (?P<alias><A>))"
)
_FREED = pattern(r"\b(?:rescu\w+|freed|freeing|sav(?:ed|ing)|liberat\w+|repatriat\w+|victims|captives)\b[^.;]{0,30}$")
_THEN_FREED = pattern(
    r"[^.;,]{0,30} (?:was|were|been) (?:\w+ )?(?:rescued|freed|saved|liberated|lured|trafficked|held|forced)"
)
_OF_SOMETHING_NEW = pattern(r" of (?:an?|another|one)\b")
_WHO_DID = pattern(
    r" (?:who|that|behind|believed|thought|suspected|giving|issuing|sending|using"
    r"|running|operating|controlling|calling)\b"
)
_ANYBODY = {"person", "individual", "man", "woman", "one"}
_HANDS = frozenset(_WORDS["hands"])  # workers and callers of a ring are not the two just named
_EITHER_SIDE = frozenset(_WORDS["either_side"])
_FROM_OR_WITH = pattern(r" (?:with|by|into|from)\b")
_OTHER = pattern(r"[Tt]he (?:other|remaining) ")
_ACCUSED = {"suspect", "defendant", "accused", "trafficker", "convict", "fugitive"}


def number(word: str | None) -> int:
    """The number that a word or numeral tells; 0 for none."""
    if not word:
        return 0
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower(), 0)


def counted_with_names(text: str) -> Iterator[re.Match[str]]:
    """The four, including P and P: numbers of whom some are named at once."""
    return _SOME_NAMED.finditer(text)


def fold_references(skeleton: Skeleton, cast: Cast) -> Skeleton:
    """Groups, bare nouns and pronouns as marks of those whom they mean; what stays unclear is a mark without ids."""
    skeleton = fold(skeleton, _COUNTED, lambda s, m: _counted(s, m, cast))
    skeleton = fold(skeleton, _DEFINITE, lambda s, m: _the_group(s, m, cast))
    skeleton = fold_introduced(skeleton, cast)
    skeleton = fold(skeleton, _A_ONE, lambda s, m: _a_one(s, m, cast))
    skeleton = fold(skeleton, UNHEARD_OF, lambda s, m: unheard_of(s, m, cast))
    skeleton = fold(skeleton, _THE_ONE, lambda s, m: _the_one(s, m, cast))
    skeleton = fold(skeleton, _HE, lambda s, m: _he(s, m, cast))
    skeleton = fold(skeleton, _HIM, lambda s, m: _thing(s, m, object_single(s, m.start(), cast), count=1, title="he"))
    return fold(skeleton, _NAMED_LATER, _by_alias)


def _he(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing:
    """He: the person meant; in a sentence that names nobody but an alias, whoever goes by it."""
    text, end = skeleton.text, found.start()
    aliases = list(skeleton.marked("A", end=end))
    named = any(thing.ids for _, thing in skeleton.marked("P", end=end))
    earlier = _HE.search(text, 0, end) or _WHOM.search(text, 0, end)
    if len(aliases) == 1 and not named and not earlier and not leads_to(_BY_NAME, text, aliases[0][0]):
        return Thing("A", aliases[0][1].ids, *skeleton.span(*found.span()), count=1, title="he")
    return _thing(skeleton, found, he(skeleton, found, cast), count=1, title="he")


def _by_alias(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    """A man who recruited callers under the name A: nobody known, so the alias stands for him."""
    thing, alias = skeleton.thing(found[0]), skeleton.thing(found["alias"])
    if thing.ids or (thing.count or 1) > 1:
        return None
    return Thing("A", alias.ids, *thing.span, title=thing.title)


def _thing(
    skeleton: Skeleton, found: re.Match[str], ids: Sequence[str], *, count: int | None = None, title: str = ""
) -> Thing:
    return Thing("P", tuple(ids), *skeleton.span(*found.span()), count=count, title=title)


def _counted(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    count = number(found["n"])
    if count < 2 and found["head"] != "people":  # noqa: PLR2004  one is no group
        return None
    known = (
        cast.group_of(count)[1] if found["definite"] or found["n"].lower() == "both" else _by_age(skeleton, found, cast)
    )
    vague = _VAGUE.match(found[0]) or (found["more"] and not cast.lists)
    freed = leads_to(_FREED, skeleton.text, found.start()) or _THEN_FREED.match(skeleton.text, found.end())
    if others := _the_others(skeleton, found, cast, count=count):
        return _thing(skeleton, found, others, count=count, title=found["head"])
    ids = known or (() if vague or freed else cast.look_ahead(count))
    return _thing(skeleton, found, ids, count=count, title=found["head"])


def _the_others(skeleton: Skeleton, found: re.Match[str], cast: Cast, *, count: int) -> tuple[str, ...]:
    """P …, while the other two …: of the group spoken of last those of whom the sentence does not speak yet."""
    if not _OTHER.match(found[0]):
        return ()
    here = {i for _, t in skeleton.marked("P", end=found.start()) for i in t.ids}
    rests = (tuple(i for i in ids if i not in here) for _, ids in reversed(cast.groups))
    return next((rest for rest in rests if len(rest) == count), ())


def _by_age(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> tuple[str, ...]:
    """Two boys aged 17 and 18: the unnamed of those ages."""
    ages = _AGED.match(skeleton.text, found.end())
    return tuple(cast.ages[age] for age in re.findall(r"\d+", ages[0]) if age in cast.ages) if ages else ()


def _the_group(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """The two, the men, they: the group spoken of last, or one that is named soon; a bare number needs one."""
    count = number(found["n"]) or (2 if found["both"] else 0)
    head = (found["head"] or "").split(" ")[-1]
    if head in _WORDS["plural_harmed"] or head in {
        "people",
        "others",
        "residents",
        "employees",
        "members",
        "Japanese",
        "citizens",
    }:
        return None if head == "Japanese" else _thing(skeleton, found, (), title=head)
    size, ids = cast.group_of(count)
    if found["both"] and not ids and not _FROM_OR_WITH.match(skeleton.text, found.end()):
        ids = cast.last_two()
    if (found["told"] or found["they"]) and (
        inside := [t for _, t in skeleton.marked("P", end=found.start()) if (t.count or len(t.ids)) > 1]
    ):
        size, ids = inside[-1].count or len(inside[-1].ids), inside[-1].ids
    if found["all"]:
        ids = cast.just_named()
    ids = ids or (cast.look_ahead(count) if count else ())
    if head in _HANDS and not found["n"]:
        return _thing(skeleton, found, (), title=head)
    if not ids and found["n"] and not size:
        return None
    return _thing(skeleton, found, ids, count=count or size or None, title=head)


def _a_one(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """Somebody told of before the name, in the opening; later it is somebody else."""
    head = found["head"]
    if leads_to(_BESIDE_A_NAME, skeleton.text, found.start()) or leads_to(_THE_MAN, skeleton.text, found.start()):
        return None
    accused = head in _EITHER_SIDE and (
        BY_THE_LAW.match(skeleton.text, found.end()) or leads_to(LAW_ACTS, skeleton.text, found.start())
    )
    harmed = (head in _WORDS["harmed"] and not accused) or leads_to(_HARM_OF, skeleton.text, found.start())
    if found[0].lower().startswith(("another", "the ")) or harmed:
        cast.strangers.add(head)
        return _thing(skeleton, found, (), count=1, title=head)
    ids = cast.told_next(skeleton.ends[-1], head)
    if not ids and _may_be_named(skeleton, found, cast):
        ids = cast.yet_to_be_named(skeleton.starts[found.start()])
    ids = ids or cast.told_next(skeleton.ends[-1])
    if not ids:
        cast.strangers.add(head)
    elif cast.draft.entity(ids[0]).norm.get("anonymous"):
        cast.heads[head] = (*cast.heads.get(head, ()), *ids)
    return _thing(skeleton, found, ids, count=1, title=head)


def _may_be_named(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> bool:
    """Whether a description may be of the first person named: the law acts on it, and no other age is told."""
    told = re.search(r"\b(\d{1,2})-year-old|^,? (\d{1,2}),", found[0] + skeleton.text[found.end() : found.end() + 6])
    age = cast.draft.entity(cast.actors[0]).norm.get("age") if cast.actors else None
    goes_on = _GOES_ON_AGED.match(cast.draft.text.plain, skeleton.ends[-1])
    ages = [a for m in (told, goes_on) if m for a in m.groups() if a]
    if ages and age is not None and str(age) not in ages:
        return False
    return bool(_LAW_NEAR.search(skeleton.text, max(0, found.start() - _AROUND), found.end() + _AROUND))


def _the_one(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """The student: who was called a student; the suspect or the man: of whom the text spoke last."""
    head = found["head"]
    if leads_to(_BESIDE_A_NAME, skeleton.text, found.start()):
        return None
    if _BEFORE_A_NAME.match(skeleton.text, found.end()):
        return _thing(skeleton, found, (), count=1, title=head)
    told_apart = _WHO_DID.match(skeleton.text, found.end()) and head in _ANYBODY
    introduced = _OF_SOMETHING_NEW.match(skeleton.text, found.end()) and head not in _ACCUSED
    if introduced or told_apart:
        soon = (introduced or head != "person") and _may_be_named(skeleton, found, cast)
        ids = cast.yet_to_be_named(skeleton.starts[found.start()]) if soon else ()
        return _thing(skeleton, found, ids, count=1, title=head)
    return _thing(skeleton, found, _known_one(skeleton, found, cast), count=1, title=head)


def _known_one(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> tuple[str, ...]:
    """Who was called by that noun before; of accused ones and men the one spoken of last."""
    head = found["head"]
    if known := cast.called(head, skeleton.starts[found.start()]):
        return known
    if head in _WORDS["harmed"] and head not in _WORDS["acting"]:
        return cast.last_unnamed() if head == "victim" else ()
    if head in _ACCUSED or "wanted " in found[0]:
        return cast.last_actor()
    ids = () if head in cast.strangers else last_single(skeleton, found.start(), cast)
    subject = subject_before(skeleton, found.start())
    if ids and (not _can_be(cast, ids[0], head) or ids == subject):
        ids = next((i for i in reversed(cast.spoken) if i != subject and _can_be(cast, i[0], head)), ())
    return ids


def _can_be(cast: Cast, person: str, noun: str) -> bool:
    """Whether a man, a girl or a youth can be that person."""
    wanted = "f" if WOMAN.search(noun) else "m" if MAN.search(noun) else None
    return (wanted is None or cast.gender(person) in {None, wanted}) and cast.old_enough(person, noun)
