"""`python -m sayso` is the command `sayso`: arguments go in, an exit code comes out."""

from sayso.cli import main

if __name__ == "__main__":
    main(prog_name="sayso")
