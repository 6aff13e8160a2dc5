// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/economy/financing.hpp"
#include "sim/policy/instrument.hpp"

namespace lionrock::scenario {

enum class Engine { agent_based, input_output };

/// Members of an ensemble, first and last inclusive, 0-based.
struct Members {
  int first = 0;
  int last = 0;
  [[nodiscard]] int count() const { return last - first + 1; }
  [[nodiscard]] bool operator==(const Members&) const = default;
};

/// How long, how often and how large.
struct Run {
  Quarter start;
  Quarter until;  ///< last quarter, inclusive
  Members members;
  std::uint64_t seed;
  int scale;  ///< 1 = every establishment and every member of the labour force
  Engine engine;
  [[nodiscard]] bool operator==(const Run&) const = default;
};

/// What the share is held against.
struct Target {
  std::string definition;  ///< narrow | wide | fhki
  double share;            ///< fraction of GDP at basic prices
  int year;                ///< may lie after the run when the command line cut it short
  [[nodiscard]] bool operator==(const Target&) const = default;
};

/// An exogenous path: a constant, or values of some years, linear between and constant outside.
struct Path {
  std::map<int, double> by_year;  ///< never empty; a constant is one entry, under the year 0

  /// Value in the middle of the quarter. A year's value stands in the middle of that year, so the
  /// mean over the four quarters of a year is its value wherever the path is straight around it.
  [[nodiscard]] double at(Quarter quarter) const;
  [[nodiscard]] bool operator==(const Path&) const = default;
};

/// Exogenous paths; what is absent follows the pack.
struct Outlook {
  std::optional<Path> world_demand_growth;  ///< per year, real
  std::optional<Path> world_inflation;      ///< per year
  std::optional<Path> us_policy_rate;       ///< per year, a level
  std::optional<Path> labour_force_growth;  ///< per year
  std::optional<Path> productivity_growth;  ///< per year, economy-wide
  std::optional<Path> manufacturing_trend;  ///< per year, nominal value added without policy
  [[nodiscard]] bool operator==(const Outlook&) const = default;
};

/// When floor that is not yet built opens, and how much of it.
struct Sites {
  bool as_announced = false;             ///< official dates, no delay drawn
  double delay_years = 0.0;              ///< later by, beside what is drawn; below 0 is earlier
  double area_factor = 1.0;              ///< on the floor of each
  std::map<std::string, Quarter> opens;  ///< first quarter of single sites, by slug
  [[nodiscard]] bool operator==(const Sites&) const = default;
};

struct Uncertainty {
  bool evidence;       ///< draw behavioural parameters from their published ranges
  bool common_shocks;  ///< world demand and sentiment vary between members
  [[nodiscard]] bool operator==(const Uncertainty&) const = default;
};

/// One question: everything a run needs besides the data. Knows nothing of threads or files
/// written.
struct Scenario {
  std::string name;  ///< file name without its ending
  std::string title;
  std::string title_zh;
  Run run;
  Target target;
  Outlook outlook;
  Sites sites;
  Uncertainty uncertainty;
  economy::Financing financing;                 ///< of what its instruments cost
  int structure_year;                           ///< which structure of the table, e.g. 2019 or 2022
  std::vector<policy::Instrument> instruments;  ///< act from the first quarter of the run
  std::vector<policy::Instrument> past_law;     ///< in force before it, the same in every scenario
  std::string resolved;  ///< the scenario as TOML, all `extends` and --set applied
  [[nodiscard]] bool operator==(const Scenario& other) const;
};

/// Whether two instruments are the same in every word and term.
[[nodiscard]] bool equal(const policy::Instrument& a, const policy::Instrument& b);

}  // namespace lionrock::scenario
