// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lionrock::pack {

namespace {

std::string describe(Bounds bounds)
{
  if (std::isinf(bounds.low) && std::isinf(bounds.high)) return "a finite number";
  if (std::isinf(bounds.high)) return fmt::format("a number of at least {}", bounds.low);
  if (std::isinf(bounds.low)) return fmt::format("a number of at most {}", bounds.high);
  return fmt::format("a number from {} to {}", bounds.low, bounds.high);
}

std::string codes(const std::vector<input_output::Industry>& industries)
{
  std::vector<std::string> list;
  for (const auto& industry : industries) list.push_back(industry.code);
  return fmt::format("one of {}", fmt::join(list, ", "));
}

}  // namespace

double number_in(const CsvFile& file, int row, std::string_view column, Bounds bounds)
{
  const double value = file.number(row, column);
  if (value < bounds.low || value > bounds.high)
    throw file.error(row, column, fmt::format("{} is out of range", file.text(row, column)),
                     describe(bounds));
  return value;
}

int whole_number_in(const CsvFile& file, int row, std::string_view column, Bounds bounds)
{
  const double value = number_in(file, row, column, bounds);
  if (value != std::floor(value) || std::abs(value) > 1e9)
    throw file.error(row, column, fmt::format("{} is not a whole number", file.text(row, column)),
                     "a whole number");
  return static_cast<int>(value);
}

bool flag(const CsvFile& file, int row, std::string_view column)
{
  return word(file, row, column, {"0", "1"}) == "1";
}

const std::string& word(const CsvFile& file, int row, std::string_view column,
                        std::initializer_list<std::string_view> accepted)
{
  const std::string& text = file.text(row, column);
  if (std::find(accepted.begin(), accepted.end(), text) == accepted.end())
    throw file.error(row, column, fmt::format("holds \"{}\"", text),
                     fmt::format("one of {}", fmt::join(accepted, ", ")));
  return text;
}

const std::string& some_text(const CsvFile& file, int row, std::string_view column)
{
  const std::string& text = file.text(row, column);
  if (text.empty()) throw file.error(row, column, "is empty", "some text");
  return text;
}

void require_sources(const CsvFile& file)
{
  for (int row = 0; row < file.rows(); ++row) {
    static_cast<void>(some_text(file, row, "source"));
    static_cast<void>(
        word(file, row, "trust", {"exact", "derived", "second hand", "recalled", "judgement"}));
  }
}

bool agree(double a, double b, double relative_tolerance)
{
  return std::abs(a - b) <= relative_tolerance * std::max(std::abs(b), 1.0);
}

IndustryFile::IndustryFile(CsvFile file, const std::vector<input_output::Industry>& industries)
    : file_(std::move(file)), row_of_(industries.size(), -1)
{
  for (int row = 0; row < file_.rows(); ++row) {
    int& place = row_of_[static_cast<std::size_t>(industry_in(file_, row, "industry", industries))];
    if (place >= 0)
      throw file_.error(row, "industry", fmt::format("repeats the industry of line {}", place + 2),
                        "every industry once");
    place = row;
  }
  for (std::size_t i = 0; i < row_of_.size(); ++i)
    if (row_of_[i] < 0)
      throw DataError({file_.path()},
                      fmt::format("has no row for industry \"{}\"", industries[i].code),
                      "every industry once");
}

Eigen::VectorXd IndustryFile::column(std::string_view name, Bounds bounds) const
{
  Eigen::VectorXd values(size());
  for (Eigen::Index i = 0; i < size(); ++i) values[i] = number_in(file_, row(i), name, bounds);
  return values;
}

Eigen::MatrixXd IndustryFile::by_skill(const std::string& prefix, Bounds bounds) const
{
  Eigen::MatrixXd values(size(), 3);
  values << column(prefix + "_basic", bounds), column(prefix + "_technical", bounds),
      column(prefix + "_professional", bounds);
  return values;
}

ItemFile::ItemFile(CsvFile file) : file_(std::move(file))
{
  const std::string& key = file_.header().front();
  for (int row = 0; row < file_.rows(); ++row) {
    const auto [place, added] = row_of_.emplace(some_text(file_, row, key), row);
    if (!added)
      throw file_.error(row, key, fmt::format("repeats line {}", place->second + 2),
                        "every entry once");
  }
}

int ItemFile::row(std::string_view item) const
{
  const auto found = row_of_.find(item);
  if (found == row_of_.end())
    throw DataError({file_.path()}, fmt::format("has no row \"{}\"", item), "a row of that name");
  return found->second;
}

double ItemFile::number(std::string_view item, std::string_view column, Bounds bounds) const
{
  return number_in(file_, row(item), column, bounds);
}

Eigen::Index industry_in(const CsvFile& file, int row, std::string_view column,
                         const std::vector<input_output::Industry>& industries)
{
  const std::string& code = file.text(row, column);
  for (std::size_t i = 0; i < industries.size(); ++i)
    if (industries[i].code == code) return static_cast<Eigen::Index>(i);
  throw file.error(row, column, fmt::format("\"{}\" is no industry", code), codes(industries));
}

}  // namespace lionrock::pack
