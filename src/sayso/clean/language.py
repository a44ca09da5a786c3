"""A text enters; the language it is written in leaves, as an ISO 639-1 code."""

from tempfile import gettempdir

from sayso.errors import ModelUnusable

SHORTEST = 20  # letters below which a guess is worth nothing
LONGEST = 3_000  # characters that are looked at: more change nothing and cost time


def detect(text: str) -> str | None:
    """The language of a text, or None where it is too short to tell.

    Raises:
        ModelUnusable: the language model cannot be unpacked.

    >>> detect("The committee met on Monday and will meet again next week.")
    'en'
    """
    if sum(map(str.isalpha, text[:LONGEST])) < SHORTEST:
        return None
    from py3langid import classify

    try:
        code: str = classify(text[:LONGEST].encode("utf-8", "replace").decode("utf-8"))[0]
    except OSError as error:  # it unpacks its model into the temporary folder
        raise ModelUnusable(
            f"py3langid cannot unpack its model in {gettempdir()}: {error.strerror or error}; make room there"
        ) from error
    return code
