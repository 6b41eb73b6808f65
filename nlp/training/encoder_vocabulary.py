"""The pieces of multilingual-e5-small that German and English text is made of, as a SentencePiece model."""

import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import sentencepiece  # type: ignore[import-not-found, import-untyped, unused-ignore]
from sentencepiece import sentencepiece_model_pb2 as proto  # type: ignore[import-not-found, import-untyped, unused-ignore]
from wordfreq import top_n_list

from nlp.training.base_encoder import BaseEncoder

COMMON_WORDS = {"de": 150_000, "en": 80_000}
_ModelProto: Any = vars(proto)["ModelProto"]
"""protobuf makes its classes when it is imported, where no type checker sees them."""

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
MASK = "<mask>"
_SCRIPTS = ("LATIN", "GREEK", "DIGIT")
_CATEGORIES = "PSN"


def kept_pieces(base: BaseEncoder, texts: Iterable[str]) -> list[int]:
    """Rows of the pieces to keep: those that the texts and each language's common words use, and single characters."""
    processor = sentencepiece.SentencePieceProcessor(model_proto=model(base, range(len(base.pieces))))
    rows = {*range(len(SPECIAL)), len(base.pieces) - 1}
    for text in (*texts, *_common_words()):
        rows.update(processor.encode(text))
    rows.update(row for row, piece in enumerate(base.pieces) if _is_character(piece.removeprefix("▁")))
    return sorted(rows)


def model(base: BaseEncoder, rows: Sequence[int]) -> bytes:
    """A SentencePiece model of these pieces, in this order; it tells pieces apart as the original does."""
    made = _ModelProto.FromString(_normalising_model())
    del made.pieces[:]
    for row in rows:
        piece = made.pieces.add()
        piece.piece, piece.score = base.pieces[row], float(base.scores[row])
        piece.type = _kind(base.pieces[row])
    trainer = made.trainer_spec
    trainer.vocab_size = len(rows)
    trainer.bos_id, trainer.pad_id, trainer.eos_id, trainer.unk_id = 0, 1, 2, 3
    made.normalizer_spec.name = "nmt_nfkc"
    return bytes(made.SerializeToString())


def _common_words() -> Iterable[str]:
    for language, size in COMMON_WORDS.items():
        for word in top_n_list(language, size, wordlist="large"):
            yield from (word, word.capitalize(), word.upper())


def _kind(piece: str) -> int:
    kinds = _ModelProto.SentencePiece
    if piece == "<unk>":
        return int(kinds.UNKNOWN)
    return int(kinds.CONTROL if piece in (*SPECIAL, MASK) else kinds.NORMAL)


def _is_character(piece: str) -> bool:
    """Whether the piece is one letter of our scripts, one mark, one sign or one emoji."""
    if len(piece) != 1:
        return False
    return unicodedata.category(piece)[0] in _CATEGORIES or unicodedata.name(piece, "").startswith(_SCRIPTS)


def _normalising_model() -> bytes:
    """Any model that was trained with XLM-R's way of normalising characters; its pieces are thrown away."""
    made = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["one two three"] * 10),
        model_writer=made,
        vocab_size=16,
        hard_vocab_limit=False,
        normalization_rule_name="nmt_nfkc",
        pad_id=3,
        minloglevel=2,
    )
    return made.getvalue()
