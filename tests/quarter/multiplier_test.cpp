// SPDX-License-Identifier: Apache-2.0
// A limit in which the answer is known: with idle capacity, fixed prices and spending that does not
// answer, more exports raise output by the table's type I multiplier once goods firms have rebuilt
// their stocks, some three years later.
#include <gtest/gtest.h>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/leontief.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::quarter {
namespace {

using Eigen::VectorXd;

constexpr int quarters = 20;

/// Effects of more exports, per HK$ of them, in each quarter.
struct Effects {
  std::vector<double> output, consumption;
};

Effects effects_of(const VectorXd& export_factor, bool consumption_answers)
{
  calibration::Opening opening = calibration::still(100.0, quarters);
  opening.switches.investment_answers = false;
  opening.switches.consumption_answers = consumption_answers;
  economy::Economy base = calibration::open(opening);
  economy::Economy shocked = calibration::open(opening);
  shocked.world.export_factor = export_factor;
  Effects effects;
  for (int t = 0; t < quarters; ++t) {
    const Record without = run_quarter(base);
    const Record with = run_quarter(shocked);
    const double exports = (with.flows.trade.exports - without.flows.trade.exports).sum();
    effects.output.push_back((with.flows.trade.output - without.flows.trade.output).sum() /
                             exports);
    effects.consumption.push_back(
        (with.accounts.private_consumption.real - without.accounts.private_consumption.real) /
        exports);
  }
  return effects;
}

/// Factor on exports of manufactures, or of everything.
VectorXd factor(double size, bool manufactures_only)
{
  const auto& table = calibration::hong_kong().table;
  VectorXd result = VectorXd::Ones(table.size());
  for (Eigen::Index s = 0; s < table.size(); ++s)
    if (!manufactures_only || table.industries[s].manufacturing) result[s] += size;
  return result;
}

double type_i(const VectorXd& export_factor)
{
  const auto& table = calibration::hong_kong().table;
  const VectorXd exports = table.final_domestic.col(input_output::exports_intermediate) +
                           table.final_domestic.col(input_output::exports_final);
  const VectorXd more = exports.cwiseProduct(export_factor) - exports;
  const input_output::LeontiefSystem system(input_output::coefficients(table).domestic);
  return system.gross_output(more).sum() / more.sum();
}

class Multiplier : public testing::TestWithParam<bool> {};

TEST_P(Multiplier, IsTheTablesTypeIOnceStocksAreRebuilt)
{
  const VectorXd more = factor(GetParam() ? 0.1 : 0.01, GetParam());
  const Effects effects = effects_of(more, false);
  for (int t = 14; t < quarters; ++t)
    EXPECT_NEAR(effects.output[t], type_i(more), 0.02) << "quarter " << t + 1;
}

TEST_P(Multiplier, IsLargerWhileStocksAreRebuilt)
{
  const VectorXd more = factor(GetParam() ? 0.1 : 0.01, GetParam());
  const Effects effects = effects_of(more, false);
  EXPECT_LT(effects.output[0], type_i(more)) << "exporters of goods sell from stock at first";
  EXPECT_GT(effects.output[3], type_i(more) + 0.02);
}

TEST_P(Multiplier, IsLargerWhenHouseholdsSpendWhatTheyEarn)
{
  const VectorXd more = factor(GetParam() ? 0.1 : 0.01, GetParam());
  const Effects effects = effects_of(more, true);
  EXPECT_NEAR(effects.consumption[0], 0.0, 1e-9) << "budgets are made of last quarter's hours";
  for (const int t : {3, 4, 5}) {
    EXPECT_GT(effects.consumption[t], 0.1) << "quarter " << t + 1;
    EXPECT_GT(effects.output[t], type_i(more) + 0.2) << "quarter " << t + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(Exports, Multiplier, testing::Bool(), [](const auto& kind) {
  return kind.param ? "OfManufactures" : "OfEverything";
});

}  // namespace
}  // namespace lionrock::quarter
