"""The command `glossator`: arguments, files, printing and exit status, here and nowhere else."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from glossator.check import SEVERITIES
from glossator.cli.misuse import Misuse
from glossator.cli.progress import Steps
from glossator.cli.settings import of_site
from glossator.cli.sources import (
    Source,
    decisions_of,
    find_sources,
    read_source,
    read_text_file,
    refuse_unredacted,
)
from glossator.cli.writing import (
    colours,
    give_up_printing,
    guard,
    guard_folder,
    print_data,
    print_text,
    write_file,
    write_folder,
)
from glossator.model import DecisionKind, Decisions
from glossator.nearest import did_you_mean
from glossator.rules import RULES

if TYPE_CHECKING:
    from glossator.model import Finding, Reading, Severity
    from glossator.report import Result

_FORMATS = ("text", "json", "sarif", "github", "junit")
_F = TypeVar("_F", bound=Callable[..., Any])


def main() -> None:
    """Run the command. A fault of the program itself ends with its traceback and status 2."""
    try:
        glossator()
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            # Files are told by their names where they are read and written: this is what is printed to.
            give_up_printing(error)
        else:
            traceback.print_exc()
        sys.exit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="glossator")
@click.pass_context
def glossator(context: click.Context) -> None:
    """Reads an article with its endnotes, says what every note points at and what is broken, and makes a
    reading edition.

    SOURCE is a file, a folder of source/, or - for standard input; none means every folder of source/.
    """
    if context.invoked_subcommand != "explain":
        from glossator.cli.settings import defaults

        context.default_map = defaults()


def _reads(command: _F) -> _F:
    """The options of every command that resolves."""
    notes = click.option("--notes", metavar="FILE", help="The decisions on SOURCE; else notes/<slug>.toml.")
    profile = click.option("--profile", metavar="NAME", help="The style to judge by; else the notes file's.")
    return notes(profile(command))


@glossator.command()
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--out", metavar="FOLDER", default="build", show_default=True, help="Where editions go.")
@click.option(
    "--template",
    metavar="FOLDER",
    help="Templates and styles that stand in place of the program's: see glossator explain templates.",
)
@click.option("--pdf", is_flag=True, help="Make <slug>.pdf too, with true footnotes; needs glossator[pdf].")
@_reads
def build(sources: tuple[str, ...], out: str, template: str | None, pdf: bool, **given: str | None) -> None:
    """Make the edition of each SOURCE in build/<slug>/, and a page of all where there are several."""
    from glossator.cli.building import edition_files, home_page, read_theme
    from glossator.report.text import count_line

    found = find_sources(sources, given["notes"])
    guard_folder(Path(out), found)
    for name in ("index.html", *(source.slug for source in found)):
        guard(Path(out) / name, found)
    theme = read_theme(template)
    editions = []
    with Steps(3 * len(found)) as steps:
        for source in found:
            result = _result(source, given["profile"], steps)
            refuse_unredacted(result.reading, source)
            editions.append((result, edition_files(result, theme, several=len(found) > 1, pdf=pdf)))
            steps.done()
    home = home_page([result for result, _ in editions], theme)
    for result, files in editions:
        write_folder(Path(out) / result.slug, files)
    if home:
        write_file(Path(out) / "index.html", home)
    for result, _ in editions:
        print_text(f"{Path(out) / result.slug / 'index.html'}: {count_line([result])}\n")


@glossator.command()
@click.argument("sources", metavar="[SOURCE]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option("--select", metavar="RULE,…", multiple=True, help="Tell the findings of these rules only.")
@click.option("--ignore", metavar="RULE,…", multiple=True, help="Leave the findings of these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="warning",
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--new-since", metavar="BASE", help="Tell only what an earlier JSON output did not have.")
@click.option("--statistics", is_flag=True, help="Tell how many findings each rule has, and not which.")
@click.option("--output", metavar="FILE", help="Write to a file, not to standard output (-).")
@_reads
def check(sources: tuple[str, ...], **given: Any) -> None:
    """Print the findings of each SOURCE."""
    settings = _Settings(**given | {"output": _file(given["output"])})
    if settings.statistics and settings.form != "text":
        raise Misuse("--statistics goes with --format text only")
    base = _base(settings.new_since)
    wanted = (_rules(settings.select) or _names()) - _rules(settings.ignore)
    found = find_sources(sources, settings.notes)
    if settings.output is not None:
        guard(Path(settings.output), found)
    with Steps(2 * len(found)) as steps:
        results = [_only(wanted, _result(source, settings.profile, steps), base) for source in found]
    _tell(results, settings)
    if any(_fails(finding, settings.fail_on) for result in results for finding in result.findings):
        sys.exit(1)


def _file(named: str | None) -> str | None:
    """What to write to; None for standard output, by whichever name."""
    return None if named == "-" else named


@dataclass(frozen=True, slots=True)
class _Settings:
    """The options of `check`, as typed."""

    form: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str
    new_since: str | None
    statistics: bool
    output: str | None
    notes: str | None
    profile: str | None


def _base(file: str | None) -> dict[str, tuple[str, ...]] | None:
    """The findings of an earlier run."""
    from glossator.report.since import BaseError, read_base

    if file is None:
        return None
    try:
        return read_base(read_text_file(Path(file), file))
    except BaseError as error:
        raise Misuse(f"{file}: {error}") from None


def _only(rules: set[str], result: Result, base: dict[str, tuple[str, ...]] | None) -> Result:
    """What is to be told: of these rules, and new since an earlier run."""
    from glossator.report.since import new_since

    kept = replace(result, findings=tuple(each for each in result.findings if each.rule in rules))
    return kept if base is None else new_since(kept, base)


def _names() -> set[str]:
    return {rule.name for rule in RULES}


def _rules(lists: Sequence[str]) -> set[str]:
    """The rules that `--select a,b` names."""
    names = {name.strip() for each in lists for name in each.split(",") if name.strip()}
    for name in sorted(names - _names()):
        raise Misuse(f"there is no rule '{name}'{did_you_mean(name, _names())}")
    return names


def _fails(finding: Finding, fail_on: str) -> bool:
    """Whether a finding that no decision settles is as bad as `fail_on`."""
    return finding.decision is None and finding.severity in _failing(fail_on)


def _failing(fail_on: str) -> tuple[Severity, ...]:
    """The severities that are as bad."""
    return SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()


def _tell(results: Sequence[Result], settings: _Settings) -> None:
    text = _report(results, settings)
    if settings.output is not None:
        write_file(Path(settings.output), text)
    elif settings.form == "text":
        print_text(text)
    else:
        print_data(text)


def _report(results: Sequence[Result], settings: _Settings) -> str:
    """The findings in the form that is asked for."""
    if settings.form == "json":
        from glossator.report.json import check_json

        return check_json(results)
    if settings.form == "sarif":
        from glossator.report.sarif import check_sarif

        return check_sarif(results)
    if settings.form == "junit":
        from glossator.report.junit import check_junit

        return check_junit(results, _failing(settings.fail_on))
    if settings.form == "github":
        from glossator.report.github import check_github

        return check_github(results)
    from glossator.report.text import check_text, statistics

    return statistics(results) if settings.statistics else check_text(results, colour=_coloured(settings))


def _coloured(settings: _Settings) -> bool:
    return settings.output is None and colours()


@glossator.command()
@click.argument("source", metavar="SOURCE")
@click.option(
    "--to",
    "form",
    type=click.Choice(["bibtex", "csl-json", "json", "tei"]),
    required=True,
    help="The form: what is cited as BibTeX or as CSL items, all as JSON, or the article as TEI.",
)
@_reads
def export(source: str, form: str, notes: str | None, profile: str | None) -> None:
    """Print one form of what was read and resolved."""
    from glossator import to_bibtex, to_csl_json, to_json, to_tei

    forms = {"bibtex": to_bibtex, "csl-json": to_csl_json, "json": to_json, "tei": to_tei}
    (found,) = find_sources([source], notes)
    reading = _reading(found, profile)
    refuse_unredacted(reading, found)
    print_data(forms[form](reading))


@glossator.command()
@click.argument("source", metavar="SOURCE")
@click.argument("named", metavar="FINDING|PLACE")
@click.option("--accept", is_flag=True, help="What the finding proposes holds.")
@click.option("--dismiss", is_flag=True, help="It stands as printed.")
@click.option("--means", metavar="NOTE", help="The reference means this note.")
@click.option("--emend", metavar="TEXT", help="Read these words instead.")
@click.option("--redact", is_flag=True, help="The words are not to be repeated, wherever they stand.")
@click.option("--annotate", metavar="TEXT", help="A note of the editor's to the readers.")
@click.option("--place", type=int, help="Which place of the finding, from 1; the first, or all for --redact.")
@click.option("--quote", metavar="WORDS", default="", help="The words it is about, where they are not all.")
@click.option("--reason", metavar="TEXT", required=True, help="Why; the edition shows it.")
@_reads
def decide(source: str, named: str, **given: Any) -> None:
    """Record a decision about a FINDING, by its id, or a PLACE: a note (n54), a reference (54-1), a
    paragraph (p12).
    """
    from glossator.check import check as findings
    from glossator.cli.deciding import Asked
    from glossator.cli.deciding import decide as decided

    asked = [kind for kind in _ACTIONS if given[kind]]
    if len(asked) != 1:
        raise Misuse(f"exactly one of {', '.join(f'--{kind}' for kind in _ACTIONS)} is needed")
    if not given["reason"].strip():
        raise Misuse("--reason is empty; say why")
    (found,) = find_sources([source], given["notes"])
    # Here the file need not be there yet.
    reading = _reading(replace(found, notes_named=False), given["profile"])
    value = given[asked[0]] if isinstance(given[asked[0]], str) else ""
    wanted = Asked(asked[0], value, given["reason"], given["quote"], given["place"])
    made = decided(found, reading, findings(reading), named, wanted)
    write_file(made.notes, made.file)
    for decision in made.decisions:
        told = f": {decision.quote or decision.text}" if not decision.quote_sha256 else ""
        print_text(f"{made.notes}: {decision.kind} at {decision.at}{told}\n")
    if made.left:
        click.echo(f"a part of those words still stands at {', '.join(made.left)}", err=True)


_ACTIONS: tuple[DecisionKind, ...] = ("accept", "dismiss", "means", "emend", "redact", "annotate")


@glossator.command()
@click.argument("source", metavar="SOURCE")
@click.option(
    "--to",
    "target",
    metavar="FILE",
    help="Where the copy is written, - for standard output; never the source.",
)
@click.option(
    "--decided", is_flag=True, help="Also what was decided: emendations, redactions, what is meant."
)
@click.option("--diff", is_flag=True, help="Show what changes.")
@_reads
def fix(source: str, target: str | None, decided: bool, diff: bool, **given: str | None) -> None:
    """Write a corrected copy: what is safe to mend, and with --decided what the editor decided.

    Before anything is written it is proved that checking the copy finds what was mended gone and nothing new,
    and that every other character is as it was.
    """
    from glossator.cli.fixing import difference, summary
    from glossator.fix import FixError
    from glossator.fix import fix as fixed

    if target is None and not diff:
        raise Misuse("--to FILE is needed, or --diff to see what would change")
    if target == "-" and diff:
        raise Misuse("--to - and --diff both print; name a file, or leave one of them out")
    (found,) = find_sources([source], given["notes"])
    if _file(target) is not None:
        guard(Path(str(target)), [found])
    text = read_source(found)
    reading = _read(text, found, given["profile"])
    if decided:
        refuse_unredacted(reading, found)
    try:
        made = fixed(reading, text, decided=decided)
    except FixError as error:
        raise Misuse(f"{found.path}: no copy is made, for {error}") from None
    if target == "-":
        print_data(made.text)
    elif target is not None:
        write_file(Path(target), made.text)
    if diff:
        print_data(difference(reading, text, made, found.path, decided=decided))
    click.echo(summary(reading, made, found, _file(target)), err=diff or target == "-")


@glossator.command()
@click.argument("rule", metavar="[RULE]", required=False)
def explain(rule: str | None) -> None:
    """Print the page of a RULE, or the list of all rules; of "templates", what a template is given."""
    if rule is None:
        longest = max(len(each.name) for each in RULES)
        print_text("".join(f"{each.name:{longest}}  {each.severity:7}  {each.summary}\n" for each in RULES))
        return
    if rule.strip() == "templates":
        from glossator.cli.building import template_page

        print_text(template_page())
        return
    page = next((each for each in RULES if each.name == rule.strip()), None)
    if page is None:
        raise Misuse(f"there is no rule '{rule.strip()}'{did_you_mean(rule.strip(), _names())}")
    print_text(f"{page.name} ({page.severity})\n\n{page.page}\n")


def _result(source: Source, profile: str | None, steps: Steps) -> Result:
    """A source read and checked."""
    from glossator.check import check as findings
    from glossator.report import Result

    reading = _reading(source, profile)
    steps.done()
    found = findings(reading)
    steps.done()
    return Result(source.path, source.slug, reading, found)


def _reading(source: Source, profile: str | None) -> Reading:
    """A source read and resolved, by its decisions."""
    return _read(read_source(source), source, profile)


def _read(text: str, source: Source, profile: str | None) -> Reading:
    """The text of a source resolved, by its decisions; a profile of its own yields to a typed one alone."""
    from glossator.decisions import PROFILES
    from glossator.reading import read_text

    if profile is not None and profile not in PROFILES:
        raise Misuse(f"there is no profile '{profile}'{did_you_mean(profile, PROFILES)}")
    decisions = of_site(decisions_of(source, _names()))
    typed = click.get_current_context().get_parameter_source("profile") is ParameterSource.COMMANDLINE
    if profile is not None and (typed or decisions.profile == Decisions().profile):
        decisions = replace(decisions, profile=profile)
    return read_text(text, decisions)
