// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/experiment/statistics.hpp"
#include "sim/pack/pack.hpp"
#include "sim/results/results.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::experiment {

/// One indicator over the years, fractions.
struct SummaryIndicator {
  std::string_view name;  ///< e.g. real_growth
  std::vector<Estimate> years;
};

/// In how many members the share of a definition reaches a level in a year.
struct Chance {
  std::string definition;  ///< narrow, wide, fhki
  double share;
  int year;
  int reached, runs;
  int independent;     ///< antithetic pairs among the runs
  double upper_bound;  ///< of the chance, 95% confidence, from the independent runs
};

/// A projected figure beside the published one and a naive forecast.
struct CheckFigure {
  std::string_view name;  ///< real_growth, deflator_growth, inflation, unemployment_rate,
                          ///< employment, manufacturing_employment_growth, exports_growth
  int year;
  Estimate projected;
  double published;    ///< NaN where nothing was published
  double random_walk;  ///< last published value up to the base year and mean change until then
};

/// The public finances of a year, fractions of GDP, means over members.
struct PublicFinance {
  int year;
  double balance, debt;  ///< of the whole year; at its end
};

/// What is said of one scenario.
struct Summary {
  std::string name, title, title_zh;
  int first_member, last_member;
  int members_asked;       ///< more than there are when the run was interrupted
  int scale;               ///< establishments to one firm
  Quarter until;           ///< last of the run
  int target_year;         ///< may lie after the run
  std::vector<int> years;  ///< those the run covers in full
  std::vector<SummaryIndicator> indicators;
  std::vector<SummaryIndicator> trend;    ///< supply trend: growth, its parts, narrow share
  double manufacturing_trend;             ///< mean over members, a year, nominal
  pack::Range manufacturing_trend_range;  ///< of the pack; low = high where nothing was drawn
  std::vector<PublicFinance> finances;    ///< first year, 2030, last year; empty where unknown
  double reclassified;                    ///< of the wide share in the last year, fraction of GDP
  std::vector<Chance> chances;
  std::vector<CheckFigure> checks;
  std::vector<int> manufacturing_unpublished;     ///< years of `checks` without its value added
  std::vector<policy::Instrument> instruments{};  ///< of the scenario

  [[nodiscard]] int members() const { return last_member - first_member + 1; }
};

/// One summary a scenario. The target's year is judged only if the run covers it.
/// @param scenarios  those the results came from, in their order
[[nodiscard]] std::vector<Summary> summarise(const results::Results& results,
                                             const std::vector<scenario::Scenario>& scenarios,
                                             const pack::EconomyPack& pack);

}  // namespace lionrock::experiment
