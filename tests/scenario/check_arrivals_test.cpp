// SPDX-License-Identifier: Apache-2.0
// Scenarios that ask for candidates whom nobody drew. Pharmaceutical plants may come at most three
// times as often as usual, microelectronics four times, ventures three times.
#include <gmock/gmock.h>

#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Arrivals : public ScenarioFiles {
protected:
  [[nodiscard]] std::string answer(const std::string& instruments) const
  {
    return letter_about(write("bad.toml", "extends = 'no_policy.toml'\n" + instruments));
  }
};

std::string attraction(const std::string& name, const std::string& factor,
                       const std::string& more = "")
{
  return "[[instrument]]\nmechanism = 'attraction'\nname = '" + name + "'\n" + more +
         "terms = { arrival_factor = " + factor + " }\n";
}

TEST_F(Arrivals, BeyondTheLargestOfAKindAreRefusedWithItsNameAndBothNumbers)
{
  const std::string letter = answer(attraction("Tour", "3.5"));
  EXPECT_THAT(letter, StartsWith("bad.toml:5:28: tour asks for 3.5 times the usual arrivals of "
                                 "pharmaceutical_plant in 2024Q1\n"
                                 "    terms = { arrival_factor = 3.5 }\n"
                                 "                               ^\n"
                                 "  expected: at most 3 times, the largest_arrival_factor of "
                                 "pharmaceutical_plant"));
  EXPECT_EQ(answer(attraction("Tour", "3.0")), "was accepted");
}

TEST_F(Arrivals, AreCountedOverAllInstrumentsInForceAtTheSameTime)
{
  const std::string letter = answer(attraction("Tour", "1.5", "from = '2027Q1'\n") +
                                    attraction("Office", "2.5", "from = '2026Q3'\n"));
  EXPECT_THAT(letter, StartsWith("bad.toml:11:28: office with tour asks for 3.75 times"));
  EXPECT_THAT(letter, HasSubstr(" in 2027Q1\n"));
  EXPECT_EQ(answer(attraction("Tour", "1.5", "from = '2027Q1'\n") +
                   attraction("Office", "2.5", "until = '2026Q4'\n")),
            "was accepted")
      << "one ends before the other begins";
  EXPECT_EQ(answer(attraction("Tour", "2.0", "archetypes = ['microelectronics']\n") +
                   attraction("Office", "2.0", "archetypes = ['pharmaceutical_plant']\n")),
            "was accepted")
      << "they reach different kinds";
}

TEST_F(Arrivals, AreRefusedWhereOnlyACutThatMayFailToComeKeepsThemDown)
{
  const std::string more = attraction("Tour", "3.5");
  EXPECT_EQ(answer(more + attraction("Cut", "0.8")), "was accepted");
  EXPECT_THAT(answer(more + attraction("Cut", "0.8", "probability = 0.5\n")),
              StartsWith("bad.toml:5:28: tour asks for 3.5 times"));
}

TEST_F(Arrivals, OfVenturesCountSpinOffsBesideThoseThatComeAnyway)
{
  const auto research = [](const std::string& spin_offs) {
    return "[[instrument]]\nmechanism = 'research_support'\nname = 'Institute'\nfrom = "
           "'2026Q1'\nterms = { public_research_per_year = 100.0, public_lag_years = 2.0, "
           "spin_offs_per_year = " +
           spin_offs + " }\n";
  };
  const std::string letter = answer(research("21.0"));
  EXPECT_THAT(letter, HasSubstr("institute asks for 3.1 times the usual arrivals of "
                                "university_spin_off in 2028Q1\n"))
      << "two years after the research";
  EXPECT_THAT(letter, StartsWith("bad.toml:6:"));
  EXPECT_EQ(answer(research("20.0")), "was accepted");
  EXPECT_THAT(answer("[[instrument]]\nmechanism = 'research_support'\nname = 'Always'\nterms = { "
                     "public_research_per_year = 100.0, public_lag_years = 2.0, spin_offs_per_year "
                     "= 21.0 }\n"),
              HasSubstr("in 2026Q1\n"))
      << "what it spent before the run is among the ventures that come anyway";
}

}  // namespace
}  // namespace lionrock::scenario
