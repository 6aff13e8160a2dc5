// SPDX-License-Identifier: Apache-2.0
// Calibration gives the table back: without growth, luck, turnover and moving prices, four
// simulated quarters add up to the balanced table of the base year.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::calibration {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// A year's flows from the mean of some quarters, scaled up to the whole economy.
struct Year {
  MatrixXd home_use, imported_use;  ///< (n, n + final uses)
  VectorXd exports, output, value_added;
  accounts::Measure consumption{}, government{}, investment{}, inventories{};
  accounts::Measure exported{}, imported{}, gdp{};
  double product_taxes = 0.0;
};

void add(accounts::Measure& sum, const accounts::Measure& flow, double factor)
{
  sum.nominal += factor * flow.nominal;
  sum.real += factor * flow.real;
}

Year simulate(const input_output::Table& table, const Opening& opening, int quarters)
{
  const double to_year = 4.0 / quarters * opening.scale;
  economy::Economy economy = open_economy(hong_kong(), table, opening);
  const auto n = economy.technology.industries;
  Year year{.home_use = MatrixXd::Zero(n, n + economy::final_uses),
            .imported_use = MatrixXd::Zero(n, n + economy::final_uses),
            .exports = VectorXd::Zero(n),
            .output = VectorXd::Zero(n),
            .value_added = VectorXd::Zero(n)};
  for (int t = 0; t < quarters; ++t) {
    const quarter::Record record = quarter::run_quarter(economy);
    const auto& trade = record.flows.trade;
    year.home_use += to_year * trade.home_use;
    year.imported_use += to_year * trade.imported_use;
    year.exports += to_year * trade.exports;
    year.output += to_year * trade.output;
    year.value_added += to_year * record.accounts.value_added;
    year.product_taxes += to_year * economy.ledger.total(economy::Flow::product_taxes);
    const auto& accounts = record.accounts;
    add(year.consumption, accounts.private_consumption, to_year);
    add(year.government, accounts.government_consumption, to_year);
    add(year.investment, accounts.fixed_investment, to_year);
    add(year.inventories, accounts.inventory_change, to_year);
    add(year.exported, accounts.exports, to_year);
    add(year.imported, accounts.imports, to_year);
    add(year.gdp, accounts.gdp, to_year);
  }
  return year;
}

struct Cell {
  std::string name;
  double table, simulated;
};

/// Every cell of the table beside what was simulated.
std::vector<Cell> cells(const input_output::Table& table, const Year& year)
{
  const auto n = table.size();
  std::vector<Cell> result;
  const auto add_cell = [&](const std::string& block, Eigen::Index g, Eigen::Index u, double value,
                            double simulated) {
    result.push_back({block + "(" + std::to_string(g + 1) + ", " + std::to_string(u + 1) + ")",
                      value, simulated});
  };
  Eigen::Index helpers = -1;
  for (Eigen::Index s = 0; s < n; ++s)
    if (table.industries[s].slug == "private_households") helpers = s;
  constexpr std::array columns{input_output::households, input_output::government,
                               input_output::investment};
  for (Eigen::Index g = 0; g < n; ++g) {
    for (Eigen::Index s = 0; s < n; ++s) {
      add_cell("domestic", g, s, table.domestic(g, s), year.home_use(g, s));
      add_cell("imported", g, s, table.imported(g, s), year.imported_use(g, s));
    }
    add_cell("value added", g, 0, table.value_added()[g], year.value_added[g]);
    if (g == helpers) continue;  // households pay them directly: no product is traded
    for (int f = 0; f < economy::final_uses; ++f) {
      add_cell("final domestic", g, f, table.final_domestic(g, columns[f]),
               year.home_use(g, n + f));
      add_cell("final imported", g, f, table.final_imported(g, columns[f]),
               year.imported_use(g, n + f));
    }
    add_cell("exports", g, 0,
             table.final_domestic(g, input_output::exports_intermediate) +
                 table.final_domestic(g, input_output::exports_final),
             year.exports[g]);
    add_cell("output", g, 0, table.output[g], year.output[g]);
  }
  return result;
}

