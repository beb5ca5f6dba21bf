"""Verbs that follow a subject in one sentence, put right when "he" or "she" becomes "they" or "you".

The subject's first verb is next to it; further ones hang on by "and", "or", "but" or a comma ("leads the team, plans
the week and is the voice of the shop"). A word in -s there may be a noun as well ("plans, reports and designs"): it
counts as a verb only where an object follows ("and plans the week"). Where a clause with a subject of its own stands
between, whose verb it is cannot be told, and nothing is put right.
"""

from __future__ import annotations

from collections.abc import Iterator

from reach.wording.document import BREAK, STOP, Document
from reach.wording.grammar import after_they

_REACH = 80  # tokens after the first verb in which others may hang on it
_MOST_ADVERBS = 4
_ADVERBS = frozenset(
    "also then often always usually typically sometimes only still never regularly currently further both not "
    "normally generally subsequently additionally even just".split()
)
_NO_ADVERBS = frozenset("apply supply rely reply comply fly multiply assembly family early friendly".split())
_JOIN = frozenset({"and", "or", "but", "nor", "then"})
_OWN_SUBJECT = frozenset(
    "who which that where when while whilst because if whose what how whether since until unless as although though "
    "than".split()
)
_ALWAYS_VERBS = frozenset({"is", "was", "has", "does", "isn't", "wasn't", "hasn't", "doesn't", "goes"})
_AFTER_A_NOUN = frozenset(
    "of for to in on at with by from as into per via that which who where when while if than so is are was were be "
    "has have had will would can could may must should do does against across among between within using".split()
)
_SURE = frozenset(
    "washes opens closes greets sweeps fills mixes cuts replies sorts completes reviews listens advises "
    "accepts achieves acquires acts adapts adds adheres administers adopts advises aligns allocates analyses "
    "analyzes anticipates applies arranges assembles assesses assigns assists assumes attends balances becomes "
    "begins brings builds calculates carries chooses clarifies cleans co-ordinates collaborates collects combines "
    "comes communicates compiles completes complies composes conducts considers consults continues contributes "
    "coordinates creates cultivates defines delegates delivers demonstrates deploys describes determines develops "
    "devises directs discusses displays distributes drives edits embraces encourages enforces enhances enjoys "
    "ensures enters establishes evaluates examines executes exercises exhibits expects explains explores "
    "facilitates feels finds follows fosters gains gathers generates gets gives governs grows handles helps holds "
    "identifies implements improves informs initiates inspects inspires installs instructs integrates interacts "
    "interprets introduces investigates keeps knows leads learns leverages liaises likes listens lives looks loves "
    "maintains makes manages meets mentors motivates negotiates obtains offers operates optimises optimizes "
    "organises organizes oversees owns participates performs plays possesses prefers prepares presents prioritises "
    "prioritizes produces promotes proposes protects provides publishes purchases pursues reaches reads receives "
    "recognises recognizes recommends reduces relates remains reports represents requires resolves respects "
    "responds runs seeks selects sells sends serves sets shows solves speaks spends stays strives succeeds suggests "
    "supervises supplies takes teaches tells thinks thrives translates treats tries troubleshoots understands "
    "undertakes uses validates verifies wants wishes works writes".split()
)
# Nouns as often as verbs: "and reports to the board", but "plans and reports".
_EITHER = frozenset(
    "answers approaches audits balances budgets calls changes checks codes contacts contracts controls deals "
    "designs displays documents drives estimates exercises exhibits focuses forecasts functions gains guides "
    "handles interfaces interviews leads lives looks markets matches measures mentors models monitors needs offers "
    "orders partners plans plays positions presents prices processes programs purchases questions records reports "
    "researches results reviews schedules sets shares shows studies supports tests tracks trains travels updates "
    "uses values visits works".split()
)
_SURE_ONLY = _SURE - _EITHER


def plural_verbs(document: Document, subject: int) -> tuple[tuple[int, str], ...] | None:
    """The verbs of the subject that ends at token `subject`, as (token, word after "they") pairs, where they change.

    None where it cannot be told which verbs are the subject's.
    """
    if _parted(document, subject):
        return None
    verb = _past_adverbs(document, subject + 1)
    first = _agreeing(document, verb)
    found = [(verb, first)] if first else []
    clause = False
    for at, opens in _joined(document, verb):
        word = document.folds[at]
        if not opens:
            clause = clause or word in _OWN_SUBJECT
            continue
        changed = _agreeing(document, at)
        beside = any(_beside(document, one, at) for one in (verb, *(place for place, _ in found)))
        if changed is None or not (beside or _is_verb(document, at, base=first is None)):
            continue
        if clause:
            if found:
                return None
            continue
        found.append((at, changed))
    return tuple(found)


def _beside(document: Document, verb: int, other: int) -> bool:
    """Whether only a comma, or one joining word, parts two verbs: "plans and runs"."""
    return other == verb + 1 or (other == verb + 2 and document.folds[verb + 1] in _JOIN)


def _parted(document: Document, subject: int) -> bool:
    """Whether a comma or bracket stands between a subject and what follows: "he, in turn, ..."."""
    if subject + 1 >= len(document.folds):
        return False
    between = document.text[document.ends[subject] : document.starts[subject + 1]]
    return "," in between or "(" in between


def _past_adverbs(document: Document, index: int) -> int:
    for at in range(index, min(index + _MOST_ADVERBS, len(document.folds))):
        word = document.folds[at]
        if word not in _ADVERBS and (not word.endswith("ly") or word in _NO_ADVERBS):
            return at
    return index


def _joined(document: Document, verb: int) -> Iterator[tuple[int, bool]]:
    """The tokens after a verb to the end of its sentence, and whether each may open another verb's part."""
    opens_at = -1
    for index in range(verb + 1, min(verb + _REACH, len(document.folds))):
        word = document.folds[index]
        if word in (STOP, BREAK):
            return
        if word in _JOIN or "," in document.text[document.ends[index - 1] : document.starts[index]]:
            opens_at = _past_adverbs(document, index + (word in _JOIN))
            if opens_at < len(document.folds) and document.folds[opens_at] in _JOIN:
                opens_at = _past_adverbs(document, opens_at + 1)
        yield index, index == opens_at


def _agreeing(document: Document, index: int) -> str | None:
    """The verb at a token as it follows "they"; None where it stays as it is."""
    if index >= len(document.folds) or not document.folds[index][:1].isalpha():
        return None
    written = document.text[document.starts[index] : document.ends[index]]
    changed = after_they(written)
    return None if changed == written else changed


def _is_verb(document: Document, index: int, *, base: bool) -> bool:
    """Whether the word is a verb there; after a verb in its base form ("will plan and reports") only a sure one."""
    word = document.folds[index]
    if word in _ALWAYS_VERBS or word in _SURE_ONLY:
        return True
    if base or word not in _EITHER:
        return False
    after = document.folds[index + 1] if index + 1 < len(document.folds) else BREAK
    if after in _JOIN and index + 2 < len(document.folds):
        return document.folds[index + 2] in _SURE_ONLY
    if after in _AFTER_A_NOUN:
        return after == "to" and word == "reports"
    # "processes involved in elections": what was done to a noun, not what a verb is done to
    return after[:1].isalpha() and not after.endswith(("ed", "ing"))
