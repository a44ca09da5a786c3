"""The first bytes of a file go in, its media type comes out; what is no text is refused with its name."""

import re

from sayso.errors import SkipItem

# First bytes -> (reason code, what it is). From the formats' own specifications.
MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG\r\n", "image", "a PNG image"),
    (b"\xff\xd8\xff", "image", "a JPEG image"),
    (b"GIF8", "image", "a GIF image"),
    (b"BM", "image", "a BMP image"),
    (b"RIFF", "image", "a RIFF file (WebP image, sound or film)"),
    (b"II*\x00", "image", "a TIFF image"),
    (b"MM\x00*", "image", "a TIFF image"),
    (b"%PDF-", "pdf", "a PDF document"),
    (b"\x1f\x8b", "compressed", "a gzip file"),
    (b"BZh", "compressed", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "compressed", "an xz file"),
    (b"(\xb5/\xfd", "compressed", "a Zstandard file"),
    (b"PK\x03\x04", "compressed", "a ZIP file (or a document packed as one)"),
    (b"7z\xbc\xaf", "compressed", "a 7-Zip file"),
    (b"\x7fELF", "binary", "a program"),
    (b"SQLite format 3\x00", "binary", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "binary", "an old Office document"),
    (b"ID3", "binary", "a sound file"),
    (b"OggS", "binary", "a sound or film file"),
)
SNIFF = 65_536  # bytes looked at
TOO_MANY_CONTROLS = 0.1  # of the bytes; text in any encoding but UTF-16 and UTF-32 has next to none
CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
HTML_HEAD = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,20000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1|script|style|link|table|section)\b",
    re.IGNORECASE | re.DOTALL,
)
HTML_TAG = re.compile(r"<(?:html|head|body|p|div|a|br|span|h[1-6]|article|meta|title)\b[^<>]*>", re.IGNORECASE)


def refuse_binary(data: bytes) -> None:
    """Raises `SkipItem` for bytes that are no text, with what they are."""
    for magic, reason, what in MAGIC:
        if data.startswith(magic) and not (magic == b"BM" and data[:SNIFF].isascii()):
            raise SkipItem("read", reason, f"This is {what}, not a page of text.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return  # UTF-16 or UTF-32 by its byte-order mark: full of zeros, and text
    sample = data[:SNIFF]
    controls = len(sample) - len(sample.translate(None, CONTROL))
    if controls > TOO_MANY_CONTROLS * len(sample):
        raise SkipItem("read", "binary", f"{controls} of the first {len(sample)} bytes are control codes: not text.")


def media_type(source: str, path: str) -> str:
    """`text/html` or `text/plain`, by content first; the suffix decides only where the content leaves it open.

    >>> media_type("<!DOCTYPE html><p>Hello", "notes.txt"), media_type("Hello", "page.html")
    ('text/html', 'text/plain')
    """
    head = source[:SNIFF]
    if HTML_HEAD.match(head):
        return "text/html"
    if path.lower().endswith((".html", ".htm", ".xhtml")) and HTML_TAG.search(head):
        return "text/html"
    return "text/plain"
