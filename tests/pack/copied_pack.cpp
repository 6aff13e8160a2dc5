// SPDX-License-Identifier: Apache-2.0
#include "tests/pack/copied_pack.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "sim/base/csv.hpp"
#include "sim/pack/pack.hpp"

namespace lionrock::pack {

namespace {

std::string quoted(const std::string& cell)
{
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + "\"";
}

std::ptrdiff_t column_of(const CopiedPack::Rows& rows, std::string_view name)
{
  const auto found = std::find(rows.front().begin(), rows.front().end(), name);
  if (found == rows.front().end()) throw std::logic_error("no column " + std::string(name));
  return found - rows.front().begin();
}

}  // namespace

std::filesystem::path hong_kong()
{
  return std::filesystem::path(LIONROCK_SOURCE_DIR) / "data" / "hong_kong";
}

CopiedPack::CopiedPack()
{
  std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
  std::replace(test.begin(), test.end(), '/', '_');
  folder_ = std::filesystem::path(testing::TempDir()) /
            ("lionrock_pack_" + test + "_" + std::to_string(getpid()));
  std::filesystem::remove_all(folder_);
  std::filesystem::copy(hong_kong(), folder_, std::filesystem::copy_options::recursive);
}

CopiedPack::~CopiedPack() { std::filesystem::remove_all(folder_); }

void CopiedPack::edit(const std::string& file, const std::function<void(Rows&)>& change) const
{
  const CsvFile csv = CsvFile::read(folder_ / file);
  Rows rows{csv.header()};
  for (int row = 0; row < csv.rows(); ++row) {
    rows.emplace_back();
    for (const std::string& column : csv.header()) rows.back().push_back(csv.text(row, column));
  }
  change(rows);
  std::ofstream out(folder_ / file, std::ios::binary);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out << (i > 0 ? "," : "") << quoted(row[i]);
    out << '\n';
  }
}

void CopiedPack::set(const std::string& file, std::string_view row, std::string_view column,
                     const std::string& value) const
{
  const std::string key = CsvFile::read(folder_ / file).header().front();
  set_where(file, key, row, column, value);
}

void CopiedPack::set_where(const std::string& file, std::string_view key, std::string_view row,
                           std::string_view column, const std::string& value) const
{
  edit(file, [&](Rows& rows) {
    const auto k = column_of(rows, key);
    const auto found = std::find_if(rows.begin() + 1, rows.end(), [&](const auto& cells) {
      return cells[static_cast<std::size_t>(k)] == row;
    });
    if (found == rows.end()) throw std::logic_error("no row " + std::string(row));
    (*found)[static_cast<std::size_t>(column_of(rows, column))] = value;
  });
}

void CopiedPack::repeat_row(const std::string& file, int row) const
{
  edit(file, [&](Rows& rows) { rows.push_back(rows[static_cast<std::size_t>(row) + 1]); });
}

void CopiedPack::drop_row(const std::string& file, int row) const
{
  edit(file, [&](Rows& rows) { rows.erase(rows.begin() + row + 1); });
}

void CopiedPack::replace(const std::string& file, std::string_view from, std::string_view to) const
{
  std::ifstream in(folder_ / file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  in.close();
  const auto place = text.find(from);
  if (place == std::string::npos) throw std::logic_error("no text " + std::string(from));
  text.replace(place, from.size(), to);
  std::ofstream(folder_ / file, std::ios::binary) << text;
}

void CopiedPack::remove(const std::string& file) const { std::filesystem::remove(folder_ / file); }

std::string CopiedPack::refusal() const
{
  try {
    static_cast<void>(read_pack(folder_));
  } catch (const DataError& error) {
    EXPECT_EQ(error.exit_status(), 3);
    return error.what();
  }
  return "was accepted";
}

}  // namespace lionrock::pack
