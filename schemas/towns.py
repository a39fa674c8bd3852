"""Where towns lie: the middle of a town by its names, to a hundredth of a degree. Nothing is known more exactly."""

from functools import cache
from importlib import resources
from typing import NamedTuple

_WARD = "市"


class Middle(NamedTuple):
    """The middle of a town."""

    longitude: float
    latitude: float


def middle_of_town(country: str, region: str, town: str) -> Middle | None:
    """The middle of a town, by the names of any language that tells of it; a ward lies where its city does."""
    city, sign, _ = town.partition(_WARD)
    names = (town, city + sign) if sign and city else (town,)
    found = (_towns().get((country, where, name)) for name in names if name for where in (region, ""))
    return next(filter(None, found), None)


@cache
def _towns() -> dict[tuple[str, str, str], Middle]:
    """Every name of a town in every name of its region; abroad the country is enough."""
    found: dict[tuple[str, str, str], Middle] = {}
    for line in resources.files("schemas").joinpath("towns.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, regions, names, longitude, latitude = line.split("\t")
            for region in regions.split("|"):
                for name in names.split("|"):
                    found.setdefault((country, region, name), Middle(float(longitude), float(latitude)))
    return found
