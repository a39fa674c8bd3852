"""How well and how fast posts are grouped: families of one wording and recruiters, in a world with known truth.

    python benchmarks/posts.py --count 100000 --seeds 101 102 103

Recruiters write one to three templates under one to three accounts; their posts drop and swap phrases, change sums and
places, gain emoji and noise; one template use in twelve is a copy of another recruiter's. Six posts in ten stand
alone. The figures of `figures.yaml` were chosen on seeds 1 to 3.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

import yaml

from graph.link.posts.grouping import group
from graph.link.posts.model import Post

PHRASES = yaml.safe_load(Path(__file__).with_name("post_phrases.yaml").read_text(encoding="utf-8"))
_OWN = "担当本部指定現場回収運搬代行受取対応専用窓口直案件枠追加連絡待機組班長期"
_NOISE = "ー〜！。、…・のはがを"
_EMOJI = "🔥💰✨📩🙏😊💴⭐🚗"
_SEPARATORS = ("\n", "　", "！", "\n\n", "✨", "、", " / ")


class Told(NamedTuple):
    """A post and the truth about it."""

    text: str
    template: int
    recruiter: int
    account: str


class Template(NamedTuple):
    """What a recruiter copies out again and again."""

    number: int
    phrases: list[str]
    separator: str


class World:
    """A seeded world of posts."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._numbers = count()
        self.templates: list[Template] = []

    def posts(self, number: int) -> list[Told]:
        """So many posts, four in ten of them from templates, in random order."""
        told: list[Told] = []
        recruiters = count()
        while len(told) < number * 4 // 10:
            told += self._of_recruiter(next(recruiters))
        told = told[: number * 4 // 10]
        while len(told) < number:
            told.append(self._alone(next(recruiters)))
        self._random.shuffle(told)
        return told

    def _of_recruiter(self, recruiter: int) -> Iterator[Told]:
        draw = self._random
        accounts = [self._account() for _ in range(draw.choice((1, 1, 1, 2, 3)))]
        for _ in range(draw.choice((1, 1, 1, 2, 3))):
            copied = self.templates and draw.random() < 1 / 12
            template = draw.choice(self.templates) if copied else self.template()
            if not copied:
                self.templates.append(template)
            for _ in range(min(200, max(2, int(draw.paretovariate(1.1) * 2)))):
                yield Told(self._written(template), template.number, recruiter, draw.choice(accounts))

    def _alone(self, recruiter: int) -> Told:
        draw = self._random
        if draw.random() < 0.3:
            template = self.template()
        else:
            phrases = draw.sample(PHRASES["everyday"], draw.randint(4, 10))
            template = Template(next(self._numbers), phrases, draw.choice(_SEPARATORS))
        return Told(self.filled(template), template.number, recruiter, self._account())

    def template(self) -> Template:
        """A wording that nobody has posted yet."""
        draw = self._random
        middle = draw.sample(PHRASES["middle"], draw.randint(4, 9))
        for _ in range(draw.randint(0, 2)):
            middle.insert(draw.randint(0, len(middle)), "".join(draw.choices(_OWN, k=draw.randint(6, 12))))
        phrases = [*draw.sample(PHRASES["opening"], draw.randint(1, 2)), *middle, draw.choice(PHRASES["closing"])]
        return Template(next(self._numbers), phrases, draw.choice(_SEPARATORS))

    def _written(self, template: Template) -> str:
        draw = self._random
        phrases = list(template.phrases)
        if draw.random() < 0.25 and len(phrases) > 4:
            phrases.pop(draw.randrange(1, len(phrases)))
        if draw.random() < 0.2:
            at = draw.randrange(len(phrases) - 1)
            phrases[at], phrases[at + 1] = phrases[at + 1], phrases[at]
        text = self.filled(template._replace(phrases=phrases))
        if draw.random() < 0.5:
            text += "\n" + " ".join(draw.sample(PHRASES["tags"], draw.randint(1, 4)))
        for _ in range(draw.randint(0, 4)):
            at = draw.randrange(len(text))
            text = text[:at] + draw.choice(_EMOJI) + text[at:]
        return self._noisy(text, draw.choice((0, 0, 0.02, 0.05, 0.1)))

    def _noisy(self, text: str, rate: float) -> str:
        """Letters dropped, added or replaced, a third of `rate` each."""
        draw = self._random
        written = []
        for letter in text:
            chance = draw.random() / rate if rate else 1.0
            if chance < 1 / 3:
                continue
            written.append(letter if chance >= 2 / 3 else draw.choice(_NOISE))
            if 1 / 3 <= chance < 1 / 2:
                written.append(letter)
        return "".join(written)

    def filled(self, template: Template) -> str:
        """The text of a template, with other sums and places each time."""
        return template.separator.join(map(self._phrase, template.phrases))

    def _phrase(self, phrase: str) -> str:
        draw = self._random
        sums = (3, 5, 8, 10, 15, 20, 30, 50)
        return phrase.format(sum=draw.choice(sums), place=draw.choice(PHRASES["places"]), few=draw.randint(1, 9))

    def _account(self) -> str:
        letters = self._random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=self._random.randint(6, 12))
        return "kakuu_" + "".join(letters)


def b_cubed(found: Sequence[int], truth: Sequence[int]) -> tuple[float, float, float]:
    """Precision, recall and F of groups, averaged over members."""
    sizes, true_sizes = Counter(found), Counter(truth)
    both = Counter(zip(found, truth, strict=True))
    precision = sum(n * n / sizes[group] for (group, _), n in both.items()) / len(found)
    recall = sum(n * n / true_sizes[group] for (_, group), n in both.items()) / len(found)
    return precision, recall, 2 * precision * recall / (precision + recall)


def labels(groups: Sequence[Sequence[str]], number: int) -> list[int]:
    """The group of each post; whoever is in none is alone."""
    found = [-1 - at for at in range(number)]
    for label, members in enumerate(groups):
        for post in members:
            found[int(post)] = label
    return found


def main() -> None:
    """Print one line per seed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[101])
    given = parser.parse_args()
    for seed in given.seeds:
        told = World(seed).posts(given.count)
        posts = [Post(id=f"{at:08d}", text=one.text, account=one.account) for at, one in enumerate(told)]
        start = time.perf_counter()
        groups = group(posts)
        seconds = time.perf_counter() - start
        families = b_cubed(labels([f.posts for f in groups.families], len(told)), [one.template for one in told])
        hands = b_cubed(labels([r.posts for r in groups.recruiters], len(told)), [one.recruiter for one in told])
        shown = " ".join(f"{figure:.3f}" for figure in (*families, *hands))
        print(f"seed {seed}: {given.count:,} posts, {seconds:.1f} s, families P R F and recruiters P R F: {shown}")


if __name__ == "__main__":
    main()
