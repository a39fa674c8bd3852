"""Sentences of explanations, in both languages, from the words in `evidence.yaml`."""

from dataclasses import dataclass

from graph.link.catalogue import Words, catalogue
from graph.link.model import Epoch, EvidenceType, LineKind, StatedLink, Statement
from graph.link.tables import partners_of

_STICKING = 0.5  # share in spells from which it is worth a word


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said about a shared value."""

    value: str
    seen: int
    of: int
    in_spells: float
    generic: bool
    counted_with: EvidenceType | LineKind | None
    by_judgement: bool = False


def prior_words(epoch: Epoch) -> Words:
    """Where the prior of an epoch comes from: the expert or the corpus, and what decisions moved."""
    figures = catalogue().prior
    partners, expert = (f"{value:.2g}" for value in (partners_of(epoch, catalogue()), figures.partners))
    told = figures.words.expert if partners == expert else figures.words.shown
    ja, en = (form.format(partners=partners, expert=expert) for form in (told.ja, told.en))
    if epoch.weights.shift:
        moved, bits = figures.words.shifted, f"{epoch.weights.shift:+.1f}"
        ja, en = ja + moved.ja.format(bits=bits), en + moved.en.format(bits=bits)
    return Words(ja=ja, en=en)


def shared_words(evidence: EvidenceType, wording: Wording) -> Words:
    """The value, how rare it is, and why it may count nothing."""
    figures, phrases = catalogue().types[evidence], catalogue().phrases
    ja, en = figures.ja.format(value=wording.value), figures.en.format(value=wording.value)
    if wording.of:
        ja += phrases.seen_ja.format(of=wording.of, seen=wording.seen)
        en += phrases.seen_en.format(of=wording.of, seen=wording.seen)
    if wording.by_judgement:
        ja, en = ja + phrases.hand_ja, en + phrases.hand_en
    if wording.in_spells >= _STICKING:
        ja, en = ja + phrases.spell_ja, en + phrases.spell_en
    if wording.generic:
        ja, en = ja + phrases.generic_ja, en + phrases.generic_en
    if wording.counted_with is not None:
        noun = _noun(wording.counted_with)
        ja, en = ja + phrases.once_ja.format(noun=noun.ja), en + phrases.once_en.format(noun=noun.en)
    return Words(ja=ja, en=en)


def apart_words(evidence: EvidenceType) -> Words:
    """Both report the type, and nothing is shared."""
    noun, phrases = _noun(evidence), catalogue().phrases
    return Words(ja=phrases.apart_ja.format(noun=noun.ja), en=phrases.apart_en.format(noun=noun.en))


def gap_words(kind: LineKind, gap: float) -> Words:
    """How far apart in days or kilometres."""
    figures = catalogue().time if kind is LineKind.TIME else catalogue().distance
    value = str(round(gap))
    return Words(ja=figures.ja.format(value=value), en=figures.en.format(value=value))


def statement_words(told: Statement) -> Words:
    """What a source says of the two incidents themselves."""
    figures = catalogue().statement
    source = figures.sources[told.source]
    denied = told.kind is StatedLink.UNRELATED
    ja, en = (figures.unrelated_ja, figures.unrelated_en) if denied else (figures.ja, figures.en)
    return Words(ja=ja.format(source=source.ja), en=en.format(source=source.en))


def _noun(line: EvidenceType | LineKind) -> Words:
    if isinstance(line, EvidenceType):
        figures = catalogue().types[line]
        return Words(ja=figures.noun_ja, en=figures.noun_en)
    return catalogue().statement.noun
