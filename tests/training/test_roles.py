"""Training the reader of roles on a few adverts of our own: what is read, what is learnt, and the same bytes."""

import gzip
import json

import numpy as np
import pytest

from reach.models import load_roles
from reach.models.roles import PARTS
from reach.training import roles
from reach.training.roles import Labelled, cross_validate, learn, learn_headings, learn_lines, learn_reader
from reach.training.vectors import learn_vectors
from reach.wording.learnt import ROLES

ADVERT = "About us\nWe bake rye.\n\nYour work\nKnead dough {}.\nWatch the ovens {}.\n\nPay\n\u00a3{} an hour.\n"
GIVEN = ("heading", "about", "heading", "duties", "duties", "heading", "pay")


def labelled_lines(text, given=GIVEN):
    place, found = 0, []
    for line, role in zip(filter(None, text.split("\n")), given, strict=True):
        place = text.index(line, place)
        found.append([place, place + len(line), role])
        place += len(line)
    return found


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A folder with adverts, and labels beside it, as training reads them."""
    folder = tmp_path / "data"
    folder.mkdir()
    texts = {f"own:{number}": ADVERT.format(number, number, number) for number in range(12)}
    with gzip.open(folder / "adverts.jsonl.gz", "wt", encoding="utf-8") as file:
        for name, text in texts.items():
            file.write(json.dumps({"id": name, "source": "own", "lang": "en", "text": text}) + "\n")
    rows = [{"id": name, "lines": labelled_lines(text)} for name, text in texts.items()]
    rows.append({"id": "gone:1", "lines": [[0, 1, "pay"]]})
    labels = tmp_path / "labels.jsonl"
    labels.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setattr(roles, "read_labelled", lambda data, read=roles.read_labelled: read(data, labels))
    return folder


def write_dev(folder, text="Pay\u2028\u00a33 an hour"):
    lines = [{"start": 0, "end": 3, "role": "heading"}, {"start": 4, "end": 14, "role": "pay"}]
    row = {"id": "dev:1", "title": "", "text": text, "lines": lines}
    (folder / "sections_dev.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")


def adverts(count=10):
    return [
        Labelled(str(number), tuple(f"\n{line}" for line in text.split("\n") if line), tuple(map(ROLES.index, GIVEN)))
        for number in range(count)
        for text in (ADVERT.format(number, number, number),)
    ]


def test_labels_find_their_text(data):
    """Labels hold places; an advert that is no longer there is passed over."""
    found = roles.read_labelled(data)
    assert 12 == len(found)
    assert ("About us", "\nWe bake rye.", "\n\nYour work") == found[0].lines[:3]
    assert GIVEN == tuple(ROLES[role] for role in found[0].roles)


def test_dev_is_read_where_it_is(data):
    """Line separators within a text do not break the row it stands in."""
    assert [] == roles.read_dev(data)
    write_dev(data)
    assert [Labelled("dev:1", ("Pay", "\u2028\u00a33 an hour"), (0, ROLES.index("pay")))] == roles.read_dev(data)


def test_lines_without_a_role_teach_nothing():
    """They stand around others all the same."""
    half = [Labelled(one.id, one.lines, (*one.roles[:-1], None)) for one in adverts(4)]
    assert "\u00a3" not in learn_lines(half, None).rows
    assert "\u00a3" in learn_lines(adverts(4), None).rows


def test_a_heading_promises_what_stands_below_it():
    """From its words alone."""
    model = learn_headings(adverts())
    found = model([["your", "work", "=heading"], ["pay", "=heading"]])
    assert ["duties", "pay"] == [ROLES[column] for column in found.argmax(axis=1)]


def test_a_reader_learns_its_adverts():
    """All lines of an advert like those it was shown."""
    found = learn_reader(adverts())(adverts(1)[0].lines)
    assert GIVEN == tuple(ROLES[int(np.argmax(row))] for row in found)


def test_vectors_carry_over_to_words_nobody_labelled():
    """A word never labelled, in the company of one that was, speaks for the same role."""
    company = [["knead", "the", "dough"], ["fold", "the", "dough"], ["knead", "dough"], ["fold", "dough"]] * 8
    vectors = learn_vectors([*company, *[["an", "hour", "of", "pay"]] * 8], size=4, seen=1)
    model = learn_lines(adverts(), vectors)

    assert "fold" in model.rows
    assert ROLES.index("duties") == int(model.weight("fold").argmax())
    assert "fold" not in learn_lines(adverts(), None).rows


@pytest.mark.parametrize("given", [("pay",), ("pay", "terms")])
def test_few_roles_are_enough(given):
    """One role is always the answer; two are told apart."""
    few = [Labelled(str(n), (f"{role} it is",), (ROLES.index(role),)) for n in range(8) for role in given]
    model = learn_lines(few, None)
    assert [*given] == [ROLES[column] for column in model([[role, "it"] for role in given]).argmax(axis=1)]


def test_cross_validation_never_asks_about_what_was_shown():
    """Every advert is asked about once, by a reader that was not shown it."""
    shown = []

    def learn_from(given):
        shown.append({one.id for one in given})
        return learn_reader(given)

    found = cross_validate([], adverts(), learn_from, 5)
    assert [len(GIVEN)] * 10 == [len(one) for one in found]
    assert all({str(fold), str(fold + 5)}.isdisjoint(seen) for fold, seen in enumerate(shown))


def test_the_same_data_give_the_same_bytes(data, tmp_path):
    """Training twice changes nothing, and the folder can be read."""
    write_dev(data)
    said = [roles.train(data, tmp_path / name) for name in ("one", "two")]
    first, second = (
        [(tmp_path / name / part / "weights.json").read_bytes() for part in PARTS] for name in ("one", "two")
    )

    assert said[0] == said[1]
    assert said[0].startswith("13 adverts, 86 labelled lines")
    assert first == second
    assert len(load_roles(tmp_path / "one")(["About us", "\nWe bake rye."])) == 2


def test_three_parts_share_their_labels():
    """Whatever the adverts hold, a part speaks of every role."""
    assert [ROLES] * 3 == [part.labels for part in learn(adverts(5))]
