"""Which encoding bytes are read with, and why."""

import pytest

from sayso.read.encoding import decode

CASES = [
    # bytes, text, encoding, part of the reason
    ("Zoë".encode(), "Zoë", "utf-8", "valid UTF-8"),
    (b"\xef\xbb\xbfZo\xc3\xab", "Zoë", "utf-8", "byte-order mark"),  # the mark is no text
    ("Zoë".encode("utf-16"), "Zoë", "utf-16-le", "byte-order mark"),
    ("Zoë".encode("utf-32"), "Zoë", "utf-32-le", "byte-order mark"),  # begins like UTF-16's mark
    (b"plain", "plain", "utf-8", "ASCII"),
    (b'<meta charset="windows-1251">' + "Да".encode("cp1251"), '<meta charset="windows-1251">Да', "cp1251", "declares"),
    # declared Latin-1 and is UTF-8: the bytes outweigh the declaration
    (b'<meta charset="iso-8859-1">' + "Zoë".encode(), '<meta charset="iso-8859-1">Zoë', "utf-8", "declares iso-8859-1"),
    # declared Latin-1 means Windows-1252 to every browser
    (b'<meta charset=latin1>\x93so\x94', "<meta charset=latin1>“so”", "cp1252", "declares latin1"),
    (b'<?xml version="1.0" encoding="koi8-r"?>' + "Да".encode("koi8-r"), '<?xml version="1.0" encoding="koi8-r"?>Да', "koi8-r", "koi8-r"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "text", "name", "reason"), CASES)
def test_the_encoding_and_its_reason(data: bytes, text: str, name: str, reason: str) -> None:
    got, encoding = decode(data)
    assert got == text
    assert encoding.name == name
    assert reason in encoding.how


@pytest.mark.parametrize("label", [b"rot13", b"unicode_escape", b"no-such-charset", b"utf-7", b"idna"])
def test_a_declared_charset_that_is_none_is_not_believed(label: bytes) -> None:
    text, encoding = decode(b"<meta charset=" + label + b">caf\xe9 \\u0041")
    assert "\\u0041" in text
    assert encoding.name.startswith(("cp", "iso", "mac"))


def test_damage_in_utf8_is_counted_and_does_not_change_the_encoding() -> None:
    text, encoding = decode("Слово за слово ".encode() * 20 + b"\xff\xfe" + "и так далее".encode())
    assert encoding.name == "utf-8"
    assert encoding.replaced == text.count("\ufffd") == 2


def test_detection_reads_undeclared_cyrillic() -> None:
    words = "Мост через реку закроют в пятницу, сообщили в управлении порта. " * 5
    text, encoding = decode(words.encode("cp1251"))
    assert text == words
    assert "detected" in encoding.how
