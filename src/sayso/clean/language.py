"""A text enters; the language it is written in leaves, as an ISO 639-1 code."""

SHORTEST = 20  # letters below which a guess is worth nothing
LONGEST = 3_000  # characters that are looked at: more change nothing and cost time


def detect(text: str) -> str | None:
    """The language of a text, or None where it is too short to tell.

    >>> detect("The committee met on Monday and will meet again next week.")
    'en'
    """
    if sum(map(str.isalpha, text[:LONGEST])) < SHORTEST:
        return None
    from py3langid import classify

    code: str = classify(text[:LONGEST].encode("utf-8", "replace").decode("utf-8"))[0]
    return code
