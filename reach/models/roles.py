"""What each line of an advert is for: a linear model over its words and shape, then one over what stands around it.

Three sums of weights, each a `Linear` kept as JSON: `lines` reads a line by itself, `headings` what a heading
promises of the lines below it, and `context` weighs the two for a line, its neighbours, its section and its advert.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, repeat
from pathlib import Path
from typing import cast

import numpy as np
from numpy.typing import NDArray

from reach.models.errors import ModelError
from reach.models.linear import Floats, Linear, load_linear
from reach.models.runs import Runs
from reach.wording.learnt import ROLES, Reader

PARTS = ("lines", "headings", "context")
MOST_WORDS = 40  # of a line; what stands later in a run-on paragraph says less than its beginning
MOST_HEADING_WORDS = 8
NEIGHBOURS = (-3, -2, -1, 0, 1, 2, 3)
FAR = 5  # lines below a heading from which on the distance is one
FAINT = 1e-4  # a probability below it counts as it
THIN = 0.02  # the same for averages
HEADING = ROLES.index("heading")

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[\u00a3$%@#&0-9]")
# What a word or sign is made of; anything else parts them. One pass over bytes, since every line is read.
_INK = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz0123456789'\u00a3$%@#&\n" else 32 for code in range(256))
_BULLET = re.compile(r"(?:[-*\u2022\u00b7\u25aa\u25cf\u2013\u2014>o\u2713\u27a2\uf0b7]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_NUMBER = re.compile(r"[0-9][0-9 ]{4}")
_LETTERS = re.compile(r"[a-z]+")

# Words that point to one role count together too: none of them alone is frequent, and vectors blur them.
_CUES = {
    word: f"=cue {cue}"
    for cue, words in {
        "fair": "eoe eeo eeoc aa vevraa equal discriminate discriminates discriminated discrimination discriminatory "
        "nondiscrimination prejudice harassment regardless race races religion religious creed ethnic ethnicity "
        "ethnicities minorities minority bame bme indigenous ancestry gender genders women pregnancy sexual "
        "orientation lesbian gay bisexual trans transgender lgbt lgbtq lgbtqi lgbtqia genetic underrepresented "
        "protected veteran veterans",
        "welcome": "accommodate accommodation accommodations adjustments accessible interpreter braille disability "
        "disabilities disabled impairment impairments neurodiverse neurodivergent diverse diversity equality "
        "equalities equity equitable inclusion inclusive inclusivity belonging belongs backgrounds respected valued "
        "walks",
        "nice": "preferred preferably prefer preference desirable desired advantageous advantage beneficial plus asset "
        "ideally bonus helpful optional",
        "must": "required must essential minimum mandatory necessary degree bachelor's proficiency knowledge ability "
        "experience",
        "pay": "salary salaries wage wages hourly annum commission compensation pay remuneration stipend payment",
        "apply": "apply applying contact email application applications cv resume interview interviews deadline "
        "closing shortlisted submit telephone tel enquiries applicants",
        "terms": "shift shifts weekends hours permanent temporary contract fte remote hybrid location probation onsite "
        "probationary travel relocation rota exempt",
        "benefits": "pension insurance dental medical leave holiday holidays k perks discount discounts vacation pto "
        "benefits training retirement",
        "site": "cookies cookie privacy copyright agencies url unsolicited poster verify disclaimer",
    }.items()
    for word in words.split()
}
_ENDS = tuple(":.!?;,")
_LENGTHS = [f"=length {bits}" for bits in range(13)]
_COUNTS = [f"=words {count}" for count in range(13)]
_GAPS = [f"=gap {count}" for count in range(3)]
_PLACES = [f"=place {fifth}" for fifth in range(5)]

Matrix = NDArray[np.float64]


def _names() -> tuple[str, ...]:
    """What the columns of `surroundings` mean."""
    around = [f"{place:+d} {role}" for place in NEIGHBOURS for role in (*ROLES, "edge")]
    wide = [f"{what} {role}" for what in ("section", "advert") for role in ROLES]
    above = [f"{what} {role}" for what in ("under", "right under") for role in (*ROLES, "nothing")]
    return (*around, *wide, *above, *(f"below {lines}" for lines in range(FAR + 1)), "place", "end", "bullet")


CONTEXT_NAMES = _names()
_WIDTHS = (len(NEIGHBOURS) * (len(ROLES) + 1), len(ROLES), len(ROLES), len(ROLES) + 1, len(ROLES) + 1, FAR + 1, 3)
_BLOCKS = [slice(end - width, end) for end, width in zip(accumulate(_WIDTHS), _WIDTHS, strict=True)]
_DISTANCES = np.arange(FAR + 1)


def line_features(lines: Sequence[str]) -> list[list[str]]:
    """The words and shape of each line of one advert; each line carries the space that parts it from the one before."""
    return [[*_runs(words), *signs] for words, signs in zip(*_read(lines), strict=True)]


def _runs(words: list[str]) -> list[str]:
    """Words and pairs of words; what a line begins and ends with counts apart from what it holds."""
    runs = [*words, *map(" ".join, pairwise(words))]
    if words:
        runs += (f"< {words[0]}", f"{words[-1]} >")
    if len(words) > 1:
        runs.append(f"< {words[0]} {words[1]}")
    return runs


def _read(lines: Sequence[str]) -> tuple[list[list[str]], list[list[str]]]:
    """The words of each line, and the signs of its shape, its place and what its words point to."""
    if not lines:
        return [], []
    last, words, signs = len(lines) - 1, [], []
    stripped = [line.strip() for line in lines]
    for index, (given, line, ink) in enumerate(zip(lines, stripped, _inked(stripped), strict=True)):
        plain = ink.replace(" ", "").isalpha()
        found = (ink.split() if plain else _WORD.findall(ink))[:MOST_WORDS]
        cues = [*filter(None, map(_CUES.get, found))]
        shape = [*cues, _LENGTHS[min(len(line).bit_length(), 12)], _COUNTS[min(len(found), 12)]]
        if len(cues) > 1:
            shape += (f"{cue} again" for cue in {*cues} if cues.count(cue) > 1)
        shape.append(_GAPS[min(given.count("\n", 0, len(given) - len(line)), 2)] if index else "=first")
        shape.append(_PLACES[5 * index // (last + 1)] if index < last else "=last")
        if index in (1, 2):
            shape.append(f"=line {index}")
        words.append(found)
        signs.append(shape + _shape(line, plain=plain))
    return words, signs


def _inked(lines: Sequence[str]) -> list[str]:
    """Each line folded, with spaces for all that parts words."""
    folded = "\n".join([line.replace("\n", " ") for line in lines]).lower()
    folded = folded.replace("\u2019", "'").replace("\u20ac", "\u00a3")
    return folded.encode("latin-1", "replace").translate(_INK).decode("latin-1").split("\n")


def _shape(line: str, *, plain: bool) -> list[str]:
    features = ["=ends " + line[-1]] if line.endswith(_ENDS) else []
    if not plain and "@" in line:
        features.append("=mail")
    if "www." in line or "http" in line:
        features.append("=url")
    if not plain and _NUMBER.search(line):
        features.append("=number")
    if _BULLET.match(line):
        features.append("=bullet")
    if line.isupper():
        features.append("=capitals")
    elif line.istitle():
        features.append("=titled")
    elif line[:1].islower():
        features.append("=small")
    return features


class LineReader:
    """What `lines` gives for the features of lines, without a string a pair of words.

    Args:
        model: knows lines by their `line_features`.
    """

    def __init__(self, model: Linear) -> None:
        self._model = model
        self._runs = Runs(model)
        self._signs = {feature: row for feature, row in model.rows.items() if feature.startswith("=")}

    def __call__(self, lines: Sequence[str]) -> Floats:
        """The probabilities of the roles of the lines of one advert, at least one: (lines, roles)."""
        words, signs = _read(lines)
        owners, rows = self._runs.found(words)
        sizes = [len(one) for one in signs]
        more = np.fromiter(map(self._signs.get, chain.from_iterable(signs), repeat(0)), np.int64, sum(sizes))
        owner = np.concatenate((owners, np.repeat(np.arange(len(lines)), sizes)))
        return self._model.linked(self._model.added_up(owner, np.concatenate((rows, more)), len(lines)))


def heading_features(heading: str) -> list[str]:
    """The words of a heading, for what they promise."""
    words = _LETTERS.findall(heading.lower())[:MOST_HEADING_WORDS]
    return [*words, *(f"{one} {two}" for one, two in pairwise(words)), "=heading"]


def surroundings(lines: Sequence[str], alone: Floats, headings: Linear) -> Matrix:
    """For each line: how it, its neighbours, its section and its advert read by themselves, and what the heading says.

    Args:
        lines: the lines of one advert.
        alone: the probabilities of their roles by `lines`.
        headings: what a heading promises.
    """
    count = len(alone)
    odds = np.maximum(alone, FAINT).astype(np.float64)
    is_heading = odds[:, HEADING] > 1 / 2
    beneath = ~is_heading
    section = np.cumsum(is_heading, dtype=np.intp)
    index = np.arange(count)
    below = index - np.maximum.accumulate(np.where(is_heading, index, -FAR - 1))
    seen = np.empty((count, len(CONTEXT_NAMES)))
    around, wide, advert, under, right_under, near, rest = (seen[:, part] for part in _BLOCKS)
    _set_around(around, _spread(odds))
    wide[:] = _spread(_others(odds * beneath[:, None], section, beneath) + THIN)
    advert[:] = _spread(odds.mean(axis=0) + THIN)
    under[:] = _promises(lines, is_heading, section, headings)
    np.multiply(under, (below == 1)[:, None], out=right_under)
    near[:] = np.minimum(below, FAR)[:, None] == _DISTANCES
    place = index / count
    rest[:, 0] = place
    rest[:, 1] = (1 - place) ** 4
    rest[:, 2] = [_BULLET.match(line.strip()) is not None for line in lines]
    return seen


def _spread(odds: Matrix) -> Matrix:
    """Logarithms brought to about -2..1, so that one strength of regularisation suits every column."""
    return np.asarray(np.log(odds) / 3 + 1)


def _set_around(around: Matrix, scores: Matrix) -> None:
    """Write each row with its neighbours side by side; beyond the edge of the advert stands a mark."""
    reach = NEIGHBOURS[-1]
    count, roles = scores.shape
    padded = np.zeros((count + 2 * reach, roles + 1))
    padded[reach : reach + count, :roles] = scores
    padded[:reach, roles] = padded[reach + count :, roles] = 1
    # Neighbours are neighbours in memory too: each window is one stretch of it.
    around[:] = np.ndarray(around.shape, padded.dtype, padded, 0, padded.strides)


def _others(odds: Matrix, section: NDArray[np.intp], counts: NDArray[np.bool_]) -> Matrix:
    """The average over the other lines below the same heading."""
    lengths = np.bincount(section)
    ends = np.cumsum(lengths)
    behind, first = ends[section], (ends - lengths)[section]
    sums, sizes = np.zeros((len(odds) + 1, odds.shape[1])), np.zeros(len(odds) + 1)
    np.cumsum(odds, axis=0, out=sums[1:])
    np.cumsum(counts, out=sizes[1:])
    others = np.maximum(sizes[behind] - sizes[first] - counts, 1)
    return np.asarray((sums[behind] - sums[first] - odds) / others[:, None])


def _promises(
    lines: Sequence[str], is_heading: NDArray[np.bool_], section: NDArray[np.intp], headings: Linear
) -> Matrix:
    """What the heading above each line promises; a mark where none stands above, nothing for headings themselves."""
    roles = len(headings.labels)
    said = np.zeros((section[-1] + 1, roles + 1))
    said[0, roles] = 1
    bags = [heading_features(lines[index]) for index in np.flatnonzero(is_heading).tolist()]
    if bags:
        said[1:, :roles] = _spread(np.maximum(headings(bags), FAINT).astype(np.float64))
    return np.asarray(said[section] * ~is_heading[:, None])


@dataclass(frozen=True, slots=True, eq=False)
class RoleReader:
    """Reads the lines of one advert; what `Learnt.roles` takes."""

    lines: LineReader
    headings: Linear
    weights: Matrix
    bias: Matrix

    def __call__(self, lines: Sequence[str]) -> list[list[float]]:
        """One row a line, one probability a role, in the order of ROLES."""
        if not lines:
            return []
        scores = surroundings(lines, self.lines(lines), self.headings) @ self.weights + self.bias
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        return cast("list[list[float]]", (odds / odds.sum(axis=1, keepdims=True)).tolist())


def assemble(lines: Linear, headings: Linear, context: Linear) -> RoleReader:
    """The reader of three parts.

    Raises:
        ValueError: a part was learnt for other roles.
    """
    if any(part.labels != ROLES for part in (lines, headings, context)):
        raise ValueError("the parts were learnt for other roles")
    weights = np.array([context.weight(name) for name in CONTEXT_NAMES], dtype=np.float64)
    return RoleReader(LineReader(lines), headings, weights, context.bias.astype(np.float64))


def load_roles(folder: Path) -> Reader:
    """The reader of lines that ``python -m reach.training roles`` left in `folder`.

    Raises:
        ModelError: a part is missing or unreadable, or was learnt for other roles.
    """
    try:
        return assemble(*(load_linear(folder / part) for part in PARTS))
    except (ModelError, ValueError) as error:
        raise ModelError(folder.name, f"cannot be read from {folder}.", "Train it again: make train.") from error
