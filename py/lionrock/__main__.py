# SPDX-License-Identifier: Apache-2.0
"""``python3 -m lionrock plot FILE.h5 -o share.png``"""

from __future__ import annotations

import argparse
import sys

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


def _plot(arguments: argparse.Namespace) -> None:
    results = lr.open(arguments.file)
    ax = getattr(results.plot, arguments.chart)(language=arguments.language)
    ax.figure.savefig(arguments.output, dpi=150)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command.

    Returns
    -------
    int
        Exit status: 0 done, 3 the file cannot be read; argparse exits with 2 by itself.
    """
    # A chart for a file needs no display.
    import matplotlib

    matplotlib.use("Agg")
    try:
        _plot(_parser().parse_args(arguments))
    except lr.DataError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
