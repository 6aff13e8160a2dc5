// SPDX-License-Identifier: Apache-2.0
//
// What floor and staff do to projects, in whole runs that share their luck: no site for ten years,
// twice the area, fewer people. One-sided t tests over 48 antithetic pairs: where nothing differs
// in truth, chance alone passes t > 3.73 in less than one case of 3,000. The seed is fixed.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <iostream>

#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

enum Which { as_planned, late, twice, land_poor, talent_poor };

scenario::Scenario variant(const std::string& name, std::vector<std::string> set)
{
  return renamed(shipped("ten_times", {.set = std::move(set), .members = "96", .scale = "200"}),
                 name);
}

class Sites : public testing::Test {
protected:
  static void SetUpTestSuite()
  {
    found_ = new Found({variant("as_planned", {}), variant("late", {"sites.delay_years=10.0"}),
                        variant("twice", {"sites.area_factor=2.0"}),
                        variant("land_poor", {"sites.delay_years=10.0", "sites.area_factor=0.0"}),
                        // Fewer people than everybody expects orders for: exports keep growing.
                        variant("talent_poor", {"outlook.labour_force_growth=-0.03",
                                                "outlook.world_demand_growth=0.02"})},
                       0, true);
  }
  static void TearDownTestSuite() { delete found_; }

  /// Projects of a member that pass a test, by its numbers in group project.
  template <class Test>
  static std::vector<double> count(Which scenario, const Test& test)
  {
    std::vector<double> counts(static_cast<std::size_t>(found_->members()), 0.0);
    const auto& of = values("scenario_of");
    for (std::size_t row = 0; row < of.size(); ++row)
      if (static_cast<int>(of[row]) == scenario && test(row))
        counts[static_cast<std::size_t>(values("member")[row])] += 1.0;
    return counts;
  }
  static const std::vector<double>& values(const char* name)
  {
    return results::variable_of(found_->results(), "project", name).values;
  }
  static std::vector<double> outcome(Which scenario, const char* label)
  {
    const int wanted = found_->place("project", "outcome", label);
    return count(scenario, [&](std::size_t row) {
      return static_cast<int>(values("outcome_of")[row]) == wanted;
    });
  }
  /// Projects that opened in the run.
  static std::vector<double> entries(Which scenario)
  {
    const int start = found_->place("project", "quarter", "2024Q1");
    return count(scenario, [&](std::size_t row) { return values("opened")[row] >= start; });
  }
  static std::vector<double> waits(Which scenario)
  {
    std::vector<double> sums(static_cast<std::size_t>(found_->members()), 0.0);
    const auto& of = values("scenario_of");
    for (std::size_t row = 0; row < of.size(); ++row)
      if (static_cast<int>(of[row]) == scenario)
        sums[static_cast<std::size_t>(values("member")[row])] += values("waited_for_site")[row];
    return sums;
  }
  /// Rent over all sites with floor, weighted by floor that stands, mean of 2030 to 2035.
  static std::vector<double> rents(Which scenario)
  {
    const auto sites = static_cast<int>(results::axis_of(found_->results(), "site", "site").size());
    std::vector<double> means;
    for (int member = 0; member < found_->members(); ++member) {
      double sum = 0.0;
      double weights = 0.0;
      for (int year = 2030; year <= 2035; ++year)
        for (int site = 0; site < sites; ++site) {
          // Weights of the timetable as planned: more floor must not shift them.
          const double floor =
              found_->end_of_year("site", "supplied", as_planned, member, year, site);
          const double rent = found_->end_of_year("site", "rent", scenario, member, year, site);
          if (!(floor > 0.0) || !(rent > 0.0)) continue;
          sum += floor * rent;
          weights += floor;
        }
      means.push_back(sum / weights);
    }
    return means;
  }
  /// Held value added by bottleneck, mean of 2028 to 2035.
  static std::vector<double> held(Which scenario, const char* bottleneck)
  {
    const int place = found_->place("macro", "bottleneck", bottleneck);
    std::vector<double> means;
    for (int member = 0; member < found_->members(); ++member) {
      double sum = 0.0;
      for (int year = 2028; year <= 2035; ++year)
        sum += found_->sum_of_year("macro", "project_capacity_held", scenario, member, year, place);
      means.push_back(sum / 32.0);
    }
    return means;
  }

  static Estimate gain(std::vector<double> more, const std::vector<double>& less,
                       const std::string& what)
  {
    for (std::size_t member = 0; member < more.size(); ++member) more[member] -= less[member];
    const Estimate change = over_pairs(more);
    const Estimate level = over_pairs(less);
    std::cout << fmt::format("{}: {:+.4g} (standard error {:.2g}) on {:.4g}\n", what, change.mean,
                             change.error, level.mean);
    return change;
  }

  static Found* found_;
};

Found* Sites::found_ = nullptr;

constexpr double critical = 3.73;

TEST_F(Sites, TenYearsLateLetProjectsWaitAndLeaveAndFewerOpen)
{
  EXPECT_GT(gain(waits(late), waits(as_planned), "late: quarters waited for a site").t(), critical);
  EXPECT_GT(gain(outcome(late, "no_site"), outcome(as_planned, "no_site"), "late: left").t(),
            critical);
  EXPECT_LT(gain(entries(late), entries(as_planned), "late: opened").t(), -critical);
}

TEST_F(Sites, TwiceAsLargeLowerRentsAndLetMoreOpen)
{
  EXPECT_LT(gain(rents(twice), rents(as_planned), "twice: rent").t(), -critical);
  EXPECT_GT(gain(entries(twice), entries(as_planned), "twice: opened").t(), critical);
}

TEST_F(Sites, AndStaffBindWhereEachIsShort)
{
  for (const auto& [scenario, name] :
       {std::pair{as_planned, "as planned"}, std::pair{land_poor, "land-poor"},
        std::pair{talent_poor, "talent-poor"}}) {
    std::cout << name << ": ";
    for (const auto& label : results::axis_of(found_->results(), "macro", "bottleneck").labels)
      std::cout << fmt::format("{} {:.0f}  ", label,
                               over_pairs(held(scenario, label.c_str())).mean);
    std::cout << '\n';
  }
  const auto floor = [](Which scenario) {
    auto sum = held(scenario, "site");
    const auto lost = held(scenario, "lost_floor");
    for (std::size_t member = 0; member < sum.size(); ++member) sum[member] += lost[member];
    return sum;
  };
  const auto staff = [](Which scenario) { return held(scenario, "labour"); };
  // Each shortage shows against the plan …
  EXPECT_GT(gain(floor(land_poor), floor(as_planned), "land-poor: held by floor").t(), critical);
  EXPECT_GT(gain(staff(talent_poor), staff(as_planned), "talent-poor: held by staff").t(),
            critical);
  // … and of the two, another one binds.
  EXPECT_GT(gain(floor(land_poor), staff(land_poor), "land-poor: floor over staff").t(), critical);
  EXPECT_GT(gain(staff(talent_poor), floor(talent_poor), "talent-poor: staff over floor").t(),
            critical);
}

}  // namespace
}  // namespace lionrock::policy_runs
