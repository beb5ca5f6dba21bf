"""Word vectors from the adverts themselves: which words keep the same company, as few numbers.

Shifted positive mutual information within five words, then a truncated decomposition (Levy, Goldberg and Dagan 2015).
They only serve training: a linear model over mean vectors is one weight a word, and weights are what is kept.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

REACH = 5  # words on either side that count as company; nearer ones count for more
SEEN = 8  # times a word must occur
MOST = 14_000  # words kept, the most frequent ones
SMOOTH = 0.75  # exponent that makes rare company count less
SIZE = 200
COMMON = 0.01  # vectors of words in more sentences than this share fade (Arora, Liang and Ma 2017)


@dataclass(frozen=True, slots=True)
class Vectors:
    """One row a word, all of the same length; `counts` says in how many sentences it occurred, of `total`."""

    words: tuple[str, ...]
    rows: NDArray[np.float32]
    counts: NDArray[np.int64]
    total: int


def learn_vectors(sentences: Sequence[Sequence[str]], *, size: int = SIZE, seen: int = SEEN) -> Vectors:
    """Vectors of the words of ``sentences``, each sentence counted once."""
    unique = list(dict.fromkeys(map(tuple, sentences)))
    counts = Counter(word for sentence in unique for word in sentence)
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    words = tuple(word for word in ranked[:MOST] if counts[word] >= seen)
    held = Counter(word for sentence in unique for word in set(sentence))
    in_sentences = np.array([held[word] for word in words], dtype=np.int64)
    if len(words) < 2:
        return Vectors(words, np.zeros((len(words), 1), dtype=np.float32), in_sentences, len(unique))
    index = {word: row for row, word in enumerate(words)}
    company = _positive_information(_company(unique, index))
    left, strengths, _ = randomized_svd(company, min(size, len(words) - 1), n_iter=4, random_state=0)
    rows = left * np.sqrt(strengths)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    alike = np.asarray(rows / np.where(length > 0, length, 1) * np.sqrt(rows.shape[1]), dtype=np.float32)
    return Vectors(words, alike, in_sentences, len(unique))


def _company(sentences: Iterable[Sequence[str]], index: dict[str, int]) -> sparse.csr_matrix:
    # An empty start, for where nothing has company.
    rows, columns, weights = [np.zeros(0, int)], [np.zeros(0, int)], [np.zeros(0, np.float32)]
    for sentence in sentences:
        places = np.array([index.get(word, -1) for word in sentence])
        for apart in range(1, min(REACH, len(places) - 1) + 1):
            first, second = places[:-apart], places[apart:]
            known = (first >= 0) & (second >= 0)
            rows.append(first[known])
            columns.append(second[known])
            weights.append(np.full(known.sum(), 1 / apart, np.float32))
    shape = (len(index), len(index))
    half = sparse.csr_matrix((np.concatenate(weights), (np.concatenate(rows), np.concatenate(columns))), shape)
    return half + half.T


def _positive_information(company: sparse.csr_matrix) -> sparse.csr_matrix:
    pairs = company.tocoo()
    sums = np.asarray(company.sum(axis=1)).ravel()
    smooth = sums**SMOOTH
    expected = sums[pairs.row] * smooth[pairs.col] / smooth.sum()
    information = np.log(pairs.data / expected)
    kept = information > 0
    # 32-bit indices, as the decomposition asks for.
    places = pairs.row[kept].astype(np.int32), pairs.col[kept].astype(np.int32)
    return sparse.csr_matrix((information[kept], places), company.shape)


def vector_columns(known: Sequence[str], vectors: Vectors) -> sparse.csr_matrix:
    """What a regression sees of the vectors: a row a feature, common words faded; nought where there is none."""
    fade = COMMON / (COMMON + vectors.counts / vectors.total)
    index = {feature: row for row, feature in enumerate(known)}
    columns = np.zeros((len(known), vectors.rows.shape[1]))
    columns[[index[word] for word in vectors.words]] = vectors.rows * fade[:, None]
    return sparse.csr_matrix(columns)


def counted(bags: Sequence[Iterable[str]], known: Sequence[str]) -> sparse.csr_matrix:
    """What each bag has of what is known, divided as `Linear` divides it."""
    index = {feature: column for column, feature in enumerate(known)}
    found = [sorted({index[feature] for feature in bag if feature in index}) for bag in bags]
    rows = np.repeat(np.arange(len(found)), [len(columns) for columns in found])
    shares = np.concatenate([np.full(len(columns), max(len(columns), 1) ** -0.5) for columns in found])
    return sparse.csr_matrix((shares, (rows, np.concatenate(found).astype(int))), (len(found), len(known)))
