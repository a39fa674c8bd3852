"""What somebody typed, as terms: how each is looked up in a full-text index, and how a text is checked for it.

The index is asked with words and phrases only, never with the text as typed, so nothing in it can act as query syntax.
Full text answers with what may fit; `Term.is_in` decides, and is the same on every engine.
"""

import re
from functools import cached_property

from schemas import ids
from schemas.base import Frozen
from schemas.errors import QueryError

_CJK = (
    "\u3005\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003134f"
)
_RUN = re.compile(rf"[{_CJK}]+|[^\W{_CJK}]+")
_IDEOGRAPH = re.compile(f"[{_CJK}]")
_LETTER = rf"[^\W_{_CJK}]"
# Next to these the tokenizer of the index does not break a word (Unicode text segmentation).
_JOINS_WORDS = frozenset(".:'’‘·,;_")
# Words that the CJK analyzer of Lucene leaves out of the index.
_NOT_INDEXED = (
    " a and are as at be but by for if in into is it no not of on or s such t that the their then there these they "
    "this to was will with www "
)
_PARTS = re.compile(r'"([^"]*)"|([^\s"]+)')
_AROUND_WORDS = "「」『』【】〈〉《》()[]{}<>“”‘’'.,、。!?・:;"
_PHONE = re.compile(r"\+?\d{4,15}")
_SPACED_PHONE = re.compile(r"(?<![\d-])(?:\+\d{1,3}|0)[\d()]{0,5}(?:[ -]\d{2,4}){2,3}(?![\d-])")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s()./‐-―−ー-]+(?=\d)")
_JAPAN, _TRUNK = "81", "0"  # the same number from abroad and at home


class Term(Frozen):
    """One thing that a hit must contain, as it stands in folded text."""

    text: str

    @property
    def is_latin(self) -> bool:
        """Whether the term has no Japanese sign in it; handles and numbers have none."""
        return not _IDEOGRAPH.search(self.text)

    @cached_property
    def digits(self) -> tuple[str, ...]:
        """Every spelling, digits alone, of a term that can be a telephone number or part of one."""
        squeezed = squeeze_digits(self.text)
        if not _PHONE.fullmatch(squeezed):
            return ()
        abroad = squeezed.removeprefix("+" + _JAPAN)
        return (squeezed.lstrip("+"), *([_TRUNK + abroad] if abroad != squeezed else []))

    @cached_property
    def lucene(self) -> str:
        """A query that every text containing the term answers to; empty where only reading all texts will do."""
        clauses = list(dict.fromkeys(self._clauses()))
        written = [f"({' '.join(f'+{clause}' for clause in clauses)})"] if clauses else []
        if written and len(clauses) > 1:
            written += [f"{digits}*" for digits in self.digits]
        return f"({' '.join(written)})" if len(written) > 1 else "".join(written)

    def _clauses(self) -> list[str]:
        found = []
        for match in _RUN.finditer(self.text):
            run, before, after = match[0], self.text[: match.start()][-1:], self.text[match.end() :][:1]
            if _IDEOGRAPH.match(run):
                # A single sign is in the index only where no other stands beside it.
                found += [f'"{run}"'] if len(run) > 1 else []
            elif before not in _JOINS_WORDS and not run.startswith("_"):
                found += self._word(run, after)
        return found

    def _word(self, run: str, after: str) -> list[str]:
        """A word, or the beginning of one; nothing where the text may have a word there that is not in the index."""
        if after and after in _JOINS_WORDS:
            return [f"{run}*"]
        if f" {run} " in _NOT_INDEXED:
            return []
        if after or len(self.text) == 1:
            return [run]
        return [f"{run}*"] if run == self.text or f" {run}" not in _NOT_INDEXED else []

    def is_in(self, folded: str) -> bool:
        """Whether folded text contains the term: Japanese anywhere, Latin words and numbers from their beginning."""
        if self.text not in folded and not self.digits:
            return False
        if any(digits in squeeze_digits(folded) for digits in self.digits):
            return True
        return bool(self._pattern.search(folded))

    def count_in(self, folded: str) -> int:
        """How often the term stands in folded text."""
        return sum(1 for _ in self._pattern.finditer(folded))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """A single letter is a word of its own (X); a longer Latin term may be the beginning of one."""
        begins_word = re.match(_LETTER, self.text)
        before = f"(?<!{_LETTER})" if begins_word else ""
        after = f"(?!{_LETTER})" if begins_word and len(self.text) == 1 else ""
        return re.compile(before + re.escape(self.text) + after)


def squeeze_digits(folded: str) -> str:
    """Folded text with everything left out that people write between the digits of a number."""
    return _BETWEEN_DIGITS.sub("", folded)


def national(number: str) -> str:
    """A Japanese number in international form as it is dialled at home; any other as it is."""
    return _TRUNK + number[len(_JAPAN) + 1 :] if number.startswith("+" + _JAPAN) else number


def split_terms(typed: str) -> tuple[Term, ...]:
    """The terms of a query, in order, each once: split at blanks, except within quotes and telephone numbers.

    Raises:
        QueryError: there is nothing in it that could be looked for.
    """
    folded = _SPACED_PHONE.sub(lambda match: match[0].replace(" ", "-"), ids.fold(typed))
    texts = (quoted.strip() or bare.strip(_AROUND_WORDS).lstrip("@") for quoted, bare in _PARTS.findall(folded))
    terms = tuple(Term(text=text) for text in dict.fromkeys(texts) if text)
    if not terms:
        raise QueryError("The search has no word in it.", remedy="Type a name, a place, an account or a number.")
    return terms


def all_of(terms: tuple[Term, ...]) -> str:
    """A full-text query that asks for all terms at once; empty where full text can look up none of them."""
    return " ".join(f"+{term.lucene}" for term in terms if term.lucene)
