"""The subject with which a sentence opens, whole or not at all."""

import pytest

from sayso.extract.subject import opening

CASES = [
    # sentence, its subject
    ("Norvane’s harbour master Ana Ruiz smiled.", "Norvane’s harbour master Ana Ruiz"),
    ("Halvastran mayoral candidate Ivo Lund waved.", "Halvastran mayoral candidate Ivo Lund"),
    ("Ruiz opened Norvane Fair.", "Ruiz"),
    ("Ruiz and her brother left.", "Ruiz and her brother"),
    ("Sen. Ivo Lund dismissed it.", "Sen. Ivo Lund"),
    ("The U.H. Senate voted.", "The U.H. Senate"),
    ("The keeper of the lock smiled.", "The keeper of the lock"),
    ("The residents shouted.", "The residents"),
    ("Several port unions objected.", "Several port unions"),
    # what opens a sentence without being of its subject
    ("Meanwhile, it went further.", "it"),
    ("On Friday, Ruiz left.", "Ruiz"),
    ("“Ruiz left.", "Ruiz"),
    ("The harbour master also opened it.", "The harbour master"),
    ("Last week Ruiz left.", "Ruiz"),
    ("After the vote in Norvane, Ruiz left.", "Ruiz"),
    ("The old lock, which is shut, leaks.", "The old lock"),
    ("The 2031 law was read.", "The 2031 law"),
    # a name that looks like an adverb
    ("Emily opened the fair.", "Emily"),
    # nothing plain
    ("In Norvane Ruiz left.", None),
    ("Lacks even a plan.", None),
    ("Norvanian police met.", None),
]


@pytest.mark.parametrize(("text", "want"), CASES)
def test_the_subject_of_a_sentence(text: str, want: str | None) -> None:
    span = opening(text, 0, len(text))
    assert (text[slice(*span)] if span else None) == want
