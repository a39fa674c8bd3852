"""Parts: who took part in which case and how, from arrests, cues, frames and harm."""

from extract.incidents.ja.aliases import by_alias, silent_aliases
from extract.incidents.ja.casting import by_label, by_law, by_title, take_cue, take_frame, with_others
from extract.incidents.ja.courtesy import harmed_by_courtesy
from extract.incidents.ja.harm import harmed, trafficked
from extract.incidents.ja.ledger import Evidence, Ledger
from extract.incidents.ja.settle import settle


def cast_parts(evidence: Evidence) -> None:
    """Write everybody's parts into the cases of a story."""
    ledger = Ledger(evidence)
    by_law(ledger)
    by_label(ledger)
    with_others(ledger)
    for cue in evidence.cues:
        take_cue(ledger, cue)
    for frame in evidence.frames:
        take_frame(ledger, frame)
    harmed(ledger)
    trafficked(ledger)
    harmed_by_courtesy(ledger)
    by_alias(ledger)
    by_title(ledger)
    silent_aliases(ledger)
    settle(ledger)
