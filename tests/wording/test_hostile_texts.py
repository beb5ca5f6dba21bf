"""Texts meant to break or to stall the core: each gives a report, in time that grows with its length alone."""

import json
import time

import pytest

from reach.wording.analyzer import Analyzer
from reach.wording.taking import take_all

MEGABYTE = 1_000_000

# One line, repeated: none of these may cost more the second time than the first.
REPEATED = {
    "letters": "a",
    "spaces": " ",
    "line ends": "\n",
    "line ends of all kinds": "\r\n\u2028\x85",
    "full stops": ".",
    "dots and letters": "a.",
    "nulls": "\x00",
    "lone surrogates": "\ud800\udfff",
    "emoji": "\U0001f469\u200d\U0001f469\u200d\U0001f466\ufe0f",
    "zero-width": "\u200b\u00ad\u2060",
    "combining marks": "e\u0301\u0338",
    "brackets": "([{<",
    "quotation marks": "\"'\u201c\u2018",
    "opening quotes": "\u201cyoung ",
    "apostrophes": "a'",
    "hyphens": "a-",
    "underscores and stars": "**_",
    "bullets": "- ",
    "nested bullets": "\n  - \u2022 * young",
    "tables": "| young | ",
    "html": "<div class='ninja'><script>alert(1)</script>young</div>",
    "sql": "'; DROP TABLE adverts; -- young",
    "hashtags": "#ninja ",
    "digits": "9",
    "years": "2024 ",
    "graduates": "class of 2024/2025 graduates ",
    "ages": "aged 25-35 ",
    "caps": "max 5 years experience ",
    "movements": "stand bend lift ",
    "weights": "lift 50 lbs ",
    "initials": "U.S.",
    "capitals": "Young Ninja ",
    "addresses": "young@reach.example.com ",
    "half addresses": "a@",
    "slashes": "https://a/",
    "pairs": "he/she ",
    "sentences of pairs": "he/she. ",
    "adverbs": "he/she only usually ",
    "findings": "young ninja ",
    "findings a line": "young ninja\n",
    "negated findings": "no young ninja ",
    "equal opportunity": "eeo ",
    "sentences of equal opportunity": "eeo young. ",
    "quoted findings": "\u201cyoung\u201d ",
    "findings and addresses": "young x.com ",
    "findings and characteristics": "young age sex ",
    "excused findings": "young people's services ",
    "coded words": "lead support ",
    "headings": "## Young\n",
    "right-to-left": "\u202e\u05e9\u05dc\u05d5\u05dd young ",
}
# Something at the end, after a long run of one sign.
RUNS = {
    "stops, then a letter": ("young ", ".", "a"),
    "spaces, then a letter": ("young", " ", "a"),
    "quotes, then a letter": ("young.", '"', "a"),
    "marks, then a letter": ("a", "\u0301", "b young"),
    "apostrophes, then a letter": ("a", "'", "b young"),
    "zero-widths, then a word": ("", "\u200b", "young"),
    "hyphens, then a word": ("", "-", "Young"),
    "letters, then an address": ("young ", "a", "@x.com"),
    "letters and dots, then an address": ("young x.com ", "a.", "y"),
    "digits, then a unit": ("lift ", "9", "lbs"),
    "adverbs, then a verb": ("he/she ", "only ", "reports"),
    "spaces before a bullet": ("young", " ", "* A"),
    "colons": ("young ", ":", "a"),
}
TEXTS = {name: lambda n, one=one: one * (n // len(one)) for name, one in REPEATED.items()} | {
    name: lambda n, parts=parts: parts[0] + parts[1] * (n // len(parts[1])) + parts[2] for name, parts in RUNS.items()
}


def seconds(analyzer, text):
    """The lesser processor time of two analyses."""
    times = []
    for _ in range(2):
        start = time.process_time()
        analyzer.analyze(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_length_alone(analyzer, name):
    """Four times the text takes about four times as long, not sixteen times."""
    make = TEXTS[name]

    assert any(seconds(analyzer, make(10_000)) < 8 * seconds(analyzer, make(2_500)) + 0.005 for _ in range(3))


@pytest.mark.parametrize("kind", ["advert", "post"])
@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_gives_a_report(analyzer, name, kind):
    """Whatever stands in it, a text gives a report that can be sent."""
    text = TEXTS[name](1_500)
    report = analyzer.analyze(text, kind)

    assert 0 <= report.score.total <= 100
    assert json.dumps(report.to_wire(explain=True))
    assert all(finding.text == text[finding.span.start : finding.span.end] for finding in report.findings)


@pytest.mark.parametrize(
    "name", ["letters", "spaces", "line ends", "full stops", "nulls", "brackets", "digits", "bullets"]
)
def test_a_megabyte_is_read(analyzer, name):
    """A text of a million characters is read in a second or two."""
    start = time.process_time()
    analyzer.analyze(TEXTS[name](MEGABYTE))

    assert time.process_time() - start < 8


def test_a_hundred_thousand_emoji_are_read(analyzer):
    """Signs without words are read and weigh nothing."""
    report = analyzer.analyze("\U0001f469\u200d\U0001f4bb" * 100_000)

    assert (100, 0) == (report.score.total, report.words)


def test_fifty_thousand_nested_bullets_are_read(analyzer):
    """Deep lists are lists of lines: each is a line of its own."""
    text = "\n".join(" " * (at % 50) + "- bake bread" for at in range(50_000))

    assert 100_000 == analyzer.analyze(text).words


@pytest.mark.parametrize("name", ["findings", "pairs", "negated findings", "findings a line"])
def test_taking_all_takes_linear_time_too(analyzer, name):
    """Thousands of edits at once do not get slower one by one."""

    def spent(text):
        start = time.process_time()
        take_all(analyzer.analyze, text, "advert")
        return time.process_time() - start

    short, long = TEXTS[name](2_000), TEXTS[name](8_000)

    assert min(spent(long), spent(long)) < 8 * max(spent(short), spent(short)) + 0.05


@pytest.mark.parametrize("name", TEXTS)
def test_the_shipped_product_reads_it_too(shipped, name):
    """With all its lists and its own sentences, the product gives a report as well."""
    assert isinstance(shipped, Analyzer)
    assert 0 <= shipped.analyze(TEXTS[name](1_000)).score.total <= 100
