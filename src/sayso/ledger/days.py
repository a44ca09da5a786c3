"""The days that a date may mean go in, the month or year for a timeline comes out."""


def month_or_year(days: tuple[str, str] | None) -> str | None:
    """The month that the days lie in, else the year, else nothing.

    >>> month_or_year(("2024-05-01", "2024-05-31")), month_or_year(("2024-01-01", "2024-12-31"))
    ('2024-05', '2024')
    """
    if days is None:
        return None
    first, last = days
    return next((first[:size] for size in (7, 4) if first[:size] == last[:size]), None)
