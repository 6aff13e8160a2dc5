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
    return warnings(read(path), archetypes(),
                    {.profits_tax = 0.165,
                     .research_deduction = 2.0,
                     .first_research_deduction = 3.0,
                     .first_research_band = 2.0});
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

TEST_F(Warned, IsOfAnInstrumentThatEndsBeforeTheRunAndPromisedNothing)
{
  EXPECT_THAT(
      about(grant_ + "from = '2019Q1'\nuntil = '2023Q4'\n"),
      ElementsAre("package: a ends in 2023Q4, before the run begins in 2024Q1: it never acts"));
  EXPECT_THAT(about(grant_ + "until = '2024Q1'\n"), IsEmpty());
  EXPECT_THAT(about("use = 'nifs'\nassumption = true\nuntil = '2023Q4'\n"), IsEmpty())
      << "what it promised before is paid in the run";
  EXPECT_THAT(about("use = 'top_talent_pass'\nassumption = true\nuntil = '2023Q4'\n"),
              ElementsAre(HasSubstr("it never acts")));
}

TEST_F(Warned, IsOfTermsThatGiveNothing)
{
  EXPECT_THAT(about("mechanism = 'liquidity'\nname = 'A'\nterms.gap_filled = 0\n"),
              ElementsAre(HasSubstr("a fills none of the finance gap")));
  EXPECT_THAT(about("mechanism = 'liquidity'\nname = 'A'\nterms.gap_filled = 0.2\n"), IsEmpty());
  const std::string sector =
      "mechanism = 'public_sector_productivity'\nname = 'A'\nterms.gain_per_year = 0.01\n";
  EXPECT_THAT(about(sector), ElementsAre(HasSubstr("a saves neither staff nor time")));
  EXPECT_THAT(about(sector + "terms.staff_saved_share = 0.5\n"), IsEmpty());
  EXPECT_THAT(about(sector + "terms.approval_saving = 4\n"), IsEmpty());
  const std::string package =
      "mechanism = 'negotiated_package'\nname = 'A'\n"
      "terms = { cases_per_year = 10, error = 0.02, understatement = 0.02";
  EXPECT_THAT(about(package + ", grant_ceiling = 0 }\n"),
              ElementsAre(HasSubstr("a may offer neither grant nor rent")));
  EXPECT_THAT(about(package + ", lowest_tax_rate = 0.165 }\n"),
              ElementsAre(HasSubstr("nothing to bargain with")));
  EXPECT_THAT(about(package + ", lowest_tax_rate = 0.08 }\n"), IsEmpty());
  EXPECT_THAT(about(package + ", land_ceiling = 0.2 }\n"), IsEmpty());
}

TEST_F(Warned, IsOfResearchDeductionsThatAreNoHigherThanTheLaws)
{
  const std::string tax = "mechanism = 'tax_concession'\nname = 'A'\nterms = { ";
  EXPECT_THAT(about(tax + "research_deduction = 2 }\n"),
              ElementsAre("package: a names R&D deductions no higher than the law's 3 in the first "
                          "band and 2 beyond it: they take nothing off"));
  EXPECT_THAT(about(tax + "first_research_deduction = 3, research_deduction = 1 }\n"),
              ElementsAre(HasSubstr("no higher than the law's")));
  EXPECT_THAT(about(tax + "research_deduction = 2.5 }\n"), IsEmpty());
  EXPECT_THAT(about(tax + "first_research_deduction = 4, research_deduction = 2 }\n"), IsEmpty());
  EXPECT_THAT(about(tax + "first_research_deduction = 3, first_research_band = 5 }\n"), IsEmpty());
  EXPECT_THAT(about("use = 'rnd_deduction'\n"), IsEmpty()) << "it is the law";
}

TEST_F(Warned, IsOfACheaperInputThatNamesNoIndustries)
{
  const std::string power = "mechanism = 'input_price'\nname = 'A'\nterms.discount = 0.2\n";
  EXPECT_THAT(about(power), ElementsAre(HasSubstr("a names no `industries`: the whole economy")));
  EXPECT_THAT(about(power + "industries = ['chemicals']\n"), IsEmpty());
  EXPECT_THAT(about(power + "manufacturing_only = true\n"), IsEmpty());
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
