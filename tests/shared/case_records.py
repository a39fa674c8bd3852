"""One invented case whose records are written by hand: an article, a post, and another robbery."""

from datetime import date

from schemas.documents import Document, DocumentKind, SectionKind
from schemas.records import Claim, Cue, Entity, Incident, LegalAction, Participant, Record, Sentence
from schemas.words import Certainty, EntityType, IncidentKind, LegalKind, PersonKind, Polarity, PostLabel, Role

HOSTILE = "<img src=x onerror=alert(1)>'); MATCH (n) DETACH DELETE n //"
TOLD = "千葉県架空市の住宅で2031年3月4日、現金約300万円が奪われた。"
ARREST = "県警は6日、架空太郎容疑者（24）を強盗の疑いで逮捕した。"
ORDERS = "「夏目」と名乗る人物がシグナルで指示したとみられる。"
DENIAL = "架空容疑者は「知らなかった」と否認している。"
NOTICE = "無断転載を禁じます。"
ARTICLE = Document(
    text=f"{TOLD}\n{ARREST}\n{ORDERS}\n{DENIAL}\n{NOTICE}",
    external_id="kakuu-001",
    title="住宅強盗で男を逮捕",
    outlet="架空新聞",
    author="仮名記者",
    published=date(2031, 3, 6),
    url="https://news.example/kakuu-001",
    lang="ja",
)
POST = Document(
    text=f"高額案件 即日10万円 DMは @kakuu_ura まで {HOSTILE}",
    kind=DocumentKind.POST,
    external_id="post-1",
    platform="X",
    account="@kakuu_ura",
    published=date(2031, 2, 1),
    lang="ja",
)


OTHER = Document(
    text="千葉県仮名町の店舗に男が押し入り、「夏目」と名乗る人物がシグナルで指示した。",
    external_id="kakuu-002",
    title="店舗で強盗",
    outlet="仮想通信",
    published=date(2031, 4, 6),
    lang="ja",
)


def spot(document: Document, words: str) -> tuple[int, int]:
    start = document.text.index(words)
    return start, start + len(words)


def sentences(document: Document) -> tuple[Sentence, ...]:
    parts = document.text.split("\n")
    found, start = [], 0
    for part in parts:
        section = SectionKind.BOILERPLATE if part == NOTICE else SectionKind.BODY
        found.append(Sentence(start=start, end=start + len(part), section=section))
        start += len(part) + 1
    return tuple(found)


def at(words: str) -> tuple[int, int]:
    return spot(ARTICLE, words)


def entity(entity_id: str, kind: EntityType, words: str, **more: object) -> Entity:
    told = {"id": entity_id, "type": kind, "mentions": [at(words)], "canonical": words, "rule": "test.rule"}
    return Entity.model_validate({**told, **more})


def claim(number: int, predicate: str, subject: str, sentence: str, **more: object) -> Claim:
    given = {"id": f"c{number}", "predicate": predicate, "subject": subject, "rule": "test.rule"}
    return Claim.model_validate({**given, "evidence": at(sentence), "attribution": ("police", "outlet"), **more})


def article_entities() -> tuple[Entity, ...]:
    return (
        entity("e1", EntityType.PERSON, "架空太郎", person_kind=PersonKind.SUSPECT, norm={"age": 24}),
        entity("e2", EntityType.ALIAS, "夏目"),
        entity("e3", EntityType.APP, "シグナル"),
        entity("e4", EntityType.LOCATION, "千葉県架空市", norm={"country": "JP", "pref": "千葉県", "city": "架空市"}),
        entity("e5", EntityType.LOSS, "約300万円", norm={"amount": 3_000_000, "currency": "JPY"}),
        entity("e6", EntityType.DATE, "2031年3月4日", norm={"iso": "2031-03-04"}),
    )


