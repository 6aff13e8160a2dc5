// SPDX-License-Identifier: Apache-2.0
#include "sim/policy/development_company.hpp"

#include <algorithm>
#include <cmath>

namespace lionrock::policy {

namespace {

/// The company's own cost of a square metre, HK$ million.
double own_cost(const DevelopmentCompany& terms)
{
  return terms.cost_per_m2 * (1.0 - terms.private_share);
}

/// What sites under way will still cost the company, the running quarter included.
double still_to_pay(const CompanyState& company, const DevelopmentCompany& terms, int quarter)
{
  double sum = 0.0;
  for (const BuildingSite& site : company.sites) {
    const double left = build_quarters(terms) - (quarter - site.quarter);
    sum += site.area * own_cost(terms) * std::max(0.0, left) / build_quarters(terms);
  }
  return sum;
}

double deliver(CompanyState& company, const DevelopmentCompany& terms, int quarter)
{
  double delivered = 0.0;
  std::erase_if(company.sites, [&](const BuildingSite& site) {
    if (quarter - site.quarter < build_quarters(terms)) return false;
    delivered += site.area;
    return true;
  });
  company.floor += delivered;
  return delivered;
}

/// Area that can be begun in a quarter, m2.
double affordable(const CompanyState& company, const DevelopmentCompany& terms, int quarter)
{
  const double wanted = std::min(company.planned, terms.planned_area_per_year / 4.0);
  if (own_cost(terms) <= 0.0) return wanted;
  const double money = company.cash + company.uncalled +
                       std::max(0.0, terms.borrowing_limit - company.debt) -
                       still_to_pay(company, terms, quarter);
  return std::clamp(money / own_cost(terms), 0.0, wanted);
}

/// Fills a hole in the cash by the equity promised, by debt up to its limit, then by government.
void balance(CompanyState& company, const DevelopmentCompany& terms, CompanyFlows& flows)
{
  if (company.cash < 0.0) {
    flows.equity = std::min(-company.cash, company.uncalled);
    company.uncalled -= flows.equity;
    company.equity += flows.equity;
    company.cash += flows.equity;
  }
  if (company.cash < 0.0) {
    flows.borrowed = std::min(-company.cash, std::max(0.0, terms.borrowing_limit - company.debt));
    company.debt += flows.borrowed;
    company.cash += flows.borrowed;
  }
  if (company.cash < 0.0) {
    flows.support = -company.cash;
    company.equity += flows.support;
    company.cash = 0.0;
  }
}

/// Rents beyond what is still to be paid reduce debt, then reach government when the plan is done.
void distribute(CompanyState& company, const DevelopmentCompany& terms, int quarter,
                CompanyFlows& flows)
{
  const bool done = company.planned <= 0.0 && company.sites.empty();
  const double spare =
      done ? company.cash
           : std::min(flows.rent, company.cash - still_to_pay(company, terms, quarter + 1));
  flows.repaid = std::clamp(spare, 0.0, company.debt);
  company.debt -= flows.repaid;
  company.cash -= flows.repaid;
  if (!done || company.debt > 0.0) return;
  flows.dividend = company.cash;
  company.cash = 0.0;
}

}  // namespace

int build_quarters(const DevelopmentCompany& terms)
{
  return std::max(1, static_cast<int>(std::lround(4.0 * terms.build_years)));
}

CompanyState open_company(const DevelopmentCompany& terms)
{
  return {.planned = terms.planned_area_per_year * terms.planned_years, .uncalled = terms.equity};
}

CompanyFlows step(CompanyState& company, const DevelopmentCompany& terms, double let, int quarter,
                  Stream luck)
{
  CompanyFlows flows;
  flows.delivered = deliver(company, terms, quarter);

  const bool bid = terms.private_share <= 0.0 || luck.uniform() < terms.bid_success;
  flows.disposal_failed = !bid && company.planned > 0.0;
  flows.begun = bid ? affordable(company, terms, quarter) : 0.0;
  if (flows.begun > 0.0) {
    company.sites.push_back({.quarter = quarter, .area = flows.begun});
    company.planned -= flows.begun;
  }

  double under_way = 0.0;
  for (const BuildingSite& site : company.sites) under_way += site.area;
  const double paid_for = under_way / build_quarters(terms);
  flows.building = paid_for * own_cost(terms);
  flows.private_building = paid_for * terms.cost_per_m2 * terms.private_share;
  flows.rent = std::clamp(let, 0.0, company.floor) * own_cost(terms) * terms.rent_yield / 4.0;
  flows.interest = company.debt * terms.interest_rate / 4.0;

  company.cash += flows.rent - flows.interest - flows.building;
  balance(company, terms, flows);
  distribute(company, terms, quarter, flows);
  return flows;
}

}  // namespace lionrock::policy
