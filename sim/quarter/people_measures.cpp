// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/quarter/apply_measures.hpp"

namespace lionrock::quarter {

using economy::AdmissionStream;
using economy::Economy;
using economy::ResearchTerms;
using economy::TrainingProgramme;
using policy::Programme;

namespace {

/// The entry of an instrument in a list whose positions may not change; added when it is new.
template <class Entry>
Entry& entry_of(std::vector<Entry>& list, int instrument)
{
  const auto found = std::find_if(
      list.begin(), list.end(), [&](const Entry& entry) { return entry.instrument == instrument; });
  if (found != list.end()) return *found;
  list.emplace_back();
  list.back().instrument = instrument;
  return list.back();
}

/// Flags of the industries an instrument names; empty when it names none.
std::vector<char> flags(const Economy& economy, const Programme& programme, int instrument)
{
  const auto& reach = programme.instruments()[static_cast<std::size_t>(instrument)].reach;
  if (reach.industries.empty() && !reach.manufacturing_only) return {};
  if (reach.industries.empty()) return economy.technology.manufacturing;
  std::vector<char> named(static_cast<std::size_t>(economy.technology.industries), 0);
  for (const int s : reach.industries) named[static_cast<std::size_t>(s)] = 1;
  return named;
}

void admit(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  for (AdmissionStream& stream : economy.talent.streams)
    stream.per_quarter = stream.in_outlook = 0.0;
  for (const policy::Admission& item : measures.admissions) {
    AdmissionStream& stream = entry_of(economy.talent.streams, item.instrument);
    stream.per_quarter = item.persons;
    stream.in_outlook = item.in_outlook;
    stream.skill = item.skill;
    stream.class_share = {item.class_a_share, item.class_b_share,
                          1.0 - item.class_a_share - item.class_b_share};
    // What homes add is `Support::renewal`, read where visas end.
    stream.renewal = {item.renewal_a, item.renewal_b, item.renewal_c};
    stream.first_visa = item.first_visa_quarters;
    stream.tied_to_job = item.tied_to_job > 0.0;
    stream.local_per_imported = item.local_per_imported;
    stream.wage_floor = item.wage_floor;
    stream.dependants = item.dependants;
    stream.industries = flags(economy, programme, item.instrument);
  }
}

void train(Economy& economy, const policy::Measures& measures)
{
  for (TrainingProgramme& programme : economy.talent.training) programme.places = 0.0;
  for (const policy::TrainingPlaces& item : measures.training) {
    TrainingProgramme& programme = entry_of(economy.talent.training, item.instrument);
    programme.places = item.places;
    programme.deadweight = item.places > 0.0 ? 1.0 - item.additional / item.places : 0.0;
  }
}

void research(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  for (ResearchTerms& terms : economy.research.terms) {
    terms.deduction.reset();
    terms.support = terms.public_research = terms.spin_offs = 0.0;
  }
  const auto& law = economy.research.behaviour;
  for (const policy::ResearchMeasure& item : measures.research) {
    ResearchTerms& terms = entry_of(economy.research.terms, item.instrument);
    terms.support = item.firm_support;
    // What was spent `lag` ago reaches the pool now; the lag is already in the measure.
    const double more = item.posts > 0.0 ? item.additional_posts / item.posts : 0.0;
    terms.public_research =
        (item.reaches_pool + more * item.posts_outlay) / economy.climate.consumer_price;
    terms.spin_offs = item.spin_offs;
    terms.industries = flags(economy, programme, item.instrument);
  }
  for (const policy::ResearchDeduction& item : measures.deductions) {
    ResearchTerms& terms = entry_of(economy.research.terms, item.instrument);
    rules::ResearchDeduction deduction{law.first_deduction, law.deduction, law.first_band};
    if (item.first >= 0.0) deduction.first = item.first;
    if (item.beyond >= 0.0) deduction.beyond = item.beyond;
    if (item.first_band > 0.0) deduction.first_band = item.first_band;
    terms.deduction = deduction;
    terms.industries = flags(economy, programme, item.instrument);
  }
}

}  // namespace

void set_people_and_research(Economy& economy, const Programme& programme,
                             const policy::Measures& measures)
{
  admit(economy, programme, measures);
  train(economy, measures);
  research(economy, programme, measures);
}

void count_people_and_research(const Economy& economy, policy::InstrumentLedger& ledger)
{
  const double scale = economy.scale;
  const auto& talent = economy.talent;
  for (std::size_t i = 0; i < talent.streams.size() && i < talent.now.size(); ++i) {
    auto& entry = ledger[static_cast<std::size_t>(talent.streams[i].instrument)];
    entry.persons_admitted += scale * (talent.now[i].admitted + talent.now[i].tagged);
    entry.persons_left += scale * talent.now[i].left;
  }
  for (const TrainingProgramme& programme : talent.training)
    ledger[static_cast<std::size_t>(programme.instrument)].persons_trained += scale * programme.now;
  for (const ResearchTerms& terms : economy.research.terms) {
    auto& entry = ledger[static_cast<std::size_t>(terms.instrument)];
    entry.tax_forgone += scale * terms.tax_forgone;
    entry.outlay += scale * terms.support_paid;
    entry.research += scale * terms.induced;
  }
}

}  // namespace lionrock::quarter
