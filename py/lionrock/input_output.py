# SPDX-License-Identifier: Apache-2.0
"""Input-output analysis of an economy pack's table."""

from __future__ import annotations

from typing import Union

import numpy as np
import pandas as pd

from lionrock import _core
from lionrock.locations import economy_pack

#: A change of costs: one number for all industries, or one per slug.
Change = Union[float, "pd.Series", "dict[str, float]"]

FINAL_USES = ["households", "government", "investment", "inventories", "exports_intermediate",
              "exports_final"]


class Table:
    """A product-by-industry table with the Leontief model of its domestic part.

    Rows and columns are labelled with the slugs of industries; product i is the output of industry
    i. Money is HK$ million a year at basic prices.

    Examples
    --------
    >>> table = lr.table("hong_kong")
    >>> output = table.multipliers()["output"].dropna()
    >>> bool((output.type_ii >= output.type_i).all())
    True
    """

    def __init__(self, pack: _core.EconomyPack, table: _core.Table) -> None:
        self._pack = pack
        self._table = table
        self._model = _core.InputOutputModel(table)
        self.industries = pd.DataFrame(table.industries).set_index("slug")
        self.year: int = table.year
        self.structure_year: int = table.structure_year

    @property
    def _slugs(self) -> pd.Index:
        return self.industries.index.rename("industry")

    def _where_active(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Numbers with NaN for industries without output: for them nothing is known."""
        idle = self._table.output == 0.0
        frame.loc[idle, frame.select_dtypes("number").columns] = np.nan
        return frame

    def _square(self, matrix: np.ndarray) -> pd.DataFrame:
        return pd.DataFrame(matrix, self._slugs.rename("product"), self._slugs)

    @property
    def domestic(self) -> pd.DataFrame:
        """Domestic product (row) used by industry (column), HK$ million."""
        return self._square(self._table.domestic)

    @property
    def imported(self) -> pd.DataFrame:
        """Imported product (row) used by industry (column), HK$ million."""
        return self._square(self._table.imported)

    @property
    def final_domestic(self) -> pd.DataFrame:
        """Domestic product (row) in final use (column), HK$ million."""
        return pd.DataFrame(self._table.final_domestic, self._slugs.rename("product"),
                            pd.Index(FINAL_USES, name="final_use"))

    @property
    def primary_inputs(self) -> pd.DataFrame:
        """Taxes, compensation, surplus, value added and output of each industry, HK$ million."""
        inputs = pd.DataFrame(
            {name: getattr(self._table, name)
             for name in ("product_taxes", "compensation", "production_taxes", "surplus")},
            self._slugs)
        inputs["value_added"] = inputs.compensation + inputs.production_taxes + inputs.surplus
        inputs["output"] = self._table.output
        return inputs

    def coefficients(self, imported: bool = False) -> pd.DataFrame:
        """Technical coefficients: HK$ of product (row) per HK$ of output of industry (column)."""
        return self._square(
            self._model.imported_coefficients if imported else self._model.A)

    def leontief_inverse(self) -> pd.DataFrame:
        """Domestic output (row) per HK$ of final demand for a domestic product (column)."""
        return self._square(self._model.leontief_inverse())

    def multipliers(self, propensity: float = 0.8) -> pd.DataFrame:
        """Effects of one HK$ million of final demand for each domestic product.

        Parameters
        ----------
        propensity
            HK$ households spend per HK$ of compensation, between 0 and 1, for type II; 0.8 is a
            judgement, as in ``lionrock table multipliers``.

        Returns
        -------
        pandas.DataFrame
            Rows are industries; columns (effect, kind) with the effects ``output``,
            ``value_added``, ``income``, ``imports``, ``taxes`` (HK$ million) and ``jobs``
            (persons), and the kinds ``direct``, ``type_i`` (with suppliers) and ``type_ii``
            (with the spending of households). ``income`` is compensation of employees;
            ``value_added`` includes it and the taxes on production in ``taxes``, so effects must
            not be added up. Industries without output have NaN, here and in the other analyses.

        Examples
        --------
        >>> lr.table("hong_kong").multipliers()["output"].columns.to_list()
        ['direct', 'type_i', 'type_ii']
        """
        kinds = self._model.multipliers(self._pack.employed, propensity)
        columns = {(effect, kind): values
                   for kind, effects in kinds.items() for effect, values in effects.items()}
        frame = pd.DataFrame(columns, self._slugs)
        frame.columns.names = ["effect", "kind"]
        return self._where_active(
            frame.sort_index(axis="columns", level="effect", sort_remaining=False))

    def linkages(self) -> pd.DataFrame:
        """Backward and forward linkages of each industry, dimensionless, and its class."""
        return self._where_active(pd.DataFrame(self._model.linkages(), self._slugs))

    def extraction(self) -> pd.DataFrame:
        """Output the economy loses when each industry alone is taken out, HK$ million."""
        return self._where_active(pd.DataFrame(self._model.extract_each(), self._slugs))

    def extract(self, *slugs: str) -> pd.DataFrame:
        """Output each industry loses when the given ones are taken out together, HK$ million.

        Raises
        ------
        KeyError
            A slug is not one of the table's.
        """
        positions = [self._position(slug) for slug in slugs]
        return self._where_active(pd.DataFrame(self._model.extract(positions), self._slugs))

    def prices(self, *, wages: Change = 0.0, import_prices: Change = 0.0,
               product_taxes: Change = 0.0, production_taxes: Change = 0.0,
               surplus: Change = 0.0) -> pd.Series:
        """Prices after primary costs change and every industry passes its costs on; base 1.

        Parameters
        ----------
        wages, import_prices, product_taxes, production_taxes, surplus
            Changes as fractions of base values (0.1 is ten per cent more), for all industries or by
            slug; slugs left out do not change.

        Examples
        --------
        Ten per cent on every primary cost is ten per cent on every price:

        >>> table = lr.table("hong_kong")
        >>> prices = table.prices(wages=0.1, import_prices=0.1, product_taxes=0.1,
        ...                       production_taxes=0.1, surplus=0.1)
        >>> prices.dropna().round(6).unique().tolist()
        [1.1]
        """
        changes = (wages, import_prices, product_taxes, production_taxes, surplus)
        values = self._model.prices(*(self._by_industry(change) for change in changes))
        return self._where_active(pd.DataFrame({"price": values}, self._slugs))["price"]

    def shares(self) -> pd.Series:
        """Manufacturing's share of value added at basic prices by definition, fractions."""
        value_added = self.primary_inputs.value_added
        return pd.Series({name: float(weights @ value_added) / value_added.sum()
                          for name, weights in self._pack.share_weights.items()}, name="share")

    def _position(self, slug: str) -> int:
        if slug not in self.industries.index:
            raise KeyError(f"{slug!r} is not an industry; there are {list(self.industries.index)}")
        return int(self.industries.index.get_loc(slug))

    def _by_industry(self, change: Change) -> np.ndarray:
        values = np.zeros(len(self.industries))
        if isinstance(change, (dict, pd.Series)):
            for slug, value in change.items():
                values[self._position(slug)] = value
        else:
            values[:] = change
        return values


def table(pack: str = "hong_kong", structure: int | None = None) -> Table:
    """The input-output table of an economy pack, balanced to its base year.

    Parameters
    ----------
    pack
        Name of the pack.
    structure
        Year of the structure of cells; the pack's default when absent.

    Raises
    ------
    DataError
        The pack is missing or does not add up, or has no such structure.
    """
    economy = economy_pack(pack)
    tables = {t.structure_year: t for t in (economy.alternative_table, economy.table)}
    if structure is None:
        structure = economy.table.structure_year
    if structure not in tables:
        raise _core.DataError(f"pack {pack} has no structure of {structure}; "
                              f"there are: {', '.join(map(str, sorted(tables)))}")
    return Table(economy, tables[structure])
