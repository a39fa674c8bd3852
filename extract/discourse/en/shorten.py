"""Folding: quoted names, ages, articles before the unnamed, aliases with what carries them, quotes, lists."""

import re

from extract.discourse.marks import pattern
from extract.discourse.skeleton import Skeleton, Thing, fold, without
from extract.lexicon import lexicon
from extract.recognizers.en.patterns import any_of, any_word

_WORDS = lexicon("en/discourse")
_ALIASES = lexicon("en/aliases")
NAMING = any_of([p for p in _ALIASES["naming"] if p not in _ALIASES["weak"]])
_HEADS = any_word(_WORDS["alias_heads"])

_QUOTED_MARK = pattern(r"(?P<open>[\"“‘'])<AHSPO>[,.]?(?P<close>[\"”’'])")
_AGED = pattern(
    r"(<P>)(?:,? \((?:then |now |aged? )?\d{1,2}(?: at the time)?\)|, (?:then |now |aged? )?\d{1,2}(?=[,.;:) ]"
    r"|$)(?! (?:people|men|women|yen)))"
    r"(?:,(?= (?:(?!unemployed|self-employed|retired|named|called|dubbed|nicknamed|identified)\w+ed|was|were|is|are|had"
    r"|has|have|will|would|could|may|might|took|told|said|went|flew|drove|ran|led|made|sent|gave|got|met|left|came"
    r"|fled|sold|stole|hit|beat|broke|hid|held|kept|found|paid|did|allegedly|later|apparently|reportedly|initially"
    r"|to|in|on|at|with|for|over|by|into|after|before|when)\b)|,(?= <MDS>))?"
)
_ONE_OF = pattern(
    r"\b[Oo]ne of (?:them|the [\w-]+|those [\w-]+|these|the \w+ [\w-]+),? (?:named |an? )?(<P>)(?:,(?= [a-z]))?"
)
ONE_OF = "one of"  # title of a person singled out of a group
_APPOSED = pattern(r"(<P>)(?: in (?:that|this|the) case)?,? (?:identified as |named )?(<P>)(?:,(?= [a-z]))?")
_ADVERBIAL = pattern(
    r"^(?:In|To|With|From|At|During|After|Before|For|Besides|Unlike|Like|Together with|Along with)\b[^,;]*$"
)
_PRESENTED = pattern(  # by a compatriot, P: a noun of any kind and the name it belongs to
    r"(?:(?<=\bby )|(?<=\bfrom )|(?<=\bwith )|(?<=\bthrough )|(?<=\bto )(?!the\b))(?:an?|the|his|her|their"
    r"|another|one|fellow) (?:(?!and\b|or\b|of\b|who\b|that\b|in\b|at\b|on\b)[A-Za-z][\w'’-]* ?){1,5}"
    r"(?: of (?:his|hers|theirs))?"
    r"(?:,| ?(?:named|called|identified as)) (?P<who><P>)(?:,(?= [a-z]))?(?! (?:said|told|says|and)\b)"
)
_MET = pattern(  # a man he had met at a parlor, P
    r"(?:<P>,? |\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Aa]nother) (?:[a-z][\w'’-]* ){1,4})(?:who |whom "
    r"|that )?<P> (?:had |has )?"
    r"(?:met|known|knew|befriended|worked (?:with|for)|got to know|come to know|came to know|played (?:games )?with)\b"
    r"[^.;,‹PAN›]{0,50}, (?P<who><P>)(?:,(?= [a-z]))?"
)
_INCLUDING = pattern(
    r"(<P>),? (?:(?:who )?include[sd]?|including|among them|one of (?:them|whom)(?: is"
    r"| was)?),? (?:an? )?(<P>)(?:,(?= [a-z]))?"
)
_GROUP_APPOSED = pattern(r"(<P>)(?:,| --| –| —|:)? (?:identified as |named as |named )?(<P>)(?:,| --| –| —)?(?= [a-z])")
_ARTICLE = pattern(r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother) (<P>)")
_MODIFIER = (
    r"(?:(?!(?:that|police|investigators|the|an?|by|was|were|had|has|from|to|of|and|who|with|which|where|told|him"
    r"|her|them)\b)[\w-]+|<S>)"
)
_KNOWN_AS = pattern(
    r"(<P>),? (?:a\.?k\.?a\.?|aka|alias|also known as|better known as|known (?:\w+ ){0,6}?as"
    r"|known by the (?:\w+ )?(?:name|alias|nickname|pseudonym)(?: of)?|(?:using|under|by) (?:the "
    r"|an? )?(?:\w+ )?(?:name|alias|pseudonym|nickname|handle|moniker)(?: of)?|nicknamed|dubbed|who (?:goes|went"
    r"|is known) (?:\w+ )?by(?: the \w+)?|"
    r"who (?:calls|called) himself) (?:the )?(?P<alias><A>),?"
)
_CARRIED = pattern(
    rf"(?<!\w)(?:(?:[Aa]n?|[Tt]he(?: same)?|[Oo]ne|[Aa]nother|[Aa] certain) )?(?:{_MODIFIER} ){{0,4}}?\b{_HEADS}(?: "
    rf"(?:on|of|in|using) (?:the (?:\w+ )?(?:app )?)?<S>(?: app)?)?"
    rf"(?:,? (?:who|that|which)(?: is| was)?)?,? (?:with (?:the|a) (?:\w+ )?name (?:of )?|{NAMING})[,:]? (?:only "
    rf"|simply )?(?:the )?[\"“]?(<A>)[,.]?[\"”]?"
)
_EITHER = pattern(r"(?:either )?(<A>)(?:,? or <A>)+")
_ASIDE_EMPTY = pattern(r" ?\([^()<PALDMYSOHQ>]{0,60}\)".replace("<PALDMYSOHQ>", "‹PALDMYSOHQ›"))
_QUOTE = pattern(r"“([^”]*)”|\"([^\"]*)\"|(?<![\w])‘([^’]*)’(?!\w)")
_SHORTEST_QUOTE = 24
_SPOKEN = pattern(r"^(?:[A-Z]|<PANLOS>|\W*I\b)")
_JOIN = (
    r"(?:,|;|,? and|,? or|; and|,? as well as|,? along with|,? together with|, plus)"
    r"(?: (?:also|both|then|fellow|the late|(?:his|her|their) (?:(?:common-law|younger|older|elder|ex-?"
    r"|former) ?)?(?:wife|husband"
    r"|girlfriend|boyfriend|partner|brother|sister|son|daughter|mother|father|cousin|friend|acquaintance|colleague|accomplice)s?,?))?"
)
LIST = pattern(rf"(?:\b(?:[Bb]oth|[Ee]ither) )?<P>(?:(?:{_JOIN})? <P>(?!['’]s\b))+")
_LIST_WHO = pattern(rf"{LIST.pattern}(?=,? who (?:are|were|have|both|all|had both|do)\b)")
_BARE_OTHERS = pattern(r"(<P>)(?:,| and|, and) (?:(?P<n>\w+) )?(?:other (?:\w+ )?\w+|others)\b")


