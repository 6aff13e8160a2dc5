# SPDX-License-Identifier: Apache-2.0
"""Charts say what was found, in both languages."""

import io
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes

import lionrock as lr
from lionrock.fonts import traditional_chinese
from lionrock.plots import Plots

CHARTS = ["share", "growth", "unemployment"]


@pytest.fixture
def plot(sample_file):
    yield lr.open(sample_file).plot
    plt.close("all")


def heights_of_level_lines(ax):
    return [line.get_ydata()[0] for line in ax.lines
            if len(line.get_ydata()) == 2 and len(set(line.get_ydata())) == 1]


def with_scenarios(sample_file, **changes):
    """Charts of the sample, with every scenario's record changed."""
    results = lr.open(sample_file)
    records = [{**record, **changes} for record in results.provenance["scenarios"]]
    return Plots(results.macro, {"scenarios": records})


def target_lines(ax):
    return [line for line in ax.lines if line.get_label() == "_target"]


def test_the_target_line_is_at_five_per_cent_on_the_narrow_share(plot):
    ax = plot.share(target=True)
    assert heights_of_level_lines(ax) == [0.05]
    assert ax.get_ylim()[1] > 0.05
    assert "narrow" in ax.get_title(loc="left")


def test_the_target_line_ends_with_a_marker_in_the_targets_year(plot):
    (line,) = target_lines(plot.share())
    assert list(line.get_xdata()) == [2024, 2030]
    assert line.get_marker() == "D" and line.get_markevery() == [1]


def test_level_and_year_of_the_target_are_those_of_the_scenario(sample_file):
    resolved = "[target]\ndefinition = 'narrow'\nshare = 0.012\nyear = 2033\n"
    ax = with_scenarios(sample_file, resolved=resolved).share()
    (line,) = target_lines(ax)
    assert list(line.get_ydata()) == [0.012, 0.012] and line.get_xdata()[-1] == 2033
    assert "Target: 1.2% by 2033" in [text.get_text() for text in ax.texts]
    plt.close("all")


@pytest.mark.parametrize("definition", ["wide", "fhki"])
def test_a_target_of_another_definition_is_not_held_against_the_narrow_share(sample_file,
                                                                             definition):
    resolved = f"[target]\ndefinition = '{definition}'\nshare = 0.05\nyear = 2030\n"
    ax = with_scenarios(sample_file, resolved=resolved).share()
    assert target_lines(ax) == [] and heights_of_level_lines(ax) == []
    plt.close("all")


@pytest.mark.parametrize("language, title", [
    ("en", "Land for advanced manufacturing ten years late, with the Federation's tax package"),
    ("zh-Hant", "先進製造業用地遲十年推出並同時實施香港工業總會建議的整套稅務及融資方案"),
])
def test_a_long_title_is_wrapped_in_the_legend_not_cut(sample_file, language, title):
    ax = with_scenarios(sample_file, title=title, title_zh=title).share(language=language)
    label = ax.get_legend().get_texts()[0].get_text()
    assert "\n" in label and "…" not in label
    assert label.replace("\n", "").replace(" ", "").startswith(title.replace(" ", ""))
    plt.close("all")


def test_a_chart_of_what_was_not_computed_is_refused(sample_file):
    results = lr.open(sample_file)
    without = Plots(results.macro.drop_vars("unemployment_rate_annual"), results.provenance)
    with pytest.raises(ValueError, match="unemployment_rate_annual"):
        without.unemployment()


def test_without_the_target_the_chart_shows_the_fan_alone(plot):
    ax = plot.share(target=False)
    assert heights_of_level_lines(ax) == []
    assert ax.get_ylim()[1] < 0.02


def test_no_other_chart_has_the_five_per_cent_line(plot):
    for name in ["growth", "unemployment"]:
        assert 0.05 not in heights_of_level_lines(getattr(plot, name)())


def test_the_line_is_the_median_and_the_bands_hold_half_and_nine_tenths(plot, sample_file):
    ax = plot.share()
    share = lr.open(sample_file).macro.manufacturing_share_narrow_annual.isel(scenario=0)
    np.testing.assert_allclose(ax.lines[0].get_ydata(), share.median("member"))
    wide, half = (band.get_paths()[0].vertices[:, 1] for band in ax.collections[:2])
    last = share.sel(year=2035)
    assert wide.min() == pytest.approx(share.quantile(0.05, "member").min().item())
    assert half.min() == pytest.approx(last.quantile(0.25).item())


def test_the_trend_without_policy_is_drawn_beside_the_share(plot, sample_file):
    trend = lr.open(sample_file).macro.manufacturing_share_narrow_trend_annual.isel(scenario=0)
    lines = {line.get_label(): line.get_ydata() for line in plot.share().lines}
    np.testing.assert_allclose(lines["Trend without policy"], trend.median("member"))


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_every_character_of_a_chart_can_be_drawn(plot, chart, language):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ax = getattr(plot, chart)(language=language)
        ax.figure.savefig(io.BytesIO(), format="png")
    assert isinstance(ax, Axes)


def test_chinese_charts_are_in_traditional_chinese_throughout(plot):
    ax = plot.share(language="zh-Hant")
    assert ax.get_title(loc="left") == "製造業佔本地生產總值比重（狹義）"
    legend = [text.get_text() for text in ax.get_legend().get_texts()]
    assert legend[0].startswith("現行法例") and legend[-1] == "無政策趨勢"


def test_the_chinese_face_is_not_the_japanese_one():
    assert "JP" not in traditional_chinese()[0]
    assert "DejaVu" not in traditional_chinese()[0]


def test_a_chart_is_drawn_on_the_axes_it_is_given(plot):
    _, ax = plt.subplots()
    assert plot.growth(ax=ax) is ax


def test_a_language_we_do_not_speak_is_refused(plot):
    with pytest.raises(ValueError, match="zh-Hant"):
        plot.share(language="fr")
