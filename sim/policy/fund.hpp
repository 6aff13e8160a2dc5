// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/base/random.hpp"
#include "sim/policy/mechanisms.hpp"

namespace lionrock::policy {

/// What a fund bought in one quarter and still holds.
struct Holding {
  int quarter;           ///< in which it was bought
  double cost;           ///< HK$ million, what has failed apart
  bool settled = false;  ///< failures have been written off
};

/// One guidance fund. Money is HK$ million at current prices; quarters are of the caller's clock.
struct FundState {
  int opened = 0;             ///< first quarter
  double committed = 0.0;     ///< by all partners, after shortfalls
  double called = 0.0;        ///< of it, for investments and fees
  double public_share = 0.0;  ///< of commitments, calls and returns
  double cash = 0.0;          ///< returns kept to be invested again
  std::vector<Holding> holdings{};

  [[nodiscard]] double held() const;  ///< at cost, what has failed apart
  [[nodiscard]] double public_held() const { return public_share * held(); }
};

/// Money of one quarter. In and out balance:
///
///     called + proceeds + cash before = fees + invested + returned + cash after
struct FundFlows {
  double called_public = 0.0, called_private = 0.0;
  double fees = 0.0;
  double invested_local = 0.0, invested_abroad = 0.0;
  double written_off = 0.0;  ///< no cash
  double proceeds = 0.0;     ///< of exits
  double returned_public = 0.0, returned_private = 0.0;
  double kept = 0.0;           ///< of proceeds, to be invested again
  double equity_bought = 0.0;  ///< public, at cost, with money called: an asset and no spending;
                               ///< what is bought with returns kept is not counted again
  double gross_private = 0.0;  ///< beside public money in local deals, as reports count it
};

/// A fund at its first closing: each sub-fund meets its target or raises less; government brings
/// its share of what is raised and no more.
[[nodiscard]] FundState open_fund(const GuidanceFund& terms, int quarter, Stream luck);

/// Money for local deals in a quarter, HK$ million, public and private: at most the pace
///
///     committed / deployment_years,  times slow_factor in the first slow_years
///
/// of which the local share stays here, and no more than is left.
[[nodiscard]] double local_room(const FundState& fund, const GuidanceFund& terms, int quarter);

/// A fund for which more is raised at later terms than at those it was founded on; less calls
/// nothing back.
void enlarge(FundState& fund, const GuidanceFund& before, const GuidanceFund& now, Stream luck);

/// One quarter: fees, calls for the deals found, failures written off early, successes sold late.
///
/// Money goes abroad in proportion to local deals, so that the local share holds in every quarter;
/// a fund without a local share invests at its pace.
///
/// @param deals  HK$ million that local deals ask for, public and private; above `local_room`
/// refused
[[nodiscard]] FundFlows step(FundState& fund, const GuidanceFund& terms, double deals, int quarter);

}  // namespace lionrock::policy
