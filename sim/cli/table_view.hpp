// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace lionrock::cli {

/// Words in both languages.
struct Words {
  std::string en, zh;  ///< English, Traditional Chinese

  [[nodiscard]] const std::string& in(std::string_view language) const
  {
    return language == "en" ? en : zh;
  }
};

/// One column of numbers; NaN is an empty cell.
struct NumberColumn {
  Words group;   ///< first line of the header
  Words detail;  ///< second line
  Words unit;    ///< third line
  int decimals;  ///< printed; files hold all digits
  Eigen::VectorXd values;
};

/// What a row is about: an industry with its number and code, or a total without.
struct RowLabel {
  std::string number, code;
  Words name;
};

/// A column of words after the numbers; without cells there is none.
struct WordColumn {
  Words title;
  std::vector<Words> cells;
};

/// A table to print or to write: every column has as many cells as there are rows.
struct TableView {
  Words title;
  std::vector<RowLabel> rows;
  std::vector<NumberColumn> columns;
  WordColumn remark;
  std::vector<Words> notes;  ///< lines below the table
};

/// Columns a text fills on a terminal: East Asian wide characters fill two.
[[nodiscard]] int display_width(std::string_view utf8);

/// Prints aligned columns. @param language  "en" or "zh-Hant"
void print_table(const TableView& view, std::string_view language, std::ostream& out);

/// Writes comma-separated UTF-8 with names in both languages, and English headers that end in the
/// unit.
void write_csv(const TableView& view, std::ostream& out);

}  // namespace lionrock::cli
