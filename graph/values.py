"""Values that have one node in the whole graph: what makes two mentions the same value, and what the node is called."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from schemas.ids import fold, value_id
from schemas.ontology import ontology
from schemas.records import Entity, Statistic
from schemas.words import EntityType

Key = dict[str, Any]  # normalised properties, in a fixed order; together they are the value

_WORD = "word"  # the part of a key that is only the folded name
_PLACE = ("country", "pref", "city", "ward", "detail", "facility")
_WITHIN_CITY = ("ward", "detail", "facility")
_PAYOUT = ("amount", "amount_min", "amount_max", "currency", "per", "bound")
_ADDRESS = re.compile(r"^(?:https?://)?(?:www\.)?(t\.me/)?@?", re.IGNORECASE)
_NO_DIGIT = re.compile(r"[^0-9+]")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


class Value(NamedTuple):
    """A value as one document has it; `name` is the form in which it is written there."""

    label: str
    id: str
    key: Key
    name: str


def displayed(text: str) -> str:
    """Text in one width and with single blanks, as names are shown."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def entity_value(entity: Entity) -> Value:
    """The value that an entity other than a person, a loss or a date stands for."""
    label = ontology().entity_types[entity.type].node
    assert label is not None, "losses and dates are values of claims"
    return _value(label, _KEYS[entity.type](entity), entity.canonical)


def account_value(account: str, platform: str | None) -> Value:
    """The account that posted a document."""
    return _value("Account", _account_key(account, platform), account)


def statistic_value(statistic: Statistic) -> Value:
    """A published figure."""
    key = {"measure": fold(statistic.measure), "value": _plain(statistic.value), "unit": fold(statistic.unit)}
    return _value("Statistic", key, " ".join(str(part) for part in key.values()))


def shown_properties(label: str, properties: Key, names: Iterable[str]) -> dict[str, Any]:
    """What a value node shows, given every form in which documents write it, in whatever order they came."""
    forms = sorted({displayed(name) for name in names})
    name = (_place_name(properties) if label == "Location" else "") or (forms[0] if forms else "")
    return {"name": name, "names": forms, "search": fold(" ".join(dict.fromkeys([name, *forms])))}


def key_properties(value: Value) -> dict[str, Any]:
    """What follows from the value itself: its normalised parts and whether it is too common to tie cases together."""
    known = {name: part for name, part in value.key.items() if part is not None and name != _WORD}
    return known | ({"generic": _generic(value)} if ontology().nodes[value.label].generic else {})


def _value(label: str, key: Key, name: str) -> Value:
    return Value(label, value_id(label, *("" if part is None else part for part in key.values())), key, displayed(name))


def _generic(value: Value) -> bool:
    if value.label != "Location":
        return True
    return value.key["country"] is not None and all(value.key[part] is None for part in _WITHIN_CITY)


def _word_key(entity: Entity) -> Key:
    return {_WORD: fold(entity.canonical)}


def _account_key(account: str, platform: str | None) -> Key:
    prefix = _ADDRESS.match(account)
    assert prefix is not None
    telegram = "telegram" if prefix[1] else None
    return {"platform": fold(platform) if platform else telegram, "handle": fold(account[prefix.end() :]) or account}


def _handle_key(entity: Entity) -> Key:
    return _account_key(entity.canonical, entity.norm.get("platform"))


def _phone_key(entity: Entity) -> Key:
    written = entity.norm.get("e164") or entity.norm.get("digits") or _NO_DIGIT.sub("", displayed(entity.canonical))
    return {"number": str(written) or fold(entity.canonical)}


def _place_key(entity: Entity) -> Key:
    parts = {part: displayed(str(entity.norm[part])) if entity.norm.get(part) else None for part in _PLACE}
    known = any(parts[part] for part in _PLACE)
    return parts | {_WORD: None if known else fold(entity.canonical)}


def _payout_key(entity: Entity) -> Key:
    parts = {part: _plain(entity.norm.get(part)) for part in _PAYOUT}
    counted = any(parts[part] is not None for part in ("amount", "amount_min", "amount_max"))
    return parts | {_WORD: None if counted else fold(entity.canonical)}


_KEYS: dict[EntityType, Callable[[Entity], Key]] = {
    EntityType.ALIAS: _word_key,
    EntityType.HANDLE: _handle_key,
    EntityType.APP: _word_key,
    EntityType.LOCATION: _place_key,
    EntityType.PAYOUT: _payout_key,
    EntityType.PHONE: _phone_key,
    EntityType.ORG: _word_key,
    EntityType.JARGON: _word_key,
}


def _plain(value: Any) -> Any:  # noqa: ANN401  normalised values are of any kind
    """100000.0 and 100000 are one amount."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _place_name(properties: Key) -> str:
    parts = [part for part in (properties.get(level) for level in _PLACE[1:]) if part]
    if any(_JAPANESE.search(part) for part in parts):
        return "".join(parts)
    return ", ".join(dict.fromkeys(reversed(parts)))
