"""A virtual environment goes in; out comes a copy whose libraries take this processor for one with AVX2 only, and the command that runs in it.

usage: python -m bench.without_avx512 [--to FOLDER]      needs gcc, objdump and readelf, on x86-64 Linux
       FOLDER/run python -m bench.run --skip-ledger

A library asks CPUID which instructions there are. In the copy every CPUID is the illegal instruction UD2, as long as it is, and a small library
that is loaded before all others (`without_avx512.c`) answers in its place. glibc is told by GLIBC_TUNABLES. The kernels that run are those for AVX2,
on the units of the machine at hand: an older processor may be slower still, and spaCy with it.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CPUID, UD2 = b"\x0f\xa2", b"\x0f\x0b"
RUN = """#!/bin/sh
# Runs a command as on a processor with AVX2 only (bench/without_avx512.py).
export LD_PRELOAD={library} VIRTUAL_ENV={copy} PATH={copy}/bin:$PATH
export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512BW,-AVX512CD,-AVX512DQ,-EVEX
exec "$@"
"""


def told(*command: str | Path) -> str:
    """What a command prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def mask(path: Path) -> int:
    """Write UD2 in place of every CPUID of a library; how many there were."""
    data = bytearray(path.read_bytes())
    if data[:4] != b"\x7fELF" or CPUID not in data:
        return 0
    listing = told("objdump", "-d", "-w", "--no-show-raw-insn", path)
    places = [int(found[1], 16) for found in re.finditer(r"^\s*([0-9a-f]+):\tcpuid", listing, re.MULTILINE)]
    loads = re.findall(r"LOAD\s+0x(\w+)\s+0x(\w+)\s+0x\w+\s+0x(\w+)", told("readelf", "-lW", path))
    segments = [tuple(int(number, 16) for number in load) for load in loads]
    for place in places:
        at = next(offset + place - start for offset, start, size in segments if start <= place < start + size)
        if data[at : at + 2] != CPUID:
            raise SystemExit(f"{path}: no CPUID at {place:#x}")
        data[at : at + 2] = UD2
    path.write_bytes(data)
    return len(places)


def main() -> None:
    """Makes the copy, and tells how to run in it."""
    parser = argparse.ArgumentParser(prog="bench.without_avx512", description="An environment that sees AVX2 only.")
    parser.add_argument("--to", type=Path, default=Path("/tmp/without-avx512"), help="a folder that is not there yet")
    out = parser.parse_args().to.resolve()
    if out.exists():
        raise SystemExit(f"{out} is there already: remove it, or name another with --to")
    copy, library, run = out / "venv", out / "without_avx512.so", out / "run"
    shutil.copytree(sys.prefix, copy, symlinks=True)
    told("gcc", "-O2", "-shared", "-fPIC", "-o", library, HERE / "without_avx512.c")
    changed = sum(mask(path) > 0 for path in sorted(copy.rglob("*.so*")) if not path.is_symlink())
    run.write_text(RUN.format(library=library, copy=copy), encoding="utf-8")
    run.chmod(0o755)
    print(f"{changed} libraries changed; now say: {run} python -m bench.run --skip-ledger")


if __name__ == "__main__":
    main()
