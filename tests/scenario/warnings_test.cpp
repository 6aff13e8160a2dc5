// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/warnings.hpp"

#include <gmock/gmock.h>

#include "tests/scenario/scenario_files.hpp"

namespace lionrock::scenario {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A plant in chemicals and a line in machinery, by their places among the 35 industries.
std::vector<pack::Archetype> archetypes()
{
  const auto place = [](const char* slug) {
    const auto& all = limits().industries;
    return static_cast<int>(std::ranges::find(all, slug) - all.begin());
  };
  std::vector<pack::Archetype> kinds(3);
  kinds[0].industries = {{place("machinery"), true, 1.0, 1.0, 1.0, 1.0}};
  kinds[0].kind = pack::CandidateClass::large_incumbent;
  kinds[1].industries = {{place("chemicals"), true, 1.0, 1.0, 1.0, 1.0}};
  kinds[1].kind = pack::CandidateClass::mobile_entrant;
  kinds[2] = kinds[1];
  return kinds;
}

class Warned : public ScenarioFiles {
protected:
  [[nodiscard]] std::vector<std::string> about(const std::string& lines) const
  {
    const auto path = write("package.toml", "extends = 'no_policy.toml'\n[[instrument]]\n" + lines);
    return warnings(read(path), archetypes(), 0.165);
  }
  const std::string grant_ = "mechanism = 'capital_grant'\nname = 'A'\nterms.share = 0.1\n";
};

TEST_F(Warned, IsNobodyWhoseInstrumentsActAndReach)
{
  EXPECT_THAT(about(grant_), IsEmpty());
  EXPECT_THAT(about(grant_ + "industries = ['chemicals']\narchetypes = ['pharmaceutical_plant']\n"),
              IsEmpty());
}

TEST_F(Warned, IsOfAnInstrumentThatBeginsAfterTheRun)
{
  EXPECT_THAT(
      about(grant_ + "from = '2036Q1'\n"),
      ElementsAre("package: a begins in 2036Q1, after the run ends in 2035Q4: it never acts"));
  EXPECT_THAT(about(grant_ + "from = '2035Q4'\n"), IsEmpty());
}

TEST_F(Warned, IsOfAnInstrumentOfItsOwnThatBeginsBeforeTheRun)
{
  EXPECT_THAT(about(grant_ + "from = '2019Q1'\n"),
              ElementsAre("package: a begins in 2019Q1, before the run: it acts from 2024Q1 on"));
  EXPECT_THAT(about(grant_ + "from = '2024Q1'\n"), IsEmpty());
  EXPECT_THAT(about("use = 'nifs'\nassumption = true\nfrom = '2020Q3'\n"), IsEmpty());
}

TEST_F(Warned, IsOfIndustriesArchetypesAndClassesThatNeverMeet)
{
  const auto never = ElementsAre(HasSubstr("a reaches no kind of project"));
  EXPECT_THAT(about(grant_ + "industries = ['machinery']\narchetypes = ['pharmaceutical_plant']\n"),
              never);
  EXPECT_THAT(about(grant_ + "industries = ['machinery']\nclasses = ['mobile_entrant']\n"), never);
  EXPECT_THAT(about(grant_ + "advanced_only = true\n"), never);
  EXPECT_THAT(about("mechanism = 'public_demand'\nname = 'A'\nindustries = ['education']\n"
                    "terms.per_year = 10\n"),
              IsEmpty())
      << "government buys of industries without projects too";
}

TEST_F(Warned, IsOfATaxRateThatIsNoLowerThanTheLaws)
{
  const std::string tax = "mechanism = 'tax_concession'\nname = 'A'\n";
  EXPECT_THAT(about(tax + "terms.rate = 0.25\n"),
              ElementsAre("package: a names a profits tax rate of 0.25, no lower than the law's "
                          "0.165: it takes nothing off"));
  EXPECT_THAT(about(tax + "terms.rate = 0.165\n"), ElementsAre(HasSubstr("takes nothing off")));
  EXPECT_THAT(about(tax + "terms = { rate = 0.165, rate_cut = 0.01 }\n"), IsEmpty());
  EXPECT_THAT(about(tax + "terms.rate = 0.0825\n"), IsEmpty());
  EXPECT_THAT(about(tax + "terms.write_off = 1.0\n"), IsEmpty()) << "it names no rate";
}

TEST_F(Warned, IsOfAChanceOfNothingAndOfANameThatTwoHave)
{
  EXPECT_THAT(about(grant_ + "probability = 0\n"), ElementsAre(HasSubstr("has probability 0")));
  EXPECT_THAT(about(grant_ + "name_zh = '甲'\n[[instrument]]\nmechanism = 'training'\nname = 'B'\n"
                             "name_zh = '甲'\nterms.places_per_year = 10\n"),
              ElementsAre("package: b has the same name as a: \"甲\""));
}

}  // namespace
}  // namespace lionrock::scenario
