// SPDX-License-Identifier: Apache-2.0
#include "sim/base/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace lionrock {
namespace {

using testing::HasSubstr;

class Csv : public testing::Test {
protected:
  /// Writes `content` to a file of this test's own and returns its path.
  std::filesystem::path file(const std::string& content)
  {
    const auto name = testing::UnitTest::GetInstance()->current_test_info()->name();
    path_ =
        std::filesystem::path(testing::TempDir()) / (std::string("lionrock_csv_") + name + ".csv");
    std::ofstream(path_, std::ios::binary) << content;
    return path_;
  }
  std::string refusal(const std::string& content)
  {
    try {
      (void)CsvFile::read(file(content));
    } catch (const DataError& error) {
      EXPECT_EQ(error.exit_status(), 3);
      return error.what();
    }
    return "was accepted";
  }
  void TearDown() override { std::filesystem::remove(path_); }

private:
  std::filesystem::path path_;
};

TEST_F(Csv, ReadsTextAndNumbersByColumnName)
{
  const CsvFile industries = CsvFile::read(file("slug,employed\nprinting,15200\ntextiles,3.5e3\n"));
  EXPECT_EQ(industries.rows(), 2);
  EXPECT_EQ(industries.text(1, "slug"), "textiles");
  EXPECT_EQ(industries.number(0, "employed"), 15200.0);
  EXPECT_EQ(industries.number(1, industries.column("employed")), 3500.0);
  EXPECT_TRUE(industries.has_column("slug"));
  EXPECT_FALSE(industries.has_column("wages"));
}

TEST_F(Csv, KeepsCommasQuotesAndChineseInsideQuotedCells)
{
  const CsvFile names = CsvFile::read(file("name,zh\n\"Food, \"\"drink\"\"\",食品及飲品\n"));
  EXPECT_EQ(names.text(0, "name"), "Food, \"drink\"");
  EXPECT_EQ(names.text(0, "zh"), "食品及飲品");
}

TEST_F(Csv, ReadsWindowsLineEndsAndALastLineWithoutEnd)
{
  const CsvFile table = CsvFile::read(file("a,b\r\n1,2\r\n3,4"));
  EXPECT_EQ(table.rows(), 2);
  EXPECT_EQ(table.number(1, "b"), 4.0);
}

TEST_F(Csv, ACellThatIsNoNumberIsNamedByFileLineRowAndColumn)
{
  for (const char* cell : {"many", "", "1e999", "nan", "inf", "1 2", "0x10"}) {
    const CsvFile table = CsvFile::read(file(std::string("slug,persons\nprinting,") + cell + "\n"));
    try {
      (void)table.number(0, "persons");
      ADD_FAILURE() << "\"" << cell << "\" was read as a number";
    } catch (const DataError& error) {
      EXPECT_THAT(error.what(), HasSubstr(table.path() + ":2: row \"printing\", cell \"persons\""));
      EXPECT_THAT(error.what(), HasSubstr("expected: a finite number"));
    }
  }
}

TEST_F(Csv, AMissingColumnListsTheColumnsThereAre)
{
  const CsvFile table = CsvFile::read(file("slug,persons\nprinting,1\n"));
  try {
    (void)table.column("wages");
    ADD_FAILURE() << "a column that is not there was found";
  } catch (const DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr("no column \"wages\""));
    EXPECT_THAT(error.what(), HasSubstr("slug, persons"));
  }
}

TEST_F(Csv, AShortRowIsRefusedWithItsLine)
{
  EXPECT_THAT(refusal("a,b\n1,2\n3\n"), HasSubstr(":3: has 1 cells"));
}

TEST_F(Csv, AnUnclosedQuoteIsRefused)
{
  EXPECT_THAT(refusal("a,b\n\"1,2\n"), HasSubstr("not well-formed"));
}

TEST_F(Csv, AnEmptyFileIsRefused) { EXPECT_THAT(refusal(""), HasSubstr("is empty")); }

TEST_F(Csv, AFileThatIsNotThereIsRefused)
{
  EXPECT_THROW((void)CsvFile::read("no/such/file.csv"), DataError);
}

}  // namespace
}  // namespace lionrock
