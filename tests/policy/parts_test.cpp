// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "sim/policy/labels.hpp"
#include "tests/policy/small_programme.hpp"

namespace lionrock::policy {
namespace {

/// A part of an entry of several.
Instrument part(Mechanism terms, const std::string& name)
{
  Instrument made = instrument(std::move(terms), "package");
  made.part = name;
  made.name_en = "Package";
  made.name_zh = "方案";
  return made;
}

TEST(PartsOfAnEntry, ComeIntoForceTogetherOrNotAtAll)
{
  Instrument lines = part(CapitalGrant{.share = 0.3}, "lines");
  lines.common = {.from = now, .probability = 0.5, .legislation_delay = 6.0};
  Instrument taxes = part(TaxConcession{.rate = 0.05}, "tax_concession");
  taxes.common = lines.common;
  int in_force = 0;
  for (std::uint32_t member = 0; member < 200; ++member) {
    const Programme both = programme({lines, taxes}, member);
    for (const int quarters : {0, 2, 8, 40}) {
      const Quarter then = now + quarters;
      EXPECT_EQ(both.in_force(0, then) == nullptr, both.in_force(1, then) == nullptr);
    }
    in_force += both.in_force(0, now + 40) != nullptr ? 1 : 0;
  }
  EXPECT_GT(in_force, 50);
  EXPECT_LT(in_force, 150);
}

TEST(PartsOfAnEntry, EachTakeOverWhatTheSamePartPromisedBefore)
{
  const Instrument lines = part(CapitalGrant{.share = 0.3}, "lines");
  const Instrument parks = part(CapitalGrant{.share = 0.1}, "parks");
  Programme both({parks, lines}, PastLaw{{lines, parks}, now}, BaseLaw{}, 20260226, 0);
  ASSERT_EQ(both.instruments().size(), 4U);
  Offer offer;
  offer.from = {{.instrument = 2, .grant = 5.0}, {.instrument = 3, .grant = 7.0}};
  both.commit(offer);
  (void)both.end_past();
  ASSERT_EQ(both.instruments().size(), 2U);
  EXPECT_EQ(both.committed(0), 7.0) << "parks";
  EXPECT_EQ(both.committed(1), 5.0) << "lines";
  EXPECT_EQ(without_heir({lines}, {parks}).size(), 1U);
  EXPECT_TRUE(without_heir({lines}, {lines, parks}).empty());
}

TEST(PartsOfAnEntry, SayInListsWhichTheyAre)
{
  const Instrument lines = part(CapitalGrant{.share = 0.3}, "smart_lines");
  EXPECT_EQ(lines.label(), "package.smart_lines");
  EXPECT_EQ(full_name(lines, true), "Package (smart lines)");
  EXPECT_EQ(full_name(lines, false), "方案（smart lines）");
  EXPECT_EQ(full_name(part(CapitalGrant{}, "capital_grant"), false), "方案（資本開支資助）");
  EXPECT_EQ(full_name(part(CapitalGrant{}, ""), true), "Package");
}

}  // namespace
}  // namespace lionrock::policy
