// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace lionrock::pack {

/// The letter names the file, the row and the cell.
inline auto names(const std::string& file, const std::string& row, const std::string& cell)
{
  return testing::AllOf(testing::HasSubstr(file + ":"), testing::HasSubstr("row \"" + row + "\""),
                        testing::HasSubstr("cell \"" + cell + "\""));
}

/// One cell, what it becomes, and the row and cell the letter must name.
struct Spoilt {
  std::string question, file, row, column, value, named_row, named_cell;
};

inline void PrintTo(const Spoilt& spoilt, std::ostream* out)
{
  *out << spoilt.file << ", " << spoilt.row << ", " << spoilt.column << " = " << spoilt.value;
}

/// A copy of the pack with one such cell.
class OneSpoiltCell : public testing::TestWithParam<Spoilt> {};

}  // namespace lionrock::pack
