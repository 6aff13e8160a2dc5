// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/record_policy.hpp"

#include <algorithm>
#include <limits>
#include <variant>

#include "sim/markets/floor_space.hpp"

namespace lionrock::experiment {

using projects::Candidate;
using projects::Label;

namespace {

constexpr double nothing_known = std::numeric_limits<double>::quiet_NaN();

/// HK$ million that the terms may promise in all.
double budget_of(const policy::Mechanism& mechanism)
{
  if (const auto* terms = std::get_if<policy::CapitalGrant>(&mechanism)) return terms->budget;
  if (const auto* terms = std::get_if<policy::ResearchSupport>(&mechanism)) return terms->budget;
  if (const auto* terms = std::get_if<policy::NegotiatedPackage>(&mechanism)) return terms->budget;
  return policy::no_limit;
}

}  // namespace

FloorQuarter record_sites(const economy::FloorSpace& floor, int quarter)
{
  FloorQuarter record;
  record.sites.reserve(floor.sites.size());
  for (const economy::Site& site : floor.sites)
    record.sites.push_back({.supplied = site.supplied(quarter),
                            .let = site.let,
                            .let_outside = markets::held_outside(site, quarter),
                            .rent = site.rent});
  std::copy_n(floor.waiting.begin(), sited_kinds, record.waiting.begin());
  return record;
}

std::vector<SiteLabel> site_labels(const economy::FloorSpace& floor)
{
  std::vector<SiteLabel> labels;
  labels.reserve(floor.sites.size());
  for (const economy::Site& site : floor.sites)
    labels.push_back({site.slug, site.name_en, site.name_zh, site.type});
  return labels;
}

CapacityHeld record_held(const projects::CapacityHeld& held, double labour)
{
  CapacityHeld record{};
  record[place(Bottleneck::finance)] = held.finance;
  record[place(Bottleneck::approval)] = held.approval;
  record[place(Bottleneck::site)] = held.site;
  record[place(Bottleneck::construction)] = held.construction;
  record[place(Bottleneck::ramp_up)] = held.ramp_up;
  record[place(Bottleneck::lost_floor)] = held.lost_to_floor;
  record[place(Bottleneck::labour)] = labour;
  return record;
}

std::vector<double> record_budgets(const quarter::ProjectBooks& books, int quarter)
{
  const auto& programme = books.pipeline.programme();
  const Quarter now = books.pipeline.setting().start + quarter;
  std::vector<double> left(programme.instruments().size(), nothing_known);
  for (std::size_t i = 0; i < left.size(); ++i) {
    const policy::Mechanism* terms = programme.in_force(static_cast<int>(i), now);
    const double budget = terms != nullptr ? budget_of(*terms) : policy::no_limit;
    if (budget == policy::no_limit) continue;
    const double promised = programme.committed(static_cast<int>(i));
    left[i] = budget > 0.0 ? std::max(0.0, 1.0 - promised / budget) : 0.0;
  }
  for (const quarter::FundBooks& of : books.capital.funds)
    if (of.open && of.fund.committed > 0.0)
      left[static_cast<std::size_t>(of.instrument)] =
          std::max(0.0, 1.0 - of.fund.called / of.fund.committed);
  return left;
}

void leave_people_unknown(std::span<const policy::Instrument> instruments,
                          policy::InstrumentLedger& ledger)
{
  for (std::size_t i = 0; i < instruments.size(); ++i) {
    const policy::Mechanism& mechanism = instruments[i].terms.front().mechanism;
    policy::InstrumentQuarter& row = ledger.at(i);
    if (std::holds_alternative<policy::TalentAdmission>(mechanism))
      row.persons_admitted = row.persons_left = row.persons_in_outlook = row.persons_unfilled =
          nothing_known;
    // Staff trained in post are counted in both engines, seekers who change their skill are not.
    const auto* training = std::get_if<policy::Training>(&mechanism);
    if (training != nullptr && training->productivity_gain == 0.0)
      row.persons_trained = nothing_known;
    const auto* tax = std::get_if<policy::TaxConcession>(&mechanism);
    if (tax != nullptr && tax->existing_firms) row.tax_forgone = row.research = nothing_known;
    const auto* research = std::get_if<policy::ResearchSupport>(&mechanism);
    if (research != nullptr && research->firm_support > 0.0)
      row.outlay = row.research = nothing_known;
  }
}

std::vector<std::vector<double>> count_beyond_evidence(std::span<const Candidate> candidates,
                                                       int quarters, int instruments)
{
  const auto entries = static_cast<std::size_t>(instruments);
  std::vector<std::vector<double>> counts(static_cast<std::size_t>(quarters),
                                          std::vector<double>(entries, 0.0));
  for (const Candidate& candidate : candidates) {
    const bool goes = candidate.label == Label::additional || candidate.label == Label::deadweight;
    if (!candidate.beyond_evidence || !goes || candidate.decided == Candidate::never) continue;
    std::vector<char> reached(entries, 0);
    for (const auto& contribution : candidate.offer.from)
      reached.at(static_cast<std::size_t>(contribution.instrument)) = 1;
    for (int quarter = std::max(0, candidate.decided); quarter < quarters; ++quarter)
      for (std::size_t i = 0; i < entries; ++i)
        counts[static_cast<std::size_t>(quarter)][i] += reached[i];
  }
  return counts;
}

}  // namespace lionrock::experiment
