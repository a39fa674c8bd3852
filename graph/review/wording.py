"""Where two posts use the same words."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from graph.review.highlights import Spot
from schemas.views import EvidenceSentence

_LEAST = 5  # letters; shorter runs are shared by any two texts
_WORDING = "wording"


def same_words(one: Sequence[EvidenceSentence], other: Sequence[EvidenceSentence]) -> Iterator[Spot]:
    """The stretches of each sentence that stand in the other post, too."""
    for mine, theirs in ((one, other), (other, one)):
        whole = "\n".join(sentence.text for sentence in theirs)
        for sentence in mine:
            matcher = SequenceMatcher(None, sentence.text, whole, autojunk=False)
            for block in matcher.get_matching_blocks():
                if block.size >= _LEAST:
                    start = sentence.start + block.a
                    yield Spot(sentence.sentence_id, start, start + block.size, _WORDING)
