// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <climits>
#include <cstdint>

#include "sim/pack/archetype.hpp"
#include "sim/policy/offer.hpp"

namespace lionrock::projects {

using pack::CandidateClass;
using pack::FloorKind;
using pack::Origin;

/// Where a candidate is on its way; in the order in which it can get there.
enum class Stage : std::uint8_t {
  waiting,   ///< considers again later: refused once, or a better scheme is announced
  refused,   ///< did not go, and does not come back
  approval,  ///< applied, waits for approval
  given_up,  ///< left while waiting for approval
  site,      ///< approved, looks for floor
  no_site,   ///< left for want of floor
  construction,
  ramp_up,
  operating,
  closed,
  count
};
inline constexpr int stages = static_cast<int>(Stage::count);

/// How it compares with what it would have done without any instrument.
enum class Label : std::uint8_t {
  absent,      ///< does not go, with or without
  additional,  ///< goes with, would not have gone without
  deadweight,  ///< goes with, would have gone without
  displaced    ///< would have gone without, does not go with
};

/// Traits drawn once; the same in every scenario that shares a seed.
struct Traits {
  std::uint64_t identity = 0;  ///< archetype, quarter and ordinal of arrival; never used twice
  int archetype = 0;
  int industry = 0;        ///< drawn among the archetype's
  int industry_row = 0;    ///< which of them
  std::uint64_t firm = 0;  ///< of those already here; 0: one that comes with this project alone
  CandidateClass kind{};
  Origin origin{};
  double capex = 0.0;         ///< HK$ million at base-year prices
  double productivity = 1.0;  ///< e^z
  bool finance_binds = false;
  bool multinational = false;  ///< of a group under the minimum tax
  double application_multiple = 1.0;
  double taste = 0.0;       ///< standard logistic
  double mark = 0.0;        ///< exists where mark < arrival factor / largest
  double qualifying = 0.0;  ///< uniform: meets conditions of a scheme where below its share
  double give_up = 0.0, survival = 0.0, reappraisal = 0.0, negotiation = 0.0,
         clock = 0.0;          ///< uniform; the last rounds quarters of approval
  double size_realised = 1.0;  ///< of what was planned
};

/// One investment decision and its way through the clocks. Quarters are quarters of the run,
/// negative before it; `never` where it has not happened.
struct Candidate {
  static constexpr int never = INT_MIN;

  Traits traits;
  Stage stage = Stage::waiting;
  Label label = Label::absent;
  double value_with = 0.0;       ///< NPV over present value of value added, less the outside option
  double value_without = 0.0;    ///< the same with no instrument in force, same prices
  bool beyond_evidence = false;  ///< terms outside what any study covered
  bool only_by_attraction =
      false;            ///< would not have arrived without attraction: additional if it goes
  policy::Offer offer;  ///< what it decided on
  int arrived = never, decided = never, approved = never, leased = never, started = never,
      opened = never, full = never, ended = never;
  int closes = never;          ///< quarter in which it will close, known to nobody; set at opening
  int site = -1;               ///< of FloorSpace::sites
  double floor = 0.0;          ///< m2
  double waited_for_site = 0;  ///< quarters
  double grants_paid = 0.0;    ///< HK$ million at current prices
  double equity_paid = 0.0;    ///< the same, by funds
  double taxable = 0.0;  ///< profits that tax is charged on, HK$ million a year, base-year prices,
                         ///< mean over its horizon
  bool reappraised = false;          ///< has looked again
  bool delayed = false;              ///< waited for a better scheme
  bool bargained = false;            ///< was offered a negotiated package
  bool heard = false;                ///< has been before the authority this quarter
  int rejected_by = -1;              ///< instrument that negotiated and offered nothing
  bool refused_for_finance = false;  ///< would go if its finance did not bind
};

/// What a candidate adds when it is fully ramped up, whole economy, a year, at base-year prices.
struct FullSize {
  double output = 0.0;  ///< HK$ million
  double value_added = 0.0;
  double exports = 0.0;
  double home_sales = 0.0;
  double input_volume = 0.0;     ///< of the industry's recipe per unit: inputs over the industry's
  double capital = 0.0;          ///< HK$ million
  std::array<double, 3> jobs{};  ///< persons by skill, at base-year productivity
  double floor = 0.0;            ///< m2
  double research = 0.0;         ///< R&D, HK$ million a year
};

}  // namespace lionrock::projects
