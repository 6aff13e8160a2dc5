# SPDX-License-Identifier: Apache-2.0
"""``python3 -m lionrock plot FILE.h5 -o share.png``"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import lionrock as lr

CHARTS = ("share", "growth", "unemployment")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m lionrock")
    commands = parser.add_subparsers(dest="command", required=True)
    plot = commands.add_parser("plot", help="draw a chart of a results file")
    plot.add_argument("file", metavar="FILE.h5")
    plot.add_argument("-o", "--output", required=True,
                      help="picture to write; its ending says the format, e.g. .png or .svg")
    plot.add_argument("--chart", choices=CHARTS, default="share")
    plot.add_argument("--language", choices=("en", "zh-Hant"), default="en")
    return parser


class _Refused(Exception):
    """What was asked for cannot be done; the message is for the user."""


def _plot(arguments: argparse.Namespace) -> None:
    if not Path(arguments.output).suffix:
        # matplotlib would write another file than the one named.
        raise _Refused(f"-o {arguments.output}: has no ending that says the format; "
                       "expected: such as .png or .svg")
    results = lr.open(arguments.file)
    if "macro" not in results.groups:
        raise _Refused(f"{arguments.file}: has no group macro, so there is nothing to draw")
    try:
        ax = getattr(results.plot, arguments.chart)(language=arguments.language)
    except ValueError as error:
        raise _Refused(f"{arguments.file}: {error}") from error
    try:
        ax.figure.savefig(arguments.output, dpi=150)
    except OSError as error:
        raise _Refused(f"-o {arguments.output}: {error.strerror or error}") from error
    except ValueError as error:
        raise _Refused(f"-o {arguments.output}: {error}") from error


def main(arguments: list[str] | None = None) -> int:
    """Runs one command.

    Returns
    -------
    int
        Exit status: 0 done, 2 the chart cannot be drawn or written as asked, 3 the file cannot be
        read; argparse exits with 2 by itself.
    """
    # A chart for a file needs no display.
    import matplotlib

    matplotlib.use("Agg")
    try:
        _plot(_parser().parse_args(arguments))
    except _Refused as error:
        print(f"lionrock: {error}", file=sys.stderr)
        return 2
    except lr.DataError as error:
        print(f"lionrock: {error}", file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
