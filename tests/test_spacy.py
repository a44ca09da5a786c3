import pytest

spacy = pytest.importorskip("spacy")

TEXT = '"The bridge will open in May," Ana Ruiz said on Monday. The river is low.'


@pytest.fixture(scope="module")
def nlp():
    made = spacy.blank("en")
    made.add_pipe("sayso")  # found by its entry point: nothing was imported
    return made


def test_statements_are_spacy_spans(nlp):
    doc = nlp(TEXT)
    (found,) = doc._.statements
    assert found.content[0].text == found.text == "The bridge will open in May"
    assert found.content[0].doc is doc
    assert [span.text for span in found.source] == ["Ana Ruiz"]
    assert found.speaker == "Ana Ruiz"


def test_words_that_end_inside_a_token_take_all_of_it(nlp):
    for statement in nlp('Ana Ruiz said the pro-bridge vote was "historic".')._.statements:
        for span in (*statement.content, *statement.cue, *statement.source):
            assert len(span) > 0


@pytest.mark.parametrize("text", ["", "   ", "The river is low today."])
def test_texts_without_statements(text, nlp):
    assert nlp(text)._.statements == []


def test_a_doc_can_be_stored_and_loaded(nlp):
    from spacy.tokens import Doc

    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [s.text for s in again._.statements] == [s.text for s in doc._.statements]


def test_offsets_hold_in_any_script(nlp):
    doc = nlp("🚢 «Мост откроют в мае», — сказала Анна Руис. 🚢")
    for statement in doc._.statements:
        for start, end in statement.statement.content.spans:
            assert doc.text[start:end] in statement.text
