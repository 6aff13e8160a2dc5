// SPDX-License-Identifier: Apache-2.0
// Responses of large samples of candidates at base prices, without dynamics, against what studies
// of firms found.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <cmath>

#include "sim/projects/appraisal.hpp"
#include "tests/projects/projected.hpp"

namespace lionrock::projects {
namespace {

constexpr int candidates_a_kind = 400;

/// Candidates of one class, and what they invest under some offer.
class Sample {
public:
  explicit Sample(CandidateClass kind, bool manufacturing_only = true)
      : setting_(setting()),
        kinds_(projects::kinds(setting_)),
        drawn_(sample(setting_, kinds_, kind, candidates_a_kind, manufacturing_only))
  {
  }

  [[nodiscard]] policy::Offer none() const { return programme(setting_).none(); }

  /// Expected capex, each kind weighted by its arrivals; `gain` is added to every value.
  [[nodiscard]] double investment(const policy::Offer& offer, double gain = 0.0,
                                  bool by_size = true) const
  {
    double sum = 0.0;
    for (const Drawn& drawn : drawn_) sum += weight(drawn, by_size) * chance(drawn, offer, gain);
    return sum;
  }

  /// Effective average rate per point of the statutory one: present value of tax over that of
  /// profit, which is surplus less even depreciation over the horizon.
  /// Source: Devereux and Griffith (2003), evaluating tax policy for location decisions.
  [[nodiscard]] double effective_share(const policy::Offer& offer) const
  {
    double base = 0.0;
    double profit = 0.0;
    for (const Drawn& drawn : drawn_) {
      const auto project = project_of(setting_.behaviour, *drawn.kind->archetype, drawn.traits, {});
      const auto& discount = drawn.kind->of(drawn.traits.kind).discount;
      const auto appraised = find(setting_, *drawn.kind, drawn.traits, offer, {}).appraised;
      base += weight(drawn, true) / drawn.traits.capex * appraised.tax_base;
      profit += weight(drawn, true) / drawn.traits.capex * discount.ramped *
                (project.value_added - project.wages);
      profit -= weight(drawn, true) / drawn.traits.capex * discount.flat * project.capex /
                setting_.behaviour.appraisal_years;
    }
    return base / profit;
  }

  [[nodiscard]] Setting& changed() { return setting_; }

private:
  [[nodiscard]] double weight(const Drawn& drawn, bool by_size) const
  {
    const double arrivals = drawn.kind->arrivals * drawn.kind->of(drawn.traits.kind).share;
    return arrivals * (by_size ? drawn.traits.capex : 1.0);
  }
  [[nodiscard]] double chance(const Drawn& drawn, const policy::Offer& offer, double gain) const
  {
    const KindClass& of_class = drawn.kind->of(drawn.traits.kind);
    const double value = find(setting_, *drawn.kind, drawn.traits, offer, {}).appraised.per_scale();
    return rules::acceptance(value + gain, of_class.outside, of_class.numbers.response);
  }

