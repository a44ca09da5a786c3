"""Bytes go in, the decoded text comes out, with which encoding was chosen and why.

The order is: a byte-order mark; UTF-8, where the bytes have letters beyond ASCII and are valid UTF-8 (that hardly
happens by accident, so it outweighs a declaration); the declared charset; detection; Windows-1252 with marks.
"""

import codecs
import re

from sayso.model import Encoding

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels that browsers read as another encoding than their name says (WHATWG Encoding Standard, table of labels).
READ_AS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932",
    "x-sjis": "cp932", "sjis": "cp932", "utf8": "utf-8", "utf-16": "utf-8", "utf-16le": "utf-8", "unicode": "utf-8",
    "x-cp1251": "cp1251", "x-cp1252": "cp1252", "big5-hkscs": "big5hkscs", "x-x-big5": "big5",
}  # fmt: skip
# Python codecs of text that pages are written in; others ("rot13", "unicode_escape") are no charset of a page.
CHARSETS = re.compile(
    r"utf-8|cp(?:125[0-8]|866|874|932|949)|iso8859-(?:[2-9]|1[0-6])|koi8-[ru]|gb18030|big5(?:hkscs)?"
    r"|euc_jp|iso2022_jp|mac-roman|mac-cyrillic"
)
DECLARED = re.compile(
    rb"<(?:meta\b|\?xml\b)[^>]{0,512}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
DECLARED_WITHIN = 4_096  # browsers look at 1,024 bytes; saved pages carry comments before the head
SAMPLE = 65_536  # bytes that detection looks at: more changes no answer and costs seconds on large pages
REPLACEMENT = "\ufffd"


def decode(data: bytes) -> tuple[str, Encoding]:
    """The text of bytes, and how they were read.

    >>> decode("Zoë".encode())[0], decode("Zoë".encode("cp1252"))[1].name
    ('Zoë', 'cp1252')
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return _with(data[len(bom) :], name, "The page begins with a byte-order mark.")
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    label = declared.group(1).decode("ascii", "replace").lower() if declared else None
    said = f" (it declares {label})" if label else ""
    if data.isascii():
        return _with(data, "utf-8", f"The page has ASCII characters only{said}.")
    if _is_utf8(data):
        return _with(data, "utf-8", f"The bytes are valid UTF-8{said}.")
    known = _codec(label) if label else None
    if known and known != "utf-8":
        return _with(data, known, f"The page declares {label}.")
    detected = _detect(data)
    why = f"The page declares {label}, which its bytes are not; " if label else "The page declares no charset; "
    if detected:
        return _with(data, detected, f"{why}detected from the bytes.")
    if known:
        return _with(data, known, f"{why}nothing else fits better.")
    return _with(data, "cp1252", f"{why}detection gave no answer, so read as Windows-1252.")


def _with(data: bytes, name: str, how: str) -> tuple[str, Encoding]:
    text = data.decode(name, "replace")
    own = data.count(REPLACEMENT.encode(name)) if name.startswith("utf") else 0
    replaced = max(0, text.count(REPLACEMENT) - own)
    return text, Encoding(name=name, how=how, replaced=replaced)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(READ_AS.get(label, label)).name
    except LookupError:
        return None
    return name if CHARSETS.fullmatch(name) else None


def _detect(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    # Mixed bytes: where all but a few are valid UTF-8, it is UTF-8 with damage, which detection would not say.
    text = data.decode("utf-8", "replace")
    wide = sum(1 for byte in data if byte >= 0x80)
    if text.count(REPLACEMENT) * 10 < wide:
        return "utf-8"
    best = from_bytes(data[:SAMPLE], cp_exclusion=["utf_7"]).best()
    return _codec(best.encoding) if best else None
