"""The command `itoguchi`: one subcommand per task, each in its own module of `commands`, loaded when it is called.

Exit status: 0 done; 1 something was refused and everything else done; 2 the command line was not understood;
3 the task could not be done; 130 stopped by the user.
"""

from importlib import import_module
from importlib.metadata import version

import click

_MODULES = {
    "backup": "keeping",
    "correct": "correct",
    "decide": "decide",
    "decisions": "decide",
    "demo": "demo",
    "doctor": "doctor",
    "evaluate": "evaluate",
    "evidence": "evidence",
    "export": "keeping",
    "extract": "texts",
    "ingest": "ingest",
    "link": "link",
    "path": "path",
    "read": "texts",
    "rebuild": "keeping",
    "recalibrate": "recalibrate",
    "relink": "decide",
    "remove": "keeping",
    "restore": "keeping",
    "ring": "ring",
    "search": "search",
    "serve": "serve",
    "similar": "similar",
    "store": "store",
    "undo": "decide",
}


class _Commands(click.Group):
    """Commands whose modules are imported when they are asked for: `--help` need not load a language model."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """All names, sorted."""
        return sorted(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """The command of a name, or None."""
        if cmd_name not in _MODULES:
            return None
        found = getattr(import_module(f"app.commands.{_MODULES[cmd_name]}"), cmd_name)
        return found if isinstance(found, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("itoguchi"), prog_name="itoguchi")
def main() -> None:
    """Itoguchi: a case-linking knowledge graph in which every link stands on a sentence.

    Leads, not verdicts. Exit status: 0 done; 1 something was refused, the rest done; 2 wrong usage; 3 not done;
    130 stopped.
    """


if __name__ == "__main__":
    main()
