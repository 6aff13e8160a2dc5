// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/warnings.hpp"

#include <fmt/format.h>

#include <optional>
#include <variant>

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

/// The rate of profits tax that an instrument names and that is no lower than the law's, if any.
std::optional<double> idle_rate(const Instrument& instrument, double profits_tax)
{
  for (const policy::DatedMechanism& dated : instrument.terms) {
    const auto* tax = std::get_if<policy::TaxConcession>(&dated.mechanism);
    if (tax != nullptr && tax->rate - tax->rate_cut >= profits_tax) return tax->rate;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> warnings(const Scenario& scenario,
                                  const std::vector<pack::Archetype>& archetypes,
                                  double profits_tax)
{
  std::vector<std::string> all;
  const auto& instruments = scenario.instruments;
  for (std::size_t i = 0; i < instruments.size(); ++i) {
    const Instrument& instrument = instruments[i];
    const auto& common = instrument.common;
    const auto warn = [&](const std::string& sentence) {
      all.push_back(fmt::format("{}: {} {}", scenario.name, instrument.slug, sentence));
    };
    if (common.from && *common.from > scenario.run.until)
      warn(fmt::format("begins in {}, after the run ends in {}: it never acts",
                       common.from->label(), scenario.run.until.label()));
    // Entries of the catalogue were law before; what a scenario makes up was not.
    if (instrument.id.empty() && common.from && *common.from < scenario.run.start)
      warn(fmt::format("begins in {}, before the run: it acts from {} on", common.from->label(),
                       scenario.run.start.label()));
    if (common.probability == 0.0) warn("has probability 0: it never comes into force");
    if (acts_on_projects_only(instrument) && !reaches_something(instrument, archetypes))
      warn("reaches no kind of project: its industries, archetypes and classes never meet");
    if (const auto rate = idle_rate(instrument, profits_tax))
      warn(
          fmt::format("names a profits tax rate of {}, no lower than the law's {}: it takes "
                      "nothing off",
                      *rate, profits_tax));
    for (std::size_t other = 0; other < i; ++other)
      if (instruments[other].name_en == instrument.name_en ||
          instruments[other].name_zh == instrument.name_zh)
        warn(fmt::format("has the same name as {}: \"{}\"", instruments[other].slug,
                         instruments[other].name_en == instrument.name_en ? instrument.name_en
                                                                          : instrument.name_zh));
  }
  return all;
}

}  // namespace lionrock::scenario
