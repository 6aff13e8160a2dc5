// SPDX-License-Identifier: Apache-2.0
// Each test spoils one cell of a copy of the pack; the loader must name file, row and cell.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/pack/copied_pack.hpp"
#include "tests/pack/spoilt.hpp"

namespace lionrock::pack {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// The letter names a file whose rows together are wrong, and what was found.
auto names_sum(const std::string& file, const std::string& cells)
{
  return AllOf(HasSubstr(file + ": "), HasSubstr(cells));
}

TEST_P(OneSpoiltCell, IsRefusedByFileRowAndCell)
{
  const Spoilt& spoilt = GetParam();
  const CopiedPack copy;
  copy.set(spoilt.file, spoilt.row, spoilt.column, spoilt.value);
  EXPECT_THAT(copy.refusal(), names(spoilt.file, spoilt.named_row, spoilt.named_cell));
}

INSTANTIATE_TEST_SUITE_P(
    Pack, OneSpoiltCell,
    testing::Values(
        Spoilt{"NumberIsNotFinite", "macro.csv", "gdp", "value", "nan", "gdp", "value"},
        Spoilt{"NumberIsText", "labour.csv", "vacancies", "value", "many", "vacancies", "value"},
        Spoilt{"SourceIsMissing", "labour.csv", "vacancies", "source", "", "vacancies", "source"},
        Spoilt{"TrustIsUnknown", "labour.csv", "vacancies", "trust", "certain", "vacancies",
               "trust"},
        Spoilt{"IndustryNumberIsOutOfOrder", "industries.csv", "7", "number", "9", "9", "number"},
        Spoilt{"IndustrySlugIsRepeated", "industries.csv", "7", "slug", "textiles", "7", "slug"},
        Spoilt{"IndustryIsUnknown", "establishments.csv", "WST", "industry", "WXY", "WXY",
               "industry"},
        Spoilt{"ManufacturingFlagIsTwo", "industries.csv", "7", "manufacturing", "2", "7",
               "manufacturing"},
        Spoilt{"TableRowMissesItsTotal", "structure_2019.csv", "domestic_FIN", "WST", "1",
               "domestic_FIN", "total"},
        Spoilt{"TableCellIsNegative", "structure_2022.csv", "imported_FBT", "HRS", "-1",
               "imported_FBT", "HRS"},
        Spoilt{"ExchangeRateIsZero", "exchange_rates.csv", "2019", "hkd_per_usd", "0", "2019",
               "hkd_per_usd"},
        Spoilt{"ExpendituresMissGdp", "macro.csv", "fixed_investment", "value", "505511", "gdp",
               "value"},
        Spoilt{"BasicPricesMissGdp", "macro.csv", "product_taxes", "value", "76543.895",
               "gdp_basic", "value"},
        Spoilt{"ServiceIsListedAsManufacturing", "manufacturing.csv", "TEX", "industry", "FIN",
               "FIN", "industry"},
        Spoilt{"ValueAddedRatioIsZero", "manufacturing.csv", "TEX", "value_added_ratio", "0", "TEX",
               "value_added_ratio"},
        Spoilt{"LabourSharePriorIsAboveOne", "value_added.csv", "CON", "labour_share_prior", "1.2",
               "CON", "labour_share_prior"},
        Spoilt{"StructureYearIsNoYear", "balancing.csv", "default_structure", "value", "2019.5",
               "default_structure", "value"},
        Spoilt{"UserOfAdjustmentIsUnknown", "use_adjustments.csv", "PAD", "user", "tourists", "PAD",
               "user"},
        Spoilt{"SkillSharesMissOne", "pay.csv", "EDU", "skill_basic", "0.2", "EDU",
               "skill_professional"},
        Spoilt{"PayLeavesTheRatioOfItsGroup", "pay.csv", "EDU", "compensation_basic", "1", "EDU",
               "compensation_basic"},
        Spoilt{"SkillMarginIsMissed", "skills.csv", "technical", "share", "0.38", "technical",
               "share"},
        Spoilt{"CashShareIsAboveOne", "wage_groups.csv", "public", "cash_share", "1.1", "public",
               "cash_share"},
        Spoilt{"DepreciationIsAboveOne", "opening_books.csv", "UTL", "depreciation", "3.6", "UTL",
               "depreciation"},
        Spoilt{"FloorSpaceIsNegative", "inputs.csv", "TEX", "floor_space", "-45", "TEX",
               "floor_space"},
        Spoilt{"EmployedMissTheLabourForce", "labour.csv", "unemployment_rate", "value", "0.04",
               "employed", "value"},
        Spoilt{"IncomeMissesItsParts", "households.csv", "transfers", "value", "163500",
               "disposable_income", "value"},
        Spoilt{"ClaimHasNoHolder", "balance_sheet.csv", "deposits", "government", "0", "deposits",
               "rest_of_world"},
        Spoilt{"TrendRangeIsUpsideDown", "outlook.csv", "labour_force", "low", "0.01",
               "labour_force", "central"},
        Spoilt{"BaseRateYearsFall", "base_rate.csv", "2026", "year", "2024", "2024", "year"},
        Spoilt{"FiscalYearIsMisprinted", "fiscal_history.csv", "2015-16", "fiscal_year", "2015-17",
               "2015-17", "fiscal_year"},
        Spoilt{"AssumptionEndsBeforeItBegins", "fiscal_outlook.csv", "bond_issuance", "until",
               "2020", "bond_issuance", "until"},
        Spoilt{"WeightIsAboveOne", "shares.csv", "OBA", "fhki", "1.2", "OBA", "fhki"},
        Spoilt{"NarrowShareHoldsAService", "shares.csv", "OBA", "narrow", "1", "OBA", "narrow"},
        Spoilt{"SiteOpensOnNoDate", "sites.csv", "amc", "opens_from", "soon", "amc", "opens_from"},
        Spoilt{"SiteClosesBeforeItOpens", "sites.csv", "hsk_park", "opens_to", "2028Q4", "hsk_park",
               "opens_to"},
        Spoilt{"MoreFloorIsFreeThanBuilt", "sites.csv", "amc", "free_at_opening", "999999", "amc",
               "free_at_opening"},
        Spoilt{"HistoryQuarterIsMisprinted", "history_quarterly.csv", "cpi", "quarter", "2016-4",
               "cpi", "quarter"},
        Spoilt{"ParameterIsOutsideItsRange", "behaviour.csv", "export_elasticity", "central", "9",
               "export_elasticity", "central"},
        Spoilt{"ParameterIsHalfUncertain", "behaviour.csv", "export_elasticity", "uncertain", "0.5",
               "export_elasticity", "uncertain"},
        Spoilt{"GapHasNoTreatment", "gaps.csv", "labour", "treatment", "", "labour", "treatment"}),
    [](const auto& tested) { return tested.param.question; });

TEST(RefusedPack, WhenAFileIsMissing)
{
  const CopiedPack copy;
  copy.remove("behaviour.csv");
  EXPECT_THAT(copy.refusal(),
              AllOf(HasSubstr("behaviour.csv: cannot be read"), HasSubstr("manifest.toml")));
}

TEST(RefusedPack, WhenTheManifestForgetsAFile)
{
  const CopiedPack copy;
  copy.replace("manifest.toml", "path = \"sites.csv\"", "path = \"gaps.csv\"");
  EXPECT_THAT(copy.refusal(),
              AllOf(HasSubstr("manifest.toml:"), HasSubstr("names \"gaps.csv\" twice")));
}

TEST(RefusedPack, WhenTheManifestHasAnUnknownKeyOrTrustWord)
{
  const CopiedPack copy;
  copy.replace("manifest.toml", "licence = ", "license = ");
  EXPECT_THAT(copy.refusal(),
              AllOf(HasSubstr("manifest.toml:"), HasSubstr("\"license\" is not known")));
  copy.replace("manifest.toml", "license = ", "licence = ");
  copy.replace("manifest.toml", "trust = \"exact\"", "trust = \"sure\"");
  EXPECT_THAT(copy.refusal(),
              AllOf(HasSubstr("manifest.toml:"), HasSubstr("\"trust\" holds \"sure\"")));
}

TEST(RefusedPack, WhenAnIndustryIsMissingOrRepeated)
{
  const CopiedPack missing;
  missing.drop_row("inputs.csv", 0);
  EXPECT_THAT(missing.refusal(),
              AllOf(HasSubstr("inputs.csv: "), HasSubstr("no row for industry \"AHF\"")));
  missing.repeat_row("inputs.csv", 5);
  EXPECT_THAT(missing.refusal(),
              AllOf(HasSubstr("inputs.csv:"), HasSubstr("repeats the industry of line 7")));
}

TEST(RefusedPack, WhenAnItemIsMissingOrRepeated)
{
  const CopiedPack copy;
  copy.repeat_row("labour.csv", 0);
  EXPECT_THAT(copy.refusal(), names("labour.csv", "labour_force", "item"));
  copy.drop_row("labour.csv", 0);
  copy.drop_row("labour.csv", 0);
  EXPECT_THAT(copy.refusal(), AllOf(HasSubstr("labour.csv: "), HasSubstr("no row \"employed\"")));
}

TEST(RefusedPack, WhenUsesOfAProductMissItsOutput)
{
  // Two cells and their totals move together, so that only the product's balance is broken.
  const CopiedPack copy;
  copy.set("structure_2019.csv", "domestic_MIN", "households", "1");
  copy.set("structure_2019.csv", "domestic_MIN", "total", "1");
  EXPECT_THAT(copy.refusal(), AllOf(names("structure_2019.csv", "output", "MIN"),
                                    HasSubstr("uses of the product")));
}

TEST(RefusedPack, WhenCostsOfAnIndustryMissItsOutput)
{
  const CopiedPack copy;
  copy.set("structure_2019.csv", "imported_MIN", "MIN", "1");
  const std::string letter = copy.refusal();
  const auto sum = letter.find("sum to ") + 7;
  copy.set("structure_2019.csv", "imported_MIN", "total",
           letter.substr(sum, letter.find('\n') - sum));
  EXPECT_THAT(copy.refusal(), AllOf(names("structure_2019.csv", "output", "MIN"),
                                    HasSubstr("costs of the industry")));
}

TEST(RefusedPack, WhenSumsOverRowsMissTheirTotals)
{
  struct Case {
    std::string file, row, column, value, named;
  };
  for (const Case& spoilt :
       {Case{"value_added.csv", "CON", "value_added", "125482.619", "cells \"value_added\" sum to"},
        Case{"government_column.csv", "EDU", "share", "0.27", "cells \"share\" sum to 1.005"},
        Case{"establishments.csv", "CON", "employed", "318983",
             "cells \"employed\" sum to 3674100"},
        Case{"trends.csv", "WST", "labour_productivity_growth_per_year", "0.03",
             "have the mean 0.02"}}) {
    const CopiedPack copy;
    copy.set(spoilt.file, spoilt.row, spoilt.column, spoilt.value);
    EXPECT_THAT(copy.refusal(), names_sum(spoilt.file, spoilt.named));
  }
}

TEST(RefusedPack, WhenTaxesInTheTableMissTheirTotals)
{
  const CopiedPack product;
  product.set_where("taxes_in_table.csv", "user", "investment", "value", "12000");
  EXPECT_THAT(product.refusal(), names_sum("taxes_in_table.csv",
                                           "rows \"product\", cells \"value\" sum to 77542.895"));
  product.set_where("taxes_in_table.csv", "user", "investment", "value", "11000");
  product.set_where("taxes_in_table.csv", "user", "REA", "value", "13000");
  EXPECT_THAT(product.refusal(),
              names_sum("taxes_in_table.csv", "rows \"production\", cells \"value\" sum to 23710"));
}

TEST(RefusedPack, WhenPayMissesTheCompensationOfTheTable)
{
  const CopiedPack copy;
  for (const char* skill :
       {"compensation_basic", "compensation_technical", "compensation_professional"})
    copy.set("pay.csv", "PHE", skill, "70000");
  EXPECT_THAT(copy.refusal(), AllOf(HasSubstr("pay.csv: row \"PHE\""),
                                    HasSubstr("compensation of the balanced table")));
}

TEST(RefusedPack, WhenGovernmentLinesMissTheirTotals)
{
  struct Case {
    std::string item, named;
  };
  for (const Case& spoilt :
       {Case{"salaries_tax", "the sum of revenue"}, Case{"capital_works", "the sum of expenditure"},
        Case{"balance_before_bonds", "revenue less expenditure"},
        Case{"reserves_closing", "the change of reserves"},
        Case{"bonds_and_other", "the change of reserves less the balance"}}) {
    const CopiedPack copy;
    copy.set_where("government_2023_24.csv", "item", spoilt.item, "value", "1234567");
    EXPECT_THAT(copy.refusal(), AllOf(HasSubstr("government_2023_24.csv:"),
                                      HasSubstr("cell \"value\""), HasSubstr(spoilt.named)));
  }
}

TEST(RefusedPack, WhenGovernmentCollectsOtherTaxesThanTheTableHolds)
{
  // One duty up and another line of revenue down by the same: totals hold, the table's taxes do
  // not.
  const CopiedPack copy;
  copy.set_where("government_2023_24.csv", "item", "betting_duty", "value", "29467");
  copy.set_where("government_2023_24.csv", "item", "fees_and_other", "value", "82051.5");
  EXPECT_THAT(copy.refusal(),
              names_sum("government_2023_24.csv", "taxes less subsidies on products"));
}

TEST(RefusedPack, WhenTheBankHoldsMoreThanItOwes)
{
  const CopiedPack copy;
  copy.set("balance_sheet.csv", "bank_foreign_assets", "banks", "9999999");
  copy.set("balance_sheet.csv", "bank_foreign_assets", "rest_of_world", "-9999999");
  EXPECT_THAT(copy.refusal(), names_sum("balance_sheet.csv", "cells \"banks\" sum to"));
}

TEST(RefusedPack, WhenAFigureOfHistoryIsRepeated)
{
  const CopiedPack copy;
  copy.repeat_row("history_yearly.csv", 0);
  EXPECT_THAT(copy.refusal(), names("history_yearly.csv", "cpi", "year"));
}

TEST(RefusedPack, WhenTheTaxCodeIsMisspeltOrImpossible)
{
  struct Case {
    std::string from, to, named;
  };
  for (const Case& spoilt :
       {Case{"top_rate", "topp_rate", "\"topp_rate\" is not known"},
        Case{"top_rate = 0.17", "top_rate = 1.7", "\"top_rate\" is out of range"},
        Case{"rate = 0.06", "rate = 0.01", "lower rate than the band before"},
        Case{"[provident_fund]", "[retirement]", "\"retirement\" is not known"},
        Case{"rate = 0.165", "rate = ", "tax_code.toml:"}}) {
    const CopiedPack copy;
    copy.replace("tax_code.toml", spoilt.from, spoilt.to);
    EXPECT_THAT(copy.refusal(), AllOf(HasSubstr("tax_code.toml:"), HasSubstr(spoilt.named)));
  }
}

}  // namespace
}  // namespace lionrock::pack
