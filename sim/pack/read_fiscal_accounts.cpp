// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "sim/pack/cells.hpp"
#include "sim/pack/read_accounts.hpp"

namespace lionrock::pack {

namespace {

/// Position of a cell's word among the names it may hold.
std::size_t place_in(const CsvFile& file, int row, std::string_view column,
                     std::span<const std::string_view> names)
{
  const std::string& found = some_text(file, row, column);
  const auto place = std::ranges::find(names, found);
  if (place == names.end())
    throw file.error(row, column, fmt::format("holds \"{}\"", found),
                     fmt::format("one of {}", fmt::join(names, ", ")));
  return static_cast<std::size_t>(place - names.begin());
}

}  // namespace

FiscalAccounts read_fiscal_accounts(const Manifest& manifest)
{
  const CsvFile file = sourced_csv_of(manifest, "fiscal_accounts.csv");
  FiscalAccounts all;
  for (int row = 0; row < file.rows(); ++row) {
    const std::string& of = word(file, row, "of", {"line", "mechanism", "entry"});
    const std::string& name = some_text(file, row, "name");
    if (of == "line") static_cast<void>(place_in(file, row, "name", fiscal_lines));
    auto& list = of == "line" ? all.lines : of == "mechanism" ? all.mechanisms : all.entries;
    const FiscalPlace place{.account = place_in(file, row, "account", fiscal_account_names),
                            .kind = place_in(file, row, "kind", fiscal_kind_names)};
    if (!list.emplace(name, place).second)
      throw file.error(row, "name", fmt::format("repeats \"{}\"", name), "every name once");
  }
  for (const std::string_view line : fiscal_lines)
    if (!all.lines.contains(line))
      throw DataError({file.path()}, fmt::format("has no row for the line \"{}\"", line),
                      "every line of the public accounts");
  return all;
}

const FiscalPlace& FiscalAccounts::of(std::string_view slug, std::string_view mechanism) const
{
  if (const auto entry = entries.find(slug); entry != entries.end()) return entry->second;
  if (const auto general = mechanisms.find(mechanism); general != mechanisms.end())
    return general->second;
  throw DataError(
      fmt::format("fiscal_accounts.csv has no row for the mechanism \"{}\"", mechanism));
}

}  // namespace lionrock::pack
