"""Where sentences end in adverts: NLTK's Punkt, trained without labels, kept as JSON."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from nltk.tokenize.punkt import PunktParameters, PunktTrainer

from reach.training.corpus import choose, read_adverts

PER_SOURCE = 400  # health adverts alone would otherwise be a third of the text
BATCH = 4_000_000  # characters whose tokens are held in memory at once
SEEN = 10  # times a word must occur before what is known of it counts
RUNS_ON = 0.2  # share of its stops that an abbreviation shows inside a sentence
LOWER = 1 << 4 | 1 << 5 | 1 << 6  # Punkt's signs for a word seen in small letters
FILE = "parameters.json"

_ABBREVIATION = re.compile(r"[a-z]+(?:[.&][a-z]+)*")
_WORD = re.compile(r"[a-z]+(?:[-'\u2019][a-z]+)*")
_STOPPED = re.compile(r"(?<![\w.])([A-Za-z]+(?:[.&][A-Za-z]+)*)\.([,;:)]|\s+[a-z])?")

Parameters = dict[str, object]


def train(data: Path, folder: Path) -> str:
    """Learn from the adverts in ``data``, write the parameters to ``folder`` and say what was done."""
    adverts = choose(read_adverts(data), PER_SOURCE)
    texts = [advert.text for advert in adverts]
    size = write(as_json(learn(texts)), folder)
    return f"{len(texts)} adverts, {sum(map(len, texts))} characters, {size} bytes"


def learn(texts: list[str], *, seen: int = SEEN) -> PunktParameters:
    """Punkt's parameters for ``texts``, pruned to what can change a decision."""
    trainer = PunktTrainer()
    # In millions of words every abbreviation is somewhere written without its stop; that must not rule it out.
    trainer.IGNORE_ABBREV_PENALTY = True
    for batch in _batches(texts):
        trainer.train(batch, finalize=False)
    trainer.finalize_training()
    trainer.freq_threshold(ortho_thresh=seen)
    return prune(trainer.get_params(), texts, seen)


def prune(parameters: PunktParameters, texts: Iterable[str], seen: int) -> PunktParameters:
    """Keep abbreviations that prove themselves, and of the words' capitals only what Punkt asks for.

    Punkt reads the capitals of a word it has met in small letters; of any other it decides as if it knew nothing.
    """
    pruned = PunktParameters()
    pruned.abbrev_types = _proven(parameters.abbrev_types, texts, seen)
    for word, signs in parameters.ortho_context.items():
        if signs & LOWER and _WORD.fullmatch(word):
            pruned.ortho_context[word] = signs
    # Names of people and firms are never written small; they go, and general words stay.
    known = pruned.ortho_context.keys()
    pruned.sent_starters = parameters.sent_starters & known
    pruned.collocations = {pair for pair in parameters.collocations if pair[0].isalpha() and pair[1] in known}
    return pruned


def _proven(candidates: set[str], texts: Iterable[str], seen: int) -> set[str]:
    """The candidates whose stop is often followed by more of the sentence, as that of no ordinary last word is."""
    stops: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for text in texts:
        for match in _STOPPED.finditer(text):
            word = match[1].lower()
            if word in candidates:
                stops[word] += 1
                inside[word] += match[2] is not None
    return {
        word
        for word, count in stops.items()
        if _ABBREVIATION.fullmatch(word) and count >= seen and ("." in word or inside[word] >= RUNS_ON * count)
    }


def as_json(parameters: PunktParameters) -> Parameters:
    """The parameters as lists and numbers, in an order of their own."""
    contexts: dict[str, list[str]] = {}
    for word, signs in sorted(parameters.ortho_context.items()):
        contexts.setdefault(str(signs), []).append(word)
    return {
        "abbrev_types": sorted(parameters.abbrev_types),
        "collocations": sorted(list(pair) for pair in parameters.collocations),
        "sent_starters": sorted(parameters.sent_starters),
        "ortho_context": {signs: " ".join(words) for signs, words in sorted(contexts.items())},
    }


def write(parameters: Parameters, folder: Path) -> int:
    """Write ``parameters`` to ``folder``, the same bytes for the same parameters, and return their number."""
    folder.mkdir(parents=True, exist_ok=True)
    content = (json.dumps(parameters, ensure_ascii=False, indent=1) + "\n").encode()
    (folder / FILE).write_bytes(content)
    return len(content)


def _batches(texts: Iterable[str]) -> Iterator[str]:
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size > BATCH:
            yield "\n\n".join(batch)
            batch, size = [], 0
    if batch:
        yield "\n\n".join(batch)
