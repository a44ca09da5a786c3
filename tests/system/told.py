"""Frames of invented pages for the tests of the system, in as few words as the case needs."""

from sayso.model import Filler, Frame, ToldFrame


def frame(
    kind, roles, *, status="actual", code=None, by="Ana Ruiz", on="2031-05-01", when=None, page=None, cue="told so"
):
    """A frame that somebody claims; without `by` the page does."""
    fillers = {role: tuple(Filler(text=name, span=(0, 1)) for name in names) for role, names in roles.items()}
    if when:
        fillers["when"] = (Filler(text=when, span=(0, 1), edtf=when, how="said so"),)
    told = Frame(type=kind, code=code, status=status, roles=fillers, cue=Filler(text=cue, span=(0, 1)))
    return ToldFrame(
        frame=told, page=page or f"{by}-{on}", outlet="Norwind Radio", published=on, statement="s" if by else None, speaker=by
    )  # fmt: skip


def strangers(number):
    """As many acts, each between two actors of their own."""
    return [
        frame("act", {"source": [f"Kerr {n} Guild"], "target": [f"Velsund {n} Board"]}, code="ACCUSE", by=f"Ana Ruiz {n % 50}",
              page=f"https://norwind.example/{n % 500}")
        for n in range(number)
    ]  # fmt: skip
