"""PAYOUT and LOSS in English text: what a sum is, by the words nearest to it in its sentence."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from extract.candidates import Candidate
from extract.lexicon import lexicon
from extract.recognizers.en.amounts import Amount, amounts
from extract.recognizers.en.patterns import last_match
from extract.rules import Family, compiled
from extract.text import PreparedText
from schemas.words import EntityType

_WORDS = lexicon("en/money")
_PRIORITY = 62
_TYPES = {"payout": EntityType.PAYOUT, "loss": EntityType.LOSS, "neither": None}
_THRESHOLD = 1.0
_NEAR, _REACH, _FAR, _LIST = 15, 80, 110, 220
_SEIZED = re.compile(rf"(?i){_WORDS['seized']}(?:(?!{_WORDS['lost_again']})[^.;]|\.(?=\d))*$")
_TAKING = ("seiz", "confiscat", "recover", "impound", "found", "discover", "yielded")
_SEIZED_BEHIND = re.compile(_WORDS["seized_behind"])
_SHORT = 30  # characters of a sentence that is little more than its sum
_CLAUSE = re.compile(
    r"[;:]|, (?:and|but|while|who|which|where|when|after)\b| (?:but|while|whereas|although|because|after|before) "
)
_DIGIT = re.compile(r"\d{3}|\d million|\d billion")
_CONVERSION = re.compile(
    r"^[^().;\n]{0,25}\((?:or |about |around |approximately |some |roughly |equivalent to |nearly |now |worth )*$"
)
_OTHERWISE = re.compile(r"^,? or (?:about |around |roughly |approximately |some |nearly )?$")
_CRIME = re.compile(
    r"(?i)arrest|robb|fraud|scam|suspect|yami|crim|police|theft|swindl|traffick|illegal|burgl|steal|stole|guilty|prosecut|loot|captiv"
)
_SHARE = re.compile(
    r"\b(?P<n>\d{1,2}(?:\.\d+)?) ?(?:%|per ?cent)"
    r"(?= (?:of|from) (?:the |whatever|what|all|any|his|their|each|every)|[ -](?:commission|cut|share)\b)"
    r"|\b(?:commission|cut|share|bonus) of (?P<m>\d{1,2}(?:\.\d+)?) ?(?:%|per ?cent)"
)
_BARE = re.compile(
    r"\b(?:got|received|paid|earned|made|get|pay|for|promised|offered)(?: me| him"
    r"| her)? (?P<n>\d{1,3}(?:,\d{3})+)(?= ?[.,;!?\"”’]| for | in | each| a )"
)


def money(text: PreparedText) -> Iterator[Candidate]:
    """Sums that are pay or loss; all others are left out."""
    if not _CRIME.search(text.plain):
        return
    for amount, again in _with_conversions(text.plain):
        kind = _kind(text, amount)
        if kind:
            yield _candidate(text, amount, kind, again=again)
    yield from _shares(text)
    yield from _bare_numbers(text)


def _with_conversions(plain: str) -> Iterator[tuple[Amount, Amount | None]]:
    """Every sum, with the same sum in another currency where the text gives it behind."""
    last: Amount | None = None
    again: Amount | None = None
    for amount in amounts(plain):
        if last and _is_conversion(plain[last.end : amount.start], last, amount):
            again = again or amount
            continue
        if last:
            yield last, again
        last, again = amount, None
    if last:
        yield last, again


def _is_conversion(gap: str, last: Amount, amount: Amount) -> bool:
    """The same sum again in another currency."""
    if last.currency == amount.currency:
        return False
    return bool(_CONVERSION.match(gap) or _OTHERWISE.match(gap))


@cache
def _cues(side: str) -> Family[tuple[str, float]]:
    around = r"\b(?:{})\b" if side == "left" else r"^[,]? ?(?:or (?:more|less) )?(?:{})\b"
    return Family(
        (compiled(around.format(pattern)), (kind, weight)) for kind in _TYPES for pattern, weight in _WORDS[kind][side]
    )


def _kind(text: PreparedText, amount: Amount) -> EntityType | None:
    sentence = text.sentence_at(amount.start)
    left = text.plain[max(sentence.start, amount.start - _FAR) : amount.start].lower()
    right = _without_brackets(text.plain[amount.end : min(sentence.end, amount.end + _FAR)].lower())
    if _is_seized(text.plain[max(sentence.start, amount.start - _LIST) : amount.start], right):
        return None
    scores = dict.fromkeys(_TYPES, 0.0)
    for pattern, (kind, weight) in _cues("left").able(left):
        if found := last_match(pattern, left):
            scores[kind] = max(scores[kind], weight * _nearness(left[found.end() :]))
    for pattern, (kind, weight) in _cues("right").able(right):
        if pattern.match(right):
            scores[kind] += weight * 0.6
    if sentence.end - sentence.start < _SHORT and not any(scores.values()):
        return EntityType.PAYOUT  # an advert's “80,000 yen.”
    best = max(scores, key=lambda kind: (scores[kind], kind == "neither"))
    return _TYPES[best] if scores[best] >= _THRESHOLD else None


def _is_seized(before: str, behind: str) -> bool:
    """Whether the sum was found or taken by the law; most have none of the words, so these are looked for first."""
    told = any(word in before for word in _TAKING) and _SEIZED.search(before)
    return bool(told) or _SEIZED_BEHIND.match(behind) is not None


def _without_brackets(right: str) -> str:
    return re.sub(r"^ ?\([^)]{0,40}\)", "", right)


def _nearness(between: str) -> float:
    """Full weight right before the sum, less with distance, half beyond the border of a clause or another sum."""
    distance = 1.0 if len(between) <= _NEAR else max(0.2, 1 - (len(between) - _NEAR) / _REACH)
    return distance * (0.5 if _CLAUSE.search(between) or _DIGIT.search(between) else 1.0)


def _candidate(text: PreparedText, amount: Amount, kind: EntityType, *, again: Amount | None = None) -> Candidate:
    norm = dict(_norm(text, amount, kind))
    if again:
        norm["conversion"] = {"amount": again.low, "currency": again.currency}
    return Candidate(
        type=kind,
        start=amount.start,
        end=amount.end,
        rule=f"en.money.{kind.value.lower()}",
        confidence=0.85,
        priority=_PRIORITY,
        canonical=text.plain[amount.start : amount.end],
        norm=norm,
    )


def _norm(text: PreparedText, amount: Amount, kind: EntityType) -> Mapping[str, Any]:
    sentence = text.sentence_at(amount.start)
    left = text.plain[max(sentence.start, amount.start - 40) : amount.start]
    right = _without_brackets(text.plain[amount.end : min(sentence.end, amount.end + 50)])
    norm: dict[str, Any] = {"amount": amount.low, "currency": amount.currency, "bound": _bound(amount, left, right)}
    if amount.high:
        norm["amount_max"] = amount.high
    if amount.low is None:
        norm |= {"amount_min": amount.least, "amount_max": amount.most}
    if per := _per(left, right, kind):
        norm["per"] = per
    return norm


def _bound(amount: Amount, left: str, right: str) -> str:
    if amount.high:
        return "min"
    if amount.low is None:
        return "approx"
    for bound, words in _WORDS["bound_right"].items():
        if re.match(rf"(?:,? (?:a|an|per|each) \w+)?\W{{0,2}}(?:{'|'.join(words)})\b", right):
            return str(bound)
    for bound, words in _WORDS["bound_left"].items():
        if re.search(rf"\b(?:{'|'.join(words)}) $", left):
            return str(bound)
    return "exact"


def _per(left: str, right: str, kind: EntityType) -> str | None:
    head = re.sub(r"^[\"”’,]?(?: \([^)]*\))?[,]?(?: or (?:more|less))?", "", right)
    for per, words in _WORDS["per"].items():
        if re.match(rf"[\"”’]? ?(?:{'|'.join(words)})(?!\w)", head):
            return str(per)
    for per, words in _WORDS["per_left"].items():
        if re.search(rf"\b(?:{'|'.join(words)})[:,]? ?(?:\w+ )?$", left):
            return str(per)
    return "total" if kind is EntityType.LOSS else "job"


def _shares(text: PreparedText) -> Iterator[Candidate]:
    """Pay as a share of the loot."""
    for match in _SHARE.finditer(text.plain):
        start = match.start("m") if match["m"] else match.start()
        amount = Amount(start, match.end(), "", None)
        if _kind(text, amount) is EntityType.PAYOUT:
            norm = {
                "share": float(match["n"] or match["m"]),
                "amount": None,
                "currency": None,
                "per": "job",
                "bound": "exact",
            }
            yield Candidate(EntityType.PAYOUT, amount.start, amount.end, "en.money.share", 0.8, _PRIORITY, norm=norm)


def _bare_numbers(text: PreparedText) -> Iterator[Candidate]:
    """“I got 50,000”: a sum without its currency, in speech, is in yen where the text counts in yen."""
    if " yen" not in text.plain and "¥" not in text.plain:
        return
    for match in _BARE.finditer(text.plain):
        amount = Amount(*match.span("n"), "JPY", int(match["n"].replace(",", "")))
        if _kind(text, amount) is EntityType.PAYOUT:
            yield _candidate(text, amount, EntityType.PAYOUT)
