// SPDX-License-Identifier: Apache-2.0
// The pack of Hong Kong against published totals, identities, and an independent calculation of the
// same table.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/base/csv.hpp"
#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/leontief.hpp"
#include "sim/pack/pack.hpp"
#include "tests/pack/copied_pack.hpp"

namespace lionrock::pack {
namespace {

using Eigen::Index;
using Eigen::VectorXd;
using input_output::Table;

const EconomyPack& economy()
{
  static const EconomyPack pack = read_pack(hong_kong());
  return pack;
}

Index industry(const std::string& code)
{
  const auto& industries = economy().table.industries;
  for (std::size_t i = 0; i < industries.size(); ++i)
    if (industries[i].code == code) return static_cast<Index>(i);
  throw std::logic_error("no industry " + code);
}

double sum_in_manufacturing(const VectorXd& values)
{
  double sum = 0.0;
  for (const auto& i : economy().table.industries)
    if (i.manufacturing) sum += values[i.number - 1];
  return sum;
}

VectorXd type_i_output(const Table& table)
{
  const auto coefficients = input_output::coefficients(table);
  const input_output::LeontiefSystem system(coefficients.domestic);
  return system.content(VectorXd::Ones(table.size()));
}

TEST(HongKong, GrossDomesticProductIsThePublishedOneThreeWaysOnBothStructures)
{
  const Macro& macro = economy().macro;
  EXPECT_EQ(macro.gdp, 2981210.0);
  for (const Table* table : {&economy().table, &economy().alternative_table}) {
    const double taxes = table->product_taxes.sum() + table->final_product_taxes.sum();
    const double imports = table->imported.sum() + table->final_imported.sum();
    const double final_use = table->final_domestic.sum() + table->final_imported.sum() +
                             table->final_product_taxes.sum();
    EXPECT_NEAR(table->value_added().sum() + taxes, macro.gdp, 1e-6);
    EXPECT_NEAR(final_use - imports, macro.gdp, 1e-4);
    EXPECT_NEAR(taxes, macro.product_taxes, 1e-6);
  }
}

TEST(HongKong, EveryProductIsSoldAndEveryIndustryPaidToTheLastDollar)
{
  for (const Table* table : {&economy().table, &economy().alternative_table}) {
    const VectorXd uses = table->domestic.rowwise().sum() + table->final_domestic.rowwise().sum();
    const VectorXd costs = (table->domestic + table->imported).colwise().sum().transpose() +
                           table->product_taxes + table->value_added();
    for (Index i = 0; i < table->size(); ++i) {
      EXPECT_NEAR(uses[i], table->output[i], 1e-10 * std::max(1.0, table->output[i]));
      EXPECT_NEAR(costs[i], table->output[i], 1e-10 * std::max(1.0, table->output[i]));
    }
  }
}

TEST(HongKong, FinalUsesHaveTheirPublishedTotalsAtPurchasersPrices)
{
  const Macro& macro = economy().macro;
  for (const Table* table : {&economy().table, &economy().alternative_table}) {
    const auto total = [&](int use) {
      return table->final_domestic.col(use).sum() + table->final_imported.col(use).sum() +
             table->final_product_taxes[use];
    };
    EXPECT_NEAR(total(input_output::households), macro.private_consumption, 1e-5);
    EXPECT_NEAR(total(input_output::government), macro.government_consumption, 1e-5);
    EXPECT_NEAR(total(input_output::investment), macro.fixed_investment, 1e-5);
    EXPECT_NEAR(total(input_output::inventories), macro.inventory_change, 1e-5);
  }
}

TEST(HongKong, NoCellIsNegativeButImportsDrawnFromInventories)
{
  for (const Table* table : {&economy().table, &economy().alternative_table}) {
    EXPECT_GE(table->domestic.minCoeff(), 0.0);
    EXPECT_GE(table->imported.minCoeff(), 0.0);
    EXPECT_GE(table->final_domestic.minCoeff(), 0.0);
    EXPECT_GE(table->surplus.minCoeff(), 0.0);
    Eigen::MatrixXd others = table->final_imported;
    others.col(input_output::inventories).setZero();
    EXPECT_GE(others.minCoeff(), 0.0);
  }
}

TEST(HongKong, ReExportsExplainTheGapBetweenGrossTradeAndTheTable)
{
  const Macro& macro = economy().macro;
  const Table& table = economy().table;
  EXPECT_NEAR(table.final_domestic.rightCols<2>().sum() + macro.re_exports_netted,
              macro.exports_gross, 1e-5);
  EXPECT_NEAR(table.imported.sum() + table.final_imported.sum() + macro.re_exports_netted,
              macro.imports_gross, 1e-5);
}

TEST(HongKong, CompensationIsFiftyTwoPercentOfGdpAndManufacturingPaysWhatItsSurveySays)
{
  for (const Table* table : {&economy().table, &economy().alternative_table}) {
    EXPECT_NEAR(table->compensation.sum() / economy().macro.gdp, 0.52, 1e-9);
    EXPECT_NEAR(sum_in_manufacturing(table->compensation), 20480.0, 1e-6);
    const VectorXd share = table->compensation.cwiseQuotient(table->value_added().cwiseMax(1e-9));
    EXPECT_LE(share.head(34).maxCoeff(), 0.92);
    EXPECT_NEAR(table->production_taxes.sum(), 23800.0, 1e-6);
  }
}

TEST(HongKong, PublishedSharesOfGdpAtBasicPricesAreKept)
{
  const VectorXd share = economy().table.value_added() / economy().macro.gdp_basic;
  EXPECT_NEAR(sum_in_manufacturing(share), 0.010, 1e-6);
  EXPECT_NEAR(share[industry("UTL")], 0.011, 5e-4);
  EXPECT_NEAR(share[industry("CON")], 0.043, 5e-4);
  EXPECT_NEAR(share[industry("FIN")], 0.249, 5e-4);
  EXPECT_NEAR(share[industry("WST")] + share[industry("RTR")], 0.175, 5e-4);
}

TEST(HongKong, TheFourSharesOfManufacturingAreThePublishedOnes)
{
  const VectorXd value_added = economy().table.value_added();
  const ShareDefinitions& weights = economy().shares;
  EXPECT_NEAR(weights.narrow.dot(value_added), 29046.7, 1.0);
  EXPECT_NEAR(weights.wide_2025.dot(value_added), 76800.0, 1.0);  // ITIB, 2.6% of GDP
  EXPECT_NEAR(weights.fhki.dot(value_added), 127100.0, 1.0);      // FHKI and HKU, 4.4% of GDP
  EXPECT_GT(weights.wide_2026.dot(value_added), weights.wide_2025.dot(value_added));
}

TEST(HongKong, AnIndependentCalculationOfTheTableFindsTheSameOutputsAndMultipliers)
{
  const CsvFile file = CsvFile::read(std::filesystem::path(LIONROCK_SOURCE_DIR) /
                                     "tests/pack/data/balanced_2023.csv");
  ASSERT_EQ(file.rows(), 66);
  const VectorXd on_2019 = type_i_output(economy().table);
  const VectorXd on_2022 = type_i_output(economy().alternative_table);
  for (int row = 0; row < file.rows(); ++row) {
    const bool is_2019 = file.text(row, "structure_year") == "2019";
    const Table& table = is_2019 ? economy().table : economy().alternative_table;
    const Index i = industry(file.text(row, "industry"));
    SCOPED_TRACE(file.text(row, "structure_year") + " " + file.text(row, "industry"));
    EXPECT_NEAR(table.output[i] / file.number(row, "output"), 1.0, 1e-5);
    EXPECT_NEAR(table.value_added()[i] / table.output[i], file.number(row, "value_added_ratio"),
                1e-5);
    EXPECT_NEAR((is_2019 ? on_2019 : on_2022)[i], file.number(row, "type_i_output"), 0.002);
    EXPECT_NEAR(table.final_domestic.row(i).rightCols<2>().sum() / table.output[i],
                file.number(row, "export_share"), 0.002);
  }
}

TEST(HongKong, BlocksMovedAsFarAsInTheIndependentCalculation)
{
  const CsvFile file =
      CsvFile::read(std::filesystem::path(LIONROCK_SOURCE_DIR) / "tests/pack/data/blocks_2023.csv");
  for (int row = 0; row < file.rows(); ++row) {
    const BalanceReport& report = file.text(row, "structure_year") == "2019"
                                      ? economy().balance
                                      : economy().alternative_balance;
    const auto block = std::find_if(
        report.blocks.begin(), report.blocks.end(),
        [&](const BlockMovement& candidate) { return candidate.block == file.text(row, "block"); });
    ASSERT_NE(block, report.blocks.end());
    EXPECT_NEAR(block->structure_year / file.number(row, "structure_year_total"), 1.0, 1e-5);
    EXPECT_NEAR(block->balanced / file.number(row, "balanced"), 1.0, 2e-3);
    EXPECT_NEAR(block->moved, file.number(row, "moved"), 1e-3);
    EXPECT_NEAR(block->moved_at_same_total, file.number(row, "moved_at_same_total"), 1e-3);
  }
  EXPECT_LE(economy().balance.largest_residual, 1e-12);
  EXPECT_LE(economy().balance.rounds, 100);
}

TEST(HongKong, DomesticHelpersWorkForHouseholdsAloneAndEarnWhatTheyProduce)
{
  const Table& table = economy().table;
  const Index helpers = industry("PHE");
  EXPECT_NEAR(table.output[helpers], 23100.0, 1e-6);
  EXPECT_NEAR(table.final_domestic(helpers, input_output::households), 23100.0, 1e-6);
  EXPECT_EQ(table.surplus[helpers], 0.0);
  EXPECT_EQ(table.domestic.row(helpers).sum(), 0.0);
  EXPECT_EQ(economy().structure.employed[helpers], economy().labour.domestic_helpers);
  EXPECT_EQ(economy().structure.establishments[helpers], 0.0);
}

TEST(HongKong, PersonsPayAndBooksBelongToTheSameEconomy)
{
  const IndustryStructure& structure = economy().structure;
  EXPECT_EQ(structure.employed.sum(), 3674000.0);
  VectorXd bill(structure.employed.size());
  for (Index i = 0; i < bill.size(); ++i)
    bill[i] = 1e-6 * structure.employed[i] *
              structure.skill_share.row(i).dot(structure.compensation.row(i));
  EXPECT_NEAR(bill.sum() / economy().table.compensation.sum(), 1.0, 1e-5);
  for (Index i = 0; i < bill.size(); ++i) {
    const bool empty = economy().table.output[i] == 0.0;
    EXPECT_EQ(structure.employed[i] == 0.0, empty);
    EXPECT_EQ(structure.capital[i] > 0.0, !empty && i != industry("PHE"));
  }
  // Replacement of the unscaled capital is all of fixed investment.
  EXPECT_NEAR(structure.capital.dot(structure.depreciation), economy().macro.fixed_investment, 5.0);
}

TEST(HongKong, AccountsOfGovernmentAreFoundByTheirSlug)
{
  EXPECT_EQ(economy().government_line("profits_tax"), 170497.7);
  EXPECT_EQ(
      economy().government_line("total_revenue") - economy().government_line("total_expenditure"),
      economy().government_line("balance_before_bonds"));
  EXPECT_THROW(static_cast<void>(economy().government_line("window_tax")), DataError);
}

TEST(HongKong, SectorsOweOneAnotherWhatTheyOwn)
{
  for (const BalanceSheetRow& row : economy().balance_sheet)
    EXPECT_NEAR(row.households + row.firms + row.government + row.banks + row.rest_of_world, 0.0,
                0.01)
        << row.item;
}

TEST(HongKong, ProductivityTrendsHaveTheEconomysMeanWithoutDomesticHelpers)
{
  VectorXd persons = economy().structure.employed;
  persons[industry("PHE")] = 0.0;
  EXPECT_NEAR(economy().trends.labour_productivity.dot(persons) / persons.sum(), 0.026, 1e-9);
  EXPECT_EQ(economy().trends.economy_productivity, 0.026);
  EXPECT_EQ(economy().trends.labour_productivity[industry("PHE")], 0.0);
}

TEST(HongKong, HistoryHoldsWhatWasPublishedForTheYearsAfterTheBase)
{
  const auto& yearly = economy().history.yearly;
  EXPECT_EQ(yearly.at("gdp_nominal").at(2023), economy().macro.gdp);
  EXPECT_EQ(yearly.at("gdp_real_growth").at(2024), 0.026);
  EXPECT_EQ(yearly.at("persons_engaged_manufacturing").at(2024), 73529.0);
  EXPECT_EQ(yearly.at("manufacturing_value_added").at(2020), 25525.0);
  EXPECT_EQ(economy().history.quarterly.at("unemployment_rate").at(Quarter::of(2025, 4)), 0.038);
  for (const char* series : {"gdp_deflator", "employed", "exports_goods", "hibor_1_month", "cpi"})
    EXPECT_TRUE(yearly.at(series).contains(2025)) << series;
}

TEST(HongKong, ManifestDescribesEveryFileAndItsChecksumFollowsTheirBytes)
{
  EXPECT_EQ(economy().checksum.size(), 16U);
  EXPECT_GE(economy().files.size(), 33U);
  const CopiedPack copy;
  EXPECT_EQ(read_pack(copy.folder()).checksum, economy().checksum);
  copy.replace("gaps.csv", "recalled level", "recalled levels");
  EXPECT_NE(read_pack(copy.folder()).checksum, economy().checksum);
}

}  // namespace
}  // namespace lionrock::pack
