"""Posts: recruitment told from warnings and honest posts, and ranked before them."""

from collections.abc import Sequence

from extract.evaluate.sheet import Ranked, Sheet
from schemas.words import PostLabel

_WANTED = PostLabel.RECRUITMENT


def judge(sheet: Sheet) -> None:
    """Enter the label and the score of a post; one without an answer counts as not seen."""
    truth, record = sheet.matched.truth, sheet.matched.record
    if truth.label is None:
        return
    wanted, said = truth.label is _WANTED, record.label is _WANTED
    sheet.count("posts.recruitment", tp=wanted and said, fp=said and not wanted, fn=wanted and not said)
    sheet.share("posts.answered", record.score is not None)
    if record.score is not None:
        sheet.marks.ranked.append(Ranked(record.score, wanted))
    if wanted is not said:
        sheet.wrong("posts", f"{record.label} {record.score} instead of {truth.label}", at=(0, len(record.text)))


def area_under_curve(posts: Sequence[Ranked]) -> float:
    """How often a recruitment post has a higher score than another post; ties count half."""
    recruiting = [p.score for p in posts if p.wanted]
    others = [p.score for p in posts if not p.wanted]
    higher = sum((a > b) + 0.5 * (a == b) for a in recruiting for b in others)
    return higher / max(1, len(recruiting) * len(others))


def average_precision(posts: Sequence[Ranked]) -> float:
    """Precision at each recruitment post on the way down the ranking, on average."""
    hits, total = 0, 0.0
    for rank, post in enumerate(sorted(posts, key=lambda p: -p.score), start=1):
        if post.wanted:
            hits += 1
            total += hits / rank
    return total / max(1, hits)