def _same(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[1])
    start, end = skeleton.span(*found.span())
    return Thing(thing.letter, thing.ids, start, end, count=thing.count, asides=thing.asides, title=thing.title)


def _known_as(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing, alias = skeleton.thing(found[1]), skeleton.thing(found["alias"])
    return Thing("P", thing.ids, *skeleton.span(*found.span()), also=alias.ids)


def _one_of(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[1])
    return Thing(thing.letter, thing.ids, *skeleton.span(*found.span()), title=ONE_OF)


def _apposed(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    """The third man, P: a description and the name it belongs to."""
    described, named = skeleton.thing(found[1]), skeleton.thing(found[2])
    if described.ids or described.count != 1 or len(named.ids) != 1 or named.title == "he":
        return None  # a man she met
    if skeleton.text.endswith("as ", 0, found.start()):
        return None  # P acted as the manager, P2 as …
    if _ADVERBIAL.search(skeleton.text, 0, found.start()) and not found[0].endswith(","):
        return None  # in a letter to the daughter, P wrote
    return Thing(
        "P", named.ids, *skeleton.span(*found.span()), title=described.title, asides=(skeleton.part(*found.span(1)),)
    )


def _presented(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    """A compatriot, P: the one named, with what he is called."""
    named = skeleton.thing(found["who"])
    if len(named.ids) != 1:
        return None
    words = skeleton.part(found.start(), found.start("who"))
    return Thing("P", named.ids, *skeleton.span(*found.span()), asides=(words,), title=words.text.rstrip(" ,"))


def _including(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    """Four men, including P and P: a number and some of whom it counts."""
    group, some = skeleton.thing(found[1]), skeleton.thing(found[2])
    if (group.count or 0) <= len(some.ids):
        return None
    ids = tuple(dict.fromkeys((*group.ids, *some.ids)))
    said = (skeleton.part(*found.span()),) if group.title in _WORDS["hands"] else ()
    return Thing(
        "P", ids, *skeleton.span(*found.span()), count=group.count, members=some.members, title=group.title, asides=said
    )


def _group_apposed(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    """Two others, P and P: a number and the names it counts."""
    described, named = skeleton.thing(found[1]), skeleton.thing(found[2])
    if (
        (not described.title and set(described.ids) != set(named.ids))
        or (described.ids and set(described.ids) != set(named.ids))
        or described.count != len(named.ids)
    ):
        return None
    return Thing("P", named.ids, *skeleton.span(*found.span()), count=described.count, members=named.members)


def _carried(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[1])
    start, end = skeleton.span(*found.span())
    return Thing("A", thing.ids, start, end, asides=(skeleton.part(*found.span()),))


def _quote(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    group = next(i for i in (1, 2, 3) if found[i] is not None)
    words = found[group]
    if len(words) < _SHORTEST_QUOTE or not _SPOKEN.match(words):
        return None
    start, end = skeleton.span(*found.span())
    return Thing("Q", (), start, end, inside=skeleton.part(*found.span(group)))


def _listed(skeleton: Skeleton, found: re.Match[str]) -> Thing | None:
    members = tuple(thing for _, thing in skeleton.marked("P", start=found.start(), end=found.end()))
    if not members[0].ids and skeleton.text.endswith("as ", 0, found.start()):
        return None  # P acted as the manager, P2 as …
    described = members[0]
    rest = {i for member in members[1:] for i in member.ids}
    named = sum(member.count or len(member.ids) or 1 for member in members[1:])
    if members[0].title and set(members[0].ids) in (set(), rest) and members[0].count == named > 1:
        members = members[1:]  # two more Japanese, P and P
    ids = tuple(dict.fromkeys(i for member in members for i in member.ids))
    title, asides = (described.title, (skeleton.part(*found.span()),)) if members[0] is not described else ("", ())
    start, end = skeleton.span(*found.span())
    count = sum(member.count or len(member.ids) or 1 for member in members if member.title != ONE_OF)
    return Thing("P", ids, start, end, count=count, members=members, title=title, asides=asides)


def _with_others(skeleton: Skeleton, found: re.Match[str]) -> Thing:
    thing = skeleton.thing(found[1])
    start, end = skeleton.span(*found.span())
    number = _WORDS["numbers"].get((found["n"] or "").lower(), 0)
    known = thing.count or len(thing.ids)
    return Thing("P", thing.ids, start, end, count=known + number if number else None, members=thing.members)


def shorten_names(skeleton: Skeleton) -> Skeleton:
    """Names without quotes, ages, articles and the account that carries them; without empty brackets."""
    gone = {i for m in _ASIDE_EMPTY.finditer(skeleton.text) for i in range(*m.span())}
    gone |= {m.start(g) for m in _QUOTED_MARK.finditer(skeleton.text) for g in ("open", "close")}
    skeleton = without(skeleton, gone) if gone else skeleton
    for rule in (_AGED, _ARTICLE, _EITHER):
        skeleton = fold(skeleton, rule, _same)
    skeleton = fold(skeleton, _ONE_OF, _one_of)
    return fold(fold(skeleton, _KNOWN_AS, _known_as), _CARRIED, _carried)


def shorten_ages(skeleton: Skeleton) -> Skeleton:
    """Ages behind persons who became marks only later."""
    return fold(skeleton, _AGED, _same)


def fold_lists_told_of(skeleton: Skeleton) -> Skeleton:
    """A and B, who are …: what is said behind a list in the plural is said of all of it."""
    return fold(skeleton, _LIST_WHO, _listed)


def fold_quotes(skeleton: Skeleton) -> Skeleton:
    """What somebody says in whole sentences is one mark; quoted words stay words of the sentence."""
    return fold(skeleton, _QUOTE, _quote)


def fold_lists(skeleton: Skeleton) -> Skeleton:
    """Persons listed together as one mark, with the others who are only counted."""
    skeleton = fold(fold(skeleton, _MET, _presented), _PRESENTED, _presented)
    skeleton = fold(skeleton, _APPOSED, _apposed)
    skeleton = fold(fold(skeleton, LIST, _listed), _BARE_OTHERS, _with_others)
    skeleton = fold(skeleton, _INCLUDING, _including)
    return fold(skeleton, _GROUP_APPOSED, _group_apposed)
