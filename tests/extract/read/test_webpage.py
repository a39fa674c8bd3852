from datetime import date

import pytest

from extract.read import documents, source_from_bytes
from schemas.documents import Document, Refusal

JAPANESE = """<!doctype html><html lang="ja"><head><meta charset="{charset}">
<title>架空市の強盗、3人を逮捕｜架空新聞</title>
<meta property="og:site_name" content="架空新聞"><meta name="author" content="架空 花子">
<meta property="article:published_time" content="2025-03-04T10:00:00+09:00">
<link rel="canonical" href="https://news.example.jp/a/1">
<style>.x {{ color: red }}</style><script>var hidden = "秘密";</script></head>
<body><header><nav><ul><li><a href="/">ホーム</a></li><li><a href="/s">社会</a></li></ul></nav></header>
<main><article><h1>架空市の強盗、3人を逮捕</h1><p class="date">2025年3月4日 10時00分</p>
<p>架空県警は4日、架空市の住宅に押し入り現金を奪った
として、無職の男3人を強盗の疑いで逮捕した。</p>
<figure><img src="a.jpg"><figcaption>現場付近を調べる捜査員＝4日、架空市</figcaption></figure>
<h2>指示役は海外か</h2>
<p>県警によると、3人はSNSで集められた。<br>互いに面識はなかった。</p>
<p>調べに対し「報酬は100万円と言われた」と話しているという。</p>
<ul class="share"><li><a>Facebook</a></li><li><a>LINE</a></li></ul>
<section class="related"><h3>こちらもどうぞ</h3><ul><li><a href="/2">別の市でも強盗、関連を捜査</a></li>
<li><a href="/3">12歳の少女を保護</a></li></ul></section>
</article><aside><p>会員登録で月5本まで読めます。</p></aside></main><footer>無断転載を禁じます</footer></body></html>"""

ENGLISH = """<html><head><title>Raid on a house in Kakuu: three held</title>
<meta property="og:site_name" content="Kakuu Observer"><meta name="author" content="Hana Example"></head><body>
<div id="menu"><a href="/">Home</a> <a href="/about">About us</a></div>
<article><h1>Raid on a house in Kakuu: three held</h1>
<p>Police arrested three men on Friday over a robbery at a house in Kakuu, in which an elderly man was tied up.</p>
<p>The men were offered 1 million yen a day on a social network, according to investigators in the prefecture.</p>
<div class="donation-box"><p>Donate $5/month ($60) and help us to keep reporting from Japan.</p></div>
<p>They were then moved to an encrypted app by a man who called himself Kakuu, and who is thought to be abroad.</p>
<p>The three had never met one another before that night, and none of them has said where the money went.</p>
<div class="more-stories"><h4>What to read next</h4><ul>
<li><a href="/x">Girl, 12, found safe after a week</a></li></ul></div>
</article><footer><p>Talk to other readers: join us on Bluesky or Discord.</p>
<p>"The best tour I ever had", say Hana K. and Ben O.</p></footer></body></html>"""


def read(page: str | bytes, *, name: str = "page.html") -> list[Document | Refusal]:
    raw = page if isinstance(page, bytes) else page.encode()
    return [*documents(source_from_bytes(raw, name=name))]


def article(page: str | bytes) -> Document:
    (document,) = read(page)
    assert isinstance(document, Document)
    return document


def parts(document: Document) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for section in document.sections:
        found.setdefault(section.kind.value, []).extend(document.text[section.start : section.end].split("\n"))
    return found


def body(document: Document) -> list[str]:
    inside = [range(section.start, section.end) for section in document.sections]
    places, at = [], 0
    for line in document.text.split("\n"):
        if line and not any(at in section for section in inside):
            places.append(line)
        at += len(line) + 1
    return places


def test_what_the_page_tells_of_itself_is_kept() -> None:
    document = article(JAPANESE.format(charset="utf-8"))

    assert (document.title, document.outlet, document.author) == ("架空市の強盗、3人を逮捕", "架空新聞", "架空 花子")
    assert (document.published, document.url) == (date(2025, 3, 4), "https://news.example.jp/a/1")
    assert (document.lang, document.kind.value) == ("ja", "article")


