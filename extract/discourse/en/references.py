"""Whom “he”, “the two”, “both men” or “the student” mean in an English report."""

import re
from collections.abc import Iterator, Sequence

from extract.discourse.en.cast import MAN, NOT_SUBJECT, WOMAN, Cast
from extract.discourse.en.patterns import leads_to
from extract.discourse.en.shorten import LIST
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
    rf"\b(?P<n>{_NUMBER})(?: of the)?(?P<more> more| other| additional)?(?: (?!and\b"
    rf"|of\b)[\w'-]+){{0,3}}? (?P<head>{_PLURAL})(?: (?:men|women|nationals|people))?\b",
    re.IGNORECASE,
)
_DEFINITE = pattern(
    rf"\b(?:(?:[Tt]he(?: same)?|[Aa]ll) (?P<n>{any_word(_NUMBERS)}|\d{{1,2}}(?=[,.;:]|$| (?:are|were|was|be|been|is|have|has|had|will|would"
    rf"|could|may|might|did|do|remain|left|went|told|said|came|also|allegedly|to|in|at|on|from|over|who|and|while|men|women"
    rf"|people|suspects)\b))\b{_NO_THINGS}|[Tt]he (?P<head>(?:[a-z-]+ )?{_PLURAL})\b)"
    rf"|\b(?P<they>[Tt]hey)\b"
    r"|(?:(?<=told )|(?<=arrested )|(?<=detained )|(?<=caught )|(?<=instructed )|(?<=ordered )|(?<=expelled )|(?<=deported )|(?<=rescued )|(?<=freed )|(?<=indicted )|(?<=charged )"
    r"|(?<=released )|(?<=threatened )|(?<=forced )|(?<=extradited ))(?P<told>them)\b"
    r"|\b(?P<both>[Bb]oth)(?= (?:men|suspects|have|were|are|had|admitted|denied))"
)
_HE = pattern(r"\b(?:[Hh]e|[Ss]he)\b(?!['’]s)")
_HIM = pattern(
    r"\bhim\b|(?<!at )(?<!in )(?<!to )(?<!of )(?<!near )(?<!from )(?<!outside )\bher\b(?= home\b)"
    r"|\bher\b(?= (?:to|in|from|back|with|off|for|and|into|at|on|out|by|over|up|as|that|how|where|when"
    r"|while|until|before|after)\b|[,.;])"
)
_THE_ONE = pattern(
    rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:(?!police\b|prosecutors\b|investigators\b"
    rf"|officers\b)(?:[a-z]+-)?[a-z]+ ){{0,2}}?(?P<head>{_HEADS})\b(?![- ](?:police|student|name))"
)
_A_ONE = pattern(
    rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he (?:first|second|third|fourth|fifth|other|remaining)) (?:(?!and\b|the\b"
    rf"|of\b|in\b|that\b)[\w'’‹LO›-]+,? ){{0,4}}?(?P<head>{_HEADS})\b(?!['’-])"
)
_AGED = pattern(r" aged \d{1,2}(?:, \d{1,2})*,? and \d{1,2}")
_BESIDE_A_NAME = pattern(r"<PAN>,? (?:also )?$")
_BEFORE_A_NAME = pattern(r",? <P>")
_ALIAS_WHOM = pattern(r"<A>,? whom? [^,;]*,[^‹PAN›]*$")
_LAW_NEAR = pattern(
    r"\b(?:prison|term\b|court|ruling|verdict|arrest|sentenc|indict|convict|suspect|charg|detain|custody|accus|held|jail|trial|warrant|wanted|deport)"
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
_WHO_SAID = pattern(r"(?P<who><P>),? who (?:\w+ ){1,4}(?:that )?$")
_AND = pattern(r"\b(?:and|or|with)\b")
_FREED = pattern(r"\b(?:rescu\w+|freed|freeing|sav(?:ed|ing)|liberat\w+|repatriat\w+|victims|captives)\b[^.;]{0,30}$")
_THEN_FREED = pattern(
    r"[^.;,]{0,30} (?:was|were|been) (?:\w+ )?(?:rescued|freed|saved|liberated|lured|trafficked|held|forced)"
)
_OF_SOMETHING_NEW = pattern(r" of (?:an?|another|one)\b")
_WHO_DID = pattern(r" (?:who|that|behind|believed|thought|suspected|giving|issuing|sending)\b")
_ANYBODY = {"person", "individual", "man", "woman", "one"}
_OTHER = pattern(r"[Tt]he (?:other|remaining) ")
_ACCUSED = {"suspect", "defendant", "accused", "trafficker", "convict", "fugitive"}
_NEW_CLAUSE = pattern(r"\b(?:after|when|because|while|since|before|until|if|where) (?!\w+ing\b)")


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
    skeleton = fold(skeleton, _A_ONE, lambda s, m: _a_one(s, m, cast))
    skeleton = fold(skeleton, _THE_ONE, lambda s, m: _the_one(s, m, cast))
    skeleton = fold(skeleton, _HE, lambda s, m: _thing(s, m, _he(s, m, cast), count=1, title="he"))
    skeleton = fold(skeleton, _HIM, lambda s, m: _thing(s, m, _object_single(s, m.start(), cast), count=1, title="he"))
    return fold(skeleton, _NAMED_LATER, _by_alias)


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
    if (found["told"] or found["they"]) and (
        inside := [t for _, t in skeleton.marked("P", end=found.start()) if (t.count or len(t.ids)) > 1]
    ):
        size, ids = inside[-1].count or len(inside[-1].ids), inside[-1].ids
    ids = ids or (cast.look_ahead(count) if count else ())
    if not ids and found["n"] and not size:
        return None
    return _thing(skeleton, found, ids, count=count or size or None, title=head)


def _a_one(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> Thing | None:
    """Somebody told of before the name, in the opening; later it is somebody else."""
    head = found["head"]
    if leads_to(_BESIDE_A_NAME, skeleton.text, found.start()):
        return None
    if found[0].lower().startswith(("another", "the ")) or head in _WORDS["harmed"]:
        cast.strangers.add(head)
        return _thing(skeleton, found, (), count=1, title=head)
    ids = cast.yet_to_be_named(skeleton.starts[found.start()]) if _may_be_named(skeleton, found, cast) else ()
    if not ids:
        cast.strangers.add(head)
    return _thing(skeleton, found, ids, count=1, title=head)


def _may_be_named(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> bool:
    """Whether a description may be of the first person named: the law acts on it, and no other age is told."""
    told = re.search(r"\b(\d{1,2})-year-old|^,? (\d{1,2}),", found[0] + skeleton.text[found.end() : found.end() + 6])
    age = cast.draft.entity(cast.actors[0]).norm.get("age") if cast.actors else None
    if told and age is not None and str(age) not in told.groups():
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
        soon = introduced and _may_be_named(skeleton, found, cast)
        ids = cast.yet_to_be_named(skeleton.starts[found.start()]) if soon else ()
        return _thing(skeleton, found, ids, count=1, title=head)
    if known := cast.called(head, skeleton.starts[found.start()]):
        return _thing(skeleton, found, known, count=1, title=head)
    if head in _WORDS["harmed"] and head not in _WORDS["acting"]:
        return _thing(skeleton, found, cast.last_unnamed() if head == "victim" else (), count=1, title=head)
    if head in _ACCUSED or "wanted " in found[0]:
        return _thing(skeleton, found, cast.last_actor(), count=1, title=head)
    ids = () if head in cast.strangers else _last_single(skeleton, found.start(), cast)
    subject = _subject_before(skeleton, found.start())
    if ids and (not _can_be(cast, ids[0], head) or ids == subject):
        ids = next((i for i in reversed(cast.spoken) if i != subject and _can_be(cast, i[0], head)), ())
    return _thing(skeleton, found, ids, count=1, title=head)


def _can_be(cast: Cast, person: str, noun: str) -> bool:
    """Whether a man, a girl or a youth can be that person."""
    wanted = "f" if WOMAN.search(noun) else "m" if MAN.search(noun) else None
    return (wanted is None or cast.gender(person) in {None, wanted}) and cast.old_enough(person, noun)


def _he(skeleton: Skeleton, found: re.Match[str], cast: Cast) -> tuple[str, ...]:
    """Whom he or she means: the subject so far, else of the text before, of that gender if known."""
    if said := leads_to(_WHO_SAID, skeleton.text, found.start()):
        return skeleton.thing(said["who"]).ids[:1]
    ids = _last_single(skeleton, found.start(), cast)
    wanted = "m" if found[0].lower() == "he" else "f"
    if not ids or cast.gender(ids[0]) in {None, wanted}:
        return ids
    others = [t.ids for _, t in reversed(_singles(skeleton, found.start())) if cast.gender(t.ids[0]) == wanted]
    return others[0] if others else next((i for i in reversed(cast.spoken) if cast.gender(i[0]) == wanted), ())


def _singles(skeleton: Skeleton, at: int) -> list[tuple[int, Thing]]:
    joined = (m for m in LIST.finditer(skeleton.text, 0, at) if _AND.search(m[0]))
    listed = {i for m in joined for i in range(*m.span())}
    marked = ((p, t) for p, t in skeleton.marked("P", end=at) if p not in listed)
    return [(position, thing) for position, thing in marked if len(thing.ids) == 1 and (thing.count or 1) == 1]


def _last_single(skeleton: Skeleton, at: int, cast: Cast) -> tuple[str, ...]:
    """The single person who is subject before this point of the sentence, else of the text before it."""
    before = _singles(skeleton, at)
    subjects = [thing for position, thing in before if not leads_to(NOT_SUBJECT, skeleton.text, position)]
    if subjects:
        return subjects[0].ids
    return before[-1][1].ids if before and not cast.focus else cast.focus


def _subject_before(skeleton: Skeleton, at: int) -> tuple[str, ...]:
    """Who is subject right before a position, whether known or not."""
    marks = [
        (position, t)
        for position, t in skeleton.marked("P", end=at)
        if not leads_to(NOT_SUBJECT, skeleton.text, position)
    ]
    if not marks or _NEW_CLAUSE.search(skeleton.text, marks[-1][0] + 1, at):
        return ()
    return marks[-1][1].ids


def _object_single(skeleton: Skeleton, at: int, cast: Cast) -> tuple[str, ...]:
    """Whom “him” means: not the subject of its own clause."""
    before = _singles(skeleton, at)
    wanted = "f" if skeleton.text.startswith("her", at) else "m"
    if not before:
        if not cast.focus or cast.gender(cast.focus[0]) in {None, wanted}:
            return cast.focus
        return next((i for i in reversed(cast.spoken) if cast.gender(i[0]) == wanted), ())
    position, nearest = before[-1]
    promised_him = any(True for _ in skeleton.marked("A", start=position, end=at))  # he said that A had promised him
    if promised_him or _ALIAS_WHOM.search(skeleton.text, 0, at):
        return nearest.ids
    in_relative = skeleton.text[position + 1 : at].lstrip(",").startswith(" who ")
    subject = nearest.ids if in_relative else _subject_before(skeleton, at)
    others = [thing.ids for _, thing in before if thing.ids != subject]
    chosen = others[-1] if others else (cast.focus if cast.focus != subject else ())
    if chosen and cast.gender(chosen[0]) not in {None, wanted}:
        return next((i for i in reversed(cast.spoken) if cast.gender(i[0]) == wanted and i != subject), ())
    return chosen
