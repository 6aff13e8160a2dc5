// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/error.hpp"

namespace lionrock {

/// A comma-separated file with a header line, read whole; errors name file, row and cell.
class CsvFile {
public:
  /// @throws DataError if the file cannot be read, is not well formed, or a row has another number
  /// of
  ///         cells than the header.
  [[nodiscard]] static CsvFile read(const std::filesystem::path& path);

  [[nodiscard]] int rows() const { return static_cast<int>(cells_.size()); }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  /// Column of that name. @throws DataError naming the columns there are.
  [[nodiscard]] int column(std::string_view name) const;
  [[nodiscard]] bool has_column(std::string_view name) const;

  [[nodiscard]] const std::string& text(int row, std::string_view column) const;
  /// A finite number. @throws DataError naming file, row and cell.
  [[nodiscard]] double number(int row, std::string_view column) const;
  [[nodiscard]] double number(int row, int column) const;

  /// The error to throw about one cell.
  [[nodiscard]] DataError error(int row, std::string_view column, const std::string& problem,
                                const std::string& expected) const;
  [[nodiscard]] const std::string& path() const { return path_; }

private:
  std::string path_;
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> cells_;
};

}  // namespace lionrock
