// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <variant>

#include "sim/policy/contributions.hpp"
#include "sim/policy/programme.hpp"

namespace lionrock::scenario {

namespace {

using policy::Instrument;

/// Whether an instrument acts through what it gives to projects and through nothing else.
bool acts_on_projects_only(const Instrument& instrument)
{
  const policy::Mechanism& mechanism = instrument.terms.front().mechanism;
  if (const auto* tax = std::get_if<policy::TaxConcession>(&mechanism)) return !tax->existing_firms;
  return std::holds_alternative<policy::CapitalGrant>(mechanism) ||
         std::holds_alternative<policy::LandPremium>(mechanism) ||
         std::holds_alternative<policy::GuidanceFund>(mechanism) ||
         std::holds_alternative<policy::ApprovalTime>(mechanism) ||
         std::holds_alternative<policy::Attraction>(mechanism) ||
         std::holds_alternative<policy::NegotiatedPackage>(mechanism);
}

/// Classes that candidates of a kind may be of: local ones of mobile kinds are firms already here.
std::vector<pack::CandidateClass> classes_of(const pack::Archetype& archetype)
{
  if (!archetype.mobile) return {archetype.kind};
  return {archetype.kind, pack::CandidateClass::small_incumbent,
          pack::CandidateClass::large_incumbent};
}

bool reaches_something(const Instrument& instrument, const std::vector<pack::Archetype>& archetypes)
{
  for (std::size_t row = 0; row < archetypes.size(); ++row)
    for (const pack::CandidateClass kind : classes_of(archetypes[row])) {
      pack::Archetype candidate = archetypes[row];
      candidate.kind = kind;
      if (policy::reaches(instrument.reach, static_cast<int>(row), candidate)) return true;
    }
  return false;
}

using Sentence = std::optional<std::string>;

Sentence idle(const policy::TaxConcession& terms, const StandingLaw& law)
{
  if (terms.rate - terms.rate_cut >= law.profits_tax)
    return fmt::format(
        "names a profits tax rate of {}, no lower than the law's {}: it takes nothing off",
        terms.rate, law.profits_tax);
  const double named = std::max(terms.research_deduction, terms.first_research_deduction);
  const bool beyond = terms.research_deduction > law.research_deduction ||
                      terms.first_research_deduction > law.first_research_deduction ||
                      terms.first_research_band > law.first_research_band;
  if (named < 0.0 || beyond) return std::nullopt;
  return fmt::format(
      "names R&D deductions no higher than the law's {} in the first band and {} beyond it: they "
      "take nothing off",
      law.first_research_deduction, law.research_deduction);
}

Sentence idle(const policy::Liquidity& terms, const StandingLaw&)
{
  if (terms.gap_filled > 0.0) return std::nullopt;
  return "fills none of the finance gap, gap_filled is 0: it guarantees nothing";
}

Sentence idle(const policy::PublicSectorProductivity& terms, const StandingLaw&)
{
  if (terms.staff_saved_share > 0.0 || terms.approval_saving > 0.0) return std::nullopt;
  return "saves neither staff nor time of approval, staff_saved_share and approval_saving are 0: "
         "its gain changes nothing";
}

Sentence idle(const policy::NegotiatedPackage& terms, const StandingLaw& law)
{
  if (terms.grant_ceiling > 0.0 || terms.land_ceiling > 0.0) return std::nullopt;
  if (terms.lowest_tax_rate < law.profits_tax) return std::nullopt;
  return fmt::format(
      "may offer neither grant nor rent nor a profits tax rate below the law's {}: it has nothing "
      "to bargain with",
      law.profits_tax);
}

template <class Terms>
Sentence idle(const Terms&, const StandingLaw&)
{
  return std::nullopt;
}

/// Whether terms restate the law's R&D deductions, as the catalogue's entry of the law does.
bool is_the_law(const policy::Mechanism& mechanism, const StandingLaw& law)
{
  const auto* tax = std::get_if<policy::TaxConcession>(&mechanism);
  return tax != nullptr && tax->research_deduction == law.research_deduction &&
         tax->first_research_deduction == law.first_research_deduction &&
         tax->first_research_band == law.first_research_band;
}

/// What some terms of an instrument fail to do, if any.
Sentence idle_terms(const Instrument& instrument, const StandingLaw& law)
{
  for (const policy::DatedMechanism& dated : instrument.terms) {
    if (!instrument.id.empty() && is_the_law(dated.mechanism, law)) continue;
    if (const Sentence found =
            std::visit([&](const auto& terms) { return idle(terms, law); }, dated.mechanism))
      return found;
  }
  return std::nullopt;
}

/// Why an instrument does not act when its dates seem to say so, if it does not.
Sentence out_of_time(const Instrument& instrument, const Run& run)
{
  const auto& common = instrument.common;
  // Entries of the catalogue were law before; what a scenario makes up was not.
  const bool was_law = !instrument.id.empty();
  const bool promised = was_law && policy::is_for_projects(instrument.terms.front().mechanism);
  if (common.from && *common.from > run.until)
    return fmt::format("begins in {}, after the run ends in {}: it never acts",
                       common.from->label(), run.until.label());
  if (!promised && common.until && *common.until < run.start)
    return fmt::format("ends in {}, before the run begins in {}: it never acts",
                       common.until->label(), run.start.label());
  if (!was_law && common.from && *common.from < run.start)
    return fmt::format("begins in {}, before the run: it acts from {} on", common.from->label(),
                       run.start.label());
  return std::nullopt;
}

/// Whether a cheaper input is for everybody only because nobody says for whom.
bool reaches_all_unsaid(const Instrument& instrument)
{
  return std::holds_alternative<policy::InputPrice>(instrument.terms.front().mechanism) &&
         instrument.reach.industries.empty() && !instrument.reach.manufacturing_only &&
         !instrument.reach.projects_only();
}

}  // namespace

std::vector<std::string> warnings(const Scenario& scenario,
                                  const std::vector<pack::Archetype>& archetypes,
                                  const StandingLaw& law)
{
  std::vector<std::string> all;
  const auto& instruments = scenario.instruments;
  for (std::size_t i = 0; i < instruments.size(); ++i) {
    const Instrument& instrument = instruments[i];
    const auto warn = [&](const std::string& sentence) {
      all.push_back(fmt::format("{}: {} {}", scenario.name, instrument.label(), sentence));
    };
    if (const Sentence found = out_of_time(instrument, scenario.run)) warn(*found);
    if (instrument.common.probability == 0.0) warn("has probability 0: it never comes into force");
    if (acts_on_projects_only(instrument) && !reaches_something(instrument, archetypes))
      warn("reaches no kind of project: its industries, archetypes and classes never meet");
    if (reaches_all_unsaid(instrument))
      warn(
          "names no `industries`: the whole economy buys this input cheaper, not manufacturing "
          "alone");
    if (const Sentence found = idle_terms(instrument, law)) warn(*found);
    for (std::size_t other = 0; other < i; ++other)
      if (instruments[other].slug != instrument.slug &&
          (instruments[other].name_en == instrument.name_en ||
           instruments[other].name_zh == instrument.name_zh))
        warn(fmt::format("has the same name as {}: \"{}\"", instruments[other].slug,
                         instruments[other].name_en == instrument.name_en ? instrument.name_en
                                                                          : instrument.name_zh));
  }
  return all;
}

}  // namespace lionrock::scenario
