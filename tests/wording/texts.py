"""Texts for property tests: the signs that real adverts are pasted with, and adverts put together from sentences."""

from hypothesis import strategies as st

SIGNS = (
    *("\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\v", "\f", "\x1c", "\x85", "\t", " ", "  ", "\u00a0", "\u3000"),
    *("\u00ad", "\u200b", "\u200d", "\ufeff", "\u2060", "\u202e", "\u0301", "\u0338", "\u20e3", "\x00", "\ud800"),
    *("'", "\u2019", "\u2018", "\u201c", "\u201d", '"', "`", "\u00b4", "\u02bc", "\uff07"),
    *(".", "!", "?", ";", ":", "\u2026", "...", "\u00b7", "|", ",", "-", "\u2013", "/", "&", "+", "#", "*", "_", "@"),
    *("- ", "* ", "\u2022 ", "\u2022", "1. ", "a) ", "(iv) ", "\u2713 ", "## ", "**", ">> "),
    *("\U0001f469\u200d\U0001f4bb", "\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f1ec\U0001f1e7", "\u2764\ufe0f"),
)
WORDS = (
    *(
        "young",
        "Young",
        "YOUNG",
        "rock",
        "star",
        "Rock-Star",
        "don't",
        "candidate\u2019s",
        "he/she",
        "S/he",
        "R&D",
        "24/7",
    ),
    *("U.S.", "e.g.", "R.N.", "a.m.", "i.e", "3.5", "18+", "50lbs", "C++", ".NET", "Ltd.", "x@reach.example"),
    *("enthu\u00adsiastic", "yo\u200bung", "cafe\u0301", "\ufb01rm", "\uff39oung", "\u00bd", "\u2460", "\u0661\u0669"),
    *(
        "\u05e9\u05dc\u05d5\u05dd",
        "\u0645\u0631\u062d\u0628\u0627",
        "\u0939\u093f\u0928\u094d\u0926\u0940",
        "\u4f60\u597d",
    ),
    *(
        "\ufdfa",
        "\ufc5e",
        "\u0130stanbul",
        "Stra\u00dfe",
        "\u1369\u1369",
        "a",
        "I",
        "and",
        "the",
        "Requirements",
        "About us",
    ),
)

pieces = st.sampled_from(SIGNS + WORDS)
spaced = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
glued = st.lists(pieces, max_size=40).map("".join)
anything = st.text(max_size=120)
texts = st.one_of(glued, spaced, anything, st.tuples(spaced, glued, spaced).map("\n".join))
