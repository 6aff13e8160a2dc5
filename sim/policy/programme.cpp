// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/programme.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numeric>
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

bool limits_firms(const DatedMechanism& dated)
{
  const auto* grant = std::get_if<CapitalGrant>(&dated.mechanism);
  return grant != nullptr && (grant->cap_per_firm < no_limit ||
                              grant->projects_per_firm < no_limit || grant->staff_posts > 0.0);
}

bool same_name(const Instrument& a, const Instrument& b)
{
  return !a.slug.empty() && a.slug == b.slug && a.part == b.part &&
         a.mechanism_name() == b.mechanism_name();
}

std::vector<Instrument>::const_iterator heir(const Instrument& past,
                                             const std::vector<Instrument>& instruments)
{
  return std::ranges::find_if(instruments,
                              [&](const Instrument& own) { return same_name(own, past); });
}

}  // namespace

bool includes(const Reach& reach, int industry, bool manufacturing)
{
  if (reach.industries.empty()) return manufacturing || !reach.manufacturing_only;
  return holds(reach.industries, industry);
}

bool reaches(const Reach& reach, int index, const pack::Archetype& archetype)
{
  if (!holds(reach.archetypes, index) || !holds(reach.classes, static_cast<int>(archetype.kind)))
    return false;
  if (reach.advanced_only && !archetype.advanced) return false;
  return std::ranges::any_of(archetype.industries, [&](const pack::ArchetypeIndustry& row) {
    return includes(reach, row.industry, row.manufacturing);
  });
}

double arrival_factor(const Mechanism& mechanism)
{
  if (const auto* terms = std::get_if<Attraction>(&mechanism)) return terms->arrival_factor;
  if (const auto* terms = std::get_if<Governance>(&mechanism)) return terms->arrival_factor;
  return 1.0;
}

std::vector<Instrument> without_heir(const std::vector<Instrument>& past,
                                     const std::vector<Instrument>& instruments)
{
  std::vector<Instrument> found;
  std::ranges::copy_if(past, std::back_inserter(found), [&](const Instrument& each) {
    return heir(each, instruments) == instruments.end();
  });
  return found;
}

Programme::Programme(std::vector<Instrument> instruments, const BaseLaw& base, std::uint64_t seed,
                     std::uint32_t member)
    : instruments_(std::move(instruments)), base_(base), own_(static_cast<int>(instruments_.size()))
{
  found(seed, member);
}

Programme::Programme(std::vector<Instrument> instruments, PastLaw past, const BaseLaw& base,
                     std::uint64_t seed, std::uint32_t member)
    : instruments_(std::move(instruments)),
      base_(base),
      own_(static_cast<int>(instruments_.size())),
      start_(past.until)
{
  // Those without an heir first: they keep their places when the others go.
  std::ranges::stable_partition(past.instruments, [&](const Instrument& each) {
    return heir(each, instruments_) == instruments_.end();
  });
  for (Instrument& each : past.instruments) {
    const Quarter last = past.until + -1;
    each.common.until = std::min(each.common.until.value_or(last), last);
    std::erase_if(each.terms, [&](const DatedMechanism& terms) {
      return terms.from && *terms.from >= past.until;
    });
    instruments_.push_back(std::move(each));
  }
  found(seed, member);
}

void Programme::found(std::uint64_t seed, std::uint32_t member)
{
  for (const Instrument& instrument : instruments_) {
    Stream luck(seed, {.member = member,
                       .quarter = 0,
                       .purpose = Purpose::instrument_luck,
                       .agent = identity(instrument)});
    const bool happens = luck.uniform() < instrument.common.probability;
    const int delay = drawn_delay(instrument.common.legislation_delay, luck.uniform());
    // What has always been law waits for no law.
    const auto& from = instrument.common.from;
    const auto* fund = std::get_if<GuidanceFund>(&instrument.terms.front().mechanism);
    standing_.push_back({.happens = happens,
                         .begins = from ? std::optional(*from + delay) : std::nullopt,
                         .limits_firms = std::ranges::any_of(instrument.terms, limits_firms),
                         .fund_money = fund != nullptr ? fund->size : 0.0});
  }
}

bool Programme::acts(int instrument, Quarter quarter) const
{
  return !start_ || (quarter < *start_) == (instrument >= own_);
}