def test_the_article_comes_first_and_the_rest_of_the_page_is_marked() -> None:
    document = article(JAPANESE.format(charset="utf-8"))

    assert body(document) == [
        "架空県警は4日、架空市の住宅に押し入り現金を奪ったとして、無職の男3人を強盗の疑いで逮捕した。",
        "県警によると、3人はSNSで集められた。",
        "互いに面識はなかった。",
        "調べに対し「報酬は100万円と言われた」と話しているという。",
    ]
    found = parts(document)
    assert found["headline"] == ["指示役は海外か"]
    assert found["caption"] == ["現場付近を調べる捜査員＝4日、架空市"]
    assert found["teaser"] == ["こちらもどうぞ", "別の市でも強盗、関連を捜査", "12歳の少女を保護"]
    assert {"ホーム", "社会", "Facebook", "LINE", "会員登録で月5本まで読めます。", "無断転載を禁じます"} <= set(
        found["boilerplate"]
    )
    assert document.text.startswith("2025年3月4日")
    assert "秘密" not in document.text
    assert "架空市の強盗、3人を逮捕" not in document.text


def test_an_english_page_loses_neither_its_boxes_nor_its_teasers() -> None:
    document = article(ENGLISH)

    assert (document.title, document.outlet, document.author) == (
        "Raid on a house in Kakuu: three held", "Kakuu Observer", "Hana Example",
    )  # fmt: skip
    assert len(body(document)) == 4
    found = parts(document)
    assert {"What to read next", "Girl, 12, found safe after a week"} <= set(found["teaser"])
    boilerplate = " ".join(found["boilerplate"])
    for words in ("Donate $5/month ($60)", "Bluesky or Discord", "Hana K. and Ben O.", "About us"):
        assert words in boilerplate


@pytest.mark.parametrize("charset", ["shift_jis", "Shift_JIS", "x-sjis", "euc-jp", "iso-2022-jp", "utf-8"])
def test_a_page_is_read_in_its_charset(charset: str) -> None:
    codec = {"x-sjis": "cp932", "shift_jis": "cp932", "Shift_JIS": "cp932"}.get(charset, charset)

    document = article(JAPANESE.format(charset=charset).encode(codec))

    assert document.id == article(JAPANESE.format(charset="utf-8")).id


def test_a_page_with_a_false_charset_is_read_all_the_same() -> None:
    assert article(JAPANESE.format(charset="euc-jp").encode("cp932")).title == "架空市の強盗、3人を逮捕"


def test_the_day_is_read_off_the_page_where_its_head_has_none() -> None:
    page = JAPANESE.format(charset="utf-8").replace("article:published_time", "x")

    assert article(page).published == date(2025, 3, 4)


def test_htm_is_html() -> None:
    (document,) = read(JAPANESE.format(charset="utf-8"), name="PAGE.HTM")

    assert isinstance(document, Document)


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!-- nothing -->",
        "<html><head><title>架空新聞</title></head><body></body></html>",
        "<html><body><nav><a href='/'>Home</a><a href='/a'>About</a></nav><footer>© Kakuu</footer></body></html>",
        "<html><body><script>document.write('架空県警は男を逮捕した。')</script></body></html>",
        "<frameset><frame src='a.html'></frameset>",
        "<" * 50,
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    (refusal,) = read(page)

    assert isinstance(refusal, Refusal)
    assert str(refusal) == "page.html: There is no article text on the page. Save its text as a .txt file."


@pytest.mark.parametrize(
    "page",
    ["<div>" * 3_000 + "架空県警は男を逮捕した。", "<p>" + "架空県警は男を逮捕した。" * 5_000, "&#xD800;&#0;" * 100],
)
def test_a_broken_page_is_no_exception(page: str) -> None:
    assert all(isinstance(one, Document | Refusal) for one in read(page))


def test_a_page_with_more_than_a_megabyte_of_text_is_refused() -> None:
    (refusal,) = read("<article>" + "<p>架空県警は4日、架空市の男を強盗の疑いで逮捕した。</p>" * 20_000 + "</article>")

    assert isinstance(refusal, Refusal)
    assert "a document may have 1 MB" in refusal.reason
