// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/expected_path.hpp"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/projects/projected.hpp"

namespace lionrock::projects {
namespace {

constexpr int members = 600;
constexpr int quarters = 32;

/// Manufacturing's totals in one quarter.
struct Totals {
  double output = 0.0, input_volume = 0.0, exports = 0.0, value_added = 0.0, narrow = 0.0,
         capital = 0.0, jobs = 0.0, capex = 0.0;
};
constexpr std::array<double Totals::*, 8> figures{
    &Totals::output, &Totals::input_volume, &Totals::exports, &Totals::value_added,
    &Totals::narrow, &Totals::capital,      &Totals::jobs,    &Totals::capex};
constexpr std::array<const char*, 8> names{"output",         "inputs",  "exports", "value added",
                                           "narrow measure", "capital", "jobs",    "capex"};

/// Sums and squares over members, and every industry's value added.
struct Simulated {
  Totals sum, squares;
  std::vector<double> industry_sum, industry_squares;
};

Totals expected_totals(const Setting& of, const ExpectedQuarter& quarter)
{
  Totals totals;
  for (Eigen::Index i = 0; i < quarter.output.size(); ++i) {
    if (!of.manufacturing[static_cast<std::size_t>(i)]) continue;
    totals.output += quarter.output[i];
    totals.input_volume += quarter.input_volume[i];
    totals.exports += quarter.exports[i];
    totals.value_added += quarter.value_added[i];
    totals.narrow += quarter.narrow_value_added[i];
    totals.capital += quarter.capital[i];
    totals.jobs += quarter.jobs.row(i).sum();
  }
  totals.capex = quarter.capex;
  return totals;
}

Totals totals_of(const Pipeline& pipeline, const Movements& movements, int quarter,
                 std::vector<double>& by_industry)
{
  const Setting& of = pipeline.setting();
  Totals totals;
  for (const Capex& spent : movements.capex) totals.capex += spent.volume;
  for (const Candidate& candidate : pipeline.candidates()) {
    const double part = pipeline.added(candidate, quarter);
    if (part == 0.0) continue;
    const FullSize size = pipeline.full_size(candidate);
    by_industry[candidate.traits.industry] += part * size.value_added;
    if (!of.manufacturing[candidate.traits.industry]) continue;
    totals.output += part * size.output;
    totals.input_volume += part * size.input_volume;
    totals.exports += part * size.exports;
    totals.value_added += part * size.value_added;
    totals.narrow += part * size.value_added *
                     (*of.archetypes)[candidate.traits.archetype]
                         .industries[candidate.traits.industry_row]
                         .narrow;
    totals.capital += part * size.capital;
    for (const double jobs : size.jobs) totals.jobs += part * jobs;
  }
  return totals;
}

const std::vector<Simulated>& simulated()
{
  static const std::vector<Simulated> all = [] {
    const auto industries = static_cast<std::size_t>(setting().value_added_per_output.size());
    const Simulated empty{{}, {}, std::vector<double>(industries), std::vector<double>(industries)};
    std::vector<Simulated> sums(quarters, empty);
    for (std::uint32_t member = 0; member < members; ++member) {
      const Setting of = setting(member);
      Pipeline pipeline(of, programme(of));
      pipeline.run_history();
      economy::FloorSpace floor = endless_floor();
      for (int quarter = 0; quarter < quarters; ++quarter) {
        const Movements movements = pipeline.advance(quarter, Conditions{}, floor);
        if (quarter % 4 != 3) continue;
        std::vector<double> industry(industries);
        const Totals now = totals_of(pipeline, movements, quarter, industry);
        Simulated& sum = sums[static_cast<std::size_t>(quarter)];
        for (const auto figure : figures) {
          sum.sum.*figure += now.*figure;
          sum.squares.*figure += now.*figure * (now.*figure);
        }
        for (std::size_t i = 0; i < industries; ++i) {
          sum.industry_sum[i] += industry[i];
          sum.industry_squares[i] += industry[i] * industry[i];
        }
      }
    }
    return sums;
  }();
  return all;
}

double standard_error(double sum, double squares)
{
  const double mean = sum / members;
  return std::sqrt(std::max(0.0, squares / members - mean * mean) / members);
}

TEST(ExpectedPath, IsTheMeanOfPipelinesWithoutInstruments)
{
  // Eight figures at eight dates, each within four standard errors: a false alarm in 250 tests at
  // most. Manufacturing's value added also within 2 % or its error where the plants are few.
  const ExpectedPath path = expected_without_policy(setting(), quarters);
  ASSERT_EQ(path.quarters.size(), static_cast<std::size_t>(quarters + 1));
  for (int quarter = 3; quarter < quarters; quarter += 4) {
    const Totals expected =
        expected_totals(setting(), path.quarters[static_cast<std::size_t>(quarter + 1)]);
    const Simulated& found = simulated()[static_cast<std::size_t>(quarter)];
    for (std::size_t row = 0; row < figures.size(); ++row) {
      const double mean = found.sum.*figures[row] / members;
      const double error = standard_error(found.sum.*figures[row], found.squares.*figures[row]);
      EXPECT_NEAR(expected.*figures[row], mean, 4.0 * error)
          << names[row] << " in quarter " << quarter;
    }
    const double mean = found.sum.value_added / members;
    const double error = standard_error(found.sum.value_added, found.squares.value_added) / mean;
    fmt::print("quarter {}: value added expected {:.0f}, mean {:.0f}, ratio {:.4f} +- {:.4f}\n",
               quarter, expected.value_added, mean, expected.value_added / mean, error);
    EXPECT_NEAR(expected.value_added / mean, 1.0, 0.02) << "in quarter " << quarter;
  }
}

TEST(ExpectedPath, IsTheMeanInEveryIndustry)
{
  // About 16 industries with projects at two dates, within four and a half standard errors.
  const ExpectedPath path = expected_without_policy(setting(), quarters);
  for (const int quarter : {15, 31}) {
    const Simulated& found = simulated()[static_cast<std::size_t>(quarter)];
    const auto& expected = path.quarters[static_cast<std::size_t>(quarter + 1)].value_added;
    for (std::size_t i = 0; i < found.industry_sum.size(); ++i) {
      const double error = standard_error(found.industry_sum[i], found.industry_squares[i]);
      EXPECT_NEAR(expected[static_cast<Eigen::Index>(i)], found.industry_sum[i] / members,
                  4.5 * error + 1e-9)
          << "industry " << i + 1 << " in quarter " << quarter;
    }
  }
}

TEST(ExpectedPath, HoldsNothingBeforeTheRunAndSplitsOutputByWhereItIsSold)
{
  const ExpectedPath path = expected_without_policy(setting(), quarters);
  EXPECT_EQ(path.quarters.front().output.norm(), 0.0);
  EXPECT_EQ(path.quarters.front().jobs.norm(), 0.0);
  for (const ExpectedQuarter& quarter : path.quarters)
    EXPECT_LT((quarter.output - quarter.exports - quarter.home_sales).norm(),
              1e-12 * (1.0 + quarter.output.norm()));
}

TEST(ExpectedPath, FollowsDrawnNumbersToo)
{
  // Approval times between whole quarters, other acceptance: expected commitments stay what records
  // say, so value added moves little with acceptance and a lot with size.
  Setting of = setting();
  of.behaviour.acceptance_mobile_entrant = 0.3;
  of.behaviour.approval_quarters_mobile = 2.5;
  const double changed = expected_without_policy(of, quarters).quarters.back().value_added.sum();
  const double base =
      expected_without_policy(setting(), quarters).quarters.back().value_added.sum();
  EXPECT_NEAR(changed, base, 0.1 * base);
  of.behaviour.size_realised_mobile *= 0.5;
  EXPECT_LT(expected_without_policy(of, quarters).quarters.back().value_added.sum(), 0.9 * changed);
}

}  // namespace
}  // namespace lionrock::projects
