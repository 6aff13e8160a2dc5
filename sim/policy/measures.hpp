// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "sim/base/calendar.hpp"
#include "sim/policy/programme.hpp"

namespace lionrock::policy {

// What instruments in force do to the economy in one quarter, apart from what they offer to
// projects. Money is HK$ million a quarter at current prices. `instrument` is the position in the
// scenario; whom a measure reaches is in that instrument's `reach`.

/// Persons admitted to the labour force.
struct Admission {
  int instrument;
  double persons = 0.0;     ///< a quarter, beside the outlook
  double in_outlook = 0.0;  ///< a quarter, already in the outlook's labour force
  int skill = 2;            ///< 0 basic, 1 technical, 2 professional
  double class_a_share = 0.0, class_b_share = 0.0;  ///< rest is class C
  double renewal_a = 0.0, renewal_b = 0.0, renewal_c = 0.0;
  int first_visa_quarters = 8;
  double tied_to_job = 0.0;
  double local_per_imported = 0.0;
  double wage_floor = 0.0;  ///< over the median pay of the skill
  double dependants = 0.0;  ///< per person
};

/// Training of persons of basic skill who look for work, or, where it brings a gain, of staff in
/// post.
struct TrainingPlaces {
  int instrument;
  double places = 0.0;      ///< a quarter
  double additional = 0.0;  ///< of them, persons who would not have been trained anyway
  double public_cost = 0.0, private_cost = 0.0;
  double productivity_gain = 0.0;  ///< of staff trained in post, fraction; 0: seekers move up
};

/// Research that is paid for or made cheaper.
struct ResearchMeasure {
  int instrument;
  double public_research = 0.0;  ///< spent in institutes
  double reaches_pool = 0.0;     ///< spent `public_lag_years` ago: adds to the pool now
  double firm_support = 0.0;     ///< HK$ per HK$ of a firm's R&D, firms already here
  double posts = 0.0, additional_posts = 0.0;  ///< researchers supported
  double posts_outlay = 0.0;

  /// Of the posts, those that would not exist otherwise.
  [[nodiscard]] double additional_share() const
  {
    return posts > 0.0 ? additional_posts / posts : 0.0;
  }
};

/// R&D deductions of firms already here; below 0: not changed.
struct ResearchDeduction {
  int instrument;
  double beyond = -1.0, first = -1.0;  ///< HK$ per HK$
  double first_band = 0.0;             ///< HK$ million a year
};

/// Shared capacity.
struct Capacity {
  int instrument;
  std::string kind;
  double standing = 0.0;  ///< of what it adds, units of its kind
  double outlay = 0.0;
};

/// Floor that government supplies.
struct FloorDelivery {
  int instrument;
  std::string site_type;
  double area = 0.0;  ///< m2 delivered this quarter
  double production_share = 0.0;
  double outlay = 0.0;
};

/// Purchases from the industries named.
struct Purchases {
  int instrument;
  double local = 0.0, imported = 0.0;
  double by_government = 0.0, by_users = 0.0;  ///< who pays; sums to local and imported
};

/// Cheaper selling abroad, by industry reached.
struct ExportAccess {
  int instrument;
  double cut = 0.0;  ///< fraction of the price, mean over all exports of the industry, phased in
};

/// A cheaper input for all firms reached.
struct PriceCut {
  int instrument;
  std::string input;
  double discount = 0.0;
  double public_share = 1.0;
};

/// Government's own productivity since the instrument began.
struct PublicSector {
  int instrument;
  double gain = 0.0;         ///< of output per head
  double staff_saved = 0.0;  ///< share of staff
};

/// Programmes that look for candidates.
struct AttractionProgramme {
  int instrument;
  double outlay = 0.0;
  double meetings = no_limit;  ///< candidates served, a quarter
};

/// Loans to firms already here that government stands behind.
struct Guarantee {
  int instrument;
  double gap_filled = 0.0, guarantee_share = 0.0, default_share = 0.0;
  double fee = 0.0;  ///< a year
  double loan_years = 0.0;
};

/// Cost of complying and permitted use.
struct Regulation {
  int instrument;
  double compliance_cost_cut = 0.0;  ///< share of value added
  double permitted_use = 0.0;        ///< share of old industrial floor opened
};

/// Everything of one quarter.
struct Measures {
  std::vector<Admission> admissions;
  std::vector<TrainingPlaces> training;
  std::vector<ResearchMeasure> research;
  std::vector<ResearchDeduction> deductions;
  std::vector<Capacity> capacity;
  std::vector<FloorDelivery> floor;
  std::vector<Purchases> purchases;
  std::vector<ExportAccess> exports;
  std::vector<PriceCut> prices;
  std::vector<PublicSector> public_sector;
  std::vector<AttractionProgramme> attraction;
  std::vector<Guarantee> guarantees;
  std::vector<Regulation> regulation;
};

[[nodiscard]] Measures measures(const Programme& programme, Quarter quarter);

}  // namespace lionrock::policy
