"""Fit the weights of the triage of posts to annotated posts and print how well they do on posts left out.

    python benchmarks/fit_posts.py POSTS.jsonl [MORE.jsonl ...] [--write]

Each line needs `text`, `lang` and `label`; those marked `"half": "held"` are kept out. The weights of the package:

    python benchmarks/fit_posts.py fixtures/gold/posts-q.jsonl fixtures/gold/posts-fresh.jsonl \
        benchmarks/posts_labelled.jsonl --write

Logistic regression whose weights are drawn to a starting value by the label a cue speaks for: with some hundred posts,
a cue that hardly occurs keeps about the value that its meaning gives it.
"""

import argparse
import json
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extract.draft import Draft
from extract.entities import entities
from extract.posts.cues import force, found_in, names, toward
from extract.read import from_line
from extract.stages import recognize
from extract.text import prepare
from extract.version import Engine
from schemas.documents import DocumentKind

Matrix = NDArray[np.float64]
START = {
    "recruitment": {"recruitment": 1.2, "warning": -1.6, "benign": -1.3, "bias": -1.2},
    "warning": {"recruitment": 0.0, "warning": 1.3, "benign": -1.4, "bias": -0.8},
}
SPREAD = 0.6  # standard deviation of a weight around its starting value
FOLDS = 8
COPIES = 30
FORGOTTEN = 0.25  # of the cues of each copy: the cues were written with these posts in mind and fire less on others
HELD = "held"
SEED = 20250304
STEPS = 40


def cues_of(line: str) -> list[float]:
    """The cues of a post as zeros and ones."""
    document = from_line(line)
    draft = Draft(text=prepare(document, lang=document.lang or "ja"))
    draft = entities(recognize(draft, kind=DocumentKind.POST, engine=Engine.RULES))
    present = {cue.name for cue in found_in(draft)}
    return [float(name in present) for name in names()] + [1.0]


def starting_values(target: str) -> Matrix:
    """Where the weights start: by the label each cue speaks for."""
    values = START[target]
    cues = [values[toward(name)] * force(name) for name in names()]
    return np.array([*cues, values["bias"]])


def with_gaps(posts: Matrix, labels: Matrix) -> tuple[Matrix, Matrix]:
    """Copies of the posts in each of which some cues were overlooked, as will happen with wordings yet unseen."""
    chance = np.random.default_rng(SEED)
    copies = np.tile(posts, (COPIES, 1))
    kept = chance.random(copies.shape) >= FORGOTTEN
    kept[:, -1] = True  # the bias
    return copies * kept, np.tile(labels, COPIES)


def fitted(posts: Matrix, labels: Matrix, start: Matrix) -> Matrix:
    """Weights at the maximum of the likelihood times the prior, by Newton's method."""
    weights = start.copy()
    posts, labels = with_gaps(posts, labels)
    precision = np.eye(len(start)) * COPIES / SPREAD**2
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-posts @ weights))
        slope = posts.T @ (labels - chance) - precision @ (weights - start)
        curve = (posts * (chance * (1 - chance))[:, None]).T @ posts + precision
        weights += np.linalg.solve(curve, slope)
    return weights


def left_out(posts: Matrix, labels: Matrix, start: Matrix) -> Matrix:
    """The chance of each post under weights that were fitted without it."""
    chances = np.zeros(len(labels))
    for fold in range(FOLDS):
        out = np.arange(len(labels)) % FOLDS == fold
        chances[out] = 1 / (1 + np.exp(-posts[out] @ fitted(posts[~out], labels[~out], start)))
    return chances


def report(target: str, chances: Matrix, labels: Matrix) -> None:
    """Print precision, recall, F1 and the area under the ROC curve."""
    said = chances >= 0.5
    right = float((said & (labels == 1)).sum())
    precision, recall = right / max(1, said.sum()), right / max(1, labels.sum())
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    pairs = chances[labels == 1][:, None] - chances[labels == 0][None, :]
    auc = float(((pairs > 0) + 0.5 * (pairs == 0)).mean())
    print(f"{target:12} left out: P {precision:.3f} R {recall:.3f} F1 {f1:.3f} AUC {auc:.3f}")


def main() -> None:
    """Read the posts, fit both models, print and if wanted write their weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("posts", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights into the lexicon")
    options = parser.parse_args()
    lines = [line for path in options.posts for line in path.read_text("utf-8").splitlines() if line.strip()]
    lines = [line for line in lines if json.loads(line).get("half") != HELD]
    said = np.array([json.loads(line)["label"] for line in lines])
    posts = np.array([cues_of(line) for line in lines])
    weights: dict[str, dict[str, float]] = {}
    for target in START:
        kept = np.ones(len(said), bool) if target == "recruitment" else said != "recruitment"
        labels = (said[kept] == target).astype(float)
        report(target, left_out(posts[kept], labels, starting_values(target)), labels)
        values = fitted(posts[kept], labels, starting_values(target))
        weights[target] = dict(zip([*names(), "bias"], (round(float(v), 2) for v in values), strict=True))
    if options.write:
        write(weights, len(lines))


def write(weights: dict[str, dict[str, float]], posts: int) -> None:
    """Write the lexicon that the triage reads."""
    lines = [f"# Log-odds of each cue, fitted by benchmarks/fit_posts.py to {posts} annotated posts, not made by hand."]
    for target, values in weights.items():
        lines += [f"{target}:", *(f"  {name}: {value}" for name, value in values.items())]
    path = Path(str(files("extract.lexicon"))) / "posts" / "weights.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
