"""`sayso completion`: the name of a shell goes in, its completion script comes out."""

import click
from click.shell_completion import get_completion_class

from sayso.cli.group import common
from sayso.cli.terminal import emit

EPILOG = """\b
Examples:
  sayso completion bash > ~/.local/share/bash-completion/completions/sayso
  sayso completion zsh > "${fpath[1]}/_sayso"
  sayso completion fish > ~/.config/fish/completions/sayso.fish
"""


@click.command("completion", epilog=EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@common
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands and options in a shell."""
    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"click knows no completion for {shell}")
    emit(made(ctx.find_root().command, {}, "sayso", "_SAYSO_COMPLETE").source())
