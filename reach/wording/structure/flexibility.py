"""Whether an advert says that place or time of the work can bend, and in which ways.

What is asked of people ("must be flexible", "able to work a flexible schedule") offers them nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reach.wording.claims import Span
from reach.wording.structure.facts import Way
from reach.wording.structure.mentions import Mention, mentions
from reach.wording.structure.reading import Advert

_ASKED = re.compile(
    r"\b(?:must|able|ability|willing(?:ness)?|availability|required?|requires|requirement|expected"
    r"|prepared|capable|needs?"
    r"|needed|should|necessary|needs of|demands?|will require)\b"
)
_DENIED = re.compile(r"\b(?:no|not|never|isn't|cannot|without)(?: \w+){0,3} \W{0,2}\Z")
_FLEXIBLE = re.compile(
    r"[ -](?!benefit|spending|saving|to )(?:\w+ (?:and |& ?)?)?(?:work(?:ing)?\b(?! (?:environment"
    r"|approach|style|attitude))|hours|hrs\b"
    r"|schedul\w+|shifts?\b"
    r"|rota|roster|arrangement|location|pattern|start|days?\b|time|week|employment|remote|home|hybrid|bank\b|part.time"
    r"|beginning|job|career|around|about (?:when|where|how)|opportunit|contract|options?\b)"
)
_FOR_US = re.compile(
    r"\bneeds of\b|departmental needs|\bas (?:the |our )?(?:business|service|company)\b"
    r"|business (?:needs|demands|requires)"
)
# "voted a top workplace for remote work"
_PRAISED = re.compile(
    r"\b(?:top|best|award|awarded|great)\b[^.\n]{0,20}\b(?:workplaces?|employers?|compan(?:y|ies)|places?)\b[^.\n]{0,12}\Z"
)
_FREEDOM = re.compile(
    r" (?:to (?:be based|set|work (?:from|remote|around|your|when|where|at |hours|part|flex|how|any)|choose|manage"
    r"|pick|decide|fit|balance|structure|plan)|of (?:working|remote|hours|schedul|a hybrid)"
    r"|in (?:your|working|hours|when|where|how|schedul)|around|(?:on|with|regarding) (?:your )?(?:hours"
    r"|working)|and work.life)"
)
_BENT = re.compile(r" approach\b[^.]{0,40}\b(?:caring|family|commitments|childcare|hours)")
_AFTER_WORK = re.compile(
    r"\b(?:hours|schedule|work(?:ing|ed)?(?: arrangements)?|shifts?|times?)(?: (?:are|is|can be))?(?: very)?\W{1,3}\Z"
)
_CLOUD_AFTER = re.compile(
    r"\W{1,3}(?:\w+ )?(?:cloud|app(?:s|lications?)?\b|vehicle|cars?\b|infrastructure|architect|data\b"
    r"|seed|mobile|solution"
    r"|technolog|network|identit|deploy|systems?\b|platform|sql|search|event|warehouse|storage|computing"
    r"|azure|aws|rice|power"
    r"|electric|it\b|threat|war|environments?\b)"
)
_CLOUD_BEFORE = re.compile(
    r"(?:cloud|private|public|mobile|native|vehicles?|electric|on.premises?)(?:,| and| or|/)? ?\W?\Z"
)
_REMOTE_AFTER = re.compile(
    r"\W{0,3}(?:work(?! teams)|positions?\b|role|jobs?\b|first|friendly|option|opportunit|flexib|basis"
    r"|yes|days?\b|possib|environment|(?:, |\s)?(?:project|contract)|\s*\Z|\s*\n"
    r"|available|from (?!cust)|employ|contract|candidates|hybrid|(?:or|and) (?:hybrid|flexib|in.|on."
    r"|office|home)|but|within|across"
    r"|based|\)|\]|\||us\b|usa\b|uk\b|full|part)"
)
_REMOTE_BEFORE = re.compile(
    r"(?:\bwork(?:s|ed|ing)?|\bfully|completely|entirely|100%|location\W{1,4}|type\W{1,4}|\bhome|hybrid"
    r"|full.time|part.time|occasional"
    r"|partial(?:ly)?|partly|\btutor|\bteach|\bor|\(|\[)\W?\Z"
)
_REMOTE_TASK = re.compile(
    r"\W{0,2}(?:possible: ?(?:false|no)|work(?:ing)? (?:comp|teams?|tools|site)|areas|access|desktop"
    r"|: ?no|teams?\b|sites?\b"
    r"|support|monitor|server|sensing)"
)
_FROM_HOME = re.compile(
    r"\b(?:work(?:ing|s)?|days?|office|partly|mainly|earn)(?:[ -]\w+){0,2}[ -](?:from|at)[ -](?:your |their )?\Z"
)
_HOME_WORK = re.compile(
    r"[- ](?:work(?:ing)?\b|based\b(?! (?:care|serv|treat|supp|heal|ther|inter|educ|medic|prog))|office\b)"
)
_PART_TIME = re.compile(r"[- ]?time\b")
_OTHERS_PART_TIME = re.compile(
    r"[- ]?time,? (?:employees?|staff|workers|faculty|students?|experience"
    r"|equivalent|degree|status"
    r"|personnel|team members?|colleagues|crew|officials|or exempt|and seasonal"
    r"|and temporary|stud)"
)
_SUPERVISED = re.compile(
    r"\b(?:supervis\w+|temporary|manag\w+|seasonal|train\w*|oversees?|hir\w+|benefit\w*|based upon"
    r"|currently employed)\b[^.\n]{0,50}\Z"
)
_SHARED = re.compile(r"[ -]?shar(?:e|es|ing|ers?)\b(?! (?:your|with|the))")
_LESS = re.compile(r"[ -](?:hours|work(?:ing)? (?:week|hours)|time\b|days?\b.{0,20}(?:week|fortnight))")
_OWN = re.compile(r" (?:work(?:ing)? )?(?:hours|schedule|time\b|shifts|rota\b|convenience)")
_OWN_BEFORE = re.compile(r"\b(?:set|choose|pick|make|create|at|determine|define|control|plan|manage) (?:your|their) \Z")
_HOURS_BEFORE = re.compile(
    r"(?:various|negotiable|variable|choice of|a range of|school|term.time|full.or.part.time) \Z"
)
_HOURS_AFTER = re.compile(
    r" (?:to suit|(?:can be |are |is )?(?:negotiable|by arrangement)|of your choice|(?:that"
    r"|which) (?:suit|fit|work (?:for|around)))"
)
_LESS_THAN_FULL = re.compile(r"(?:unable to work|less than|other than|not able to work|cannot work|not a) \Z")
_OFFICE_DAYS = re.compile(
    r"\b(?:[1-4]|one|two|three|four)(?: ?(?:-|to|or) ?\w+)? days?(?: (?:per|a|each) week"
    r"|/week)?(?: working)?(?: in| at| from|-in)\W(?:the )?\Z"
)


_TAIL = re.compile(r"(?:[- ](?:time|work(?:ing)?|hours|shar(?:e|ing)|start|schedule|shifts|location)\b)*+")


def _flexible(mention: Mention) -> Way | None:
    if mention.word == "flexibility":
        offered = _FREEDOM.match(mention.after)
    else:
        offered = _FLEXIBLE.match(mention.after) or _BENT.match(mention.after) or _AFTER_WORK.search(mention.before)
    if offered is None or _DENIED.search(mention.lead) or _ASKED.search(mention.lead[-70:]):
        return None
    return None if _FOR_US.search(mention.rest[:90]) else "flexible"


def _flexitime(mention: Mention) -> Way | None:
    return "flexible" if mention.word != "flex" or mention.after[:5] in (" time", "-time", " hour") else None


def _hybrid(mention: Mention) -> Way | None:
    off = _CLOUD_AFTER.match(mention.after) or _CLOUD_BEFORE.search(mention.before) or _DENIED.search(mention.lead)
    return None if off else "hybrid"


def _remote(mention: Mention) -> Way | None:
    if _REMOTE_TASK.match(mention.after) or _DENIED.search(mention.lead) or _PRAISED.search(mention.lead):
        return None
    before = _REMOTE_BEFORE.search(mention.before)
    if mention.word == "remotely":
        return "remote" if before else None
    return "remote" if before or _REMOTE_AFTER.match(mention.after) else None


def _home(mention: Mention) -> Way | None:
    if _DENIED.search(mention.lead) or (mention.before.endswith("\nwork at ") and not mention.after.strip()):
        return None
    return "remote" if _FROM_HOME.search(mention.before) or _HOME_WORK.match(mention.after) else None


def _telework(mention: Mention) -> Way | None:
    return None if ": no" in mention.rest[:20] or _DENIED.search(mention.lead) else "remote"


def _part_time(mention: Mention) -> Way | None:
    off = _OTHERS_PART_TIME.match(mention.after) or _SUPERVISED.search(mention.lead) or _DENIED.search(mention.lead)
    return "part_time" if _PART_TIME.match(mention.after) and not off else None


def _job_share(mention: Mention) -> Way | None:
    return "job_share" if mention.word != "job" or _SHARED.match(mention.after) else None


def _less(mention: Mention) -> Way | None:
    return "flexible" if _LESS.match(mention.after) else None


def _own(mention: Mention) -> Way | None:
    return "flexible" if _OWN.match(mention.after) and _OWN_BEFORE.search(mention.before) else None


def _anywhere(mention: Mention) -> Way | None:
    return "remote" if mention.before.endswith(("work from ", "working from ", "work remotely from ")) else None


def _hours(mention: Mention) -> Way | None:
    return "flexible" if _HOURS_BEFORE.search(mention.before) or _HOURS_AFTER.match(mention.after) else None


def _full(mention: Mention) -> Way | None:
    return "part_time" if _PART_TIME.match(mention.after) and _LESS_THAN_FULL.search(mention.before) else None


def _office(mention: Mention) -> Way | None:
    return "hybrid" if _OFFICE_DAYS.search(mention.before) else None


_READERS: tuple[tuple[tuple[str, ...], Callable[[Mention], Way | None]], ...] = (
    (("flexible", "flexibility", "flexibly"), _flexible),
    (("flex", "flexitime", "flextime", "flexi"), _flexitime),
    (("hybrid",), _hybrid),
    (("remote", "remotely"), _remote),
    (("home",), _home),
    (("telecommute", "telecommuting", "telework", "teleworking", "wfh", "homeworking"), _telework),
    (("part", "parttime"), _part_time),
    (("full",), _full),
    (("job", "jobshare"), _job_share),
    (("compressed", "reduced", "annualised", "annualized", "condensed"), _less),
    (("own",), _own),
    (("anywhere",), _anywhere),
    (("hours",), _hours),
    (("office",), _office),
)


def read_flexibility(advert: Advert) -> dict[Way, Span]:
    """In which ways the work can bend, each with the first place that says so."""
    found: dict[Way, Span] = {}
    for words, reader in _READERS:
        for mention in mentions(advert, words):
            way = reader(mention)
            if way and (way not in found or mention.start < found[way].start):
                tail = _TAIL.match(mention.after)
                found[way] = Span(mention.start, mention.end + (tail.end() if tail else 0))
    return found
