"""What was skipped in a run: outcomes go in one by one, a line of counts and an exit code come out."""

from collections import Counter
from dataclasses import dataclass, field

from sayso.cli.terminal import tell
from sayso.model import Analysis

NOTHING_READ = 3
SOME_SKIPPED = 1


@dataclass(slots=True)
class Counts:
    """How many pages were met, and how many for which reason."""

    pages: int = 0
    known: int = 0
    skipped: Counter[str] = field(default_factory=Counter)

    def count(self, analysis: Analysis) -> None:
        """Take one page into account."""
        self.pages += 1
        if analysis.skipped is not None:
            self.skipped[analysis.skipped.reason] += 1

    def reasons(self) -> str:
        """The reasons with their numbers, commonest first."""
        return ", ".join(
            f"{reason} {n}" for reason, n in sorted(self.skipped.items(), key=lambda item: (-item[1], item[0]))
        )

    def exit_code(self, *, strict: bool) -> int:
        """0, or what the skipped pages make of it."""
        skipped = self.skipped.total()
        if self.pages and skipped == self.pages:
            return NOTHING_READ
        return SOME_SKIPPED if strict and skipped else 0

    def told(self) -> None:
        """Say on standard error what was skipped, if anything was."""
        if self.skipped:
            tell(f"{self.skipped.total()} of {self.pages} {plural('page', self.pages)} skipped: {self.reasons()}")


def plural(word: str, number: int) -> str:
    """The word for that many.

    >>> plural("page", 1), plural("page", 0)
    ('page', 'pages')
    """
    return word if number == 1 else word + "s"
