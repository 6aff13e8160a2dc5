// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/base/random.hpp"
#include "sim/policy/mechanisms.hpp"

namespace lionrock::policy {

/// Floor that a company has under construction.
struct BuildingSite {
  int quarter;  ///< in which it was begun
  double area;  ///< m2
};

/// One development company. Money is HK$ million at current prices, of the company: what bidders
/// bring they spend themselves. Quarters are of the caller's clock.
struct CompanyState {
  double planned = 0.0;   ///< m2 not yet begun
  double uncalled = 0.0;  ///< equity that government has promised and not yet paid in
  double cash = 0.0;      ///< rents kept
  double debt = 0.0;
  double equity = 0.0;  ///< paid in by government, support included
  double floor = 0.0;   ///< m2 delivered
  std::vector<BuildingSite> sites{};
};

/// One quarter. Money of the company balances:
///
///     equity + support + borrowed + rent + cash before = building + interest + repaid + dividend +
///     cash after
struct CompanyFlows {
  double equity = 0.0;   ///< paid in by government, as the company needs it
  double support = 0.0;  ///< the same, for interest and works that nothing else can pay
  double borrowed = 0.0, repaid = 0.0;
  double building = 0.0;          ///< the company's part of the cost
  double private_building = 0.0;  ///< the bidders' part
  double rent = 0.0, interest = 0.0;
  double dividend = 0.0;
  bool disposal_failed = false;
  double begun = 0.0;      ///< m2
  double delivered = 0.0;  ///< m2
  [[nodiscard]] double profit() const { return rent - interest; }
  /// Paid to others, with whatever money.
  [[nodiscard]] double spent() const { return building + interest; }
};

/// Quarters from the beginning of a site to its delivery, at least one.
[[nodiscard]] int build_quarters(const DevelopmentCompany& terms);

[[nodiscard]] CompanyState open_company(const DevelopmentCompany& terms);

/// One quarter of a development company.
///
/// It offers a quarter's plan for disposal. Where bidders are to bring part of the money, the
/// disposal finds one with the chance `bid_success`; else nothing is begun and the plan is offered
/// again later.
///
///     begun = min(plan of the quarter, plan left, money / (cost per m2 * (1 - private share)))
///
/// with money = cash + equity not yet called + what may still be borrowed - what sites under way
/// will cost. What rents do not pay is called from government, up to the equity promised, and then
/// borrowed. Floor is delivered after `build_years` and paid for evenly until then; debt is served
/// from rents; when the plan is done and debt repaid, what is left goes to government. Rents are
/// those of the market: what tenants are forgiven government forgoes, in the offers it makes them.
///
/// @param let  m2 of its floor that are let, at most what was delivered
[[nodiscard]] CompanyFlows step(CompanyState& company, const DevelopmentCompany& terms, double let,
                                int quarter, Stream luck);

}  // namespace lionrock::policy
