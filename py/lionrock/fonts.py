# SPDX-License-Identifier: Apache-2.0
"""A typeface for Traditional Chinese in matplotlib.

matplotlib reads the first face of a font collection only, which for Noto CJK is the Japanese one
and draws several characters in Japanese form. The Traditional Chinese face is taken out of the
collection once and kept in matplotlib's cache folder.
"""

from __future__ import annotations

import os
import tempfile
import warnings
from functools import lru_cache
from pathlib import Path

import matplotlib
from matplotlib import font_manager

FACE = "Noto Sans CJK TC"
#: Faces matplotlib can use as they are, in order of preference.
READY_FACES = [FACE, "Noto Sans TC", "Noto Sans HK", "Microsoft JhengHei", "PingFang TC"]
#: What else a chart needs: signs that the Chinese face may lack.
LATIN_FACE = "DejaVu Sans"


def _collections() -> list[Path]:
    """Regular-weight collections of Noto Sans CJK on this machine."""
    found = (Path(path) for path in font_manager.findSystemFonts(fontext="ttf"))
    return sorted(path for path in found
                  if path.suffix == ".ttc" and path.stem == "NotoSansCJK-Regular")


def _extract(collection: Path, target: Path) -> bool:
    """Saves the Traditional Chinese face of a collection; False when it has none."""
    from fontTools.ttLib import TTCollection

    family_name = 1
    for font in TTCollection(collection).fonts:
        if font["name"].getDebugName(family_name) == FACE:
            target.parent.mkdir(parents=True, exist_ok=True)
            descriptor, partial = tempfile.mkstemp(dir=target.parent, suffix=".otf")
            os.close(descriptor)
            font.save(partial)
            os.replace(partial, target)
            return True
    return False


def _register_extracted_face() -> bool:
    """Makes the face of Noto CJK known to matplotlib; False when there is no Noto CJK."""
    cached = Path(matplotlib.get_cachedir()) / "lionrock" / "NotoSansCJKtc-Regular.otf"
    if not cached.exists() and not any(_extract(path, cached) for path in _collections()):
        return False
    font_manager.fontManager.addfont(str(cached))
    return True


@lru_cache(maxsize=None)
def traditional_chinese() -> tuple[str, ...]:
    """Font families that draw Traditional Chinese, for ``font.family`` of matplotlib.

    Returns
    -------
    tuple of str
        The Chinese face first. When the machine has none, a warning says how to get one and
        Chinese is drawn as boxes.
    """
    known = {font.name for font in font_manager.fontManager.ttflist}
    if FACE not in known and _register_extracted_face():
        known.add(FACE)
    face = next((name for name in READY_FACES if name in known), None)
    if face is None:
        warnings.warn("no typeface for Traditional Chinese found; on Debian and Ubuntu install "
                      "fonts-noto-cjk and python3-fonttools", stacklevel=2)
        return (LATIN_FACE,)
    return (face, LATIN_FACE)