std::vector<int> Programme::end_past()
{
  std::vector<int> places(instruments_.size());
  std::iota(places.begin(), places.end(), 0);
  const auto own_end = instruments_.begin() + own_;
  int kept = own_;
  for (int past = own_; past < std::ssize(instruments_); ++past) {
    const auto found = std::ranges::find_if(instruments_.begin(), own_end, [&](const auto& own) {
      return same_name(own, instruments_[past]);
    });
    if (found == own_end) {
      kept = past + 1;
      continue;
    }
    places[past] = static_cast<int>(found - instruments_.begin());
    Standing& heir = standing_[places[past]];
    heir.committed += standing_[past].committed;
    for (const auto& [firm, promised] : standing_[past].to_firms) heir.to_firms[firm] += promised;
    heir.past =
        Past{std::move(instruments_[past]), standing_[past].happens, standing_[past].begins};
  }
  instruments_.erase(instruments_.begin() + kept, instruments_.end());
  standing_.erase(standing_.begin() + kept, standing_.end());
  return places;
}

const Mechanism* Programme::in_force(int instrument, Quarter quarter) const
{
  const Standing& own = standing_[instrument];
  const bool in_past = own.past && quarter < *start_;
  if (!(in_past ? own.past->happens : own.happens)) return nullptr;
  const auto& begin = in_past ? own.past->begins : own.begins;
  if (begin && quarter < *begin) return nullptr;
  return (in_past ? own.past->law : instruments_[instrument]).in_force(quarter);
}

std::optional<Quarter> Programme::first_begins(int instrument) const
{
  const Standing& own = standing_[instrument];
  return own.past ? own.past->begins : own.begins;
}

bool Programme::reaches(int instrument, const CandidateView& candidate) const
{
  const Reach& reach = instruments_[instrument].reach;
  if (reach.advanced_only && !candidate.advanced) return false;
  return includes(reach, candidate.industry, candidate.manufacturing) &&
         holds(reach.archetypes, candidate.archetype) &&
         holds(reach.classes, static_cast<int>(candidate.kind));
}

double Programme::public_sector_gain(int instrument, Quarter quarter) const
{
  double gain = 0.0;
  const Quarter begin = std::max(begins(instrument).value_or(base_.opening), base_.opening);
  for (Quarter q = begin; q < quarter; q = q + 1)
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

double Programme::arrival_factor(int index, const pack::Archetype& archetype, Quarter quarter) const
{
  double factor = 1.0;
  for (int i = 0; i < std::ssize(instruments_) && archetype.mobile; ++i) {
    if (!acts(i, quarter)) continue;
    if (!policy::reaches(instruments_[i].reach, index, archetype)) continue;
    if (const Mechanism* mechanism = in_force(i, quarter))
      factor *= policy::arrival_factor(*mechanism);
  }
  return factor;
}

void Programme::count(const Offer& offer, double part, double projects)
{
  for (const Contribution& given : offer.from) {
    const double promised = given.grant + given.equity + given.research_budget +
                            given.staff_support * given.staff_years;
    Standing& by = standing_[given.instrument];
    by.committed = std::max(0.0, by.committed + part * promised);
    by.fund_money = std::max(0.0, by.fund_money - part * given.fund_money);
    if (given.firm == 0 || !by.limits_firms) continue;
    ToFirm& to_firm = by.to_firms[given.firm];
    to_firm.grants = std::max(0.0, to_firm.grants + part * given.grant);
    to_firm.staff = std::max(0.0, to_firm.staff + part * given.staff_support);
    to_firm.projects = std::max(0.0, to_firm.projects + projects);
  }
}

void Programme::commit(const Offer& offer) { count(offer, 1.0, 1.0); }

void Programme::release(const Offer& offer) { count(offer, -1.0, -1.0); }

void Programme::build(const Offer& offer, double part) { count(offer, part - 1.0, 0.0); }

void Programme::release(int instrument, double money)
{
  double& committed = standing_[instrument].committed;
  committed = std::max(0.0, committed - money);
}

double Programme::committed(int instrument) const { return standing_[instrument].committed; }

double Programme::research_left(int instrument, Quarter quarter) const
{
  const Mechanism* now = in_force(instrument, quarter);
  const Mechanism& last = instruments_[instrument].terms.back().mechanism;
  const auto* terms = std::get_if<ResearchSupport>(now != nullptr ? now : &last);
  return terms != nullptr ? std::max(0.0, terms->budget - committed(instrument)) : no_limit;
}

double Programme::pay_research(int instrument, double wanted, Quarter quarter)
{
  const double paid = std::min(wanted, research_left(instrument, quarter));
  standing_[instrument].committed += paid;
  return paid;
}

void Programme::set_fund_money(int instrument, double money)
{
  standing_[instrument].fund_money = std::max(0.0, money);
}

double Programme::fund_money(int instrument) const { return standing_[instrument].fund_money; }

}  // namespace lionrock::policy
