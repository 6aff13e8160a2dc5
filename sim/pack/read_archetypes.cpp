// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_archetypes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>
#include <string_view>
#include <utility>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

constexpr Bounds above_zero{.low = std::numeric_limits<double>::min()};
constexpr Bounds some_fraction{.low = std::numeric_limits<double>::min(), .high = 1.0};
constexpr Bounds years{.low = 0.0, .high = 20.0};
constexpr Bounds log_spread{.low = 0.0, .high = 3.0};
constexpr Bounds multiple{.low = 1.0, .high = 10.0};

constexpr std::array<std::string_view, candidate_classes> class_slugs{
    "small_incumbent", "large_incumbent", "mobile_entrant",
    "venture",         "mobile_services", "research_centre"};

/// Place of the word in a cell among those accepted.
template <typename Words>
std::size_t place_of_word(const CsvFile& file, int row, std::string_view column, const Words& words)
{
  const std::string& text = file.text(row, column);
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end())
    throw file.error(row, column, fmt::format("holds \"{}\"", text),
                     fmt::format("one of {}", fmt::join(words, ", ")));
  return static_cast<std::size_t>(found - words.begin());
}

/// Entries of a cell, divided by ";".
std::vector<std::string> entries(const CsvFile& file, int row, std::string_view column)
{
  std::vector<std::string> list(1);
  for (const char c : some_text(file, row, column))
    if (c == ';')
      list.emplace_back();
    else
      list.back() += c;
  return list;
}

/// Weights of a cell, one per industry of the row.
std::vector<double> weights(const CsvFile& file, int row, std::string_view column, std::size_t size)
{
  const std::vector<std::string> texts = entries(file, row, column);
  if (texts.size() != size)
    throw file.error(row, column, fmt::format("has {} entries", texts.size()),
                     fmt::format("one per industry of the row, {}", size));
  std::vector<double> values;
  for (const std::string& text : texts) {
    double value = -1.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0.0 && value <= 1.0))
      throw file.error(row, column, fmt::format("holds \"{}\"", text), "numbers from 0 to 1");
    values.push_back(value);
  }
  return values;
}

int industry_of(const CsvFile& file, int row, const std::string& slug,
                const std::vector<input_output::Industry>& industries)
{
  const auto found =
      std::find_if(industries.begin(), industries.end(),
                   [&](const input_output::Industry& industry) { return industry.slug == slug; });
  if (found == industries.end())
    throw file.error(row, "industries", fmt::format("\"{}\" is no industry", slug),
                     "slugs of industries.csv, divided by \";\"");
  return static_cast<int>(found - industries.begin());
}

std::vector<ArchetypeIndustry> read_industries_of(
    const CsvFile& file, int row, const std::vector<input_output::Industry>& industries)
{
  const std::vector<std::string> slugs = entries(file, row, "industries");
  const auto column = [&](const char* name) { return weights(file, row, name, slugs.size()); };
  const auto narrow = column("narrow"), wide_2025 = column("wide_2025"),
             wide_2026 = column("wide_2026"), fhki = column("fhki");
  std::vector<ArchetypeIndustry> list;
  for (std::size_t i = 0; i < slugs.size(); ++i) {
    const int industry = industry_of(file, row, slugs[i], industries);
    const auto is_same = [&](const ArchetypeIndustry& other) { return other.industry == industry; };
    if (std::any_of(list.begin(), list.end(), is_same))
      throw file.error(row, "industries", fmt::format("repeats \"{}\"", slugs[i]),
                       "every industry once");
    const bool manufacturing = industries[static_cast<std::size_t>(industry)].manufacturing;
    if (narrow[i] > 0.0 && !manufacturing)
      throw file.error(row, "narrow", fmt::format("is {} for \"{}\"", narrow[i], slugs[i]),
                       "0 for an industry that is not manufacturing");
    list.push_back({.industry = industry,
                    .manufacturing = manufacturing,
                    .narrow = narrow[i],
                    .wide_2025 = wide_2025[i],
                    .wide_2026 = wide_2026[i],
                    .fhki = fhki[i]});
  }
  return list;
}

/// Three shares that sum to one.
std::array<double, 3> shares(const CsvFile& file, int row,
                             const std::array<const char*, 3>& columns)
{
  std::array<double, 3> values{};
  double sum = 0.0;
  for (std::size_t i = 0; i < 3; ++i) sum += values[i] = number_in(file, row, columns[i], fraction);
  if (!agree(sum, 1.0, 1e-9))
    throw file.error(row, columns[2], fmt::format("makes the sum {}", sum),
                     fmt::format("{} to sum to 1", fmt::join(columns, ", ")));
  return values;
}

/// Kinds of which those not here yet are brought by firms that could go elsewhere.
bool is_mobile(CandidateClass kind)
{
  return kind == CandidateClass::mobile_entrant || kind == CandidateClass::mobile_services ||
         kind == CandidateClass::research_centre;
}

