// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/terms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "sim/base/error.hpp"
#include "sim/policy/labels.hpp"

namespace lionrock::policy {
namespace {

using testing::HasSubstr;

constexpr std::size_t count = mechanism_names.size();

TEST(Terms, AreNamedOnceAndSpeakBothLanguages)
{
  for (std::size_t m = 0; m < count; ++m) {
    std::set<std::string_view> names;
    EXPECT_FALSE(terms_of(m).empty()) << mechanism_names[m];
    EXPECT_FALSE(mechanism_name_zh(m).empty()) << mechanism_names[m];
    for (const TermDescription& term : terms_of(m)) {
      EXPECT_EQ(term.mechanism, m) << mechanism_names[m] << "." << term.name;
      EXPECT_TRUE(names.insert(term.name).second) << term.name;
      EXPECT_FALSE(term.meaning.empty()) << term.name;
      EXPECT_FALSE(term.meaning_zh.empty()) << term.name;
      EXPECT_NO_THROW((void)unit_zh(term.unit)) << term.name << ": " << term.unit;
      const int accesses = (term.number ? 1 : 0) + (term.truth ? 1 : 0) + (term.text ? 1 : 0);
      EXPECT_EQ(accesses, 1) << term.name;
      if (term.number) {
        EXPECT_LT(term.low, term.high) << term.name;
      }
    }
    for (const std::string_view name : one_of(m)) EXPECT_NE(find_term(m, name), nullptr) << name;
  }
}

TEST(Terms, HoldADefaultThatTheyWouldAccept)
{
  for (std::size_t m = 0; m < count; ++m) {
    const Mechanism plain = make_default(m);
    EXPECT_EQ(plain.index(), m);
    EXPECT_EQ(contradiction(plain), std::nullopt) << mechanism_names[m];
    for (const TermDescription& term : terms_of(m))
      if (term.absent.empty()) {
        EXPECT_EQ(problem(term, get(plain, term)), std::nullopt) << term.name;
      }
  }
}

TEST(Terms, EachMoveTheirOwnMemberOnly)
{
  for (std::size_t m = 0; m < count; ++m)
    for (const TermDescription& term : terms_of(m)) {
      if (!term.number) continue;
      Mechanism changed = make_default(m);
      const double value = std::isinf(term.high) ? 12.5 : term.low + 0.375 * (term.high - term.low);
      set(changed, term, value);
      EXPECT_EQ(std::get<double>(get(changed, term)), value) << term.name;
      for (const TermDescription& other : terms_of(m))
        if (other.name != term.name) {
          EXPECT_EQ(get(changed, other), get(make_default(m), other)) << other.name;
        }
    }
}

TEST(Terms, KnowTheNamesThatScenariosUse)
{
  const std::size_t land = *mechanism_named("land_premium");
  for (const char* name : {"discount", "instalments.first", "instalments.years"})
    EXPECT_NE(find_term(land, name), nullptr) << name;
  Mechanism premium = make_default(land);
  set(premium, *find_term(land, "instalments.first"), 0.25);
  EXPECT_DOUBLE_EQ(std::get<LandPremium>(premium).first_instalment, 0.25);
  const std::size_t grant = *mechanism_named("capital_grant");
  EXPECT_NE(find_term(grant, "minimum_project_cost"), nullptr);
  EXPECT_NE(find_term(grant, "budget"), nullptr);
  EXPECT_EQ(find_term(grant, "discount"), nullptr);
  EXPECT_EQ(mechanism_named("magic"), std::nullopt);
}

TEST(Terms, RefuseAGrantAboveTheWholeCostInALetter)
{
  const std::size_t grant = *mechanism_named("capital_grant");
  const TermDescription& share = *find_term(grant, "share");
  EXPECT_TRUE(share.required);
  EXPECT_EQ(problem(share, 1.0), std::nullopt);
  EXPECT_EQ(problem(share, 1.01), "= 1.01 is out of range");
  EXPECT_TRUE(problem(share, std::nan("")));
  Mechanism scheme = make_default(grant);
  try {
    set(scheme, share, 1.01);
    FAIL() << "accepted";
  } catch (const ScenarioError& error) {
    EXPECT_THAT(error.what(), HasSubstr("capital_grant.share = 1.01 is out of range"));
    EXPECT_THAT(error.what(), HasSubstr("grant over eligible cost (fraction), from 0 to 1"));
  }
}

TEST(Terms, RefuseTheWrongKindOfValueAndUnknownChoices)
{
  const std::size_t infrastructure = *mechanism_named("infrastructure");
  const TermDescription& kind = *find_term(infrastructure, "kind");
  EXPECT_EQ(problem(kind, "housing"), std::nullopt);
  EXPECT_EQ(problem(kind, "castles"), "= \"castles\" is not known");
  EXPECT_EQ(problem(kind, 3.0), "must be text");
  EXPECT_THAT(expectation(kind), HasSubstr("power, compute, transport, housing"));
  EXPECT_EQ(problem(*find_term(infrastructure, "cost"), true), "must be a number");
  const TermDescription& existing =
      *find_term(*mechanism_named("tax_concession"), "existing_firms");
  EXPECT_EQ(problem(existing, 1.0), "must be true or false");
  Mechanism other = make_default(infrastructure);
  EXPECT_THROW(set(other, existing, true), ScenarioError);
}

TEST(Terms, SayNoLimitAndNotChangedInWords)
{
  const Mechanism grant = make_default(*mechanism_named("capital_grant"));
  EXPECT_EQ(show(grant, *find_term(grant.index(), "budget")), "no limit");
  EXPECT_EQ(show(grant, *find_term(grant.index(), "eligible_share")), "1");
  const Mechanism tax = make_default(*mechanism_named("tax_concession"));
  EXPECT_EQ(show(tax, *find_term(tax.index(), "rate")), "not changed");
  EXPECT_EQ(show(tax, *find_term(tax.index(), "existing_firms")), "false");
}

TEST(Terms, ContradictEachOtherWhereNothingCouldCome)
{
  EXPECT_TRUE(
      contradiction(CapitalGrant{.minimum_project_cost = 300.0, .maximum_project_cost = 100.0}));
  EXPECT_TRUE(contradiction(FloorSpaceSupply{.area = 1000.0}));
  EXPECT_TRUE(contradiction(LandPremium{.first_instalment = 0.25}));
  EXPECT_TRUE(contradiction(TalentAdmission{.class_a_share = 0.7, .class_b_share = 0.4}));
  EXPECT_TRUE(contradiction(TalentAdmission{.skill = 1.5}));
  EXPECT_TRUE(contradiction(Infrastructure{.kind = "transport", .capacity = 1.01}));
  EXPECT_FALSE(contradiction(Infrastructure{.kind = "transport", .capacity = 1.0}));
  EXPECT_FALSE(contradiction(Infrastructure{.kind = "power", .capacity = 500.0}));
  EXPECT_TRUE(contradiction(GuidanceFund{.local_share = 0.3, .production_share = 0.4}));
}

}  // namespace
}  // namespace lionrock::policy
