// SPDX-License-Identifier: Apache-2.0
// Rows that new plants open: whose luck they have, what they know, and what they find at home.
#include "sim/quarter/plant_rows.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <vector>

#include "sim/projects/kinds.hpp"
#include "sim/quarter/quarter.hpp"
#include "tests/calibration/opened.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

using economy::Economy;
using projects::Candidate;

constexpr double scale = 20.0;
constexpr int quarters = 8;

/// New plants of one industry that are large enough for rows of their own.
std::vector<Candidate> large_plants(const Economy& economy, const projects::Pipeline& pipeline)
{
  std::vector<Candidate> found;
  for (const Candidate& candidate : pipeline.candidates()) {
    if (projects::is_upgrade(*pipeline.setting().archetypes, candidate)) continue;
    if (!found.empty() && candidate.traits.industry != found[0].traits.industry) continue;
    const auto jobs = pipeline.full_size(candidate).jobs;
    const double persons = (jobs[0] + jobs[1] + jobs[2]) / economy.scale;
    if (persons >= economy.behaviour.plant_own_row) found.push_back(candidate);
  }
  return found;
}

TEST(PlantRows, DrawTheSameLuckWhateverPlantsStandBeforeThem)
{
  const projects::Setting setting = setting_of(0);
  Economy alone = opened(setting, scale, quarters), second = opened(setting, scale, quarters);
  const ProjectBooks books = books_of(setting, alone, {}, quarters);
  const std::vector<Candidate> plants = large_plants(alone, books.pipeline);
  ASSERT_GE(plants.size(), 2U);
  const std::int32_t first = take_plant_row(alone, plants[1], books.pipeline);
  second.quarter = 3;  // nor does it matter when it comes
  const std::int32_t before = take_plant_row(second, plants[0], books.pipeline);
  const std::int32_t after = take_plant_row(second, plants[1], books.pipeline);
  EXPECT_NE(first, after) << "they hold other rows";
  EXPECT_EQ(alone.firms.identity[first], second.firms.identity[after]);
  EXPECT_NE(second.firms.identity[before], second.firms.identity[after]);
}

TEST(PlantRows, HaveIdentitiesThatNoFirmHas)
{
  const projects::Setting setting = setting_of(0);
  Economy economy = opened(setting, scale, quarters);
  ProjectBooks books = books_of(setting, economy, {}, quarters);
  for (int t = 0; t < quarters; ++t) static_cast<void>(run_quarter(economy, books));
  std::set<std::uint64_t> seen;
  int plants = 0;
  for (const economy::Block& block : economy.firms.blocks)
    for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
      if (block.plants && economy.plants.at(i).size.output == 0.0) continue;
      EXPECT_TRUE(seen.insert(economy.firms.identity[i]).second);
      plants += block.plants;
    }
  EXPECT_GT(plants, 10);
}

TEST(PlantRows, OpenWithWhatTheirIndustryHasGained)
{
  // Every firm complies for a tenth less from the first quarter on; research gains as it will.
  projects::Setting setting = setting_of(0);
  calibration::Opening opening = calibration::lively(scale, quarters, 0);
  opening.projects = setting;
  opening.quarters = quarters;
  opening.switches.luck = false;
  Economy economy = calibration::open(opening);
  ProjectBooks books =
      books_of(setting, economy,
               {instrument(policy::Standards{.compliance_cost_cut = 0.1}, "less paper")}, quarters);
  int opened_later = 0;
  for (int t = 0; t < quarters; ++t) {
    const auto used = economy.plants.used;
    static_cast<void>(run_quarter(economy, books));
    const auto& trend = economy.trend;
    for (const economy::Block& block : economy.firms.blocks) {
      if (!block.plants) continue;
      const int s = block.industry;
      const double all = trend.at(t).productivity[s] / trend.at(-1).productivity[s] *
                         std::exp(economy.research.gain_of(s) + economy.support.gain_of(s));
      EXPECT_GT(economy.support.gain_of(s), 0.09);
      for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i)
        EXPECT_NEAR(economy.firms.productivity[i], all, 1e-9) << "row " << i << ", quarter " << t;
      opened_later += t > 0 && economy.plants.used[s] > used[s];
    }
  }
  EXPECT_GT(opened_later, 0);
}

/// An economy in which everything that one industry sells at home comes from abroad.
Economy without_home_sales(const projects::Setting& setting, int industry)
{
  Economy economy = opened(setting, 1000.0, 1);
  for (economy::TrendQuarter& quarter : economy.trend.quarters) quarter.home_sales[industry] = 0.0;
  return economy;
}

TEST(PlantRows, FindNoMarketAtHomeWhereNobodyBuysFromMakersHere)
{
  const projects::Setting setting = setting_of(0);
  for (const double imported : {1.0, 0.0}) {
    const int s = (*setting.archetypes)[0].industries[0].industry;
    Economy economy = without_home_sales(setting, s);
    for (economy::TrendQuarter& quarter : economy.trend.quarters) quarter.home_use[s] *= imported;
    Eigen::VectorXd bases = export_bases(economy);
    const Range rows = economy.firms.of_industry[static_cast<std::size_t>(s)];
    const std::vector<double> shares(economy.firms.market_share.begin() + rows.begin,
                                     economy.firms.market_share.begin() + rows.end);
    const economy::PlantSize size{.output = 3.0, .exports = 1.0, .home_sales = 2.0, .capital = 1.0};
    extend_host(economy, rows.begin, s, size, 1.0, bases);
    extend_plant(economy, economy.plants.first_row + economy.plants.of_industry[s].begin, size,
                 1.0);
    make_room(economy, 0.3, bases);
    EXPECT_EQ(economy.plants.variety[s], 1.0);
    EXPECT_EQ(economy.plants.home_share[s], 0.0);
    for (std::int32_t i = rows.begin; i < rows.end; ++i)
      EXPECT_EQ(economy.firms.market_share[i], shares[static_cast<std::size_t>(i - rows.begin)]);
    EXPECT_TRUE(std::isfinite(economy.plants.export_factor[s]));
  }
}

}  // namespace
}  // namespace lionrock::quarter
