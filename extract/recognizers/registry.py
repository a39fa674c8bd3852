"""Which recognizers run on a document."""

from extract.candidates import Recognizer
from extract.recognizers.ja import dates as dates_ja
from extract.recognizers.ja import persons as persons_ja
from extract.recognizers.ja import places as places_ja
from extract.recognizers.shared import apps, handles, phones
from extract.version import Engine
from schemas.documents import DocumentKind

SHARED: tuple[Recognizer, ...] = (handles.recognize, phones.recognize, apps.recognize)
BY_LANGUAGE: dict[str, tuple[Recognizer, ...]] = {
    "ja": (persons_ja.recognize, places_ja.named_places, dates_ja.recognize),
    "en": (),
}


def recognizers(*, lang: str, kind: DocumentKind, engine: Engine) -> tuple[Recognizer, ...]:
    """Recognizers for a language, a kind of document and an engine, cheapest first."""
    del kind, engine
    return SHARED + BY_LANGUAGE.get(lang, ())
