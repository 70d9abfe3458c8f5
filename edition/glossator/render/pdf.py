"""The text as a PDF with true footnotes; the only user of WeasyPrint, the extra `glossator[pdf]`."""

from __future__ import annotations

import hashlib
import logging
from typing import NoReturn


class NoWeasyPrintError(ImportError):
    """WeasyPrint, or a library of the system that it needs, is not installed. Tells what to do."""


def to_pdf(page: str) -> bytes:
    """A page of paper as a tagged PDF (PDF/UA-1), the same bytes for the same page; nothing is fetched.

    Raises `NoWeasyPrintError`.
    """
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:
        raise NoWeasyPrintError(
            f"a PDF needs WeasyPrint: pip install 'glossator[pdf]', and Pango on the system ({error})"
        ) from None
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    identifier = hashlib.sha256(page.encode()).digest()[:16]
    made = HTML(string=page, base_url="about:blank", url_fetcher=_refuse)
    content: bytes = made.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier)
    return content


def _refuse(url: str, *_: object, **__: object) -> NoReturn:
    raise ValueError(f"nothing is fetched: {url}")
