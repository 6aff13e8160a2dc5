// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/programme.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>
#include <utility>

#include "sim/base/random.hpp"

namespace lionrock::policy {

namespace {

/// Quarters of delay: geometric with the given mean, from one uniform draw.
int drawn_delay(double mean, double uniform)
{
  if (mean <= 0.0) return 0;
  return static_cast<int>(std::floor(std::log(uniform) / std::log(mean / (1.0 + mean))));
}

bool holds(const std::vector<int>& list, int value)
{
  return list.empty() || std::ranges::find(list, value) != list.end();
}

bool names_only_archetypes(const Reach& reach)
{
  return reach.industries.empty() && reach.classes.empty() && !reach.manufacturing_only &&
         !reach.advanced_only;
}

}  // namespace

bool reaches(const Reach& reach, int index, const pack::Archetype& archetype)
{
  if (!holds(reach.archetypes, index) || !holds(reach.classes, static_cast<int>(archetype.kind)))
    return false;
  if (reach.advanced_only && !archetype.advanced) return false;
  return std::ranges::any_of(archetype.industries, [&](const pack::ArchetypeIndustry& row) {
    const bool manufacturing = row.narrow > 0.0;
    if (reach.manufacturing_only && reach.industries.empty() && !manufacturing) return false;
    return holds(reach.industries, row.industry);
  });
}

double arrival_factor(const Mechanism& mechanism)
{
  if (const auto* terms = std::get_if<Attraction>(&mechanism)) return terms->arrival_factor;
  if (const auto* terms = std::get_if<Governance>(&mechanism)) return terms->arrival_factor;
  return 1.0;
}

Programme::Programme(std::vector<Instrument> instruments, const BaseLaw& base, std::uint64_t seed,
                     std::uint32_t member)
    : instruments_(std::move(instruments)),
      base_(base),
      committed_(instruments_.size(), 0.0),
      floor_room_(instruments_.size()),
      cases_(instruments_.size())
{
  for (const Instrument& instrument : instruments_) {
    Stream luck(seed, {.member = member,
                       .quarter = 0,
                       .purpose = Purpose::instrument_luck,
                       .agent = identity(instrument)});
    happens_.push_back(luck.uniform() < instrument.common.probability);
    delay_.push_back(drawn_delay(instrument.common.legislation_delay, luck.uniform()));
    // What has always been law waits for no law.
    const auto& from = instrument.common.from;
    begins_.push_back(from ? std::optional(*from + delay_.back()) : std::nullopt);
    const auto* fund = std::get_if<GuidanceFund>(&instrument.terms.front().mechanism);
    fund_money_.push_back(fund != nullptr ? fund->size : 0.0);
    caps_firms_.push_back(std::ranges::any_of(instrument.terms, [](const DatedMechanism& dated) {
      const auto* grant = std::get_if<CapitalGrant>(&dated.mechanism);
      return grant != nullptr && grant->cap_per_firm < no_limit;
    }));
  }
}

const Mechanism* Programme::in_force(int instrument, Quarter quarter) const
{
  if (!happens_[instrument]) return nullptr;
  const auto begin = begins(instrument);
  if (begin && quarter < *begin) return nullptr;
  return instruments_[instrument].in_force(quarter);
}

bool Programme::reaches(int instrument, const CandidateView& candidate) const
{
  const Reach& reach = instruments_[instrument].reach;
  if (reach.manufacturing_only && reach.industries.empty() && !candidate.manufacturing)
    return false;
  if (reach.advanced_only && !candidate.advanced) return false;
  return holds(reach.industries, candidate.industry) &&
         holds(reach.archetypes, candidate.archetype) &&
         holds(reach.classes, static_cast<int>(candidate.kind));
}

double Programme::public_sector_gain(int instrument, Quarter quarter) const
{
  double gain = 0.0;
  for (Quarter q = begins(instrument).value_or(base_.opening); q < quarter; q = q + 1)
    if (const Mechanism* mechanism = in_force(instrument, q))
      if (const auto* terms = std::get_if<PublicSectorProductivity>(mechanism))
        gain += terms->gain_per_year / 4.0;
  return gain;
}

Offer Programme::none() const
{
  Offer offer;
  offer.tax_rate = base_.profits_tax;
  offer.write_off = base_.write_off;
  offer.research_deduction = base_.research_deduction;
  return offer;
}

double Programme::arrival_factor(int archetype, bool mobile, Quarter quarter) const
{
  double factor = 1.0;
  for (int i = 0; i < std::ssize(instruments_) && mobile; ++i) {
    const Reach& reach = instruments_[i].reach;
    if (!names_only_archetypes(reach) || !holds(reach.archetypes, archetype)) continue;
    if (const Mechanism* mechanism = in_force(i, quarter))
      factor *= policy::arrival_factor(*mechanism);
  }
  return factor;
}

double Programme::arrival_factor(int index, const pack::Archetype& archetype, Quarter quarter) const
{
  double factor = 1.0;
  for (int i = 0; i < std::ssize(instruments_) && archetype.mobile; ++i) {
    if (!policy::reaches(instruments_[i].reach, index, archetype)) continue;
    if (const Mechanism* mechanism = in_force(i, quarter))
      factor *= policy::arrival_factor(*mechanism);
  }
  return factor;
}

void Programme::count(const Offer& offer, double sign)
{
  for (const Contribution& given : offer.from) {
    const double promised = given.grant + given.equity + given.research_budget +
                            given.staff_support * given.staff_years;
    double& committed = committed_[given.instrument];
    committed = std::max(0.0, committed + sign * promised);
    double& money = fund_money_[given.instrument];
    money = std::max(0.0, money - sign * given.fund_money);
    if (given.firm == 0 || !caps_firms_[given.instrument]) continue;
    double& of_firm = firm_[{given.instrument, given.firm}];
    of_firm = std::max(0.0, of_firm + sign * given.grant);
  }
}

void Programme::commit(const Offer& offer) { count(offer, 1.0); }

void Programme::release(const Offer& offer) { count(offer, -1.0); }

double Programme::committed(int instrument) const { return committed_[instrument]; }

double Programme::committed(int instrument, std::uint64_t firm) const
{
  if (firm == 0 || !caps_firms_[instrument]) return 0.0;
  const auto found = firm_.find({instrument, firm});
  return found == firm_.end() ? 0.0 : found->second;
}

double Programme::research_left(int instrument, Quarter quarter) const
{
  const Mechanism* now = in_force(instrument, quarter);
  const Mechanism& last = instruments_[instrument].terms.back().mechanism;
  const auto* terms = std::get_if<ResearchSupport>(now != nullptr ? now : &last);
  return terms != nullptr ? std::max(0.0, terms->budget - committed_[instrument]) : no_limit;
}

double Programme::pay_research(int instrument, double wanted, Quarter quarter)
{
  const double paid = std::min(wanted, research_left(instrument, quarter));
  committed_[instrument] += paid;
  return paid;
}

void Programme::set_fund_money(int instrument, double money)
{
  fund_money_[instrument] = std::max(0.0, money);
}

double Programme::fund_money(int instrument) const { return fund_money_[instrument]; }

}  // namespace lionrock::policy