def article_claims() -> tuple[Claim, ...]:
    alleged = {"certainty": Certainty.ALLEGED, "qualifiers": {"role": "executor"}, "event_time": "2031-03-04"}
    return (
        claim(1, "PARTICIPATED_IN", "e1", ARREST, object="i1", **alleged),
        claim(2, "DENIED", "e1", DENIAL, object="i1", disputes="c1", polarity=Polarity.AFFIRMED),
        claim(3, "OCCURRED_AT", "i1", TOLD, object="e4", certainty=Certainty.CONFIRMED, event_time="2031-03-04"),
        claim(4, "LOST", "i1", TOLD, value=3_000_000, qualifiers={"currency": "JPY", "bound": "approx"}),
        claim(5, "DIRECTED", "e2", ORDERS, object="i1", certainty=Certainty.SPECULATED),
        claim(6, "USED_APP", "e2", ORDERS, object="e3"),
        claim(7, "SUBJECT_OF", "e1", ARREST, object="l1", event_time="2031-03-06", qualifiers={"kind": "arrest"}),
        claim(8, "OF_KIND", "i1", TOLD, value="robbery"),
        claim(9, "AGED", "e1", ARREST, value=24),
    )


def article_record() -> Record:
    """A robbery, an executor who denies it, a name under which orders were given, and an arrest."""
    return Record(
        id="kakuu-001",
        document_id=ARTICLE.id,
        kind=ARTICLE.kind,
        lang="ja",
        text=ARTICLE.text,
        published="2031-03-06",
        title=ARTICLE.title,
        url=ARTICLE.url,
        sentences=sentences(ARTICLE),
        entities=article_entities(),
        incidents=(
            Incident(
                id="i1",
                kind=IncidentKind.ROBBERY,
                date="2031-03-04",
                place="e4",
                loss="e5",
                participants=(Participant(entity="e1", role=Role.EXECUTOR, certainty=Certainty.ALLEGED, denies=True),),
                evidence=at(TOLD),
            ),
        ),
        legal_actions=(
            LegalAction(
                id="l1", kind=LegalKind.ARREST, persons=("e1",), date="2031-03-06", incident="i1", evidence=at(ARREST)
            ),
        ),
        claims=article_claims(),
        pipeline_version="test",
    )


def other_record() -> Record:
    """Another robbery, under orders of the same name."""
    told = (0, len(OTHER.text))

    def entity(entity_id: str, kind: EntityType, words: str, **norm: str) -> Entity:
        return Entity(id=entity_id, type=kind, mentions=(spot(OTHER, words),), canonical=words, norm=norm)

    place = entity("e2", EntityType.LOCATION, "千葉県仮名町", country="JP", pref="千葉県", city="仮名町")
    directed = Claim(id="c1", predicate="DIRECTED", subject="e1", object="i1", evidence=told, rule="test.rule")
    return Record(
        id="kakuu-002",
        document_id=OTHER.id,
        kind=OTHER.kind,
        lang="ja",
        text=OTHER.text,
        sentences=(Sentence(start=told[0], end=told[1]),),
        entities=(entity("e1", EntityType.ALIAS, "夏目"), place, entity("e3", EntityType.APP, "シグナル")),
        incidents=(Incident(id="i1", kind=IncidentKind.ROBBERY, date="2031-04-04", place="e2", evidence=told),),
        claims=(directed,),
        pipeline_version="test",
    )


def post_record() -> Record:
    """A post that looks for people, with hostile text in it and as a name."""
    handle = Entity(
        id="e1",
        type=EntityType.HANDLE,
        mentions=(spot(POST, "@kakuu_ura"),),
        canonical="@kakuu_ura",
        norm={"platform": "X"},
    )
    alias = Entity(id="e2", type=EntityType.ALIAS, mentions=(spot(POST, HOSTILE),), canonical=HOSTILE)
    uses = Claim(
        id="c1", predicate="USES_HANDLE", subject="e2", object="e1", evidence=(0, len(POST.text)), rule="test.rule"
    )
    return Record(
        id="post-1",
        document_id=POST.id,
        kind=DocumentKind.POST,
        lang="ja",
        text=POST.text,
        sentences=(Sentence(start=0, end=len(POST.text)),),
        entities=(handle, alias),
        claims=(uses,),
        label=PostLabel.RECRUITMENT,
        score=0.93,
        cues=(Cue(name="paid_at_once", weight=2.0),),
        missing_items=("recruiter_name", "pay"),
        pipeline_version="test",
    )