Archetype read_archetype(const CsvFile& file, int row,
                         const std::vector<input_output::Industry>& industries)
{
  const auto number = [&](const char* column, Bounds bounds) {
    return number_in(file, row, column, bounds);
  };
  const auto kind = static_cast<CandidateClass>(place_of_word(file, row, "class", class_slugs));
  const auto floor = static_cast<FloorKind>(place_of_word(file, row, "floor", floor_kind_names));
  return {
      .id = some_text(file, row, "id"),
      .slug = some_text(file, row, "slug"),
      .name_en = some_text(file, row, "name_en"),
      .name_zh = some_text(file, row, "name_zh"),
      .industries = read_industries_of(file, row, industries),
      .kind = kind,
      .mobile = is_mobile(kind),
      .capex_median = number("capex_median", above_zero),
      .capex_log_sd = number("capex_log_sd", log_spread),
      .value_added_per_capex = number("value_added_per_capex", above_zero),
      .value_added_per_output = number("value_added_per_output", some_fraction),
      .jobs_per_capex = number("jobs_per_capex", above_zero),
      .skill_share = shares(file, row, {"skill_basic", "skill_technical", "skill_professional"}),
      .floor_per_job = number("floor_per_job", above_zero),
      .floor = floor,
      .export_share = number("export_share", fraction),
      .research_share = number("research_share", fraction),
      .electricity_share = number("electricity_share", fraction),
      .compute_share = number("compute_share", fraction),
      .construction_years = number("construction_years", years),
      .ramp_up_years = number("ramp_up_years", years),
      .origin_share = shares(file, row, {"origin_local", "origin_mainland", "origin_foreign"}),
      .commitments_per_year = number("commitments_per_year", not_negative),
      .net_share = number("net_share", some_fraction),
      .advanced = flag(file, row, "advanced"),
      .finance_binds = number("finance_binds", fraction),
      .largest_arrival_factor = number("largest_arrival_factor", multiple),
      .source = file.text(row, "source"),
      .trust = file.text(row, "trust"),
      .note = file.text(row, "note")};
}

}  // namespace

std::vector<Archetype> read_archetypes(const Manifest& manifest,
                                       const std::vector<input_output::Industry>& industries)
{
  const ItemFile items(sourced_csv_of(manifest, "archetypes.csv"));
  const CsvFile& file = items.file();
  std::vector<Archetype> archetypes;
  std::set<std::string> slugs;
  for (int row = 0; row < file.rows(); ++row) {
    archetypes.push_back(read_archetype(file, row, industries));
    const Archetype& read = archetypes.back();
    if (!slugs.insert(read.slug).second)
      throw file.error(row, "slug", fmt::format("repeats \"{}\"", read.slug), "every slug once");
    if (read.value_added_per_output + read.electricity_share + read.compute_share > 1.0)
      throw file.error(row, "electricity_share",
                       fmt::format("leaves nothing of output beside value added, {}",
                                   read.value_added_per_output),
                       "at most 1 - value_added_per_output - compute_share");
  }
  return archetypes;
}

std::vector<FloorUse> read_floor_uses(const Manifest& manifest, const std::vector<Site>& sites,
                                      const std::vector<Archetype>& archetypes)
{
  const CsvFile file = sourced_csv_of(manifest, "floor_uses.csv");
  std::vector<FloorUse> uses;
  std::set<std::pair<FloorKind, std::string>> seen;
  std::set<FloorKind> offered;
  for (int row = 0; row < file.rows(); ++row) {
    const FloorUse use{
        .kind = static_cast<FloorKind>(place_of_word(file, row, "kind", floor_kind_names)),
        .site_type = some_text(file, row, "site_type"),
        .usable_share = number_in(file, row, "usable_share", some_fraction),
        .preference = whole_number_in(file, row, "preference", {.low = 1.0}),
        .by_permission = flag(file, row, "by_permission")};
    const bool exists = std::any_of(sites.begin(), sites.end(),
                                    [&](const Site& site) { return site.type == use.site_type; });
    // Who needs no industrial floor stays in premises that are no site.
    if (exists == (use.kind == FloorKind::none))
      throw file.error(row, "site_type", fmt::format("holds \"{}\"", use.site_type),
                       "a type of sites.csv; premises that are no site for \"none\"");
    if (!seen.emplace(use.kind, use.site_type).second)
      throw file.error(row, "site_type", fmt::format("repeats \"{}\"", use.site_type),
                       "every type once for each kind of floor");
    offered.insert(use.kind);
    uses.push_back(use);
  }
  for (const Archetype& archetype : archetypes)
    if (!offered.contains(archetype.floor))
      throw DataError(
          {file.path()},
          fmt::format("has no row of kind \"{}\"",
                      floor_kind_names[static_cast<std::size_t>(archetype.floor)]),
          fmt::format("at least one: archetype \"{}\" needs such floor", archetype.slug));
  return uses;
}

}  // namespace lionrock::pack
