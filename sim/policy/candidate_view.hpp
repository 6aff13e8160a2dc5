// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "sim/base/calendar.hpp"
#include "sim/pack/archetype.hpp"

namespace lionrock::policy {

/// What instruments look at in a candidate.
struct CandidateView {
  int archetype;
  int industry;
  bool manufacturing;  ///< its industry is
  bool advanced;       ///< its archetype is of a sector the acceleration scheme names
  bool mobile;
  pack::CandidateClass kind;
  double cost;            ///< HK$ million at current prices
  double technical_jobs;  ///< persons
  double research;        ///< R&D, HK$ million a year
  double qualifying;      ///< uniform draw: meets the conditions of a scheme where below its share
  double application_multiple;
  double export_share = 0.0;            ///< of output
  double value_added_per_output = 1.0;  ///< fraction
  std::uint64_t firm = 0;               ///< that has other projects as well; 0: this one alone
  double output = 0.0;                  ///< HK$ million a year
  double power_share = 0.0;             ///< electricity, of output
  double compute_share = 0.0;           ///< bought computing, of output
  bool attracted = false;               ///< would not have come to look without attraction
  pack::FloorKind floor_kind = pack::FloorKind::none;
  double floor = 0.0;        ///< m2 that it will lease
  bool borrows_here = true;  ///< from here, with finance that binds: loans of banks here help it
  double floor_share = 1.0;  ///< of its rent that this floor costs; the rest it has already
};

/// Law without any instrument, what an offer starts from, and how concessions are spread over time.
struct BaseLaw {
  double profits_tax = 0.165;
  double write_off = 0.75;
  double research_deduction = 2.0;  ///< per HK$ of R&D beyond the first band
  double first_research_deduction =
      3.0;                           ///< in the first band; Cap. 112, section 16B and Schedule 45
  double first_research_band = 2.0;  ///< HK$ million a year
  double horizon_years = 15.0;       ///< of operation that are appraised; judgement
  double discount_rate = 0.115;      ///< a year, of mobile candidates; judgement
  Quarter opening =
      Quarter::of(2024, 1);  ///< gains of instruments without a date cumulate from here
};

}  // namespace lionrock::policy
