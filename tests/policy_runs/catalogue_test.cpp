// SPDX-License-Identifier: Apache-2.0
//
// Every entry of the catalogue by itself in the economy of agents, small and for eight years: what
// documents or judgements complete runs, all identities held, and moves the economy; what nobody
// completes is refused with the terms that are missing.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/scenario/warnings.hpp"
#include "tests/policy_runs/runs.hpp"

namespace lionrock::policy_runs {
namespace {

using scenario::CatalogueEntry;
using scenario::Use;
using testing::HasSubstr;

/// What an entry stands beside, and how large a run is.
struct Beside {
  std::string scenario;
  scenario::Overrides size;
};
const Beside nothing{"no_policy", {.members = "2", .scale = "1000", .until = "2031Q4"}};
/// For what only acts on other schemes, on few persons or on kinds of project that seldom come.
const Beside the_law{"current_law", {.members = "64", .scale = "1000", .until = "2035Q4"}};
/// The base year, the outlook or the timetable of sites has what these bring: their terms are zero,
/// or the law.
const std::set<std::string> held_already{"hetao_phases",
                                         "innopark_floor",
                                         "itf_research_programmes",
                                         "mainland_science_funding",
                                         "new_energy_fund",
                                         "parks_and_institutes",
                                         "rnd_deduction",
                                         "san_tin_land",
                                         "sandy_ridge",
                                         "science_park_cyberport_expansion"};

const std::vector<CatalogueEntry>& entries() { return limits().catalogue.entries; }

/// A scenario with one entry; what no document dates begins in 2025.
scenario::Scenario with(const CatalogueEntry& entry, bool assumption,
                        const Beside& beside = nothing)
{
  std::string text = "[[instrument]]\nuse = \"" + entry.slug + "\"\n";
  if (assumption) text += "assumption = true\n";
  if (entry.acts() && entry.status != "existing") text += "from = \"2025Q1\"\n";
  return written("with_" + entry.slug, beside.scenario, text, beside.size);
}

/// Why a scenario with one entry is refused.
std::string letter_about(const CatalogueEntry& entry, bool assumption)
{
  try {
    (void)with(entry, assumption);
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "was accepted";
}

/// Whether every number of group macro is the same in two scenarios.
bool same_economy(const Found& found, int left, int right)
{
  return std::ranges::all_of(found.results().variables, [&](const results::Variable& variable) {
    return variable.group != "macro" || variable.axes.front() != "scenario" ||
           same_bits(found.of_scenario(variable, left), found.of_scenario(variable, right));
  });
}

using Entries = std::vector<const CatalogueEntry*>;

/// Of some entries, those that leave the economy to the bit as it is without each.
Entries idle_of(const Entries& some, const Beside& beside)
{
  std::vector<scenario::Scenario> all{shipped(beside.scenario, beside.size)};
  for (const CatalogueEntry* entry : some)
    all.push_back(with(*entry, use_of(*entry) == Use::with_assumption, beside));
  const Found found(all);
  Entries idle;
  for (std::size_t i = 0; i < some.size(); ++i)
    if (same_economy(found, 0, static_cast<int>(i) + 1)) idle.push_back(some[i]);
  return idle;
}

TEST(CatalogueEntries, ThatAreCompleteRunAndMoveTheEconomyUnlessItHoldsThemAlready)
{
  constexpr std::size_t at_once = 24;  // results of more would fill memory
  Entries complete, seldom;
  for (const CatalogueEntry& entry : entries())
    if (use_of(entry) == Use::as_it_stands || use_of(entry) == Use::with_assumption)
      complete.push_back(&entry);
  EXPECT_EQ(complete.size(), 169U);
  std::set<std::string> held;
  for (std::size_t first = 0; first < complete.size(); first += at_once) {
    const auto end = std::min(first + at_once, complete.size());
    for (const CatalogueEntry* entry :
         idle_of({complete.begin() + static_cast<std::ptrdiff_t>(first),
                  complete.begin() + static_cast<std::ptrdiff_t>(end)},
                 nothing))
      if (held_already.contains(entry->slug))
        held.insert(entry->slug);
      else
        seldom.push_back(entry);
  }
  EXPECT_EQ(held, held_already);
  for (const CatalogueEntry* entry : idle_of(seldom, the_law))
    ADD_FAILURE() << entry->slug << " moves nothing";
}

TEST(CatalogueEntries, ThatAreCompleteDrawNoWarning)
{
  const auto research = [](const char* name) {
    return hong_kong().research_parameter(name).central;
  };
  const scenario::StandingLaw law{.profits_tax = hong_kong().tax_code.profits_rate,
                                  .research_deduction = research("deduction"),
                                  .first_research_deduction = research("first_deduction"),
                                  .first_research_band = research("first_band")};
  for (const CatalogueEntry& entry : entries()) {
    if (use_of(entry) != Use::as_it_stands && use_of(entry) != Use::with_assumption) continue;
    const auto said = scenario::warnings(with(entry, use_of(entry) == Use::with_assumption),
                                         hong_kong().archetypes, law);
    EXPECT_EQ(said, std::vector<std::string>{}) << entry.slug;
  }
}

TEST(CatalogueEntries, AreRefusedWithEveryTermThatNobodyStates)
{
  for (const CatalogueEntry& entry : entries()) {
    const Use use = use_of(entry);
    if (use != Use::with_assumption && use != Use::own_terms) continue;
    for (const bool assumption : {false, true}) {
      if (assumption && use == Use::with_assumption) continue;
      const std::string letter = letter_about(entry, assumption);
      EXPECT_THAT(letter, HasSubstr("which no document states")) << entry.slug;
      for (const auto& part : entry.parts)
        for (const std::string& name : part.required)
          EXPECT_THAT(letter, HasSubstr(name)) << entry.slug;
      const bool offers = letter.find("or assumption = true") != std::string::npos;
      EXPECT_EQ(offers, use == Use::with_assumption) << letter;
    }
  }
}

TEST(CatalogueEntries, KnownByNameOnlyLeaveSizeAndEffectToTheScenario)
{
  int named = 0;
  for (const CatalogueEntry& entry : entries()) {
    if (!entry.is_name_only()) continue;
    ++named;
    EXPECT_EQ(use_of(entry), Use::own_terms) << entry.slug;
    EXPECT_THAT(letter_about(entry, true),
                HasSubstr("only its name is known, so that size and effect are the scenario's own"))
        << entry.slug;
  }
  EXPECT_EQ(named, 23);
}

TEST(CatalogueEntries, ThatCountOrHappenOutsideAreReadAndNotUsed)
{
  int read = 0;
  for (const CatalogueEntry& entry : entries()) {
    if (use_of(entry) != Use::none) continue;
    ++read;
    EXPECT_FALSE(entry.measures.empty() && entry.shocks.empty()) << entry.slug;
    EXPECT_THAT(letter_about(entry, false), HasSubstr("is no instrument but")) << entry.slug;
  }
  EXPECT_EQ(read, 17);
}

}  // namespace
}  // namespace lionrock::policy_runs
