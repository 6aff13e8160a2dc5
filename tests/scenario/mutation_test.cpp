// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "sim/base/random.hpp"
#include "sim/scenario/printable.hpp"
#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using Mutations = ScenarioFiles;

/// A scenario with one to eight bytes changed, dropped, doubled or swapped for a piece of the file.
std::string mutated(std::string text, Stream& stream)
{
  const auto below = [&](std::size_t bound) {
    return static_cast<std::size_t>(stream.uniform() * static_cast<double>(bound));
  };
  const std::size_t changes = 1 + below(8);
  for (std::size_t change = 0; change < changes && !text.empty(); ++change) {
    const std::size_t at = below(text.size());
    switch (below(5)) {
      case 0: text[at] = static_cast<char>(below(256)); break;
      case 1: text.erase(at, 1 + below(8)); break;
      case 2: text.insert(at, 1, text[at]); break;
      case 3: text.insert(at, text.substr(below(text.size()), below(40))); break;
      default: text[at] = "0123456789-.\"'[]{}=#\n,e"[below(23)]; break;
    }
  }
  return text;
}

bool is_utf8(std::string_view text)
{
  while (!text.empty()) {
    const int length = utf8_length(text);
    if (length == 0) return false;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return true;
}

/// A shipped file, and how many mutants at least are accepted: those with changed remarks.
struct Mutated {
  const char* file;
  int accepted;
};

class OfScenarios : public Mutations, public testing::WithParamInterface<Mutated> {};

TEST_P(OfScenarios, GiveAScenarioOrALetterAndNothingElse)
{
  const std::string original = content_of(shipped / GetParam().file);
  Stream stream(20260226, {});
  int accepted = 0, refused = 0;
  for (int trial = 0; trial < 3000; ++trial) {
    const auto path = write("mutant.toml", mutated(original, stream));
    try {
      const Scenario scenario = read(path);
      EXPECT_EQ(read(write("mutant.toml", scenario.resolved)), scenario) << "trial " << trial;
      ++accepted;
    } catch (const ScenarioError& error) {
      const std::string letter = error.what();
      EXPECT_THAT(letter, testing::HasSubstr(folder().string())) << "trial " << trial;
      EXPECT_THAT(letter, testing::HasSubstr("\n  expected: ")) << "trial " << trial;
      EXPECT_TRUE(is_utf8(letter)) << "trial " << trial;
      ++refused;
    }
  }
  // Both ends must be exercised: changes inside remarks are harmless, most others are not.
  EXPECT_GT(accepted, GetParam().accepted);
  EXPECT_GT(refused, 300);
}

std::string name_of(const testing::TestParamInfo<Mutated>& info)
{
  const std::string file = info.param.file;
  return file.substr(0, file.find('.'));
}

INSTANTIATE_TEST_SUITE_P(Shipped, OfScenarios,
                         testing::Values(Mutated{"no_policy.toml", 300},
                                         Mutated{"ten_times.toml", 50}),
                         name_of);

}  // namespace
}  // namespace lionrock::scenario
