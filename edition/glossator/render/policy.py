"""The one style and the one script of a page, and the policy that lets nothing else in."""

from __future__ import annotations

import base64
import hashlib
import re

from glossator.render.markup import Html

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s*\n\s*")
_ENDED = re.compile(r"(?<=[{};,])\n")
_LOOSE = re.compile(r" ?([{}>]) ?|([:;,]) ")
"""Blanks that CSS does not need; no string of the style sheets holds any of these."""


def compact(text: str, name: str) -> str:
    """A style or script, by its file's name, without its comments and the blanks of its lines; a style sheet
    without any blank that it does not need."""
    text = _BLANKS.sub("\n", _COMMENT.sub("", text)).strip()
    if not name.endswith(".css"):
        return text
    return _ENDED.sub("", _LOOSE.sub(r"\1\2", text)).replace(";}", "}")


def policy(style: str, script: str) -> Html:
    """The Content-Security-Policy of a page that holds this style and this script, and loads nothing."""
    sources = [
        "default-src 'none'",
        "img-src data:",
        f"style-src '{_digest(style)}'",
        f"script-src '{_digest(script)}'" if script else "script-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return Html("; ".join(sources))


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
