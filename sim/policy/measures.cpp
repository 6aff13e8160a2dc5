// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/measures.hpp"

#include <algorithm>
#include <cmath>

namespace lionrock::policy {

namespace {

/// One instrument in one quarter.
struct Now {
  const Programme& programme;
  int instrument;
  Quarter quarter;

  /// Quarters since it began, in the run: what it did before is part of the base year.
  [[nodiscard]] int age() const
  {
    const Quarter opening = programme.law().opening;
    return quarter - std::max(programme.begins(instrument).value_or(opening), opening);
  }
};

int quarters_of(double years) { return static_cast<int>(std::lround(4.0 * years)); }

void add(Measures& all, const TalentAdmission& terms, const Now& now)
{
  all.admissions.push_back({.instrument = now.instrument,
                            .persons = terms.persons_per_year / 4.0,
                            .in_outlook = terms.in_outlook_per_year / 4.0,
                            .skill = static_cast<int>(terms.skill),
                            .class_a_share = terms.class_a_share,
                            .class_b_share = terms.class_b_share,
                            .renewal_a = terms.renewal_a,
                            .renewal_b = terms.renewal_b,
                            .renewal_c = terms.renewal_c,
                            .first_visa_quarters = quarters_of(terms.first_visa_years),
                            .tied_to_job = terms.tied_to_job,
                            .local_per_imported = terms.local_per_imported,
                            .wage_floor = terms.wage_floor,
                            .dependants = terms.dependants});
}

void add(Measures& all, const Training& terms, const Now& now)
{
  const double places = terms.places_per_year / 4.0;
  const double cost = places * terms.cost_per_place;
  all.training.push_back({.instrument = now.instrument,
                          .places = places,
                          .additional = places * (1.0 - terms.deadweight),
                          .public_cost = cost * terms.public_share,
                          .private_cost = cost * (1.0 - terms.public_share),
                          .productivity_gain = terms.productivity_gain});
}

/// What was spent on public research when today's additions to the pool were paid for.
double research_spent(const Now& now, int quarters_ago)
{
  const Quarter spent{now.quarter.index - quarters_ago};
  if (spent < now.programme.law().opening) return 0.0;  // part of the base year's knowledge
  const Mechanism* then = now.programme.in_force(now.instrument, spent);
  const auto* terms = then ? std::get_if<ResearchSupport>(then) : nullptr;
  return terms ? terms->public_research_per_year / 4.0 : 0.0;
}

void add(Measures& all, const ResearchSupport& terms, const Now& now)
{
  all.research.push_back(
      {.instrument = now.instrument,
       .public_research = terms.public_research_per_year / 4.0,
       .reaches_pool = research_spent(now, quarters_of(terms.public_lag_years)),
       .firm_support = now.age() < 4.0 * terms.firm_support_years ? terms.firm_support : 0.0,
       .posts = terms.researchers,
       .additional_posts = terms.researchers * (1.0 - terms.deadweight),
       .posts_outlay = terms.researchers * terms.researcher_support / 4.0});
}

void add(Measures& all, const TaxConcession& terms, const Now& now)
{
  if (!terms.existing_firms) return;
  if (terms.research_deduction < 0.0 && terms.first_research_deduction < 0.0) return;
  all.deductions.push_back({.instrument = now.instrument,
                            .beyond = terms.research_deduction,
                            .first = terms.first_research_deduction,
                            .first_band = terms.first_research_band});
}

/// Built evenly over its lag and paid for as it is built, in the run.
void add(Measures& all, const Infrastructure& terms, const Now& now)
{
  const int lag = quarters_of(terms.lag_years);
  const int building = std::max(1, lag);
  const bool pays = now.age() < building;
  const bool stands = now.age() >= lag;
  all.capacity.push_back({.instrument = now.instrument,
                          .kind = terms.kind,
                          .standing = stands ? terms.capacity : 0.0,
                          .outlay = pays ? terms.cost / building : 0.0});
}

void add(Measures& all, const FloorSpaceSupply& terms, const Now& now)
{
  double area = terms.area_per_year / 4.0;
  const int quarters = std::max(1, quarters_of(terms.years));
  if (now.age() >= 0 && now.age() < quarters) area += terms.area / quarters;
  if (area <= 0.0) return;
  all.floor.push_back({.instrument = now.instrument,
                       .site_type = terms.site_type,
                       .area = area,
                       .production_share = terms.production_share,
                       .outlay = area * terms.cost_per_m2});
}

void add(Measures& all, const PublicDemand& terms, const Now& now)
{
  const double spent = terms.per_year / 4.0;
  all.purchases.push_back({.instrument = now.instrument,
                           .local = spent * terms.local_share,
                           .imported = spent * (1.0 - terms.local_share),
                           .by_government = spent * terms.paid_by_government,
                           .by_users = spent * (1.0 - terms.paid_by_government)});
}

void add(Measures& all, const MarketAccess& terms, const Now& now)
{
  const double lag = 4.0 * terms.lag_years;
  const double phase = now.age() < lag ? now.age() / lag : 1.0;
  all.exports.push_back(
      {.instrument = now.instrument, .cut = phase * terms.trade_cost_cut * terms.export_share});
}

void add(Measures& all, const InputPrice& terms, const Now& now)
{
  all.prices.push_back({.instrument = now.instrument,
                        .input = terms.input,
                        .discount = terms.discount,
                        .public_share = terms.public_share});
}

void add(Measures& all, const PublicSectorProductivity& terms, const Now& now)
{
  const double gain = now.programme.public_sector_gain(now.instrument, now.quarter);
  all.public_sector.push_back(
      {.instrument = now.instrument, .gain = gain, .staff_saved = gain * terms.staff_saved_share});
}

void add(Measures& all, const Attraction& terms, const Now& now)
{
  all.attraction.push_back({.instrument = now.instrument,
                            .outlay = terms.cost_per_year / 4.0,
                            .meetings = terms.meetings_per_year / 4.0});
}

void add(Measures& all, const Liquidity& terms, const Now& now)
{
  all.guarantees.push_back({.instrument = now.instrument,
                            .gap_filled = terms.gap_filled,
                            .guarantee_share = terms.guarantee_share,
                            .default_share = terms.default_share,
                            .fee = terms.fee,
                            .loan_years = terms.loan_years});
}

void add(Measures& all, const Standards& terms, const Now& now)
{
  all.regulation.push_back({.instrument = now.instrument,
                            .compliance_cost_cut = terms.compliance_cost_cut,
                            .permitted_use = terms.permitted_use});
}

/// What outlives an instrument: research on its way to the pool, and what has been built.
void add_aftermath(Measures& all, const Now& now)
{
  const Instrument& ended = now.programme.instruments()[now.instrument];
  const Mechanism& last = ended.terms.back().mechanism;
  if (const auto* terms = std::get_if<ResearchSupport>(&last)) {
    const double spent = research_spent(now, quarters_of(terms->public_lag_years));
    if (spent > 0.0) all.research.push_back({.instrument = now.instrument, .reaches_pool = spent});
  }
  if (const auto* terms = std::get_if<PublicSectorProductivity>(&last)) add(all, *terms, now);
  const auto* built = std::get_if<Infrastructure>(&last);
  if (built != nullptr && ended.common.until && *ended.common.until < now.quarter &&
      now.programme.in_force(now.instrument, *ended.common.until) != nullptr)
    add(all, *built, now);
}

}  // namespace

Measures measures(const Programme& programme, Quarter quarter)
{
  Measures all;
  for (int i = 0; i < std::ssize(programme.instruments()); ++i) {
    const Mechanism* mechanism = programme.in_force(i, quarter);
    if (mechanism == nullptr) {
      add_aftermath(all, {programme, i, quarter});
      continue;
    }
    std::visit(
        [&](const auto& terms) {
          if constexpr (requires { add(all, terms, Now{programme, i, quarter}); })
            add(all, terms, Now{programme, i, quarter});
        },
        *mechanism);
  }
  return all;
}

}  // namespace lionrock::policy
