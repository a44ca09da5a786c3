import pytest

from sayso.language.names import known, person_in
from sayso.language.outlets import outlet


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Deputy Defence Minister Ana Ruiz", "Ana Ruiz"),
        ("Dr. Tom O’Dell", "Tom O’Dell"),
        ("J. R. Hale", "J. R. Hale"),
        ("Pak Jong-su", "Pak Jong-su"),
        ("Ana de la Vega", "Ana de la Vega"),
        ("Aldmoor’s Mayor Orla Venn", "Orla Venn"),
        ("the Ministry of Health", None),
        ("the Kremlin", None),
        ("they", None),
    ],
)
def test_person(phrase, name):
    span = person_in(phrase, 0, len(phrase))
    assert (span and phrase[slice(*span)]) == name


@pytest.mark.parametrize(
    ("name", "usual"),
    [("the Kremlin", "Russia"), ("U.S.", "United States"), ("US", "United States"), ("Moscow’s", "Russia"),
     ("North Atlantic Treaty Organization", "NATO"), ("Ana Ruiz", None)],
)  # fmt: skip
def test_known(name, usual):
    found = known(name)
    assert (found and found.name) == usual


def test_outlets_have_a_usual_name():
    found = outlet("Agence France-Presse")
    assert found is not None
    assert (found.name, found.type) == ("AFP", "agency")
