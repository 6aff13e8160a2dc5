# SPDX-License-Identifier: Apache-2.0
"""The words on charts, in English and Traditional Chinese."""

from __future__ import annotations

from typing import Literal, get_args

Language = Literal["en", "zh-Hant"]

_WORDS: dict[str, dict[str, str]] = {
    "share": {
        "en": "Manufacturing's share of GDP, narrow definition",
        "zh-Hant": "製造業佔本地生產總值比重（狹義）",
    },
    "growth": {"en": "Real GDP growth", "zh-Hant": "本地生產總值實質增長率"},
    "unemployment": {"en": "Unemployment rate", "zh-Hant": "失業率"},
    "per_cent_of_gdp": {"en": "per cent of GDP at basic prices",
                        "zh-Hant": "佔以基本價格計算的本地生產總值百分比"},
    "per_cent_a_year": {"en": "per cent a year", "zh-Hant": "按年百分比"},
    "per_cent_of_labour_force": {
        "en": "per cent of the labour force", "zh-Hant": "佔勞動人口百分比"},
    "target": {"en": "Target: {per_cent:.3g}% by {year}",
               "zh-Hant": "目標：{year}年達{per_cent:.3g}%"},
    "trend": {"en": "Trend without policy", "zh-Hant": "無政策趨勢"},
    "median_of": {"en": "{title} (median {median:.2%} in {year})",
                  "zh-Hant": "{title}（{year}年中位數{median:.2%}）"},
    "members": {
        "en": "{members} runs; bands hold 50% and 90% of them",
        "zh-Hant": "共{members}次模擬；色帶分別涵蓋50%及90%的結果",
    },
}


def check_language(language: str) -> Language:
    """The language if it is one we speak.

    Examples
    --------
    >>> check_language("zh-Hant")
    'zh-Hant'
    """
    if language not in get_args(Language):
        raise ValueError(f"language = {language!r} is not known; "
                         f"expected one of {', '.join(get_args(Language))}")
    return language  # type: ignore[return-value]


def word(key: str, language: Language) -> str:
    """The wording of a key.

    Examples
    --------
    >>> word("unemployment", "en")
    'Unemployment rate'
    """
    return _WORDS[key][language]
