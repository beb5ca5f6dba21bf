"""A zipped office file, looked at before anything is unpacked, and written again with some of its parts changed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from xml.parsers import expat

from reach.errors import FileError

MOST_PARTS = 2_000
MOST_UNPACKED = 60_000_000  # bytes of all parts together: pictures are stored as they are, text packs to a tenth
MOST_RATIO = 200
SMALL = 5_000_000  # bytes unpacked below which no ratio is asked for
MOST_XML = 25_000_000  # bytes of one part that is parsed
MOST_DEPTH = 200  # elements inside each other; Word nests some twenty
MOST_ELEMENTS = 150_000  # of all parts together: each costs some 300 bytes once parsed
MOST_ATTRIBUTES = 300_000  # the same; so many in one element take a second

_ENCODINGS = {"utf-8", "us-ascii", "utf-16"}
_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # what office files may use; others take memory as they like
_LOCKED = 0x1  # of a part's flags
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, ValueError)


def broken() -> FileError:
    """What is said of a file that is damaged."""
    return FileError(
        "broken", "This file is damaged or incomplete. Open it in your word processor, save it again and retry."
    )


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a zipped file by name.

    Raises:
        FileError: when it is damaged, locked, or would unpack to more than an advert can need.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _refuse_locked(members)
            _refuse_bombs(members, len(data))
            return {member.filename: archive.read(member) for member in members}
    except _UNREADABLE:
        raise broken() from None


def refuse_unsafe(documents: Iterable[bytes]) -> None:
    """Refuse XML that declares entities, nests or multiplies beyond reason, or is not well formed.

    Office files never carry a document type; one that does is made to read other files, or to grow without end. The
    limits are for all documents together: many small ones cost as much as a large one.

    Raises:
        FileError: saying which of it.
    """
    watch = _Watch()
    attributes = 0
    for xml in documents:
        attributes += xml.count(b"=")
        if len(xml) > MOST_XML or attributes > MOST_ATTRIBUTES:
            raise _too_large()
        _parse(xml, watch)


def _parse(xml: bytes, watch: _Watch) -> None:
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = watch.declared
    parser.StartDoctypeDeclHandler = watch.doctype
    parser.StartElementHandler = watch.start
    parser.EndElementHandler = watch.end
    try:
        parser.Parse(xml, True)  # noqa: FBT003 -- expat takes no keywords
    except (expat.ExpatError, ValueError, LookupError):
        raise broken() from None


def with_changed(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The same zipped file with some parts changed; every other part keeps its bytes, its place and its date."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        target.comment = source.comment
        for member in source.infolist():
            content = changed.get(member.filename)
            target.writestr(member, source.read(member) if content is None else content, member.compress_type)
    return out.getvalue()


class _Watch:
    """Counts what a parser meets, and refuses what has no place in an office file."""

    def __init__(self) -> None:
        self._depth = 0
        self._elements = 0

    def declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise broken()

    def doctype(self, _name: str, _system: str | None, _public: str | None, _internal: int) -> None:
        raise FileError(
            "unsafe",
            "This file declares XML entities, which no word processor does, so it is not opened. "
            "Copy the words into a new document.",
        )

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > MOST_DEPTH or self._elements > MOST_ELEMENTS:
            raise _too_large()

    def end(self, _name: str) -> None:
        self._depth -= 1


def _refuse_locked(members: list[zipfile.ZipInfo]) -> None:
    if any(member.flag_bits & _LOCKED for member in members):
        raise FileError("encrypted", "This file is locked with a password. Save it without one and try again.")
    if any(member.compress_type not in _PACKED for member in members):
        raise broken()


def _refuse_bombs(members: list[zipfile.ZipInfo], packed: int) -> None:
    unpacked = sum(member.file_size for member in members)
    bomb = unpacked > SMALL and unpacked > packed * MOST_RATIO
    if bomb or unpacked > MOST_UNPACKED or len(members) > MOST_PARTS or len(set(_names(members))) < len(members):
        raise _too_large()


def _names(members: list[zipfile.ZipInfo]) -> Iterator[str]:
    return (member.filename for member in members)


def _too_large() -> FileError:
    return FileError(
        "too_large",
        "This file unpacks to far more than an advert can hold, so it is not opened. "
        "Copy the words into a new document.",
    )
