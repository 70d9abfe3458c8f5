"""What the user has to put right."""

from __future__ import annotations

from typing import IO, Any

import click


class Misuse(click.ClickException):
    """Input that can't be used: one line on standard error, exit status 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line."""
        click.echo(f"glossator: {self.format_message()}", file=file, err=file is None)
