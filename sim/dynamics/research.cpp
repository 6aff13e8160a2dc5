// SPDX-License-Identifier: Apache-2.0
#include "sim/dynamics/research.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/markets/credit.hpp"
#include "sim/rules/taxation.hpp"

namespace lionrock::dynamics {

using economy::Economy;
using economy::Performer;
using economy::Research;
using economy::ResearchClaim;
using economy::ResearchTerms;
using economy::skills;
using economy::TaxRelief;

namespace {

constexpr int professional = 2;
constexpr double quarters_a_year = 4.0;

std::int32_t staff_of(const economy::Firms& firms, std::int32_t i)
{
  std::int32_t persons = 0;
  for (int k = 0; k < skills; ++k) persons += firms.staff[k][i];
  return persons;
}

/// What a firm is about to make and earn in the quarter, HK$ million, from its own expectations.
struct Prospect {
  double value_added;
  double profit;  ///< assessable, before losses brought forward
};

Prospect prospect(const Economy& economy, int s, std::int32_t i)
{
  const auto& firms = economy.firms;
  const auto& technology = economy.technology;
  const double output = firms.expected_sales[i];
  const double revenue = firms.price[i] * output;
  const double value_added = revenue - economy.climate.input_cost[s] * output;
  double wages = 0.0;
  for (int k = 0; k < skills; ++k)
    wages += technology.pay(s, k) * economy.climate.wage[k] * firms.staff[k][i];
  const double interest = markets::firm_loan_rate(economy, s, i) / quarters_a_year * firms.loans[i];
  const double wear = technology.depreciation[s] * economy.climate.capital_price * firms.capital[i];
  return {value_added, value_added - technology.production_tax[s] * revenue - wages - interest -
                           wear + technology.extra_profit[s] * revenue};
}

/// Whether terms reach firms of an industry.
bool reach(const ResearchTerms& terms, int s)
{
  return terms.industries.empty() || terms.industries[static_cast<std::size_t>(s)] != 0;
}

rules::ResearchDeduction law_of(const Research& research)
{
  const auto& b = research.behaviour;
  return {b.first_deduction, b.deduction, b.first_band};
}

/// What all terms in force together offer to a firm.
struct Offer {
  rules::ResearchDeduction deduction;
  ResearchTerms* from = nullptr;  ///< whose deduction it is; none: the law's
  double support = 0.0;           ///< of all terms
};

/// @param year  the firm's research, HK$ million a year
Offer offer_to(Research& research, int s, double year)
{
  Offer offer{.deduction = law_of(research)};
  for (ResearchTerms& terms : research.terms) {
    if (!reach(terms, s)) continue;
    offer.support = std::min(1.0, offer.support + terms.support);
    // A firm claims under the most generous deduction, not under several.
    if (terms.deduction && rules::research_deduction(*terms.deduction, year) >=
                               rules::research_deduction(offer.deduction, year)) {
      offer.deduction = *terms.deduction;
      offer.from = &terms;
    }
  }
  return offer;
}

/// Spending and knowledge of one firm, relative to the trend.
void answer(const Economy& economy, Performer& performer, const Offer& offer, double tax,
            double year)
{
  const auto& b = economy.research.behaviour;
  const auto user_cost = [&](const rules::ResearchDeduction& deduction, double support) {
    return rules::research_user_cost(tax, rules::marginal_deduction(deduction, year), support,
                                     b.lowest_user_cost);
  };
  const double wanted =
      rules::wanted_intensity(user_cost(offer.deduction, offer.support),
                              user_cost(law_of(economy.research), 0.0), b.elasticity);
  performer.relative +=
      rules::research_adjustment(b.short_run_share, b.short_run) * (wanted - performer.relative);
  performer.knowledge = rules::next_knowledge(performer.knowledge, performer.relative,
                                              b.depreciation / quarters_a_year);
}

/// More research is done by professionals: a need per unit of output, at the pay of the opening.
void need_researchers(Economy& economy, Performer& performer)
{
  const auto& technology = economy.technology;
  const int s = performer.industry;
  const double value_added = 1.0 - technology.inputs.col(s).sum() * (1.0 + technology.input_tax[s]);
  const double wanted = (performer.relative - 1.0) * performer.base * std::max(0.0, value_added) /
                        technology.pay(s, professional);
  double& need = economy.firms.need[professional][performer.firm];
  const double change = std::max(wanted - performer.need, -need);
  need += change;
  performer.need += change;
}

/// Support that a firm's research asks of one instrument, HK$ million.
struct Claim {
  std::int32_t firm;
  ResearchTerms* from;
  double amount;
};

/// Share of what firms of an industry make that no upgrade among projects makes: upgrades have
/// support and deductions of their own.
double beside_upgrades(const Economy& economy, int s)
{
  if (!economy.plants.any()) return 1.0;
  const double all = economy.trend.at(economy.quarter).output[s] / economy.scale;
  return all > 0.0 ? std::clamp(1.0 - economy.plants.upgrade_output[s] / all, 0.0, 1.0) : 1.0;
}

/// A firm's deduction under an instrument, new where it has had none.
ResearchClaim& claim_of(std::vector<ResearchClaim>& claims, std::int32_t firm, int instrument)
{
  const auto key = [](const ResearchClaim& claim) {
    return std::pair(claim.firm, claim.instrument);
  };
  const std::pair wanted(firm, instrument);
  const auto place = std::ranges::lower_bound(claims, wanted, {}, key);
  if (place != claims.end() && key(*place) == wanted) return *place;
  return *claims.insert(place, {.firm = firm, .instrument = instrument});
}

/// What the research of a firm deducts and asks for this quarter, by instrument.
void pay_out(Economy& economy, const Performer& performer, const Offer& offer, double trend,
             std::vector<Claim>& claims)
{
  auto& research = economy.research;
  const std::int32_t i = performer.firm;
  research.spending += performer.relative * trend;
  research.own_account[performer.industry] += (performer.relative - 1.0) * trend;
  const double part = beside_upgrades(economy, performer.industry);
  const double spending = part * performer.relative * trend;
  const double induced = spending - part * trend;
  if (offer.from != nullptr) {
    const double year = quarters_a_year * spending;
    const double extra = (rules::research_deduction(offer.deduction, year) -
                          rules::research_deduction(law_of(research), year)) /
                         quarters_a_year;
    if (extra > 0.0) claim_of(research.claims, i, offer.from->instrument).now = extra;
    offer.from->induced += induced;
  }
  if (offer.support <= 0.0) return;
  double asked = 0.0;
  for (const ResearchTerms& terms : research.terms)
    if (reach(terms, performer.industry)) asked += terms.support;
  for (ResearchTerms& terms : research.terms) {
    if (terms.support <= 0.0 || !reach(terms, performer.industry)) continue;
    claims.push_back({i, &terms, terms.support / asked * offer.support * spending});
    terms.support_paid += claims.back().amount;
    if (&terms != offer.from) terms.induced += induced;
  }
}

/// Pays what was asked for; where a budget holds less, all firms get the same part.
void pay_support(Research& research, const std::vector<Claim>& claims)
{
  for (const Claim& claim : claims) {
    const double asked = claim.from->support_paid;
    const double part = asked > claim.from->left ? claim.from->left / asked : 1.0;
    research.support[claim.firm] += part * claim.amount;
  }
  for (ResearchTerms& terms : research.terms)
    terms.support_paid = std::min(terms.support_paid, terms.left);
}

/// One quarter of a firm's research.
void advance(Economy& economy, Performer& performer, std::vector<Claim>& claims)
{
  const auto& code = economy.profits_tax;
  const Prospect expected = prospect(economy, performer.industry, performer.firm);
  const double trend = performer.base * std::max(0.0, expected.value_added);
  const double year = quarters_a_year * performer.relative * trend;
  const double profit =
      quarters_a_year * expected.profit - economy.firms.tax_losses[performer.firm];
  const double tax = rules::marginal_tax(code.lower_rate, code.rate, code.lower_tier, profit);
  const Offer offer = offer_to(economy.research, performer.industry, year);
  answer(economy, performer, offer, tax, year);
  need_researchers(economy, performer);
  pay_out(economy, performer, offer, trend, claims);
}

/// Claims go with the losses of firms that others have taken over.
void move_claims(Economy& economy)
{
  auto& claims = economy.research.claims;
  for (const auto& [row, heir] : economy.taken_over) {
    const auto left = std::ranges::equal_range(claims, row, {}, &ResearchClaim::firm);
    const std::vector<ResearchClaim> moved(left.begin(), left.end());
    claims.erase(left.begin(), left.end());
    for (const ResearchClaim& claim : moved)
      claim_of(claims, heir, claim.instrument).deducted += claim.deducted;
  }
}

/// Deductions beyond the law's join what the rows of their firms are forgiven, with those of
/// earlier quarters that wait in losses carried forward.
void enter_claims(Economy& economy)
{
  for (TaxRelief& relief : economy.reliefs) relief.research = relief.researched = 0.0;
  auto& claims = economy.research.claims;
  for (ResearchClaim& claim : claims) {
    const TaxRelief* before = economy::find_relief(economy.reliefs, claim.firm);
    if (before == nullptr || before->losses_gained == 0.0) claim.deducted = 0.0;
    claim.deducted += claim.now;
  }
  std::erase_if(claims, [](const ResearchClaim& claim) { return claim.deducted == 0.0; });
  for (const ResearchClaim& claim : claims) {
    TaxRelief& relief = economy::relief_of(economy.reliefs, claim.firm);
    relief.research += claim.now;
    relief.researched += claim.deducted;
  }
}

/// Public research of earlier quarters becomes knowledge; its lag is in the terms.
void advance_public(Economy& economy)
{
  auto& research = economy.research;
  const auto& b = research.behaviour;
  research.public_spending = 0.0;
  for (const ResearchTerms& terms : research.terms)
    research.public_spending += terms.public_research;
  if (b.public_spending <= 0.0) return;
  const double relative = 1.0 + quarters_a_year * research.public_spending / b.public_spending;
  research.public_knowledge =
      rules::next_knowledge(research.public_knowledge, relative, b.depreciation / quarters_a_year);
}

/// Research of plants and upgrades beyond what the trend expects of projects becomes knowledge.
void advance_projects(Economy& economy)
{
  if (!economy.plants.any()) return;
  auto& research = economy.research;
  const auto& b = research.behaviour;
  const double expected = economy.trend.at(economy.quarter).plant_research;
  double found = economy.plants.upgrade_research;
  for (const economy::Plant& plant : economy.plants.rows) found += plant.size.research;
  const double trend = b.business_spending / quarters_a_year + expected;
  research.project_knowledge =
      rules::next_knowledge(research.project_knowledge, (economy.scale * found - expected) / trend,
                            b.depreciation / quarters_a_year);
}

/// Productivity each industry gains by its own knowledge, the common pool and its cluster.
void set_gains(Economy& economy)
{
  auto& research = economy.research;
  const auto& b = research.behaviour;
  const auto n = research.intensity.size();
  Eigen::VectorXd own = Eigen::VectorXd::Zero(n);
  Eigen::VectorXd weight = Eigen::VectorXd::Zero(n);
  double stock = 0.0, trend_stock = 0.0;
  for (const Performer& performer : research.performers) {
    const double size = performer.base * economy.firms.expected_sales[performer.firm];
    own[performer.industry] += size * std::log(performer.knowledge);
    weight[performer.industry] += size;
    stock += size * performer.knowledge;
    trend_stock += size;
  }
  const double firms_part =
      (trend_stock > 0.0 ? stock / trend_stock : 1.0) + research.project_knowledge;
  const double public_part = b.public_weight * b.public_spending / b.business_spending;
  const double pool =
      std::log((firms_part + public_part * research.public_knowledge) / (1.0 + public_part));
  // The elasticity is that to firms' own part of the pool, which public research widens.
  const double spill =
      (1.0 + public_part) *
      rules::spillover_elasticity(b.output_elasticity, b.social_ratio, b.local_capture);
  if (research.gain.size() == 0) research.gain.setZero(n);
  research.gain_before = research.gain;
  for (Eigen::Index s = 0; s < n; ++s) {
    // Only as much of an industry answers to knowledge as is made by firms that do research.
    const double performing = std::min(1.0, research.intensity[s] / b.performer_intensity);
    const double mean = weight[s] > 0.0 ? own[s] / weight[s] : 0.0;
    research.gain[s] =
        performing * (b.output_elasticity * mean + spill * pool) + research.density_gain(s);
  }
}

}  // namespace

void open_research(Economy& economy, const Eigen::VectorXd& intensity)
{
  auto& research = economy.research;
  const auto& firms = economy.firms;
  research.intensity = intensity;
  research.performers.clear();
  for (int s = 0; s < economy.technology.industries; ++s) {
    const Range rows = firms.of_industry[static_cast<std::size_t>(s)];
    if (intensity[s] <= 0.0 || rows.begin == rows.end) continue;
    std::vector<std::int32_t> found;
    std::int32_t largest = rows.begin;
    double all = 0.0, theirs = 0.0;
    for (std::int32_t i = rows.begin; i < rows.end; ++i) {
      all += firms.expected_sales[i];
      if (firms.expected_sales[i] > firms.expected_sales[largest]) largest = i;
      if (staff_of(firms, i) >= research.behaviour.smallest_performer) found.push_back(i);
    }
    if (found.empty()) found.push_back(largest);
    for (const std::int32_t i : found) theirs += firms.expected_sales[i];
    for (const std::int32_t i : found)
      research.performers.push_back(
          {.firm = i, .industry = s, .base = intensity[s] * all / theirs});
  }
}

void advance_research(Economy& economy)
{
  auto& research = economy.research;
  if (!research.terms.empty() || research.density.size() > 0) research.active = true;
  if (!research.active || research.intensity.size() == 0) return;

  const auto rows = static_cast<std::size_t>(economy.firms.count());
  research.support.assign(rows, 0.0);
  research.spending = 0.0;
  research.own_account.setZero(research.intensity.size());
  for (ResearchTerms& terms : research.terms) terms.support_paid = terms.induced = 0.0;
  move_claims(economy);
  for (ResearchClaim& claim : research.claims) claim.now = 0.0;
  std::vector<Claim> claims;
  for (Performer& performer : research.performers) advance(economy, performer, claims);
  pay_support(research, claims);
  enter_claims(economy);
  advance_public(economy);
  advance_projects(economy);
  set_gains(economy);
}

}  // namespace lionrock::dynamics
