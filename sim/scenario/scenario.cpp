// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/scenario.hpp"

#include <algorithm>
#include <tuple>

#include "sim/policy/terms.hpp"

namespace lionrock::scenario {

namespace {

auto parts(const policy::CommonTerms& common)
{
  return std::tie(common.announced, common.from, common.until, common.probability,
                  common.legislation_delay, common.expected_life, common.grandfathered,
                  common.stacking, common.clawback, common.group);
}

auto parts(const policy::Reach& reach)
{
  return std::tie(reach.industries, reach.archetypes, reach.classes, reach.manufacturing_only,
                  reach.advanced_only);
}

auto words(const policy::Instrument& instrument)
{
  return std::tie(instrument.slug, instrument.part, instrument.name_en, instrument.name_zh,
                  instrument.id, instrument.evidence);
}

bool equal_terms(const policy::DatedMechanism& a, const policy::DatedMechanism& b)
{
  if (a.from != b.from || a.mechanism.index() != b.mechanism.index()) return false;
  return std::ranges::all_of(policy::terms_of(a.mechanism.index()), [&](const auto& term) {
    return policy::get(a.mechanism, term) == policy::get(b.mechanism, term);
  });
}

}  // namespace

bool equal(const policy::Instrument& a, const policy::Instrument& b)
{
  return words(a) == words(b) && parts(a.common) == parts(b.common) &&
         parts(a.reach) == parts(b.reach) && std::ranges::equal(a.terms, b.terms, equal_terms);
}

bool Scenario::operator==(const Scenario& other) const
{
  return name == other.name && title == other.title && title_zh == other.title_zh &&
         run == other.run && target == other.target && outlook == other.outlook &&
         sites == other.sites && uncertainty == other.uncertainty && financing == other.financing &&
         structure_year == other.structure_year && resolved == other.resolved &&
         std::ranges::equal(instruments, other.instruments, equal) &&
         std::ranges::equal(past_law, other.past_law, equal);
}

}  // namespace lionrock::scenario
