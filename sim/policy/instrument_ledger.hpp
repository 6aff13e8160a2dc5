// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

namespace lionrock::policy {

/// A quantity that is split by what would have happened without any instrument.
struct Split {
  double additional = 0.0;
  double deadweight = 0.0;
  Split& operator+=(const Split& other)
  {
    additional += other.additional;
    deadweight += other.deadweight;
    return *this;
  }
  [[nodiscard]] double total() const { return additional + deadweight; }
};

/// One instrument in one quarter. Counts are numbers of projects; money is HK$ million at current
/// prices; stocks are at the end of the quarter. A project that several instruments reach is
/// counted with each of them. What is approved and given up counts applications from before the run
/// as well, so over its quarters the two may exceed what is applied for. Only a negotiated package
/// is ever refused.
struct InstrumentQuarter {
  // Flows of the quarter.
  double applied = 0.0, approved = 0.0, rejected = 0.0, given_up = 0.0;
  /// Grants, subsidies, programme costs; receipts and savings deducted. Of a development company
  /// what it builds and its interest, also on borrowed money: public money is spent but once.
  double outlay = 0.0;
  double commitment = 0.0;   ///< newly promised
  double tax_forgone = 0.0;  ///< as settled; the appraisal's estimate where no profits are
  // Three costs of land, of different kinds: they do not add up.
  double land_forgone = 0.0;    ///< rent and premium below the market for the same use
  double land_formation = 0.0;  ///< of `outlay`: formation, infrastructure, building of floor
  double land_opportunity =
      0.0;                       ///< rent in the best other use that the site permits, less its own
  double equity_bought = 0.0;    ///< with money called; what funds keep and reinvest is not new
  double equity_returned = 0.0;  ///< also rents of a development company
  double private_reported = 0.0;  ///< beside public equity here, as funds report it
  double persons_admitted = 0.0, persons_left = 0.0;  ///< talent schemes
  double persons_in_outlook = 0.0;  ///< of those admitted: already in the outlook's labour force
  double persons_unfilled = 0.0;    ///< places for persons tied to a job, for want of posts
  double persons_trained = 0.0;
  double research = 0.0;         ///< R&D it bought or induced
  double floor_delivered = 0.0;  ///< m2
  double floor_planned = 0.0;    ///< m2 due by a development company's plan
  Split private_investment;      ///< capex begun by projects it reaches, public money apart
  // Stocks.
  double equity_held = 0.0;             ///< of a development company what it has called
  double debt = 0.0;                    ///< of a development company, part of government's
  double loans_guaranteed = 0.0;        ///< outstanding
  Split under_construction, operating;  ///< projects
  Split jobs;                           ///< at work in what it reaches
  Split value_added, exports;           ///< HK$ million a quarter
  Split floor;                          ///< m2 let
};

/// What one instrument did to government's cash in one quarter; HK$ million.
struct PublicCash {
  double outlay = 0.0, tax_forgone = 0.0, land_forgone = 0.0, equity_bought = 0.0,
         equity_returned = 0.0;
  [[nodiscard]] double cost() const
  {
    return outlay + tax_forgone + land_forgone + equity_bought - equity_returned;
  }
};
[[nodiscard]] constexpr PublicCash cash_of(const InstrumentQuarter& row)
{
  return {row.outlay, row.tax_forgone, row.land_forgone, row.equity_bought, row.equity_returned};
}

/// All instruments of a scenario, one quarter.
using InstrumentLedger = std::vector<InstrumentQuarter>;

}  // namespace lionrock::policy
