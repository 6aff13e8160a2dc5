// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/arrivals.hpp"

#include <algorithm>
#include <cmath>

#include "sim/base/random.hpp"

namespace lionrock::projects {

namespace {

constexpr double quarters_a_year = 4.0;

/// Identity of a candidate: 8 bits of archetype, 16 of the pipeline's quarter, 16 of its ordinal.
std::uint64_t identity_of(int archetype, int since_first, int ordinal)
{
  return (static_cast<std::uint64_t>(archetype) << 32) |
         (static_cast<std::uint64_t>(since_first) << 16) | static_cast<std::uint64_t>(ordinal);
}

std::uint32_t member_of(const Setting& setting) { return setting.luck ? setting.member : 0U; }

/// Index of the part of [0, 1) into which a uniform draw falls.
template <typename Shares>
int pick(const Shares& shares, double uniform)
{
  int chosen = 0;
  const int last = static_cast<int>(shares.size()) - 1;
  double below = shares[0];
  while (chosen < last && uniform >= below) below += shares[static_cast<std::size_t>(++chosen)];
  return chosen;
}

double cluster_of(const pack::Archetype& archetype, const Conditions& conditions)
{
  if (conditions.cluster.empty()) return 1.0;
  double sum = 0.0;
  for (const auto& row : archetype.industries) sum += conditions.cluster[row.industry];
  return sum / static_cast<double>(archetype.industries.size());
}

bool reaches(const policy::Programme& programme, int instrument, const Kind& kind, int row)
{
  return policy::reaches(programme.instruments()[instrument].reach, row, *kind.archetype);
}

/// Candidates of ventures a quarter that come out of research paid for `public_lag_years` ago.
double spin_offs(const policy::Programme& programme, int instrument, Quarter quarter)
{
  const auto& last = programme.instruments()[instrument].terms.back().mechanism;
  const auto* known = std::get_if<policy::ResearchSupport>(&last);
  if (known == nullptr) return 0.0;
  const int lag = static_cast<int>(std::lround(quarters_a_year * known->public_lag_years));
  const Quarter paid{quarter.index - lag};
  if (paid < programme.law().opening) return 0.0;  // among the ventures that come by themselves
  const policy::Mechanism* then = programme.in_force(instrument, paid);
  const auto* terms = then ? std::get_if<policy::ResearchSupport>(then) : nullptr;
  return terms ? terms->spin_offs_per_year / quarters_a_year : 0.0;
}

/// Adds one programme's spin-offs to the ventures it reaches, in proportion to those that come by
/// themselves.
void add_spin_offs(std::vector<double>& factors, const std::vector<Kind>& kinds,
                   const policy::Programme& programme, int instrument, double more)
{
  std::vector<char> from(kinds.size(), 0);
  double ventures = 0.0;
  for (std::size_t row = 0; row < kinds.size(); ++row) {
    const Kind& kind = kinds[row];
    from[row] = kind.archetype->kind == CandidateClass::venture &&
                reaches(programme, instrument, kind, static_cast<int>(row));
    if (from[row]) ventures += kind.arrivals;
  }
  if (!(ventures > 0.0)) return;
  factors.resize(kinds.size(), 1.0);
  for (std::size_t row = 0; row < kinds.size(); ++row)
    if (from[row]) factors[row] += more / ventures;
}

/// Arrivals of a kind over its base rate without programmes; uncapped.
double undisturbed(const Setting& setting, const Kind& kind, bool attracted,
                   const Conditions& conditions)
{
  const Behaviour& behaviour = setting.behaviour;
  const pack::Archetype& traits = *kind.archetype;
  const double world = conditions.world_demand == 1.0
                           ? 1.0
                           : std::pow(conditions.world_demand,
                                      behaviour.world_demand_arrivals * traits.export_share);
  const double cluster = std::pow(cluster_of(traits, conditions), behaviour.agglomeration_arrivals);
  return world * cluster / (attracted ? behaviour.attraction_today : 1.0);
}

const policy::Attraction* attraction(const policy::Programme& programme, int instrument,
                                     Quarter quarter)
{
  const policy::Mechanism* mechanism = programme.in_force(instrument, quarter);
  return mechanism ? std::get_if<policy::Attraction>(mechanism) : nullptr;
}

/// Share of the candidates a programme would bring for which it has meetings.
double served_share(const Setting& setting, const std::vector<Kind>& kinds,
                    const policy::Programme& programme, int instrument,
                    const policy::Attraction& terms, const Conditions& conditions)
{
  double brought = 0.0;
  for (std::size_t row = 0; row < kinds.size(); ++row) {
    const Kind& kind = kinds[row];
    if (!kind.archetype->mobile || !reaches(programme, instrument, kind, static_cast<int>(row)))
      continue;
    const double without = undisturbed(setting, kind, true, conditions);
    const double more = (terms.arrival_factor - 1.0) * without;
    for (int of = 0; of < pack::candidate_classes; ++of)
      if (is_mobile(static_cast<CandidateClass>(of)))
        brought += kind.arrivals * kind.of(static_cast<CandidateClass>(of)).share * more;
  }
  const double meetings = terms.meetings_per_year / quarters_a_year;
  return brought > meetings ? meetings / brought : 1.0;
}

/// Attraction of all programmes together on the mobile candidates of a kind.
double attraction_factor(const Kind& kind, int row, const policy::Programme& programme,
                         const Promotion& promotion, Quarter quarter)
{
  double factor = programme.arrival_factor(row, *kind.archetype, quarter);
  for (int i = 0; i < std::ssize(promotion.served); ++i) {
    const double served = promotion.served[i];
    if (served >= 1.0 || !reaches(programme, i, kind, row)) continue;
    const double all = attraction(programme, i, quarter)->arrival_factor;
    factor *= (1.0 + served * (all - 1.0)) / all;
  }
  return factor;
}

double multinational_share(const Behaviour& behaviour, Origin origin, double capex)
{
  const std::array<double, pack::origins> shares{behaviour.multinational_local,
                                                 behaviour.multinational_mainland,
                                                 behaviour.multinational_foreign};
  return shares[static_cast<std::size_t>(origin)] *
         std::min(1.0, capex / behaviour.multinational_capex);
}

/// The firm that a candidate belongs to: one of its industry and size for those already here.
///
/// @param uniform  draw on (0, 1)
std::uint64_t firm_of(const FirmCounts& firms, const Traits& traits, double uniform)
{
  const bool large = traits.kind == CandidateClass::large_incumbent;
  const auto& counts = large ? firms.large : firms.small;
  if (counts.empty() || (!large && traits.kind != CandidateClass::small_incumbent)) return 0;
  const auto industry = static_cast<std::uint64_t>(traits.industry);
  const auto which =
      static_cast<std::uint64_t>(uniform * counts[static_cast<std::size_t>(traits.industry)]);
  return (industry + 1) << 32 | (large ? std::uint64_t{1} << 31 : 0) | which;
}

void draw_traits(const Setting& setting, const Kind& kind, Quarter quarter, Stream& luck,
                 Traits& traits)
{
  const Behaviour& behaviour = setting.behaviour;
  const pack::Archetype& archetype = *kind.archetype;
  const ByClass& numbers = kind.of(traits.kind).numbers;
  const double size = arriving_size(behaviour, archetype, traits.kind, traits.origin, quarter);
  traits.capex = archetype.capex_median * std::exp(archetype.capex_log_sd * luck.normal()) * size;
  traits.productivity = std::exp(behaviour.productivity_sd * luck.normal());
  traits.application_multiple = std::exp(behaviour.application_cost_sd * luck.normal());
  traits.finance_binds = luck.uniform() < numbers.finance_binds;
  traits.multinational =
      luck.uniform() < multinational_share(behaviour, traits.origin, traits.capex);
  const double taste = luck.uniform();
  traits.taste = std::log(taste / (1.0 - taste));
  traits.qualifying = luck.uniform();
  traits.give_up = luck.uniform();
  traits.survival = luck.uniform();
  traits.reappraisal = luck.uniform();
  traits.negotiation = luck.uniform();
  traits.clock = luck.uniform();
  traits.size_realised = numbers.size_realised;
  traits.firm = firm_of(setting.firms, traits, luck.uniform());
}

}  // namespace

Promotion promote(const Setting& setting, const std::vector<Kind>& kinds,
                  const policy::Programme& programme, const Conditions& conditions, Quarter quarter)
{
  Promotion promotion;
  for (int i = 0; i < std::ssize(programme.instruments()); ++i) {
    if (!programme.acts(i, quarter)) continue;
    if (const double more = spin_offs(programme, i, quarter); more > 0.0)
      add_spin_offs(promotion.spin_offs, kinds, programme, i, more);
    const policy::Attraction* terms = attraction(programme, i, quarter);
    if (terms == nullptr || terms->meetings_per_year == policy::no_limit ||
        !(terms->arrival_factor > 1.0))
      continue;
    promotion.served.resize(programme.instruments().size(), 1.0);
    promotion.served[i] = served_share(setting, kinds, programme, i, *terms, conditions);
  }
  return promotion;
}

ArrivalFactor arrival_factor(const Setting& setting, const Kind& kind, int archetype, bool mobile,
                             const policy::Programme& programme, const Conditions& conditions,
                             Quarter quarter, const Promotion& promotion)
{
  const pack::Archetype& traits = *kind.archetype;
  const bool attracted = mobile && traits.mobile;
  const double without = undisturbed(setting, kind, attracted, conditions);
  double now = without;
  if (!promotion.spin_offs.empty()) now *= promotion.spin_offs[archetype];
  if (attracted) now *= attraction_factor(kind, archetype, programme, promotion, quarter);
  const double largest = traits.largest_arrival_factor;
  return {std::min(now, largest), std::min(without, largest), std::max(0.0, now - largest)};
}

double capped_arrivals(const Kind& kind, const ArrivalFactors& factors)
{
  if (factors.mobile.capped == 0.0 && factors.local.capped == 0.0) return 0.0;
  double capped = 0.0;
  for (int of = 0; of < pack::candidate_classes; ++of) {
    const auto group = static_cast<CandidateClass>(of);
    const ArrivalFactor& factor = is_mobile(group) ? factors.mobile : factors.local;
    capped += kind.arrivals * kind.of(group).share * factor.capped;
  }
  return capped;
}

int arrivals_at_largest(const Setting& setting, const Kind& kind, int archetype, int since_first)
{
  Stream luck(setting.seed, {.member = member_of(setting),
                             .quarter = static_cast<std::uint32_t>(since_first),
                             .purpose = Purpose::project_arrival,
                             .agent = static_cast<std::uint64_t>(archetype)});
  // Gaps between arrivals are exponential: count those that fit.
  const double expected = kind.arrivals * kind.archetype->largest_arrival_factor;
  int count = 0;
  for (double time = -std::log(luck.uniform()); time < expected; time -= std::log(luck.uniform()))
    ++count;
  return count;
}

bool draw_candidate(const Setting& setting, const Kind& kind, int archetype, int since_first,
                    int ordinal, const ArrivalFactors& factors, Candidate& candidate)
{
  const pack::Archetype& shared = *kind.archetype;
  Traits& traits = candidate.traits;
  traits.identity = identity_of(archetype, since_first, ordinal);
  Stream luck(setting.seed, {.member = member_of(setting),
                             .quarter = static_cast<std::uint32_t>(since_first),
                             .purpose = Purpose::project_traits,
                             .agent = traits.identity});
  traits.mark = luck.uniform();
  traits.origin = static_cast<Origin>(pick(shared.origin_share, luck.uniform()));
  traits.kind =
      class_of(shared, traits.origin, luck.uniform() < setting.behaviour.local_large_share);
  const ArrivalFactor& factor = is_mobile(traits.kind) ? factors.mobile : factors.local;
  if (traits.mark * shared.largest_arrival_factor >= factor.now) return false;

  candidate.only_by_attraction = traits.mark * shared.largest_arrival_factor >= factor.without;
  traits.archetype = archetype;
  const auto choices = static_cast<double>(shared.industries.size());
  traits.industry_row = static_cast<int>(luck.uniform() * choices);
  traits.industry = shared.industries[static_cast<std::size_t>(traits.industry_row)].industry;
  draw_traits(setting, kind, first_quarter(setting) + since_first, luck, traits);
  return true;
}

}  // namespace lionrock::projects
