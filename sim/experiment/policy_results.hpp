// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/pack/archetype.hpp"
#include "sim/policy/instrument_ledger.hpp"
#include "sim/projects/candidate.hpp"

namespace lionrock::experiment {

/// Where a planned project stands; the order of axis `bottleneck` of the results.
enum class Bottleneck : std::uint8_t {
  finance,       ///< refused in the quarter only because finance binds
  approval,      ///< waits for approval
  site,          ///< approved, looks for floor
  construction,  ///< being built
  ramp_up,       ///< part of an open plant not yet in use
  lost_floor,    ///< left in the quarter for want of floor
  labour,        ///< part of an operating plant for which it finds no staff
  count
};
inline constexpr int bottlenecks = static_cast<int>(Bottleneck::count);

/// Value added that planned projects would add but for each bottleneck, HK$ million a year at
/// base-year prices: of finance and lost_floor what was lost in the quarter, of the others what
/// stands at its end. NaN where nothing is known.
using CapacityHeld = std::array<double, bottlenecks>;

[[nodiscard]] constexpr std::size_t place(Bottleneck bottleneck)
{
  return static_cast<std::size_t>(bottleneck);
}

/// What a site is called.
struct SiteLabel {
  std::string slug, name_en, name_zh, type;
};

/// One site in one quarter, m2 of the whole economy.
struct SiteQuarter {
  double supplied = 0.0;
  double let = 0.0;          ///< to projects
  double let_outside = 0.0;  ///< to others
  double rent = 0.0;         ///< over the opening level and the trend of prices
};

/// Kinds of floor that are asked of the sites: all but `none`.
inline constexpr std::size_t sited_kinds = pack::floor_kinds - 1;

/// All sites in one quarter.
struct FloorQuarter {
  std::vector<SiteQuarter> sites;
  std::array<double, sited_kinds> waiting{};  ///< m2 asked for and not found, by kind
};

/// What one member found about instruments, sites and projects. Lists are empty where nothing was
/// recorded.
struct PolicyResults {
  std::vector<policy::InstrumentLedger> instruments;  ///< one a quarter, in the scenario's order
  /// Projects that any instrument reaches, each once; of its numbers only those of projects.
  policy::InstrumentLedger reached;  ///< one a quarter
  /// Projects that decided so far on terms beyond the evidence: by quarter, then by instrument.
  std::vector<std::vector<double>> beyond_evidence;
  /// Part of its budget that each instrument has not yet promised, of a fund what it may still
  /// call; NaN without a limit and when not in force: by quarter, then by instrument.
  std::vector<std::vector<double>> budget_left;
  std::vector<SiteLabel> site_labels;
  std::vector<FloorQuarter> floor;      ///< one a quarter
  std::vector<CapacityHeld> held;       ///< one a quarter
  std::vector<double> capped_arrivals;  ///< one a quarter: candidates expected beyond the largest
                                        ///< rates of their kinds, which the run leaves out
  std::vector<projects::Candidate> projects;  ///< as they are after the last quarter
  std::vector<projects::FullSize> full_size;  ///< of the same, one each
};

/// A number of an instrument and its name in group instrument of the results.
struct InstrumentField {
  std::string_view name;
  double policy::InstrumentQuarter::*place;
};

/// A split of an instrument; its name in the results ends in _additional and _deadweight, and
/// begins with all_ where it is that of all instruments, each project counted once.
struct SplitField {
  std::string_view name;
  policy::Split policy::InstrumentQuarter::*place;
};

inline constexpr std::array instrument_fields{
    InstrumentField{"applied", &policy::InstrumentQuarter::applied},
    InstrumentField{"approved", &policy::InstrumentQuarter::approved},
    InstrumentField{"rejected", &policy::InstrumentQuarter::rejected},
    InstrumentField{"given_up", &policy::InstrumentQuarter::given_up},
    InstrumentField{"outlay", &policy::InstrumentQuarter::outlay},
    InstrumentField{"commitment", &policy::InstrumentQuarter::commitment},
    InstrumentField{"tax_forgone", &policy::InstrumentQuarter::tax_forgone},
    InstrumentField{"land_forgone", &policy::InstrumentQuarter::land_forgone},
    InstrumentField{"land_formation", &policy::InstrumentQuarter::land_formation},
    InstrumentField{"land_opportunity", &policy::InstrumentQuarter::land_opportunity},
    InstrumentField{"equity_bought", &policy::InstrumentQuarter::equity_bought},
    InstrumentField{"private_reported", &policy::InstrumentQuarter::private_reported},
    InstrumentField{"equity_returned", &policy::InstrumentQuarter::equity_returned},
    InstrumentField{"persons_admitted", &policy::InstrumentQuarter::persons_admitted},
    InstrumentField{"persons_left", &policy::InstrumentQuarter::persons_left},
    InstrumentField{"persons_in_outlook", &policy::InstrumentQuarter::persons_in_outlook},
    InstrumentField{"persons_unfilled", &policy::InstrumentQuarter::persons_unfilled},
    InstrumentField{"persons_trained", &policy::InstrumentQuarter::persons_trained},
    InstrumentField{"research", &policy::InstrumentQuarter::research},
    InstrumentField{"floor_delivered", &policy::InstrumentQuarter::floor_delivered},
    InstrumentField{"floor_planned", &policy::InstrumentQuarter::floor_planned},
    InstrumentField{"equity_held", &policy::InstrumentQuarter::equity_held},
    InstrumentField{"debt", &policy::InstrumentQuarter::debt},
    InstrumentField{"loans_guaranteed", &policy::InstrumentQuarter::loans_guaranteed},
};

inline constexpr std::array split_fields{
    SplitField{"private_investment", &policy::InstrumentQuarter::private_investment},
    SplitField{"under_construction", &policy::InstrumentQuarter::under_construction},
    SplitField{"operating", &policy::InstrumentQuarter::operating},
    SplitField{"jobs", &policy::InstrumentQuarter::jobs},
    SplitField{"value_added", &policy::InstrumentQuarter::value_added},
    SplitField{"exports", &policy::InstrumentQuarter::exports},
    SplitField{"floor", &policy::InstrumentQuarter::floor},
};

static_assert(sizeof(policy::InstrumentQuarter) ==
                  (instrument_fields.size() + 2 * split_fields.size()) * sizeof(double),
              "every number of an instrument is written");

}  // namespace lionrock::experiment
