// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_history.hpp"

#include <fmt/format.h>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

std::vector<Gap> read_gaps(const Manifest& manifest)
{
  const CsvFile file = csv_of(manifest, "gaps.csv");
  std::vector<Gap> gaps;
  for (int row = 0; row < file.rows(); ++row)
    gaps.push_back({.subject = some_text(file, row, "subject"),
                    .missing = some_text(file, row, "missing"),
                    .treatment = some_text(file, row, "treatment")});
  return gaps;
}

History read_history(const Manifest& manifest)
{
  History history;
  const CsvFile yearly = sourced_csv_of(manifest, "history_yearly.csv");
  for (int row = 0; row < yearly.rows(); ++row) {
    const int year = whole_number_in(yearly, row, "year", {.low = 1900, .high = 2200});
    auto& series = history.yearly[some_text(yearly, row, "series")];
    if (!series.emplace(year, yearly.number(row, "value")).second)
      throw yearly.error(row, "year", "is repeated", "every year of a series once");
  }
  const CsvFile quarterly = sourced_csv_of(manifest, "history_quarterly.csv");
  for (int row = 0; row < quarterly.rows(); ++row) {
    const auto quarter = Quarter::parse(quarterly.text(row, "quarter"));
    if (!quarter)
      throw quarterly.error(row, "quarter",
                            fmt::format("holds \"{}\"", quarterly.text(row, "quarter")),
                            "a quarter such as 2024Q1");
    auto& series = history.quarterly[some_text(quarterly, row, "series")];
    if (!series.emplace(*quarter, quarterly.number(row, "value")).second)
      throw quarterly.error(row, "quarter", "is repeated", "every quarter of a series once");
  }
  return history;
}

}  // namespace lionrock::pack
