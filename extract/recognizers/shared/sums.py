"""Sums of money in every language: the value model of PAYOUT and LOSS."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum as a text gives it.

    Attributes:
        amount: None where only a range of size is told (数十万円, several million yen).
        bound: exact, approx, min or max; a range has `min` with `amount_max`.
        per: day, month, hour, job or total, where the sum itself says so.
    """

    amount: Decimal | None
    currency: str
    bound: str = "exact"
    per: str | None = None
    amount_min: Decimal | None = None
    amount_max: Decimal | None = None

    def norm(self, *, per: str | None = None) -> dict[str, Any]:
        """The normalised value as records hold it; whole numbers as int, absent parts left out."""
        values = {
            "amount": _plain(self.amount),
            "amount_min": _plain(self.amount_min),
            "amount_max": _plain(self.amount_max),
            "currency": self.currency,
            "per": self.per or per,
            "bound": self.bound,
        }
        return {key: value for key, value in values.items() if value is not None}


def _plain(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
