# SPDX-License-Identifier: Apache-2.0
"""Charts of results."""

from __future__ import annotations

import textwrap
from typing import Any

import matplotlib.pyplot as plt
import xarray as xr
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, PercentFormatter

from lionrock.fonts import traditional_chinese
from lionrock.targets import Target, targets_of
from lionrock.words import Language, check_language, word
from lionrock.yearly import whole_years

#: Told apart by the colour-blind too (Okabe and Ito); one per scenario, in turn.
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]
#: Quantiles of the bands, widest first, with their opacity.
BANDS = [(0.05, 0.95, 0.16), (0.25, 0.75, 0.32)]
#: Characters on a line of the legend; Chinese ones are twice as wide.
LEGEND_WIDTH: dict[Language, int] = {"en": 40, "zh-Hant": 20}
TARGET_COLOUR = "#b00020"


class Plots:
    """Fan charts over the members of each scenario; every method returns a matplotlib Axes."""

    def __init__(self, macro: xr.Dataset, provenance: dict[str, Any]) -> None:
        self._macro = macro
        self._scenarios = {record["name"]: record for record in provenance["scenarios"]}

    def share(self, target: bool = True, *, language: Language = "en",
              ax: Axes | None = None) -> Axes:
        """Manufacturing's narrow share of GDP by year, beside its trend without policy.

        Parameters
        ----------
        target
            Draw the scenarios' targets, each to its year. Only those on the narrow definition are:
            a share of another definition is not to be held against this one.
        language
            ``"en"`` or ``"zh-Hant"``.
        ax
            Axes to draw on; a new figure when absent.

        Examples
        --------
        >>> ax = lr.open("run.h5").plot.share()
        >>> ax.get_title(loc="left")
        "Manufacturing's share of GDP, narrow definition"
        """
        check_language(language)
        data = self._years_of("manufacturing_share_narrow_annual")
        ax = self._fan(data, "share", "per_cent_of_gdp", language, ax)
        if "manufacturing_share_narrow_trend_annual" in self._macro:
            self._draw_trend(ax, language)
        targets = [each for each in targets_of(self._scenarios.values())
                   if target and each.definition == "narrow"]
        for each in targets:
            _draw_target(ax, each, int(data.year[0]), language)
        ax.set_ylim(bottom=0.0)
        _draw_legend(ax, "center right" if targets else "lower left", language)
        return ax

    def growth(self, *, language: Language = "en", ax: Axes | None = None) -> Axes:
        """Real GDP growth by year; parameters as in :meth:`share`."""
        check_language(language)
        data = self._years_of("real_growth_annual")
        ax = self._fan(data, "growth", "per_cent_a_year", language, ax)
        ax.axhline(0.0, color="0.6", linewidth=0.8, zorder=0)
        _draw_legend(ax, "lower left", language)
        return ax

    def unemployment(self, *, language: Language = "en", ax: Axes | None = None) -> Axes:
        """Unemployment rate by year; parameters as in :meth:`share`."""
        check_language(language)
        data = self._years_of("unemployment_rate_annual")
        ax = self._fan(data, "unemployment", "per_cent_of_labour_force", language, ax)
        ax.set_ylim(bottom=0.0)
        _draw_legend(ax, "lower left", language)
        return ax

    def _years_of(self, variable: str) -> xr.DataArray:
        """The whole years of a variable."""
        data = whole_years(self._macro[variable]) if variable in self._macro else None
        if data is None or data.sizes["year"] == 0:
            raise ValueError(f"these results hold no year of {variable}: the run was shorter than "
                             "a year, or its engine does not compute it")
        return data

    def _fan(self, data: xr.DataArray, title: str, unit: str, language: Language,
             ax: Axes | None) -> Axes:
        """Median and bands of each scenario on labelled axes."""
        if ax is None:
            _, ax = plt.subplots(figsize=(8.0, 4.5), layout="constrained")
        for colour, scenario in zip(_cycle(COLOURS), data.scenario.values):
            paths = data.sel(scenario=scenario)
            for low, high, opacity in BANDS:
                ax.fill_between(data.year, paths.quantile(low, "member"),
                                paths.quantile(high, "member"), color=colour, alpha=opacity,
                                linewidth=0.0)
            ax.plot(data.year, paths.median("member"), color=colour, linewidth=2.0,
                    label=self._label(scenario, paths, language))
        typeface = _typeface(language)
        ax.set_title(word(title, language), loc="left", family=typeface)
        ax.set_ylabel(word(unit, language), family=typeface)
        ax.set_xlabel(word("members", language).format(members=data.sizes["member"]),
                      fontsize="small", color="0.35", family=typeface)
        ax.yaxis.set_major_formatter(PercentFormatter(1.0, symbol=""))
        ax.xaxis.set_major_locator(MaxNLocator(integer=True))
        ax.margins(x=0.01)
        ax.spines[["top", "right"]].set_visible(False)
        return ax

    def _draw_trend(self, ax: Axes, language: Language) -> None:
        """The narrow share had manufacturing followed its trend, in the first scenario."""
        trend = whole_years(self._macro["manufacturing_share_narrow_trend_annual"].isel(scenario=0))
        ax.plot(trend.year, trend.median("member"), color="0.25", linestyle=(0, (4, 2)),
                linewidth=1.4, label=word("trend", language))

    def _label(self, scenario: str, paths: xr.DataArray, language: Language) -> str:
        """Title of the scenario with its last median, which the eye cannot read off the chart."""
        record = self._scenarios.get(scenario, {})
        title = record.get("title_zh" if language == "zh-Hant" else "title") or scenario
        last = paths.isel(year=-1)
        return word("median_of", language).format(
            title=textwrap.fill(title, LEGEND_WIDTH[language]), year=int(last.year),
            median=float(last.median("member")))


def _draw_target(ax: Axes, target: Target, first_year: int, language: Language) -> None:
    """A level line that ends with a marker in the target's year: before it nothing is due."""
    ax.plot([first_year, target.year], [target.share, target.share], color=TARGET_COLOUR,
            linewidth=1.4, linestyle=(0, (6, 2)), marker="D", markersize=8, markevery=[1],
            label="_target")
    ax.annotate(word("target", language).format(per_cent=100.0 * target.share, year=target.year),
                (target.year, target.share), xytext=(-9, -4), textcoords="offset points",
                horizontalalignment="right", verticalalignment="top", color=TARGET_COLOUR,
                family=_typeface(language))
    ax.set_ylim(top=max(ax.get_ylim()[1], 1.12 * target.share))


def _draw_legend(ax: Axes, place: str, language: Language) -> None:
    ax.legend(frameon=False, loc=place, prop={"family": _typeface(language)})


def _typeface(language: Language) -> list[str]:
    """Families to draw text of the language with; they go with each text, not with the session."""
    return (list(traditional_chinese()) if language == "zh-Hant"
            else list(plt.rcParams["font.family"]))


def _cycle(colours: list[str]) -> Any:
    while True:
        yield from colours
