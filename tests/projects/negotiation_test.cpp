// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "tests/projects/projected.hpp"

namespace lionrock::projects {
namespace {

policy::NegotiatedPackage terms()
{
  policy::NegotiatedPackage package;
  package.cases_per_year = 1e6;
  package.lowest_tax_rate = 0.05;
  package.grant_ceiling = 0.5;
  package.land_ceiling = 0.7;
  package.margin = 0.1;
  package.minimum_project_cost = 50.0;
  return package;
}

Pipeline negotiated(const policy::NegotiatedPackage& package, const Setting& of = setting())
{
  return run(of, programme(of, {instrument(package, "package")}), 16);
}

bool has_package(const Candidate& candidate)
{
  return candidate.bargained && goes(candidate) && !candidate.offer.from.empty();
}

/// Deadweight among negotiated cases over several members.
double deadweight(const policy::NegotiatedPackage& package)
{
  double all = 0.0;
  double anyway = 0.0;
  for (std::uint32_t member = 0; member < 6; ++member) {
    const Pipeline pipeline = negotiated(package, setting(member));
    for (const Candidate& candidate : pipeline.candidates()) {
      if (!has_package(candidate)) continue;
      all += 1.0;
      anyway += candidate.value_without > 0.0;
    }
  }
  EXPECT_GT(all, 30.0);
  return anyway / all;
}

TEST(Negotiation, WastesNothingWhenGovernmentSeesWhatCandidatesLack)
{
  const Pipeline pipeline = negotiated(terms());
  int cases = 0;
  for (const Candidate& candidate : pipeline.candidates()) {
    if (!has_package(candidate)) continue;
    ++cases;
    EXPECT_EQ(candidate.label, Label::additional);
    EXPECT_LE(candidate.value_without, 0.0);
  }
  EXPECT_GT(cases, 20);
}

TEST(Negotiation, WastesMoreWithErrorAndWithUnderstatement)
{
  EXPECT_EQ(deadweight(terms()), 0.0);
  double last = 0.0;
  for (const double error : {0.05, 0.2, 0.8}) {
    policy::NegotiatedPackage package = terms();
    package.error = error;
    const double wasted = deadweight(package);
    EXPECT_GT(wasted, last) << "error " << error;
    last = wasted;
  }
  last = 0.0;
  for (const double understatement : {0.05, 0.1, 0.3}) {
    policy::NegotiatedPackage package = terms();
    package.understatement = understatement;
    const double wasted = deadweight(package);
    EXPECT_GT(wasted, last) << "understatement " << understatement;
    last = wasted;
  }
}

TEST(Negotiation, ClosesTheGapItSeesIncludingThatOfLargeGroups)
{
  // Without error every package that is offered suffices, also where the minimum tax takes part of
  // a lower rate.
  int groups = 0;
  const Pipeline pipeline = negotiated(terms());
  for (const Candidate& candidate : pipeline.candidates()) {
    if (!candidate.bargained) continue;
    EXPECT_TRUE(goes(candidate));
    groups += candidate.traits.multinational;
    EXPECT_GE(candidate.offer.tax_rate, 0.05 - 1e-12);
    EXPECT_LE(candidate.offer.grant, 0.5 + 1e-12);
    EXPECT_GE(candidate.offer.rent_factor, 0.3 - 1e-12);
  }
  EXPECT_GT(groups, 3);
}

/// Whose discount rate makes far years cheap to give.
Setting hasty_government()
{
  Setting hasty = setting();
  hasty.behaviour.public_discount_rate = 0.3;
  return hasty;
}

/// Whether a candidate pays any profits tax; one without profit feels no lower rate.
bool is_taxed(const Pipeline& pipeline, const Candidate& candidate)
{
  const Kind& kind = pipeline.kinds()[candidate.traits.archetype];
  return find(pipeline.setting(), kind, candidate.traits, pipeline.programme().none(), Conditions{})
             .appraised.tax_base > 0.0;
}

TEST(Negotiation, GivesGrantsFirstWhereGovernmentIsMorePatientThanInvestors)
{
  // At 4% a year a patient government finds points of tax and rent in far years dearer than
  // investors find them dear; tax more so than rent, since profits come after write-offs.
  int rents = 0, taxes = 0;
  const Pipeline pipeline = negotiated(terms());
  for (const Candidate& candidate : pipeline.candidates()) {
    if (!has_package(candidate)) continue;
    if (candidate.offer.rent_factor < 1.0) {
      ++rents;
      EXPECT_NEAR(candidate.offer.grant, 0.5, 1e-12);
    }
    if (candidate.offer.tax_rate < pipeline.setting().law.profits_tax) {
      ++taxes;
      EXPECT_NEAR(candidate.offer.rent_factor, 0.3, 1e-12);
    }
  }
  EXPECT_GT(rents, 3);
  EXPECT_GT(taxes, 3);
}

TEST(Negotiation, GivesGrantsLastWhereGovernmentIsLessPatientThanInvestors)
{
  int grants = 0;
  const Pipeline pipeline = negotiated(terms(), hasty_government());
  for (const Candidate& candidate : pipeline.candidates()) {
    if (!has_package(candidate) || candidate.offer.grant < 1e-9) continue;
    ++grants;
    EXPECT_NEAR(candidate.offer.rent_factor, 0.3, 1e-12);
    if (candidate.traits.multinational || !is_taxed(pipeline, candidate)) continue;
    EXPECT_NEAR(candidate.offer.tax_rate, 0.05, 1e-12);
  }
  EXPECT_GT(grants, 3);
}

TEST(Negotiation, OffersLargeGroupsNoPointsThatTheMinimumTaxTakesBack)
{
  int groups = 0;
  const Pipeline pipeline = negotiated(terms(), hasty_government());
  for (const Candidate& candidate : pipeline.candidates()) {
    if (!has_package(candidate) || !candidate.traits.multinational) continue;
    EXPECT_GE(candidate.offer.tax_rate, 0.15 - 1e-12);
    groups += candidate.offer.tax_rate < pipeline.setting().law.profits_tax;
  }
  EXPECT_GT(groups, 3);
}

TEST(Negotiation, CountsConcessionsOnlyForTheYearsInWhichTheyAreGiven)
{
  // What ends with the law in a few years costs less than what lasts as long as the project.
  const Behaviour behaviour = central_behaviour();
  const Kind kind = kinds(setting())[kind_called("microelectronics")];
  const auto& numbers = kind.of(CandidateClass::mobile_entrant).numbers;
  const auto of_years = [&](double years) {
    return public_discounting(behaviour, *kind.archetype, numbers, years);
  };
  const auto forever = of_years(policy::no_limit);
  const double rate = 0.04;
  EXPECT_NEAR(forever.opening, std::pow(1.0 + rate, -kind.archetype->construction_years), 1e-12);
  EXPECT_NEAR(forever.flat / forever.opening,
              1.0 / (std::log1p(rate) - std::log1p(-numbers.exit_rate)), 1e-9)
      << "until it closes, 3% a year";
  EXPECT_LT(of_years(5.0).flat, 5.0 * forever.opening);
  EXPECT_GT(of_years(5.0).flat, 4.0 * forever.opening);
  EXPECT_DOUBLE_EQ(of_years(5.0).completion, forever.completion);
  EXPECT_EQ(of_years(0.0).flat, 0.0);
}

TEST(Negotiation, HearsNoMoreCasesAYearThanItsAuthorityCan)
{
  policy::NegotiatedPackage package = terms();
  package.cases_per_year = 3.0;
  std::map<int, int> heard;
  const Pipeline pipeline = negotiated(package);
  for (const Candidate& candidate : pipeline.candidates())
    if (candidate.bargained || candidate.rejected_by >= 0)
      ++heard[(pipeline.setting().start + candidate.decided).year()];
  EXPECT_GE(heard.size(), 4U);
  for (const auto& [year, cases] : heard) EXPECT_LE(cases, 3) << year;
}

TEST(Negotiation, KeepsToItsBudget)
{
  policy::NegotiatedPackage package = terms();
  package.budget = 300.0;
  const Pipeline pipeline = negotiated(package);
  EXPECT_LE(pipeline.programme().committed(0), 300.0 + 1e-9);
}

}  // namespace
}  // namespace lionrock::projects
