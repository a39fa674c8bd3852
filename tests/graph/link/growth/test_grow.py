"""Within an epoch it makes no difference in which batches documents come, go and come back."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from graph.link.epochs import open_epoch
from graph.link.growth.drawn import Drawn, DrawnLink
from graph.link.growth.grow import Came, Grown, Ruled, grow
from graph.link.growth.memory import Memory, Sort
from graph.link.growth.whole import remember
from graph.link.linking import Seen, link_seen, scored_of, see
from graph.link.model import Bearing, Constraints, Epoch, EvidenceType, LinkExplanation, Pair, Ring, Value
from graph.link.observe.told import Told
from graph.link.observe.values import alias_keys
from graph.link.resolve.model import Sameness
from schemas.records import Record


class Grower:
    """Takes documents in and out, and keeps what a graph would hold."""

    def __init__(self, path: Path, records: list[Record], epoch: Epoch, constraints: Constraints) -> None:
        self.known = {one.document_id: one for one in records}
        self.ruled = Ruled(epoch, constraints, constraints)
        self.memory = Memory(path)
        seen = see([], epoch=epoch)
        remember(self.memory, seen, [], compared=scored_of(seen, epoch=epoch))
        self.links: dict[Pair, LinkExplanation] = {}
        self.rings: dict[str, Ring] = {}
        self.open: dict[Pair, Sameness] = {}
        self.last: Grown | None = None

    def take(self, fresh: Iterable[str], gone: Iterable[str] = (), *, decided: Constraints | None = None) -> None:
        records = tuple((self.known[one], None) for one in sorted(fresh))
        came = Came(records, frozenset(gone), lambda ids: [self.known[one] for one in ids])
        if decided is not None:
            past = self.ruled.rings
            pairs = (past.must ^ decided.must) | (past.cannot ^ decided.cannot)
            reports = frozenset(end for pair in pairs for end in pair)
            came = came._replace(reports=reports)
            self.ruled = self.ruled._replace(rings=decided, identity=decided)
        grown = grow(self.memory, came, self.ruled)
        self.links |= {Pair.of(one.a, one.b): one for one in grown.explained}
        drawn = Drawn(self.memory)
        self.links = {pair: one for pair, one in self.links.items() if "|".join(pair) not in grown.gone}
        drawn.drop(grown.gone)
        self.rings = {
            name: one for name, one in self.rings.items() if grown.around.isdisjoint((*one.core, *one.possible))
        }
        self.rings |= {one.id: one for one in grown.rings}
        disputed = {pair for ring in grown.rings for pair in ring.disputed}
        drawn.add(
            _drawn(Pair.of(one.a, one.b), is_disputed=Pair.of(one.a, one.b) in disputed) for one in grown.explained
        )
        self._note_open(grown)
        self.last = grown

    def _note_open(self, grown: Grown) -> None:
        ends = {end for pair in self.open for end in pair}
        core = self.memory.resolved(Sort.PERSON, ends)
        kept = {
            pair: one
            for pair, one in self.open.items()
            if core.keys() >= set(pair) and not {core[end] for end in pair} & grown.persons
        }
        self.open = kept | {one.pair: one for one in grown.open}

    def resolved(self, sort: Sort) -> dict[str, str]:
        return self.memory.resolved(sort, self.memory.reports(sort, self.memory.documents()))


def _drawn(pair: Pair, *, is_disputed: bool) -> DrawnLink:
    return DrawnLink(
        id="|".join(pair), scope="incident", a=pair.a, b=pair.b, one=pair.a, other=pair.b, p=1.0, disputed=is_disputed
    )


def _seen(records: list[Record], epoch: Epoch | None, constraints: Constraints) -> Seen:
    return see(records, constraints=constraints, identity=constraints, epoch=epoch)


def _epoch(records: list[Record]) -> Epoch:
    seen = _seen(records, None, Constraints())
    counts = len(seen.resolved.incidents.resolved), len(seen.resolved.persons.resolved)
    return open_epoch(seen.corpus, number=1, reports=counts[0], persons=counts[1])


def _assert_same(grower: Grower, records: list[Record], constraints: Constraints) -> None:
    """What grew is what a pass over everything finds."""
    epoch = grower.ruled.epoch
    seen = _seen(records, epoch, constraints)
    whole = link_seen(seen, epoch=epoch)
    assert grower.resolved(Sort.INCIDENT) == whole.incidents
    assert grower.resolved(Sort.PERSON) == whole.persons
    assert grower.resolved(Sort.ACTION) == whole.actions
    assert grower.last is not None
    assert tuple(one for _, one in sorted(grower.rings.items())) == whole.rings
    assert grower.links == {Pair.of(one.a, one.b): one for one in whole.links}
    assert grower.open == {one.pair: one for one in whole.perhaps_same_person}
    assert grower.last.due == whole.due


many = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(data=st.data())
def test_batches_in_any_order_give_what_all_at_once_gives(
    data: st.DataObject, reports: SearchStrategy[list[Record]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    records = data.draw(reports)
    constraints = data.draw(_decisions(records))
    grower = Grower(tmp_path_factory.mktemp("memory") / "memory", records, _epoch(records), constraints)
    left = data.draw(st.permutations([one.document_id for one in records]))
    while left:
        size = data.draw(st.integers(1, len(left)))
        grower.take(left[:size])
        left = left[size:]
    _assert_same(grower, records, constraints)


@many
@given(data=st.data())
def test_what_has_gone_leaves_nothing_behind(
    data: st.DataObject, reports: SearchStrategy[list[Record]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    records = data.draw(reports)
    decided = data.draw(_decisions(records))
    grower = Grower(tmp_path_factory.mktemp("memory") / "memory", records, _epoch(records), decided)
    grower.take([one.document_id for one in records])
    gone = set(data.draw(st.lists(st.sampled_from([one.document_id for one in records]), min_size=1, unique=True)))
    back = set(data.draw(st.lists(st.sampled_from(sorted(gone)), unique=True)))
    grower.take([], gone)
    grower.take(back)
    _assert_same(grower, [one for one in records if one.document_id not in gone - back], decided)


@many
@given(data=st.data())
def test_decisions_that_come_later_count_as_if_they_had_stood_from_the_start_and_undo_restores(
    data: st.DataObject, reports: SearchStrategy[list[Record]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    records = data.draw(reports)
    grower = Grower(tmp_path_factory.mktemp("memory") / "memory", records, _epoch(records), Constraints())
    later = data.draw(st.sampled_from([one.document_id for one in records]))
    grower.take([one.document_id for one in records if one.document_id != later])
    generic = data.draw(
        st.frozensets(st.sampled_from([Value(EvidenceType.ACCOUNT, one) for one in ("kakuu_hebi", "kakuu_tori")]))
    )
    decided = data.draw(_decisions(records)).model_copy(update={"generic": generic})
    grower.take([], decided=decided)
    grower.take([later])
    _assert_same(grower, records, decided)
    grower.take([], decided=Constraints())
    _assert_same(grower, records, Constraints())


@many
@given(data=st.data())
def test_a_rejected_pair_never_shares_a_ring(data: st.DataObject, reports: SearchStrategy[list[Record]]) -> None:
    records = data.draw(reports)
    constraints = data.draw(_decisions(records)).model_copy(update={"must": frozenset()})
    whole = link_seen(_seen(records, None, constraints))
    for ring in whole.rings:
        members = {*ring.core, *ring.possible}
        for pair in constraints.cannot:
            ends = {whole.incidents.get(pair.a, pair.a), whole.incidents.get(pair.b, pair.b)}
            assert not ends <= members


@pytest.mark.parametrize("batch", [1, 3])
def test_keys_and_accounts_that_become_too_common_and_rare_again_count_as_if_all_had_come_at_once(
    robberies: list[Record], tmp_path: Path, batch: int
) -> None:
    names = [one.document_id for one in robberies]
    grower = Grower(tmp_path / "memory", robberies, _epoch(robberies[:30]), Constraints())
    grower.take(names[:39])
    together, linked = _reports(robberies[0]) + _reports(robberies[1]), len(grower.links)
    assert len({grower.resolved(Sort.INCIDENT)[report] for report in together}) == 1
    assert linked > 0
    for at in range(39, 42, batch):
        grower.take(names[at : at + batch])
    assert len({grower.resolved(Sort.INCIDENT)[report] for report in together}) == 2  # forty may meet under an offence
    _assert_same(grower, robberies[:42], Constraints())
    grower.take(names[42:58])
    assert len(grower.links) > linked
    for at in range(58, 66, batch):
        grower.take(names[at : at + batch])
    assert grower.links == {}  # sixty may meet under an account
    _assert_same(grower, robberies, Constraints())
    grower.take([], names[6:])
    assert len({grower.resolved(Sort.INCIDENT)[report] for report in together}) == 1
    _assert_same(grower, robberies[:6], Constraints())


def _decisions(records: list[Record]) -> SearchStrategy[Constraints]:
    """Decisions on any two reports of incidents of different documents, and on who bears an alias."""
    reports = [(told.document_id, report) for told in records for report in _reports(told)]
    pairs = [Pair.of(a, b) for x, a in reports for y, b in reports if x < y]
    some = st.frozensets(st.sampled_from(pairs), max_size=2) if pairs else st.just(frozenset[Pair]())
    bearings = _bearings(records)
    said = st.frozensets(st.sampled_from(bearings), max_size=3) if bearings else st.just(frozenset[Bearing]())
    return st.builds(
        lambda must, cannot, borne, not_borne: Constraints(
            must=must - cannot, cannot=cannot, borne=borne, not_borne=not_borne
        ),
        some,
        some,
        said,
        said,
    )


def _reports(record: Record) -> list[str]:
    told = Told(record)
    return [told.report(one.id) for one in record.incidents]


def _bearings(records: list[Record]) -> list[Bearing]:
    """Every alias that is told of, with every person."""
    entities = [(Told(record), one) for record in records for one in record.entities]
    keys = {frozenset(key for key, _, _ in alias_keys(one.canonical)) for _, one in entities if one.type == "ALIAS"}
    persons = [told.report(one.id) for told, one in entities if one.type == "PERSON"]
    return [Bearing(alias, person) for alias in sorted(keys, key=sorted) for person in persons]