  Setting setting_;
  std::vector<Kind> kinds_;
  std::vector<Drawn> drawn_;
};

struct TaxResponse {
  double statutory, effective;  ///< log change of investment per point
};

TaxResponse tax_response(const Sample& mobile)
{
  policy::Offer up = mobile.none();
  policy::Offer down = mobile.none();
  up.tax_rate += 0.01;
  down.tax_rate -= 0.01;
  const double per_point = 50.0 * std::log(mobile.investment(up) / mobile.investment(down));
  return {per_point, per_point / mobile.effective_share(mobile.none())};
}

/// Investment that a grant of a share of capex causes, per HK$ of grant.
double investment_per_grant(const Sample& firms, double share)
{
  policy::Offer offer = firms.none();
  offer.grant = share;
  const double with = firms.investment(offer);
  return (with - firms.investment(firms.none())) / (share * with);
}

TEST(MobileEntrants, AnswerToTheEffectiveTaxRateAsForeignInvestmentDoes)
{
  // De Mooij and Ederveen (2003): -3.3 % per point in the mean, later medians about -2.5.
  const Sample mobile(CandidateClass::mobile_entrant);
  const TaxResponse response = tax_response(mobile);
  fmt::print(
      "investment per point of tax: {:.2f} % statutory, {:.2f} % effective (one point of the "
      "statutory rate moves the effective one by {:.2f})\n",
      response.statutory, response.effective, response.statutory / response.effective);
  EXPECT_LT(response.effective, -1.0);
  EXPECT_GT(response.effective, -3.3);
  EXPECT_NEAR(response.effective, -2.5, 0.25);
}

TEST(MobileEntrants, AreTippedByATypicalPackageAsOftenAsLocationIncentivesTip)
{
  // Bartik (2018): 2 to 25 % of incentivised investment would not have come but for the package,
  // worth 1.4 % of value added.
  const Sample mobile(CandidateClass::mobile_entrant);
  const double with = mobile.investment(mobile.none(), 0.014);
  const double but_for = 1.0 - mobile.investment(mobile.none()) / with;
  fmt::print("share tipped by a package of 1.4 % of value added: {:.3f}\n", but_for);
  EXPECT_GT(but_for, 0.02);
  EXPECT_LT(but_for, 0.25);
}

TEST(SmallIncumbents, InvestAboutTheGrantMore)
{
  // Bronzini and Iachini (2014), Criscuolo et al. (2019): total investment, not own money.
  const double small = investment_per_grant(Sample(CandidateClass::small_incumbent), 0.28);
  fmt::print("investment per HK$ of grant, small incumbents: {:.2f}\n", small);
  EXPECT_GT(small, 0.5);
  EXPECT_LT(small, 1.5);
}

TEST(LargeIncumbents, TakeGrantsWithoutDoingMuchMore)
{
  const double large = investment_per_grant(Sample(CandidateClass::large_incumbent), 0.28);
  fmt::print("investment per HK$ of grant, large incumbents: {:.2f}\n", large);
  EXPECT_GE(large, 0.0);
  EXPECT_LT(large, 0.4);
}

TEST(ResearchCentres, ComeMoreOftenWhereResearchIsCheaper)
{
  // Wilson (2009): -2.5 in the own region, of which -0.8 is intensity.
  const Sample centres(CandidateClass::research_centre, false);
  policy::Offer cheaper = centres.none();
  cheaper.research_support = 0.01;
  const double elasticity =
      -100.0 * std::log(centres.investment(cheaper) / centres.investment(centres.none()));
  fmt::print("elasticity of R&D centres to the cost of R&D: {:.2f}\n", elasticity);
  EXPECT_NEAR(elasticity, -1.7, 0.4);
}

TEST(MinimumTax, TakesMostOfALowerRateFromLargeGroups)
{
  const Sample mobile(CandidateClass::mobile_entrant);
  Sample untaxed(CandidateClass::mobile_entrant);
  untaxed.changed().behaviour.minimum_tax = 0.0;
  policy::Offer half = mobile.none();
  half.tax_rate = 0.0825;
  const double with = mobile.investment(half) / mobile.investment(mobile.none()) - 1.0;
  const double without = untaxed.investment(half) / untaxed.investment(untaxed.none()) - 1.0;
  fmt::print("investment at 8.25 % tax: {:+.1f} % with the minimum tax, {:+.1f} % without\n",
             100.0 * with, 100.0 * without);
  EXPECT_GT(with, 0.0);
  EXPECT_LT(with, without);
}

TEST(Investors, AnswerBadNewsTheMoreTheLessSettledTheirPlansAre)
{
  // No published figure: a tenth of value added is lost. Large incumbents are saturated, not deaf.
  double last = 1.0;
  for (const auto kind : {CandidateClass::large_incumbent, CandidateClass::small_incumbent,
                          CandidateClass::mobile_entrant}) {
    const Sample firms(kind);
    policy::Offer worse = firms.none();
    worse.compliance_saved = -0.1;
    const double ratio = firms.investment(worse) / firms.investment(firms.none());
    fmt::print("{}: investment {:.2f} of the base when a tenth of value added is lost\n",
               pack::candidate_class_names[static_cast<std::size_t>(kind)], ratio);
    EXPECT_LT(ratio, last);
    last = ratio;
  }
}

}  // namespace
}  // namespace lionrock::projects
