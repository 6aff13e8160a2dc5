// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace lionrock::scenario {

/// Text that is wrong, and what its letter must say.
struct Refusal {
  const char* name;
  std::string text;                 ///< of the file, or of a part of it
  std::vector<std::string> letter;  ///< the first piece begins it
};

inline void PrintTo(const Refusal& refusal, std::ostream* stream) { *stream << refusal.name; }

inline std::string name_of(const testing::TestParamInfo<Refusal>& info) { return info.param.name; }

/// The letter has every piece and says what is accepted.
inline void expect_says(const std::string& letter, const Refusal& refusal)
{
  EXPECT_THAT(letter, testing::StartsWith(refusal.letter.front()));
  for (const std::string& piece : refusal.letter) EXPECT_THAT(letter, testing::HasSubstr(piece));
  EXPECT_THAT(letter, testing::HasSubstr("\n  expected: "));
}

}  // namespace lionrock::scenario
