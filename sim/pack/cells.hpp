// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <initializer_list>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/csv.hpp"
#include "sim/input_output/table.hpp"

namespace lionrock::pack {

/// What a cell may hold.
struct Bounds {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

inline constexpr Bounds any_number{};
inline constexpr Bounds not_negative{.low = 0.0};
inline constexpr Bounds fraction{.low = 0.0, .high = 1.0};

/// A finite number within bounds. @throws DataError naming file, row and cell
[[nodiscard]] double number_in(const CsvFile& file, int row, std::string_view column,
                               Bounds bounds);

/// A whole number within bounds. @throws DataError naming file, row and cell
[[nodiscard]] int whole_number_in(const CsvFile& file, int row, std::string_view column,
                                  Bounds bounds);

/// A cell holding 0 or 1. @throws DataError naming file, row and cell
[[nodiscard]] bool flag(const CsvFile& file, int row, std::string_view column);

/// A cell holding one of the given words. @throws DataError naming file, row and cell
[[nodiscard]] const std::string& word(const CsvFile& file, int row, std::string_view column,
                                      std::initializer_list<std::string_view> accepted);

/// A cell holding text. @throws DataError naming file, row and cell when it is empty
[[nodiscard]] const std::string& some_text(const CsvFile& file, int row, std::string_view column);

/// Every row must name its source and say how far it is to be trusted.
/// @throws DataError naming file, row and cell
void require_sources(const CsvFile& file);

/// Two sums that must be equal to a fraction of the second.
[[nodiscard]] bool agree(double a, double b, double relative_tolerance);

/// A file with one row per industry, in any order, all industries once.
class IndustryFile {
public:
  /// @throws DataError naming an industry that is missing, repeated or unknown
  IndustryFile(CsvFile file, const std::vector<input_output::Industry>& industries);

  /// A column in the order of the industries, shape (n).
  [[nodiscard]] Eigen::VectorXd column(std::string_view name, Bounds bounds) const;
  /// Columns `prefix_basic`, `prefix_technical`, `prefix_professional`, shape (n, 3).
  [[nodiscard]] Eigen::MatrixXd by_skill(const std::string& prefix, Bounds bounds) const;
  [[nodiscard]] int row(Eigen::Index industry) const
  {
    return row_of_[static_cast<std::size_t>(industry)];
  }
  [[nodiscard]] Eigen::Index size() const { return static_cast<Eigen::Index>(row_of_.size()); }
  [[nodiscard]] const CsvFile& file() const { return file_; }

private:
  CsvFile file_;
  std::vector<int> row_of_;
};

/// A file of single figures, one a row, found by the word in its first column.
class ItemFile {
public:
  /// @throws DataError when an item is repeated
  explicit ItemFile(CsvFile file);

  /// Cell `column` of an item. @throws DataError when the item is missing or the number out of
  /// bounds
  [[nodiscard]] double number(std::string_view item, std::string_view column, Bounds bounds) const;
  [[nodiscard]] double value(std::string_view item, Bounds bounds) const
  {
    return number(item, "value", bounds);
  }
  [[nodiscard]] int row(std::string_view item) const;
  [[nodiscard]] const CsvFile& file() const { return file_; }

private:
  CsvFile file_;
  std::map<std::string, int, std::less<>> row_of_;
};

/// Index of the industry with that code. @throws DataError naming the cell
[[nodiscard]] Eigen::Index industry_in(const CsvFile& file, int row, std::string_view column,
                                       const std::vector<input_output::Industry>& industries);

}  // namespace lionrock::pack
