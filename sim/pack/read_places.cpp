// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;

bool is_date(const std::string& text)
{
  if (Quarter::parse(text)) return true;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  return error == std::errc{} && end == text.data() + text.size() && year >= 1900 && year <= 2200;
}

/// An area of floor: below zero only where floor is lost every year.
double area(const CsvFile& file, int row, bool per_year)
{
  return number_in(file, row, "area", per_year ? any_number : not_negative);
}

Site read_site(const CsvFile& file, int row)
{
  const bool per_year = word(file, row, "supply", {"once", "per_year"}) == "per_year";
  Site site{.slug = some_text(file, row, "site"),
            .name_en = some_text(file, row, "name_en"),
            .name_zh = some_text(file, row, "name_zh"),
            .type = some_text(file, row, "type"),
            .opens_from = file.text(row, "opens_from"),
            .opens_to = file.text(row, "opens_to"),
            .area = area(file, row, per_year),
            .free_at_opening = number_in(file, row, "free_at_opening", not_negative),
            .production_share = number_in(file, row, "production_share", fraction),
            .per_year = per_year,
            .works = some_text(file, row, "works"),
            .rent_factor = number_in(file, row, "rent_factor", {.low = 0.01, .high = 2.0}),
            .released_share = number_in(file, row, "released_share", fraction)};
  if (site.opens_from != "base" && !is_date(site.opens_from))
    throw file.error(row, "opens_from", fmt::format("holds \"{}\"", site.opens_from),
                     "\"base\", a year or a quarter");
  if (!site.opens_to.empty() &&
      (site.opens_from == "base" || !is_date(site.opens_to) || site.opens_to < site.opens_from))
    throw file.error(row, "opens_to", fmt::format("holds \"{}\"", site.opens_to),
                     "nothing, or a date not before opens_from");
  if (site.free_at_opening > std::max(site.area, 0.0))
    throw file.error(row, "free_at_opening", "is above the area", "at most the area");
  return site;
}

}  // namespace

ShareDefinitions read_shares(const Manifest& manifest,
                             const std::vector<input_output::Industry>& industries)
{
  const IndustryFile file(sourced_csv_of(manifest, "shares.csv"), industries);
  const ShareDefinitions shares{.narrow = file.column("narrow", fraction),
                                .wide_2025 = file.column("wide_2025", fraction),
                                .wide_2026 = file.column("wide_2026", fraction),
                                .fhki = file.column("fhki", fraction)};
  for (Index i = 0; i < file.size(); ++i)
    if (shares.narrow[i] != (industries[static_cast<std::size_t>(i)].manufacturing ? 1.0 : 0.0))
      throw file.file().error(file.row(i), "narrow", fmt::format("is {}", shares.narrow[i]),
                              "1 for manufacturing in industries.csv, 0 for all others");
  return shares;
}

std::vector<DeliveryRisk> read_delivery_risk(const Manifest& manifest)
{
  const ItemFile items(sourced_csv_of(manifest, "delivery_risk.csv"));
  const CsvFile& file = items.file();
  std::vector<DeliveryRisk> risks;
  for (int row = 0; row < file.rows(); ++row) {
    const auto as_of = Quarter::parse(file.text(row, "dates_as_of"));
    if (!as_of)
      throw file.error(row, "dates_as_of",
                       fmt::format("holds \"{}\"", file.text(row, "dates_as_of")),
                       "a quarter such as 2026Q1");
    const double low = number_in(file, row, "low", {.low = 0.0, .high = 5.0});
    risks.push_back({.works = file.text(row, "works"),
                     .low = low,
                     .high = number_in(file, row, "high", {.low = low, .high = 5.0}),
                     .dates_as_of = *as_of});
  }
  return risks;
}

std::vector<Site> read_sites(const Manifest& manifest, const std::vector<DeliveryRisk>& risks)
{
  const ItemFile items(sourced_csv_of(manifest, "sites.csv"));
  const CsvFile& file = items.file();
  std::vector<Site> sites;
  for (int row = 0; row < file.rows(); ++row) {
    sites.push_back(read_site(file, row));
    const Site& site = sites.back();
    const auto is_class = [&](const DeliveryRisk& risk) { return risk.works == site.works; };
    if (site.works != "none" && std::none_of(risks.begin(), risks.end(), is_class))
      throw file.error(row, "works", fmt::format("holds \"{}\"", site.works),
                       "\"none\" or a class of works in delivery_risk.csv");
  }
  for (int row = 0; row < file.rows(); ++row) {
    const Site& lost = sites[static_cast<std::size_t>(row)];
    const auto stands = [&](const Site& site) {
      return site.opens_from == "base" && site.type == lost.type;
    };
    if (lost.area < 0.0 && std::none_of(sites.begin(), sites.end(), stands))
      throw file.error(row, "type", fmt::format("holds \"{}\"", lost.type),
                       "the type of a site that stands at the opening: floor is lost from it");
  }
  return sites;
}

}  // namespace lionrock::pack
