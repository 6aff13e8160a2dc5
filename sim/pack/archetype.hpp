// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

namespace lionrock::pack {

/// How settled a candidate's plan is and how it chooses; sets acceptance without policy.
enum class CandidateClass {
  small_incumbent,
  large_incumbent,
  mobile_entrant,
  venture,
  mobile_services,
  research_centre
};
inline constexpr int candidate_classes = 6;
inline constexpr std::array<const char*, candidate_classes> candidate_class_names{
    "small incumbent", "large incumbent",           "mobile entrant",
    "new venture",     "mobile, not manufacturing", "R&D centre"};

enum class Origin { local, mainland, foreign };
inline constexpr int origins = 3;
inline constexpr std::array<const char*, origins> origin_names{"local", "mainland", "foreign"};

/// What kind of floor a project needs; `none` stays in the premises it has or rents an office.
enum class FloorKind { flat, plant, lab, dc, none };
inline constexpr int floor_kinds = 5;
inline constexpr std::array<const char*, floor_kinds> floor_kind_names{"flat", "plant", "lab", "dc",
                                                                       "none"};

/// Industry a project of an archetype may belong to, with the weight of its value added in each
/// definition of manufacturing's share when it does.
struct ArchetypeIndustry {
  int industry;        ///< 0-based row of industries.csv
  bool manufacturing;  ///< the industry is, whatever the weights
  double narrow, wide_2025, wide_2026, fhki;
};

/// One kind of investment project. Money is HK$ million at base-year prices, per project.
struct Archetype {
  std::string id;    ///< A01 ...
  std::string slug;  ///< smart_line ...
  std::string name_en, name_zh;
  std::vector<ArchetypeIndustry> industries;  ///< one is drawn with equal chances
  CandidateClass kind;
  bool mobile;  ///< local candidates of mobile kinds are firms already here, large or small
  double capex_median, capex_log_sd;
  double value_added_per_capex;       ///< a year
  double value_added_per_output;      ///< fraction
  double jobs_per_capex;              ///< persons per HK$ million
  std::array<double, 3> skill_share;  ///< of jobs; basic, technical, professional; sums to 1
  double floor_per_job;               ///< m2
  FloorKind floor;
  double export_share;       ///< of output
  double research_share;     ///< R&D over value added
  double electricity_share;  ///< of output
  double compute_share;      ///< bought computing, of output
  double construction_years, ramp_up_years;
  std::array<double, origins> origin_share;  ///< sums to 1
  double commitments_per_year;  ///< under the schemes of 2020-2025, what records were fitted to
  double net_share;             ///< of capacity that does not replace older lines of the same firm
  bool advanced;                ///< of a sector the New Industrialisation Acceleration Scheme names
  double finance_binds;         ///< share of candidates, when not given by class
  double largest_arrival_factor;  ///< of the base arrival rate; a scenario beyond it is refused
  std::string source, trust, note;
};

/// What a type of site may be used for.
struct FloorUse {
  FloorKind kind;
  std::string site_type;
  double usable_share;  ///< of the site's floor; 0 where the use is not permitted
  int preference;       ///< 1 is asked first
  bool by_permission;   ///< an instrument may permit it on more of the floor
};

}  // namespace lionrock::pack
