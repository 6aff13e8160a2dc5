// SPDX-License-Identifier: Apache-2.0
//
// One plant in an economy where nothing else moves: prices and wages fixed, nobody lucky, people
// free to work. What it does is the difference from the same economy without it; no draw of chance
// is left but the rounding of staff to whole agents.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iostream>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/leontief.hpp"
#include "tests/policy_runs/plants.hpp"

namespace lionrock::policy_runs {
namespace {

class OneExporter : public testing::TestWithParam<const char*> {
protected:
  /// Exports that its industry gains, per HK$ of the plant's own.
  static double gained(double displaced)
  {
    const calibration::Opening opening = calibration::still(20.0, quarters);
    const Plan plan = [](const economy::Economy& economy) {
      return std::vector{like_its_industry(economy, industry_called(GetParam()), 0.01)};
    };
    const auto with = run(opening, plan, {.displaced = displaced}, true);
    const auto without = run(opening, plan, {.displaced = displaced}, false);
    const double own = mean(with, &Outcome::own_exports);
    const double result = change(with, without, &Outcome::exports) / own;
    std::cout << fmt::format(
        "{}, displacement {}: orders {:.2f} HK$ million a quarter, output over orders {:.3f}, its "
        "industry gains {:.4f} of them\n",
        GetParam(), displaced, own, mean(with, &Outcome::own_output) / own, result);
    return result;
  }
};

TEST_P(OneExporter, OfOnePerCentOfAnIndustryRaisesItsExportsByNearlyItsOwn)
{
  const double displaced =
      calibration::hong_kong().project_parameter("export_displacement").central;
  const double result = gained(displaced);
  EXPECT_GE(result, 0.7);
  EXPECT_LE(result, 1.0);
  EXPECT_NEAR(result, 1.0 - displaced, 0.01);
}

TEST_P(OneExporter, RaisesThemByNothingWhereOthersLoseAsMuch)
{
  EXPECT_NEAR(gained(1.0), 0.0, 0.01);
}

INSTANTIATE_TEST_SUITE_P(Of, OneExporter,
                         testing::Values("food_and_beverages", "electrical_and_optical",
                                         "other_manufacturing"));

/// Narrow value added of those who supply to more output of an industry, by the table.
double supplied_by_makers(int industry, double output)
{
  const auto& table = calibration::hong_kong().table;
  const auto coefficients = input_output::coefficients(table);
  const input_output::LeontiefSystem system(coefficients.domestic);
  const Eigen::VectorXd made = system.gross_output(coefficients.domestic.col(industry) * output);
  double sum = 0.0;
  for (Eigen::Index s = 0; s < table.size(); ++s)
    if (table.industries[static_cast<std::size_t>(s)].manufacturing)
      sum += made[s] * table.value_added()[s] / table.output[s];
  return sum;
}

TEST(Recycling, RaisesGdpButTheNarrowShareOnlyByItsWeight)
{
  // Dismantling and battery recycling are waste activities: their value added counts by weight.
  calibration::Opening opening = calibration::still(20.0, quarters);
  opening.switches.investment_answers = false;
  const int industry = industry_called("other_manufacturing");
  const auto with_weight = [&](double weight, bool opens) {
    const Plan plan = [&](const economy::Economy& economy) {
      NewPlant plant = like_its_industry(economy, industry, 0.05);
      plant.narrow = weight;
      return std::vector{plant};
    };
    return run(opening, plan, {}, opens);
  };
  const auto without = with_weight(0.0, false);
  const auto none = with_weight(0.0, true);
  const auto half = with_weight(0.5, true);
  const auto full = with_weight(1.0, true);
  const double own = mean(none, &Outcome::own_value_added);
  const double gdp = change(none, without, &Outcome::gdp);
  const double counted_none = change(none, without, &Outcome::narrow);
  const double counted_half = change(half, without, &Outcome::narrow);
  const double counted_full = change(full, without, &Outcome::narrow);
  const double suppliers = supplied_by_makers(industry, mean(none, &Outcome::own_output));
  std::cout << fmt::format(
      "own value added {:.2f}; GDP {:+.2f}; narrow value added at weight 0 {:+.3f} (suppliers by "
      "the table {:.3f}), 0.5 {:+.3f}, 1 {:+.3f} HK$ million a quarter\n",
      own, gdp, counted_none, suppliers, counted_half, counted_full);
  EXPECT_GT(gdp, own);
  EXPECT_EQ(change(none, full, &Outcome::gdp), 0.0) << "weights count, they do not act";
  EXPECT_NEAR(counted_half - counted_none, 0.5 * (counted_full - counted_none), 1e-6 * own);
  EXPECT_NEAR(counted_full - counted_none, own, 0.01 * own);
  // At weight 0 the numerator gains what makers here supply to it, and nothing else.
  EXPECT_NEAR(counted_none, suppliers, 0.05 * own);
}

}  // namespace
}  // namespace lionrock::policy_runs
