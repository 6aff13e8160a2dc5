// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/check_arrivals.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "sim/policy/programme.hpp"

namespace lionrock::scenario {

namespace {

using pack::Archetype;
using pack::CandidateClass;
using policy::Instrument;

/// What one instrument makes of the arrivals of a kind in a quarter.
struct Share {
  std::size_t instrument;
  double factor = 1.0;     ///< on arrivals of mobile kinds
  double spin_offs = 0.0;  ///< over usual arrivals
  [[nodiscard]] double alone() const { return factor * (1.0 + spin_offs); }
};

bool may_fail(const Instrument& instrument)
{
  return instrument.common.probability < 1.0 || instrument.common.legislation_delay > 0.0;
}

double factor_of(const Instrument& instrument, Quarter quarter)
{
  const policy::Mechanism* now = instrument.in_force(quarter);
  const double factor = now != nullptr ? policy::arrival_factor(*now) : 1.0;
  return may_fail(instrument) ? std::max(1.0, factor) : factor;
}

/// A quarter of a run, and the first one.
struct Today {
  Quarter start, quarter;
};

/// Spin-offs a year over the commitments a year of the ventures that an instrument reaches, out of
/// what it spent in the run.
double spin_offs_of(const Instrument& instrument, const std::vector<Archetype>& kinds,
                    const Today& today)
{
  const auto* last = std::get_if<policy::ResearchSupport>(&instrument.terms.back().mechanism);
  if (last == nullptr) return 0.0;
  const int lag = static_cast<int>(std::lround(4.0 * last->public_lag_years));
  const Quarter paid = today.quarter + -lag;
  if (paid < today.start) return 0.0;
  const policy::Mechanism* then = instrument.in_force(paid);
  const auto* terms = then != nullptr ? std::get_if<policy::ResearchSupport>(then) : nullptr;
  if (terms == nullptr || !(terms->spin_offs_per_year > 0.0)) return 0.0;
  double usual = 0.0;
  for (int row = 0; row < std::ssize(kinds); ++row) {
    const Archetype& kind = kinds[static_cast<std::size_t>(row)];
    if (kind.kind == CandidateClass::venture && policy::reaches(instrument.reach, row, kind))
      usual += kind.commitments_per_year;
  }
  return usual > 0.0 ? terms->spin_offs_per_year / usual : 0.0;
}

/// All that reaches a kind in a quarter and asks for anything.
std::vector<Share> shares_of(const std::vector<Instrument>& instruments,
                             const std::vector<Archetype>& kinds, int row, const Today& today)
{
  const Archetype& kind = kinds[static_cast<std::size_t>(row)];
  std::vector<Share> shares;
  for (std::size_t i = 0; i < instruments.size(); ++i) {
    if (!policy::reaches(instruments[i].reach, row, kind)) continue;
    Share share{.instrument = i};
    if (kind.mobile) share.factor = factor_of(instruments[i], today.quarter);
    if (kind.kind == CandidateClass::venture)
      share.spin_offs = spin_offs_of(instruments[i], kinds, today);
    if (share.factor != 1.0 || share.spin_offs > 0.0) shares.push_back(share);
  }
  return shares;
}

double asked(const std::vector<Share>& shares, const Archetype& kind, double attraction_today)
{
  double factor = kind.mobile ? 1.0 / attraction_today : 1.0;
  double spin_offs = 1.0;
  for (const Share& share : shares) {
    factor *= share.factor;
    spin_offs += share.spin_offs;
  }
  return factor * spin_offs;
}

/// Where a text says what an instrument makes of arrivals.
const Place& place_of_arrivals(const InstrumentText& text)
{
  for (const WrittenTerms& written : text.terms)
    for (const WrittenTerm& term : written.terms)
      if (term.term->name == "arrival_factor" || term.term->name == "spin_offs_per_year")
        return term.place;
  return text.place;
}

ScenarioError refusal(const std::vector<InstrumentText>& texts,
                      const std::vector<Instrument>& instruments, const std::vector<Share>& shares,
                      const Archetype& kind, double factor, Quarter quarter)
{
  const auto most = std::ranges::max_element(shares, {}, &Share::alone);
  std::vector<std::string> others;
  for (const Share& share : shares)
    if (share.instrument != most->instrument)
      others.push_back(instruments[share.instrument].label());
  const Instrument& instrument = instruments[most->instrument];
  const auto& text = *std::ranges::find(texts, instrument.slug, &InstrumentText::slug);
  return {
      place_of_arrivals(text),
      fmt::format("{}{} asks for {:.3g} times the usual arrivals of {} in {}", instrument.label(),
                  others.empty() ? "" : fmt::format(" with {}", fmt::join(others, " and ")), factor,
                  kind.slug, quarter.label()),
      fmt::format("at most {:.3g} times, the largest_arrival_factor of {}, by all instruments "
                  "that can be in force at the same time",
                  kind.largest_arrival_factor, kind.slug)};
}

}  // namespace

void check_arrivals(const std::vector<InstrumentText>& texts,
                    const std::vector<policy::Instrument>& instruments, const ArrivalLimits& limits,
                    Quarter start, Quarter until)
{
  constexpr double precision = 1e-9;
  for (Quarter quarter = start; quarter <= until; quarter = quarter + 1)
    for (int row = 0; row < std::ssize(limits.kinds); ++row) {
      const Archetype& kind = limits.kinds[static_cast<std::size_t>(row)];
      const auto shares = shares_of(instruments, limits.kinds, row, {start, quarter});
      if (shares.empty()) continue;
      const double factor = asked(shares, kind, limits.attraction_today);
      if (factor > kind.largest_arrival_factor * (1.0 + precision))
        throw refusal(texts, instruments, shares, kind, factor, quarter);
    }
}

}  // namespace lionrock::scenario
