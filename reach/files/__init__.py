"""Files on the way in and out: bytes as a text to check, and a changed text as bytes.

It knows wording's types at most, and neither the web, the network nor a place on a disk.
"""

from reach.files.opened import MOST_BYTES, SAVE_FORMATS, Opened, SaveFormat
from reach.files.opening import open_file
from reach.files.posting import PostedPay, Posting
from reach.files.printing import Printed, Version, print_report, printed
from reach.files.saving import ENDINGS, MEDIA_TYPES, save_as

__all__ = [
    "ENDINGS",
    "MEDIA_TYPES",
    "MOST_BYTES",
    "SAVE_FORMATS",
    "Opened",
    "PostedPay",
    "Posting",
    "Printed",
    "SaveFormat",
    "Version",
    "open_file",
    "print_report",
    "printed",
    "save_as",
]
