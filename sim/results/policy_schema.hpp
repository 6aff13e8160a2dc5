// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/results/results.hpp"

namespace lionrock::results {

// Axes and texts of the groups about policy: instrument, site, project, fiscal, and
// project_capacity_held of group macro.

/// What instruments are called, one entry each.
struct InstrumentTexts {
  std::vector<std::string> name_en, name_zh, mechanism, group, evidence;
};

/// What sites are called, one entry each.
struct SiteTexts {
  std::vector<std::string> name_en, name_zh, type;
};

/// Labels of instruments, each once.
[[nodiscard]] Axis instrument_axis(std::vector<std::string> labels);
/// Slugs of sites, each once.
[[nodiscard]] Axis site_axis(std::vector<std::string> slugs);
/// Kinds of floor that projects ask the sites for.
[[nodiscard]] Axis floor_kind_axis(std::vector<std::string> kinds);
/// Fiscal years, April to March: `2023-24` …
/// @param first  year in which the first begins
[[nodiscard]] Axis fiscal_year_axis(int first, int years);
/// Accounts of government.
[[nodiscard]] Axis fiscal_account_axis(std::vector<std::string> names);
/// Kinds of entries in an account.
[[nodiscard]] Axis fiscal_kind_axis(std::vector<std::string> names);
/// Where planned projects stand: finance, approval, site, construction, ramp_up, lost_floor,
/// labour.
[[nodiscard]] Axis bottleneck_axis();
/// Projects 0 to `count` - 1.
[[nodiscard]] Axis project_axis(std::int64_t count);

// What the numbers of group project that end in `_of` point at.
[[nodiscard]] Axis archetype_axis(std::vector<std::string> slugs);
[[nodiscard]] Axis candidate_class_axis(std::vector<std::string> names);
[[nodiscard]] Axis origin_axis(std::vector<std::string> names);
/// waiting, refused, approval, given_up, site, no_site, construction, ramp_up, operating, closed
[[nodiscard]] Axis outcome_axis();
/// absent, additional, deadweight, displaced
[[nodiscard]] Axis project_label_axis();

[[nodiscard]] std::vector<TextVariable> instrument_texts(const std::string& group,
                                                         const InstrumentTexts& texts);
[[nodiscard]] std::vector<TextVariable> site_texts(const SiteTexts& texts);
/// Names of the bottlenecks, for group macro.
[[nodiscard]] std::vector<TextVariable> bottleneck_texts();
/// Names of archetypes, for group project.
[[nodiscard]] std::vector<TextVariable> archetype_texts(std::vector<std::string> name_en,
                                                        std::vector<std::string> name_zh);

}  // namespace lionrock::results
