// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "sim/quarter/apply_measures.hpp"

namespace lionrock::quarter {

using economy::AdmissionStream;
using economy::Economy;
using economy::ResearchTerms;
using economy::TrainingProgramme;
using policy::Programme;

namespace {

/// The entry of an instrument that is of the kind wanted, in a list whose positions may not change;
/// added when it is new.
template <class Entry, class Kind>
Entry& entry_of(std::vector<Entry>& list, int instrument, const Kind& wanted)
{
  const auto found = std::find_if(list.begin(), list.end(), [&](const Entry& entry) {
    return entry.instrument == instrument && wanted(entry);
  });
  if (found != list.end()) return *found;
  list.emplace_back();
  list.back().instrument = instrument;
  return list.back();
}

template <class Entry>
Entry& entry_of(std::vector<Entry>& list, int instrument)
{
  return entry_of(list, instrument, [](const Entry&) { return true; });
}

/// Flags of the industries whose firms at large an instrument reaches; empty when it reaches all.
std::vector<char> flags(const Economy& economy, const Programme& programme, int instrument)
{
  const auto& reach = programme.instruments()[static_cast<std::size_t>(instrument)].reach;
  const bool all = reach.industries.empty() && !reach.manufacturing_only && !reach.projects_only();
  if (all) return {};
  std::vector<char> reached(static_cast<std::size_t>(economy.technology.industries), 0);
  for (const int s : industries_of(economy, programme, instrument))
    reached[static_cast<std::size_t>(s)] = 1;
  return reached;
}

/// Terms of the persons of an instrument who come to a job, or of those who come to look for one.
void admit_part(Economy& economy, const Programme& programme, const policy::Admission& item,
                bool tied, double share)
{
  AdmissionStream& stream =
      entry_of(economy.talent.streams, item.instrument,
               [&](const AdmissionStream& part) { return part.tied_to_job == tied; });
  const auto& instrument = programme.instruments()[static_cast<std::size_t>(item.instrument)];
  stream.identity =
      tied ? policy::own_identity(instrument, "tied to a job") : policy::own_identity(instrument);
  stream.per_quarter = share * item.persons;
  stream.in_outlook = share * item.in_outlook;
  stream.skill = item.skill;
  stream.class_share = {item.class_a_share, item.class_b_share,
                        1.0 - item.class_a_share - item.class_b_share};
  // What homes add is `Support::renewal`, read where visas end.
  stream.renewal = {item.renewal_a, item.renewal_b, item.renewal_c};
  stream.first_visa = item.first_visa_quarters;
  stream.tied_to_job = tied;
  stream.local_per_imported = item.local_per_imported;
  stream.wage_floor = item.wage_floor;
  stream.dependants = item.dependants;
  stream.industries = flags(economy, programme, item.instrument);
}

void admit(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  for (AdmissionStream& stream : economy.talent.streams)
    stream.per_quarter = stream.in_outlook = 0.0;
  for (const policy::Admission& item : measures.admissions) {
    if (item.tied_to_job < 1.0) admit_part(economy, programme, item, false, 1.0 - item.tied_to_job);
    if (item.tied_to_job > 0.0) admit_part(economy, programme, item, true, item.tied_to_job);
  }
}

void train(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  for (TrainingProgramme& known : economy.talent.training) known.places = 0.0;
  for (const policy::TrainingPlaces& item : measures.training) {
    if (item.productivity_gain > 0.0) continue;
    TrainingProgramme& known = entry_of(economy.talent.training, item.instrument);
    known.identity =
        policy::own_identity(programme.instruments()[static_cast<std::size_t>(item.instrument)]);
    known.places = item.places;
    known.deadweight = item.places > 0.0 ? 1.0 - item.additional / item.places : 0.0;
  }
}

double at_work_in(const std::vector<int>& industries, const Eigen::VectorXd& persons)
{
  double sum = 0.0;
  for (const int s : industries) sum += persons[s];
  return sum;
}

/// Staff of the industries that an instrument reaches whom no training in post has reached, persons
/// of the whole economy; each programme has trained alike in all its industries.
double untrained(const Economy& economy, const Programme& programme, int instrument)
{
  const auto& persons = economy.trend.at(economy.quarter).persons;
  Eigen::VectorXd left = persons;
  for (const TrainingProgramme& known : economy.talent.training) {
    if (!(known.placed > 0.0)) continue;
    const std::vector<int> industries = industries_of(economy, programme, known.instrument);
    const double at_work = at_work_in(industries, persons);
    for (const int s : industries) left[s] -= known.placed * persons[s] / at_work;
  }
  double sum = 0.0;
  for (const int s : industries_of(economy, programme, instrument)) sum += std::max(0.0, left[s]);
  return sum;
}

/// Staff trained in post make more for as long as they work:
///
///     Delta ln A = ln( 1 + gain N / L ),   N <- (1 - r) N + those trained, who would not have been
///
/// N of them at work, r the rate at which staff retire, L persons at work in the industries
/// reached.
/// Source: Konings and Vanormelingen (2015), productivity of firms by their share of staff trained.
void train_staff(Economy& economy, const Programme& programme, const policy::Measures& measures,
                 policy::InstrumentLedger& ledger)
{
  for (const policy::TrainingPlaces& item : measures.training) {
    if (!(item.productivity_gain > 0.0 && item.additional > 0.0)) continue;
    TrainingProgramme& known = entry_of(economy.talent.training, item.instrument);
    known.gain = item.productivity_gain;
    known.in_post += item.additional;
    ledger[static_cast<std::size_t>(item.instrument)].persons_trained += item.additional;
  }
  const auto& persons = economy.trend.at(economy.quarter).persons;
  for (const TrainingProgramme& known : economy.talent.training) {
    if (!(known.in_post > 0.0)) continue;
    const std::vector<int> industries = industries_of(economy, programme, known.instrument);
    const double at_work = at_work_in(industries, persons);
    if (!(at_work > 0.0)) continue;
    const double trained = std::min(1.0, known.in_post / at_work);
    raise_productivity(economy, industries, std::log1p(known.gain * trained));
  }
}

void research(Economy& economy, const Programme& programme, const policy::Measures& measures)
{
  for (ResearchTerms& terms : economy.research.terms) {
    terms.deduction.reset();
    terms.support = terms.public_research = 0.0;
  }
  const auto& law = economy.research.behaviour;
  for (const policy::ResearchMeasure& item : measures.research) {
    ResearchTerms& terms = entry_of(economy.research.terms, item.instrument);
    terms.support = item.firm_support;
    const double more = item.additional_share();
    terms.public_research =
        (item.reaches_pool + more * item.posts_outlay) / economy.climate.consumer_price;
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

void fill_staff_places(Economy& economy, const Programme& programme, policy::Measures& measures)
{
  const double kept = 1.0 - economy.behaviour.retirement_rate;
  for (TrainingProgramme& known : economy.talent.training) {
    known.in_post *= kept;
    known.placed *= kept;
  }
  for (policy::TrainingPlaces& item : measures.training) {
    if (!(item.productivity_gain > 0.0 && item.places > 0.0)) continue;
    const double filled =
        std::min(1.0, untrained(economy, programme, item.instrument) / item.places);
    for (double* amount : {&item.places, &item.additional, &item.public_cost, &item.private_cost})
      *amount *= filled;
    entry_of(economy.talent.training, item.instrument).placed += item.places;
  }
}

void set_people_and_research(Economy& economy, const Programme& programme,
                             const policy::Measures& measures, policy::InstrumentLedger& ledger)
{
  admit(economy, programme, measures);
  train(economy, programme, measures);
  train_staff(economy, programme, measures, ledger);
  research(economy, programme, measures);
}

void set_research_budgets(Economy& economy, const Programme& programme, Quarter quarter)
{
  for (ResearchTerms& terms : economy.research.terms) {
    terms.left = programme.research_left(terms.instrument, quarter) / economy.scale;
    if (!(terms.left > 0.0)) terms.support = 0.0;
  }
}

void count_people_and_research(const Economy& economy, Programme& programme, Quarter quarter,
                               policy::InstrumentLedger& ledger)
{
  const double scale = economy.scale;
  const auto& talent = economy.talent;
  for (std::size_t i = 0; i < talent.streams.size() && i < talent.now.size(); ++i) {
    auto& entry = ledger[static_cast<std::size_t>(talent.streams[i].instrument)];
    entry.persons_admitted += scale * (talent.now[i].admitted + talent.now[i].tagged);
    entry.persons_left += scale * talent.now[i].left;
    entry.persons_in_outlook += scale * talent.now[i].tagged;
    entry.persons_unfilled += scale * talent.now[i].unfilled;
  }
  for (const TrainingProgramme& of : talent.training)
    ledger[static_cast<std::size_t>(of.instrument)].persons_trained += scale * of.now;
  for (const ResearchTerms& terms : economy.research.terms) {
    auto& entry = ledger[static_cast<std::size_t>(terms.instrument)];
    entry.outlay += programme.pay_research(terms.instrument, scale * terms.support_paid, quarter);
    entry.research += scale * terms.induced;
  }
  for (const economy::ResearchClaim& claim : economy.research.claims)
    if (const auto* relief = economy::find_relief(economy.reliefs, claim.firm))
      ledger[static_cast<std::size_t>(claim.instrument)].tax_forgone +=
          scale * relief->forgiven(claim.deducted);
}

}  // namespace lionrock::quarter
