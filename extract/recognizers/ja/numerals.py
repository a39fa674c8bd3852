"""Japanese numerals: 1万2千, 3億5000万, 八百六十万, 二十九."""

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = dict(zip("〇一二三四五六七八九", range(10), strict=True)) | {"零": 0, "壱": 1, "弐": 2, "参": 3}
_SMALL = {"十": 10, "百": 100, "千": 1_000}
_LARGE = {"万": 10_000, "億": 10**8, "兆": 10**12, "マン": 10_000, "まん": 10_000}
_PART = re.compile(r"[0-9][0-9,]*(?:[.・][0-9]+)?|マン|まん|.")


@lru_cache(1024)
def value_of(numeral: str) -> Decimal | None:
    """The number a numeral stands for; None if it is none."""
    total, block, number, seen = Decimal(0), Decimal(0), None, False
    for part in _PART.findall(numeral):
        if part[0].isascii() and part[0].isdigit():
            number, seen = Decimal(part.replace(",", "").replace("・", ".")), True
        elif part in DIGITS:
            number, seen = (number or Decimal(0)) * 10 + DIGITS[part], True
        elif part in _SMALL:
            block, number, seen = block + (Decimal(1) if number is None else number) * _SMALL[part], None, True
        elif part in _LARGE:
            block += number or Decimal(0)
            total, block, number = total + (block or Decimal(1)) * _LARGE[part], Decimal(0), None
        else:
            return None
    return total + block + (number or 0) if seen else None


def small(numeral: str) -> int:
    """A whole number that a rule has already checked to be one, such as the day of a date."""
    found = value_of(numeral)
    assert found is not None
    return int(found)
