"""The axis of time under a picture, its days written as the reader writes them, the same wherever the browser stands.

Days come as dates without an hour. A chart in the reader's own time would show the day before west of Greenwich.
"""

import json

import altair as alt

from app import phrases
from app.i18n import Words

_TICKS = 8
_DAY, _MONTH, _YEAR = "utcdate(datum.value)", "utcmonth(datum.value)", "utcyear(datum.value)"
_NAMES = json.dumps(phrases.MONTHS)
# Whole and short for a day, and for the first of a month; a tick within a day has no label.
_WRITTEN = {
    "ja": (
        f"{_YEAR} + '年' + ({_MONTH} + 1) + '月' + {_DAY} + '日'",
        f"({_MONTH} + 1) + '月' + {_DAY} + '日'",
        f"{_YEAR} + '年' + ({_MONTH} + 1) + '月'",
    ),
    "en": (
        f"{_NAMES}[{_MONTH}] + ' ' + {_DAY} + ', ' + {_YEAR}",
        f"{_NAMES}[{_MONTH}] + ' ' + {_DAY}",
        f"{_NAMES}[{_MONTH}] + ' ' + {_YEAR}",
    ),
}


def scale(brush: alt.Parameter | None = None) -> alt.Scale:
    """A scale of days; those of a brush fill it."""
    return alt.Scale(type="utc", domain=alt.Undefined if brush is None else brush)


def axis(say: Words) -> alt.Axis:
    """Days under the picture; the first one and every first of a month tell the year."""
    whole, short, month = _WRITTEN[say.lang]
    day = f"datum.index === 0 ? {whole} : {short}"
    label = f"utchours(datum.value) ? '' : {_DAY} === 1 ? {month} : {day}"
    return alt.Axis(labelExpr=label, labelOverlap=True, tickCount=_TICKS, aria=False)
