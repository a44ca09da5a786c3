"""The encoder: words in, for each word the tagger's numbers out.

Nothing heavy is imported until the first text is read. Windows are run one at a time: dynamic int8 scales depend on
everything in a batch, so only a batch of one gives an answer that no other page can change.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.errors import ModelUnusable
from sayso.model import Tagger

if TYPE_CHECKING:
    import numpy as np

DATA = Path(__file__).resolve().parent.parent / "data"
FOLDER, FAST = DATA / "tagger", DATA / "tagger-fast"  # six layers, and three that learnt from them
FOLDERS: dict[Tagger, Path] = {"accurate": FOLDER, "fast": FAST}
MODEL, TOKENIZER, CARD = "model.int8.onnx", "tokenizer.json", "card.json"
LONGEST = 10  # subwords kept of one word: enough for any real one, and a bound for what is none
KNOWN = 50_000  # words whose subwords are kept; a language has few that are common, so most words were met before
KNOWN_LONGEST = 40  # characters of such a word

# Word shapes; the encoder itself is uncased. 0 is left to special tokens, later subwords, and training's dropout.
LOWER, TITLE, UPPER, MIXED, DIGIT, MARK, OPENING, CLOSING, APOSTROPHE, OTHER = range(1, 11)
SHAPES = 11
QUOTES = frozenset("\"'`´“”„‟‘’‚‛«»‹›「」『』")
BEFORE_OPENING = frozenset("([{<—–-:") | QUOTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One window as the network takes it; `firsts` is the place of each word's first subword."""

    ids: list[int]
    shapes: list[int]
    firsts: list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the network says of each word: log-probabilities of tags, and vectors that find the word's cue."""

    tags: np.ndarray
    query: np.ndarray
    key: np.ndarray


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """Ids of the tokenizer's own tokens."""

    start: int
    separator: int
    padding: int
    unknown: int


def shape(text: str, start: int, end: int) -> int:
    """What a word looks like, told from its letters and, for quotation marks, from what stands around it."""
    word = text[start:end]
    if word in QUOTES:
        return _quote(text[start - 1 : start], text[end : end + 1])
    if not word[0].isalnum():
        return MARK
    if word.isdigit():
        return DIGIT
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else TITLE
    if word.istitle():
        return TITLE
    return MIXED if any(letter.isupper() for letter in word) else OTHER


def _quote(before: str, after: str) -> int:
    if before.isalnum() and after.isalnum():
        return APOSTROPHE
    free = not before or before.isspace() or before in BEFORE_OPENING
    return OPENING if free and after and not after.isspace() else CLOSING


def assemble(pieces: Sequence[Sequence[int]], shapes: Sequence[int], breaks: Collection[int], special: Special) -> Row:
    """Lay words out as one row: the start token, the words, and a separator after each word counted in `breaks`."""
    ids, looks, firsts = [special.start], [0], []
    for index, (piece, look) in enumerate(zip(pieces, shapes, strict=True), start=1):
        firsts.append(len(ids))
        ids += piece
        looks.append(look)
        if len(piece) > 1:
            looks += [0] * (len(piece) - 1)
        if index in breaks:
            ids.append(special.separator)
            looks.append(0)
    return Row(ids=ids, shapes=looks, firsts=firsts)


class Pieces:
    """The tokenizer: words to subwords, each word by itself, so that a word is cut the same way everywhere."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer: Any = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, tuple[int, ...]] = {}

        def number(*names: str) -> int:
            found = [self._tokenizer.token_to_id(name) for name in names]
            if found == [None] * len(names):
                raise ValueError(f"the tokenizer has no {names[0]}")
            return int(next(one for one in found if one is not None))

        self.special = Special(
            start=number("[CLS]", "<s>"),
            separator=number("[SEP]", "</s>"),
            padding=number("[PAD]", "<pad>"),
            unknown=number("[UNK]", "<unk>"),
        )

    def split(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """Subword ids of each word; never none, at most `LONGEST`."""
        known = self._known
        new = [word for word in dict.fromkeys(words) if word not in known]
        met = dict(zip(new, self._cut(new), strict=True))
        found = [met.get(word) or known[word] for word in words]
        if len(known) + len(met) > KNOWN:
            self._known = known = {}
        known.update((word, ids) for word, ids in met.items() if len(word) <= KNOWN_LONGEST)
        return found

    def _cut(self, words: list[str]) -> list[tuple[int, ...]]:
        if not words:
            return []
        found = self._tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        out: list[list[int]] = [[] for _ in words]
        for number, word in zip(found.ids, found.word_ids, strict=True):
            out[word].append(number)
        return [tuple(ids[:LONGEST]) or (self.special.unknown,) for ids in out]


class Network:
    """An ONNX file: one window in, the numbers of its words out. One thread, and none that spins while it waits."""

    def __init__(self, path: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )  # fused, it sums one number after the other, and takes eight times as long
        self._inputs = {entry.name for entry in self._session.get_inputs()}

    def read(self, row: Row) -> Reading:
        """Run the network over one window."""
        import numpy as np

        ids = np.array([row.ids], dtype=np.int64)
        feed = {"ids": ids, "shapes": np.array([row.shapes], dtype=np.int64), "mask": np.ones_like(ids)}
        tags, query, key = self._session.run(
            ["tag", "q", "k"], {name: value for name, value in feed.items() if name in self._inputs}
        )
        firsts = np.array(row.firsts, dtype=np.int64)
        return Reading(tags=tags[0][firsts], query=query[0][firsts], key=key[0][firsts])


class Encoder:
    """The model in a folder: `model.int8.onnx`, `tokenizer.json` and the card that names their sha256."""

    def __init__(self, folder: Path) -> None:
        self.card = read_card(folder)
        for name in (MODEL, TOKENIZER):
            _check(folder / name, self.card)
        self.pieces: Pieces = _opened(folder / TOKENIZER, Pieces)
        self.network: Network = _opened(folder / MODEL, Network)


@cache
def encoder(folder: Path = FOLDER) -> Encoder:
    """The shipped encoder, opened at its first use and kept.

    Raises:
        ModelUnusable: a file is missing, or is not the one its card names.
    """
    return Encoder(folder)


def read_card(folder: Path = FOLDER) -> dict[str, Any]:
    """The card of the model in a folder.

    Raises:
        ModelUnusable: it is missing or is no card.
    """
    try:
        card: dict[str, Any] = json.loads((folder / CARD).read_text(encoding="utf-8"))
        card["files"], card["decoding"], card["link"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelUnusable(f"the tagger's card cannot be read: {folder / CARD} ({error})") from error
    return card


def _check(path: Path, card: dict[str, Any]) -> None:
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelUnusable(f"a file of the tagger is missing: {path}; reinstall sayso") from error
    if found != card["files"].get(path.name):
        raise ModelUnusable(f"a file of the tagger is damaged: {path} has sha256 {found[:12]}…; reinstall sayso")


def _opened(path: Path, opener: Any) -> Any:
    try:
        return opener(path)
    except ImportError as error:
        raise ModelUnusable(f"the tagger needs {error.name}; reinstall sayso") from error
    except Exception as error:  # onnxruntime and tokenizers raise bare exceptions of their own
        raise ModelUnusable(f"the tagger cannot open {path}: {error}") from error
