"""The templates and styles that pages are made with, each of which a press may replace; the only user of
Jinja2."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FunctionLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
)
from jinja2 import TemplateError as Jinja2Error

from glossator.render.markup import Html
from glossator.render.policy import compact, policy

_OWN = "glossator"


class TemplateError(ValueError):
    """A template that cannot be set: `house/base.html:12: 'titel' is undefined`."""


class Theme:
    """The package's templates and static files, and those that stand in their place."""

    def __init__(self, replaced: Mapping[str, str] | None = None, folder: str = "") -> None:
        """`replaced` holds the content of files by name, of those in `theme_files()`; `folder` names where
        they come from in faults. A template that replaces another reaches it as `glossator/<name>`."""
        self._replaced = dict(replaced or {})
        self.folder = folder
        self._environment = Environment(
            loader=ChoiceLoader([FunctionLoader(self._load), *_own_loaders()]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters["noun"] = _noun

    def static(self, name: str) -> str:
        """A style sheet or script: ours without its comments and the blanks that it does not need, one that
        stands in for it as it is."""
        return self._replaced[name] if name in self._replaced else _static(name)

    def page(self, template: str, style: str, script: str, **given: object) -> str:
        """A page by its template, with its one style and its one script. Raises `TemplateError`."""
        own = {"style": Html(style), "script": Html(script), "policy": policy(style, script)}
        return self._made(template, given | own)

    def part(self, template: str, **given: object) -> Html:
        """A piece of a page by its template. Raises `TemplateError`."""
        return Html(self._made(template, given))

    def _made(self, template: str, given: Mapping[str, object]) -> str:
        try:
            return self._environment.get_template(template).render(given)
        except TemplateSyntaxError as error:
            raise TemplateError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from None
        except Exception as error:
            place = self._place(error)
            if place is None and not isinstance(error, Jinja2Error):
                raise
            raise TemplateError(f"{place or self.folder or template}: {error}") from None

    def _load(self, name: str) -> tuple[str, str, None] | None:
        text = self._replaced.get(name)
        return None if text is None else (text, f"{self.folder}/{name}", None)

    def _place(self, error: Exception) -> str | None:
        """The file and line of the innermost replaced template that an error went through."""
        names = {f"{self.folder}/{name}" for name in self._replaced}
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in names]
        return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else None


def theme_files() -> tuple[str, ...]:
    """The names of the templates and static files that can be replaced."""
    folders = (files("glossator") / "templates", files("glossator") / "static")
    names = (each.name for folder in folders for each in folder.iterdir())
    return tuple(sorted(name for name in names if name.endswith((".html", ".css", ".js"))))


def _own_loaders() -> tuple[BaseLoader, BaseLoader]:
    package = PackageLoader("glossator")
    return package, PrefixLoader({_OWN: package})


@cache
def _static(name: str) -> str:
    return compact((files("glossator") / "static" / name).read_text(encoding="utf-8"), name)


def _noun(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
