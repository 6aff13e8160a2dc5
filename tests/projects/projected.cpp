// SPDX-License-Identifier: Apache-2.0
#include "tests/projects/projected.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "sim/projects/arrivals.hpp"

namespace lionrock::projects {

const pack::EconomyPack& hong_kong()
{
  static const pack::EconomyPack pack = pack::read_pack(LIONROCK_SOURCE_DIR "/data/hong_kong");
  return pack;
}

Behaviour central_behaviour()
{
  Behaviour behaviour{};
  for (const BehaviourField& field : behaviour_fields)
    behaviour.*field.place = hong_kong().project_parameter(std::string(field.name)).central;
  return behaviour;
}

Setting setting(std::uint32_t member)
{
  static const Behaviour behaviour = central_behaviour();
  static const Eigen::VectorXd ratio =
      hong_kong().table.value_added().cwiseQuotient(hong_kong().table.output.cwiseMax(1e-9));
  Setting made{};
  made.archetypes = &hong_kong().archetypes;
  made.behaviour = behaviour;
  made.seed = 20260226;
  made.member = member;
  made.start = Quarter::of(2024, 1);
  made.law = base_law(behaviour, hong_kong().tax_code.profits_rate, made.start);
  made.value_added_per_output = ratio;
  for (const auto& industry : hong_kong().table.industries)
    made.manufacturing.push_back(industry.manufacturing);
  made.firms = firm_counts(hong_kong().structure, behaviour.large_firm_persons);
  return made;
}

int kind_called(std::string_view slug)
{
  const auto& archetypes = hong_kong().archetypes;
  for (int row = 0; row < std::ssize(archetypes); ++row)
    if (archetypes[row].slug == slug) return row;
  throw std::invalid_argument("no kind called " + std::string(slug));
}

policy::Programme programme(const Setting& of, std::vector<policy::Instrument> instruments)
{
  return policy::Programme(std::move(instruments), of.law, of.seed, of.member);
}

policy::Instrument instrument(policy::Mechanism terms, std::string slug)
{
  policy::Instrument made;
  made.slug = std::move(slug);
  made.terms.push_back({.from = {}, .mechanism = std::move(terms)});
  return made;
}

economy::FloorSpace endless_floor()
{
  economy::Site site;
  site.slug = "endless";
  site.supply = {1e12};
  site.usable.fill(1.0);
  site.preference.fill(1);
  economy::FloorSpace floor;
  floor.sites.push_back(site);
  return floor;
}

Pipeline run(const Setting& of, policy::Programme programme, int quarters,
             economy::FloorSpace floor)
{
  Pipeline pipeline(of, std::move(programme));
  pipeline.run_history();
  for (int quarter = 0; quarter < quarters; ++quarter)
    static_cast<void>(pipeline.advance(quarter, Conditions{}, floor));
  return pipeline;
}

Arrivals arrivals_of(const std::vector<Candidate>& candidates)
{
  Arrivals all;
  for (const Candidate& candidate : candidates)
    all.emplace(candidate.traits.identity, candidate.traits);
  return all;
}

void expect_among(const Arrivals& few, const Arrivals& many)
{
  for (const auto& [identity, traits] : few) {
    const auto same = many.find(identity);
    ASSERT_NE(same, many.end());
    EXPECT_EQ(same->second.capex, traits.capex);
    EXPECT_EQ(same->second.taste, traits.taste);
    EXPECT_EQ(same->second.industry, traits.industry);
    EXPECT_EQ(same->second.kind, traits.kind);
  }
}

double grants_held(const Pipeline& pipeline, int instrument)
{
  double sum = 0.0;
  for (const Candidate& candidate : pipeline.candidates()) {
    const bool left = candidate.stage == Stage::given_up || candidate.stage == Stage::no_site;
    if (left || candidate.decided == Candidate::never) continue;
    const bool builds = candidate.started != Candidate::never;
    const bool unpaid = candidate.stage == Stage::closed && candidate.grants_paid == 0.0;
    for (const policy::Contribution& given : candidate.offer.from)
      if (given.instrument == instrument && !unpaid)
        sum += given.grant * (builds ? candidate.traits.size_realised : 1.0);
  }
  return sum;
}

std::vector<Drawn> sample(const Setting& of, const std::vector<Kind>& kinds, CandidateClass wanted,
                          int each, bool manufacturing_only)
{
  std::vector<Drawn> drawn;
  for (int row = 0; row < std::ssize(kinds); ++row) {
    if (kinds[row].of(wanted).share <= 0.0) continue;
    const double all = kinds[row].archetype->largest_arrival_factor;
    const ArrivalFactors everyone{{all, all}, {all, all}};
    int found = 0;
    for (int ordinal = 0; found < each; ++ordinal) {
      Candidate candidate;
      if (!draw_candidate(of, kinds[row], row, 24, ordinal, everyone, candidate)) continue;
      if (candidate.traits.kind != wanted) continue;
      ++found;
      if (!manufacturing_only || of.manufacturing[candidate.traits.industry])
        drawn.push_back({&kinds[row], candidate.traits});
    }
  }
  return drawn;
}

}  // namespace lionrock::projects
