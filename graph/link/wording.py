"""The wording of posts as evidence: incidents that report what posts of one wording name are tied over it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from graph.link.columns import INDEPENDENT, Column
from graph.link.corpus import Corpus
from graph.link.model import Constraints, EvidenceType, Observation, Observations, Value
from graph.link.posts.leads import Lead, beginning
from graph.link.same_source import common_source
from graph.link.shared import NOTHING, Barred, Shared, pair_key
from schemas.ids import sentence_id

_WORDING = EvidenceType.WORDING
_TYING = (EvidenceType.ACCOUNT, EvidenceType.PHONE, EvidenceType.ALIAS)


def with_wordings(observations: Observations, leads: Iterable[Lead]) -> Observations:
    """What is reported of incidents, with the wordings of posts that name what they report, each quoted by its post.

    Words of posts that an article quotes stand for the wording that they repeat; others say nothing.
    """
    wanted: defaultdict[Value, list[Lead]] = defaultdict(list)
    for one in leads:
        wanted[one.value].append(one)
    quotes = [one for one in observations.observed if one.type is _WORDING]
    told = tuple(one for one in observations.observed if one.type is not _WORDING) if quotes else observations.observed
    led = {(one.incident, one.value) for one in told if one.value in wanted}
    named = (
        _observed(incident, lead, source=_source(value)) for incident, value in sorted(led) for lead in wanted[value]
    )
    repeated = (one for quote in quotes for lead in wanted[quote.value] for one in _repeated(quote, lead))
    return replace(observations, observed=(*told, *named, *repeated))


def _observed(incident: str, lead: Lead, *, source: str) -> Observation:
    """Its source is what led to it: two incidents that the same account ties to a wording have one source."""
    start, end = lead.sentence
    return Observation(
        type=_WORDING, incident=incident, key=lead.family, surface=lead.surface, document=lead.post,
        sentence=sentence_id(lead.post, start, end), start=start, end=end, cluster=source, base_rate=lead.rate,
    )  # fmt: skip


def _repeated(quote: Observation, lead: Lead) -> Iterator[Observation]:
    """What an article quotes, and the sentence of a post that it repeats; both are of that article and its reprints."""
    yield replace(quote, key=lead.family, surface=beginning(quote.surface), base_rate=lead.rate)
    yield _observed(quote.incident, lead, source=quote.cluster)


def _source(value: Value) -> str:
    return f"{value.type} {value.key}"


def given_already(found: Mapping[EvidenceType, Shared], column: Column) -> Iterator[tuple[int, EvidenceType]]:
    """Pairs that share a wording and what ties both to it, or an account or number besides; with the line of that."""
    wording = found[_WORDING]
    sources = common_source(column, wording)
    for at in np.flatnonzero(wording.row_a != NOTHING).tolist():
        lines = [(float(found[of].bits[at]), of) for of in _TYING if of in found and found[of].row_a[at] != NOTHING]
        if sources[at] == INDEPENDENT:
            lines = [(bits, of) for bits, of in lines if of is not EvidenceType.ALIAS]
        bits, strongest = max(lines, default=(0.0, _WORDING))
        if bits > 0:
            yield at, strongest


def barred_wordings(corpus: Corpus, constraints: Constraints) -> Barred:
    """Pairs whose wording ties nothing: over accounts of two hands, as people say, or over what they call generic."""
    column = corpus.columns.get(_WORDING)
    if column is None or not (constraints.two_hands or constraints.generic):
        return Barred.none()
    ways = [_rows_by_way(corpus, column, value) for value in constraints.generic]
    found = {both for rows in ways for both in _crossed(column, rows, np.arange(len(column.rows.values)))}
    for pair in constraints.two_hands:
        one, other = (_rows_by_way(corpus, column, Value(EvidenceType.ACCOUNT, key)) for key in pair)
        found |= set(_crossed(column, one, other))
    pairs, values = zip(*sorted(found), strict=True) if found else ((), ())
    return Barred(np.array(pairs, np.int64), np.array(values, np.int64))


def _rows_by_way(corpus: Corpus, column: Column, value: Value) -> npt.NDArray[np.int64]:
    """Rows of wordings to which only this value leads."""
    code = corpus.clusters.find(_source(value))
    return np.flatnonzero(column.rows.sources == code) if code is not None else np.empty(0, np.int64)


def _crossed(column: Column, one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Pairs of incidents, by one number, with the wording that both sides have."""
    rows = column.rows
    for at in one.tolist():
        for to in other[rows.values[other] == rows.values[at]].tolist():
            a, b = int(rows.incidents[at]), int(rows.incidents[to])
            if a != b:
                yield pair_key(a, b), int(rows.values[at])
