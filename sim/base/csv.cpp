// SPDX-License-Identifier: Apache-2.0
#include "sim/base/csv.hpp"

#include <csv.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>

namespace lionrock {

namespace {

struct Rows {
  std::vector<std::vector<std::string>> complete;
  std::vector<std::string> current;
};

void end_of_cell(void* text, std::size_t length, void* rows)
{
  static_cast<Rows*>(rows)->current.emplace_back(static_cast<const char*>(text), length);
}

void end_of_row(int, void* rows)
{
  auto& r = *static_cast<Rows*>(rows);
  r.complete.push_back(std::move(r.current));
  r.current.clear();
}

}  // namespace

CsvFile CsvFile::read(const std::filesystem::path& path)
{
  std::ifstream file(path, std::ios::binary);
  if (!file) throw DataError({path.string()}, "cannot be read", "a readable CSV file");
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};

  Rows rows;
  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  const std::size_t parsed =
      csv_parse(&parser, bytes.data(), bytes.size(), end_of_cell, end_of_row, &rows);
  const bool complete =
      parsed == bytes.size() && csv_fini(&parser, end_of_cell, end_of_row, &rows) == 0;
  csv_free(&parser);
  const int last_row = static_cast<int>(rows.complete.size());
  if (!complete)
    throw DataError({path.string(), last_row + 1}, "is not well-formed CSV",
                    "matching double quotes");
  if (rows.complete.empty()) throw DataError({path.string()}, "is empty", "a header line");

  CsvFile result;
  result.path_ = path.string();
  result.header_ = std::move(rows.complete.front());
  result.cells_.assign(std::make_move_iterator(rows.complete.begin() + 1),
                       std::make_move_iterator(rows.complete.end()));
  for (int row = 0; row < result.rows(); ++row) {
    const auto found = result.cells_[row].size();
    if (found != result.header_.size())
      throw DataError({result.path_, row + 2}, fmt::format("has {} cells", found),
                      fmt::format("{} cells, as in the header", result.header_.size()));
  }
  return result;
}

bool CsvFile::has_column(std::string_view name) const
{
  return std::find(header_.begin(), header_.end(), name) != header_.end();
}

int CsvFile::column(std::string_view name) const
{
  const auto found = std::find(header_.begin(), header_.end(), name);
  if (found == header_.end())
    throw DataError({path_, 1}, fmt::format("has no column \"{}\"", name),
                    fmt::format("among the columns {}", fmt::join(header_, ", ")));
  return static_cast<int>(found - header_.begin());
}

const std::string& CsvFile::text(int row, std::string_view column_name) const
{
  return cells_[row][column(column_name)];
}

double CsvFile::number(int row, std::string_view column_name) const
{
  return number(row, column(column_name));
}

double CsvFile::number(int row, int column_number) const
{
  const std::string& cell = cells_[row][column_number];
  double value = 0.0;
  const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (failure != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value))
    throw error(row, header_[column_number], fmt::format("holds \"{}\"", cell), "a finite number");
  return value;
}

DataError CsvFile::error(int row, std::string_view column_name, const std::string& problem,
                         const std::string& expected) const
{
  return {{path_, row + 2},
          fmt::format("row \"{}\", cell \"{}\": {}", cells_[row].front(), column_name, problem),
          expected};
}

}  // namespace lionrock
