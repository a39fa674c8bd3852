"""Who had which part in an incident, where they are now, and where else a thing turns up, on both engines."""

from collections.abc import Callable
from typing import Any

from graph.bolt import BoltStore
from graph.load import load_dossiers
from graph.pages.cast import cast, involvements
from graph.pages.standing_now import now
from graph.search import search
from schemas.cast import Part
from schemas.views import SearchFilters
from schemas.words import LegalKind

HANDLE = "@kakuu_momo"


def the(store: BoltStore, label: str, query: str) -> str:
    hits = search(store, query, filters=SearchFilters(labels=(label,))).hits
    assert hits
    return hits[0].id


def test_everybody_stands_under_the_most_leading_part(library: BoltStore) -> None:
    raids = search(library, "市川市", filters=SearchFilters(labels=("Incident",))).hits
    members = [member for raid in raids for member in cast(library, raid.id).members]
    parts = {member.thing.name: member.part for member in members}
    assert parts == {"ルフィ": Part.ORDERS, "架空一郎": Part.CARRIED_OUT, "仮名花子": Part.HARMED}
    (luffy,) = (member for member in members if member.thing.name == "ルフィ")
    assert luffy.ties == ("DIRECTED",)
    assert [one.thing.name for one in luffy.accounts] == [HANDLE]
    assert {one.thing.name for one in luffy.names} == {"想像二郎"}
    assert library.read("MATCH (c:Claim {id: $id}) RETURN c.predicate AS p", id=luffy.claim_id)[0]["p"] == "DIRECTED"


def test_a_step_that_ends_a_suspicion_is_told_first(library: BoltStore) -> None:
    people = search(library, "架空一郎", filters=SearchFilters(labels=("Person",))).hits
    kinds = {tuple(step.kind for step in now(library, one.id).standing.steps) for one in people}
    assert (LegalKind.ACQUITTAL, LegalKind.ARREST) in kinds
    assert (LegalKind.ARREST,) in kinds


def test_now_quotes_a_sentence_for_every_step_and_the_denial(library: BoltStore) -> None:
    people = search(library, "架空一郎", filters=SearchFilters(labels=("Person",))).hits
    told = [now(library, one.id) for one in people]
    for found in told:
        assert {step.claim_id for step in found.standing.steps} <= {claim.id for claim in found.claims}
    assert [claim.predicate for found in told for claim in found.denials] == ["DENIED"]


def test_an_account_turns_up_where_those_act_who_use_it(library: BoltStore) -> None:
    (account,) = search(library, HANDLE, filters=SearchFilters(labels=("Account",))).hits[:1]
    found = involvements(library, account.id).incidents
    assert {one.via.name for one in found if one.via} == {"ルフィ", "an unidentified man"}
    assert [claim.predicate for claim in found[0].claims] == ["USES_HANDLE", "DIRECTED"]
    dates = [one.date or "" for one in found]
    assert dates == sorted(dates)


def test_of_many_incidents_the_latest_are_told_and_all_are_counted(
    store: BoltStore, a_robbery: Callable[..., Any]
) -> None:
    case = a_robbery()
    days = [f"2024-11-{day:02}" for day in range(1, 14)]
    for day in days:
        again = case.incident(case.tell(f"{day}にも同じ者が指示した。"), place="千葉県架空市", day=day)
        case.claim("DIRECTED", "ルフィ", again)
    assert load_dossiers(store, [case.dossier()]).refused == ()
    found = involvements(store, the(store, "Alias", "ルフィ"))
    assert [one.date for one in found.incidents] == days[1:]
    assert found.count == len(days) + 1


def test_nothing_is_known_of_what_is_not_there(library: BoltStore) -> None:
    assert cast(library, "incident-unknown").members == ()
    assert involvements(library, "account-unknown").incidents == ()
    assert now(library, "person-unknown").claims == ()


def test_whoever_leads_and_was_abroad_stands_apart_and_the_newest_place_is_shown(
    store: BoltStore, a_robbery: Callable[..., Any]
) -> None:
    case = a_robbery()
    case.tell("{town}にいた。", town="LOCATION Kakuupet")
    case.know("Kakuupet", country="KH", city="Kakuupet")
    case.claim("LOCATED_IN", "ルフィ", "Kakuupet", event_time="2024-11-01")
    case.tell("いまは{town}にいる。", town="LOCATION 千葉県仮名町")
    case.know("千葉県仮名町", country="JP", pref="千葉県", city="仮名町")
    case.claim("LOCATED_IN", "ルフィ", "千葉県仮名町", event_time="2025-01-02")
    assert load_dossiers(store, [case.dossier()]).refused == ()
    (member,) = (one for one in cast(store, the(store, "Incident", "架空市")).members if one.thing.label == "Alias")
    assert member.part is Part.ABROAD
    assert member.standing.place is not None
    assert member.standing.place.place.name == "千葉県仮名町"
    assert member.standing.place.date == "2025-01-02"
