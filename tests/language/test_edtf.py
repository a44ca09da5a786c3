import pytest

from sayso.language.edtf import bounds, valid


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2032-02", ("2032-02-01", "2032-02-29")),  # a leap year
        ("2031-05-03", ("2031-05-03", "2031-05-03")),
        ("2031-05-XX", ("2031-05-01", "2031-05-31")),
        ("201X", ("2010-01-01", "2019-12-31")),
        ("2031-24", ("2031-12-01", "2032-02-29")),  # winter ends in the next year
        ("2031-33", ("2031-01-01", "2031-03-31")),
        ("2031-02-03/2031-02-09", ("2031-02-03", "2031-02-09")),
        ("2031-02/..", ("2031-02-01", "9999-12-31")),
        ("2031-05~", ("2031-05-01", "2031-05-31")),
        ("XXXX-04-05", None),  # no year, no bounds
        ("2031-05/2031-02", None),  # ends before it begins
        ("Tuesday", None),
    ],
)
def test_bounds(edtf, days):
    assert bounds(edtf) == days


@pytest.mark.parametrize("edtf", ["2031-13", "2031-02-30", "31-02-03", "2031/2032/2033", "", "..", "../..", "20X1"])
def test_not_valid(edtf):
    assert not valid(edtf)
