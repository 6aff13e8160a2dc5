// SPDX-License-Identifier: Apache-2.0
#include "tests/experiment/policy_records.hpp"

#include "sim/results/schema.hpp"

namespace lionrock::experiment {

policy::Instrument grant(const std::string& slug)
{
  policy::Instrument instrument;
  instrument.slug = slug;
  instrument.name_en = "Grant " + slug;
  instrument.name_zh = "資助" + slug;
  instrument.evidence = "terms_only";
  instrument.common.group = "funds";
  instrument.terms = {{.from = {}, .mechanism = policy::CapitalGrant{}}};
  return instrument;
}

policy::Instrument tax_cut(const std::string& slug)
{
  policy::Instrument instrument = grant(slug);
  instrument.name_en = "Tax " + slug;
  instrument.common.group.clear();
  instrument.terms = {{.from = {}, .mechanism = policy::TaxConcession{}}};
  return instrument;
}

PolicyResults records(int quarters, int instruments, double weight)
{
  PolicyResults record;
  record.site_labels = {{"estate", "Estate", "工業邨", "industrial"},
                        {"park", "Park", "園區", "research"}};
  for (int t = 0; t < quarters; ++t) {
    auto& ledger = record.instruments.emplace_back(static_cast<std::size_t>(instruments));
    for (int i = 0; i < instruments; ++i) {
      auto& now = ledger[static_cast<std::size_t>(i)];
      now.outlay = weight * (10.0 * i + t + 1.0);
      now.jobs = {.additional = weight * 100.0 * (i + 1.0), .deadweight = weight * 300.0};
      now.private_investment = {.additional = weight * 2.0, .deadweight = weight * 6.0};
      now.value_added = {.additional = weight * 5.0, .deadweight = weight * 7.0};
    }
    // Projects that several instruments reach are the same.
    if (instruments > 0) {
      record.reached.push_back(ledger.front());
      record.reached.back().jobs.additional = weight * 75.0 * (instruments + 1.0);
    } else {
      record.reached.emplace_back();
    }
    record.beyond_evidence.emplace_back(static_cast<std::size_t>(instruments), 0.0);
    record.floor.push_back({.sites = {{.supplied = 1000.0 * weight + t, .let = 10.0, .rent = 1.1},
                                      {.supplied = 500.0, .let_outside = 40.0, .rent = 0.9}},
                            .waiting = {weight, 2.0, 3.0, 4.0}});
    CapacityHeld held{};
    held[place(Bottleneck::approval)] = weight * 30.0;
    held[place(Bottleneck::site)] = 20.0;
    record.held.push_back(held);
  }
  return record;
}

projects::Candidate candidate(std::uint64_t identity, int decided,
                              const std::vector<int>& instruments)
{
  projects::Candidate found;
  found.traits.identity = identity;
  found.traits.archetype = 1;
  found.traits.kind = pack::CandidateClass::mobile_entrant;
  found.traits.origin = pack::Origin::mainland;
  found.traits.capex = 120.0;
  found.stage = projects::Stage::operating;
  found.label = projects::Label::additional;
  found.arrived = decided - 2;
  found.decided = decided;
  for (const int instrument : instruments)
    found.offer.from.push_back(policy::Contribution{.instrument = instrument});
  return found;
}

PolicyMembers pointers(const std::vector<std::vector<PolicyResults>>& records)
{
  PolicyMembers members;
  for (const auto& scenario : records) {
    auto& row = members.emplace_back();
    for (const PolicyResults& member : scenario) row.push_back(&member);
  }
  return members;
}

results::Results frame(int scenarios, int members, int quarters)
{
  results::Results all;
  all.provenance.scenarios.resize(static_cast<std::size_t>(scenarios));
  std::vector<std::string> names;
  for (int s = 0; s < scenarios; ++s) names.emplace_back(1, static_cast<char>('a' + s));
  const Quarter start = Quarter::of(2029, 1);
  all.axes["macro"] = {results::scenario_axis(names), results::member_axis(0, members - 1),
                       results::quarter_axis(start, start + (quarters - 1))};
  return all;
}

PolicyContext context(std::vector<std::vector<policy::Instrument>> instruments)
{
  static const std::vector<pack::Archetype> archetypes = [] {
    std::vector<pack::Archetype> kinds(2);
    kinds[0].slug = "smart_line";
    kinds[1].slug = "battery";
    return kinds;
  }();
  static const std::vector<input_output::Industry> industries = {
      {1, "AHF", "agriculture", "Agriculture", "農業", false},
      {14, "ELE", "electrical", "Electrical equipment", "電氣設備", true}};
  return {std::move(instruments), archetypes, industries};
}

double cell(const results::Results& results, const std::string& group, const std::string& name,
            std::vector<int> places)
{
  const auto& variable = results::variable_of(results, group, name);
  std::int64_t place = 0;
  for (std::size_t axis = 0; axis < variable.axes.size(); ++axis)
    place = place * results::axis_of(results, group, variable.axes[axis]).size() + places.at(axis);
  return variable.values.at(static_cast<std::size_t>(place));
}

}  // namespace lionrock::experiment
