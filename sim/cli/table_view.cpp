// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/table_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace lionrock::cli {
namespace {

/// First and last code points of blocks whose characters fill two columns (Unicode, East Asian
/// Width W and F).
constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 8> wide_blocks{{{0x1100, 0x115F},
                                                                              {0x2E80, 0x303E},
                                                                              {0x3041, 0xA4CF},
                                                                              {0xAC00, 0xD7A3},
                                                                              {0xF900, 0xFAFF},
                                                                              {0xFE30, 0xFE4F},
                                                                              {0xFF00, 0xFF60},
                                                                              {0x20000, 0x3FFFD}}};

bool is_wide(std::uint32_t code_point)
{
  return std::any_of(wide_blocks.begin(), wide_blocks.end(), [&](const auto& block) {
    return code_point >= block.first && code_point <= block.second;
  });
}

/// 1,234.5 with thousands apart; "–" for an empty cell.
std::string grouped(double value, int decimals)
{
  if (std::isnan(value)) return "–";
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  std::string text(value < 0.0 && !is_zero ? 1 : 0, '-');
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && at < whole && (whole - at) % 3 == 0) text += ',';
    text += digits[at];
  }
  return text;
}

enum class Side { left, right };

/// The text filled with spaces to a width on the terminal.
std::string padded(const std::string& text, int width, Side side)
{
  const std::string space(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  return side == Side::left ? text + space : space + text;
}

/// A column as text: its header lines, then its cells.
struct TextColumn {
  Side side;
  std::vector<std::string> lines;
};

TextColumn label_column(const std::string& title, const std::vector<std::string>& cells)
{
  TextColumn column{Side::left, {title, "", ""}};
  column.lines.insert(column.lines.end(), cells.begin(), cells.end());
  return column;
}

TextColumn number_column(const NumberColumn& numbers, std::string_view language)
{
  TextColumn column{
      Side::right,
      {numbers.group.in(language), numbers.detail.in(language), numbers.unit.in(language)}};
  for (const double value : numbers.values)
    column.lines.push_back(grouped(value, numbers.decimals));
  return column;
}

std::vector<TextColumn> text_columns(const TableView& view, std::string_view language)
{
  std::vector<std::string> numbers, codes, names;
  for (const RowLabel& row : view.rows) {
    numbers.push_back(row.number);
    codes.push_back(row.code);
    names.push_back(row.name.in(language));
  }
  const Words name{"Industry", "行業"};
  std::vector<TextColumn> columns{label_column("", numbers), label_column("", codes),
                                  label_column(name.in(language), names)};
  for (const NumberColumn& column : view.columns)
    columns.push_back(number_column(column, language));
  if (!view.remark.cells.empty()) {
    std::vector<std::string> remarks;
    for (const Words& cell : view.remark.cells) remarks.push_back(cell.in(language));
    columns.push_back(label_column(view.remark.title.in(language), remarks));
  }
  return columns;
}

/// Quoted where a comma, a quote or a line end asks for it (RFC 4180).
std::string csv_cell(const std::string& text)
{
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string csv_header(const NumberColumn& column)
{
  const std::string space = column.detail.en.empty() ? "" : " ";
  return csv_cell(
      fmt::format("{}{}{} [{}]", column.group.en, space, column.detail.en, column.unit.en));
}

}  // namespace

int display_width(std::string_view utf8)
{
  int width = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t code_point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length && at + k < utf8.size(); ++k)
      code_point = (code_point << 6U) | (static_cast<unsigned char>(utf8[at + k]) & 0x3FU);
    width += is_wide(code_point) ? 2 : 1;
    at += length;
  }
  return width;
}

void print_table(const TableView& view, std::string_view language, std::ostream& out)
{
  const std::vector<TextColumn> columns = text_columns(view, language);
  std::vector<int> widths;
  for (const TextColumn& column : columns) {
    int width = 0;
    for (const std::string& line : column.lines) width = std::max(width, display_width(line));
    widths.push_back(width);
  }
  out << view.title.in(language) << "\n\n";
  for (std::size_t line = 0; line < columns.front().lines.size(); ++line) {
    std::string text;
    for (std::size_t c = 0; c < columns.size(); ++c)
      text += (c == 0 ? "" : "  ") + padded(columns[c].lines[line], widths[c], columns[c].side);
    text.erase(text.find_last_not_of(' ') + 1);
    out << text << '\n';
  }
  for (const Words& note : view.notes) out << '\n' << note.in(language);
  if (!view.notes.empty()) out << '\n';
}

void write_csv(const TableView& view, std::ostream& out)
{
  out << "number,code,name_en,name_zh";
  for (const NumberColumn& column : view.columns) out << ',' << csv_header(column);
  if (!view.remark.cells.empty()) out << ',' << csv_cell(view.remark.title.en);
  out << '\n';
  for (std::size_t row = 0; row < view.rows.size(); ++row) {
    const RowLabel& label = view.rows[row];
    out << label.number << ',' << label.code << ',' << csv_cell(label.name.en) << ','
        << csv_cell(label.name.zh);
    for (const NumberColumn& column : view.columns) {
      const double value = column.values[static_cast<Eigen::Index>(row)];
      out << ',' << (std::isnan(value) ? "" : fmt::format("{}", value));
    }
    if (!view.remark.cells.empty()) out << ',' << csv_cell(view.remark.cells[row].en);
    out << '\n';
  }
}

}  // namespace lionrock::cli
