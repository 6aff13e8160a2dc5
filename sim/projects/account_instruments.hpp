// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/policy/instrument_ledger.hpp"
#include "sim/projects/pipeline.hpp"

namespace lionrock::projects {

/// Folds a pipeline into the ledger of instruments, quarter by quarter. What operates is kept as a
/// running sum, so a quarter costs as much as what moved in it. Projects, jobs and value added are
/// counted with every instrument that gives to the project, and once among all that have any.
class InstrumentAccounts {
public:
  explicit InstrumentAccounts(const Pipeline& pipeline);

  /// The years before the run: only stocks are kept. To be called after `run_history`.
  void open(const Pipeline& pipeline);
  /// One quarter after `Pipeline::advance`.
  [[nodiscard]] policy::InstrumentLedger record(const Pipeline& pipeline,
                                                const Movements& movements, int quarter,
                                                const Conditions& conditions);
  /// Projects that any instrument reaches, each once, in the quarter last recorded; no money but
  /// what is private.
  [[nodiscard]] const policy::InstrumentQuarter& reached() const { return once_; }

  /// Adds to a quarter's ledger the tax that points off the rate would forgive on the profits that
  /// projects were appraised on: for an engine that settles no profits. One that does books what
  /// its settlement forgave, deductions included.
  void estimate_tax_forgone(const Pipeline& pipeline, int quarter, const Conditions& conditions,
                            policy::InstrumentLedger& ledger);

private:
  /// Stocks of one instrument, or of all together, yearly flows at base-year prices.
  struct Stock {
    policy::Split under_construction, operating, value_added, exports, floor;
    std::vector<policy::Split> jobs;  ///< (n) by industry, at base-year productivity
    double equity = 0.0;
  };

  /// Points that an instrument takes off the tax of one project in operation.
  struct Concession {
    std::int32_t candidate;
    int instrument;
    double tax;  ///< HK$ million a year at full size, base-year prices
    int until;   ///< index of the last calendar quarter in which it is given
  };

  void enter(const Pipeline& pipeline, std::int32_t position);
  void shift(const Pipeline& pipeline, const Candidate& candidate, double from, double to);
  void add_stocks(policy::InstrumentLedger& ledger, const Conditions& conditions) const;

  std::vector<Stock> stocks_;  ///< one an instrument, and last that of all
  policy::InstrumentQuarter once_;
  std::vector<Concession> concessions_;
  std::vector<double> reached_;  ///< by candidate: share of full size counted so far
};

}  // namespace lionrock::projects