void expect_macro(const input_output::Table& table, const Year& year, double tolerance)
{
  const auto& macro = hong_kong().macro;
  const auto expect = [&](const char* name, const accounts::Measure& measure, double published) {
    EXPECT_NEAR(measure.nominal / published, 1.0, tolerance) << name << ", nominal";
    EXPECT_NEAR(measure.real / published, 1.0, tolerance) << name << ", real";
  };
  expect("GDP", year.gdp, macro.gdp);
  expect("private consumption", year.consumption, macro.private_consumption);
  expect("government consumption", year.government, macro.government_consumption);
  expect("fixed investment", year.investment, macro.fixed_investment);
  expect("change of inventories", year.inventories, macro.inventory_change);
  // Net of the re-exports that the structure leaves out of both sides.
  expect("exports", year.exported, table.final_domestic.rightCols(2).sum());
  expect("imports", year.imported, table.imported.sum() + table.final_imported.sum());
  EXPECT_NEAR(year.product_taxes / macro.product_taxes, 1.0, tolerance) << "taxes on products";
  EXPECT_NEAR(year.value_added.sum() / table.value_added().sum(), 1.0, tolerance) << "value added";
}

void expect_table(const input_output::Table& table, const Year& year)
{
  for (const Cell& cell : cells(table, year)) {
    if (std::abs(cell.table) > 100.0)
      EXPECT_NEAR(cell.simulated / cell.table, 1.0, 1e-3) << cell.name << " of " << cell.table;
    else  // small cells have no relative tolerance, but must not grow large
      EXPECT_NEAR(cell.simulated, cell.table, 0.1 + 1e-2 * std::abs(cell.table)) << cell.name;
  }
  expect_macro(table, year, 1e-4);
}

class BaseYear : public testing::TestWithParam<double> {};

TEST_P(BaseYear, ComesBackCellByCell)
{
  const auto& table = hong_kong().table;
  expect_table(table, simulate(table, still(GetParam(), 4), 4));
}

TEST_P(BaseYear, ComesBackInTheFirstQuarterWhenHouseholdsDecide)
{
  // Later quarters move: in the base year households and firms saved a tenth of GDP, and interest
  // on what was saved is income. Without growth it raises deposits over GDP, and with them
  // consumption.
  Opening opening = still(GetParam(), 4);
  opening.switches.consumption_answers = true;
  expect_table(hong_kong().table, simulate(hong_kong().table, opening, 1));
}

INSTANTIATE_TEST_SUITE_P(Scales, BaseYear, testing::Values(10.0, 100.0, 1000.0));

TEST(BaseYearOnTheAlternativeStructure, ComesBackCellByCell)
{
  const auto& table = hong_kong().alternative_table;
  ASSERT_NE(table.structure_year, hong_kong().table.structure_year);
  expect_table(table, simulate(table, still(100.0, 4), 4));
}

TEST(BaseYearWithTurnover, GivesBackOutputWithinItsNoise)
{
  // Quits, entry and exit and firms' luck on; eight members. An industry is off when its mean
  // output lies more than four standard errors and half a percent from the table: firms carry whole
  // persons and the posts of leavers stay open for a while. With 32 industries, normal errors and
  // seven degrees of freedom the first condition alone errs with probability 0.16; half a percent
  // besides makes it rarer. GDP: four standard errors and 0.2%, error rate 0.5%.
  constexpr int members = 8;
  const auto& table = hong_kong().table;
  std::vector<VectorXd> output;
  std::vector<double> gdp;
  for (std::uint32_t member = 0; member < members; ++member) {
    Opening opening = still(100.0, 4);
    opening.luck = {.seed = 11, .member = member, .pair = member, .sign = 1.0};
    opening.switches.turnover = true;
    opening.switches.luck = true;
    const Year year = simulate(table, opening, 4);
    output.push_back(year.output);
    gdp.push_back(year.gdp.real);
  }
  const auto expect = [&](const std::string& name, const std::vector<double>& values, double wanted,
                          double bias) {
    double mean = 0.0, squares = 0.0;
    for (const double value : values) mean += value / members;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double error = std::sqrt(squares / (members - 1) / members);
    EXPECT_NEAR(mean / wanted, 1.0, 4.0 * error / wanted + bias) << name;
  };
  for (int s = 0; s < table.size(); ++s) {
    if (table.output[s] <= 0.0 || table.industries[s].slug == "private_households") continue;
    std::vector<double> values;
    for (const auto& year : output) values.push_back(year[s]);
    expect("output of " + table.industries[s].slug, values, table.output[s], 0.005);
  }
  expect("GDP", gdp, hong_kong().macro.gdp, 0.002);
}

}  // namespace
}  // namespace lionrock::calibration
