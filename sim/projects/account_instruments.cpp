// SPDX-License-Identifier: Apache-2.0
#include "sim/projects/account_instruments.hpp"

#include <algorithm>
#include <numeric>

#include "sim/projects/appraisal.hpp"

namespace lionrock::projects {

namespace {

constexpr double quarters_a_year = 4.0;

policy::Split split(const Candidate& candidate, double amount)
{
  if (candidate.label == Label::additional) return {amount, 0.0};
  return {0.0, amount};
}

/// Each instrument that gives to a candidate, once.
template <typename Count>
void for_each_instrument(const Candidate& candidate, const Count& count)
{
  for (const policy::Contribution& given : candidate.offer.from) count(given);
}

/// Whether instruments have to do with a candidate: they give to it, or it goes because of a
/// package that gives it nothing itself.
bool counts(const Candidate& candidate)
{
  return !candidate.offer.from.empty() || candidate.label == Label::additional;
}

/// Each row that counts a candidate: those of its instruments, and once the last, of all.
template <typename Row, typename Count>
void for_each_row(const Candidate& candidate, std::vector<Row>& rows, const Count& count)
{
  if (!counts(candidate)) return;
  for_each_instrument(candidate,
                      [&](const policy::Contribution& given) { count(rows[given.instrument]); });
  count(rows.back());
}

}  // namespace

InstrumentAccounts::InstrumentAccounts(const Pipeline& pipeline)
    : stocks_(pipeline.programme().instruments().size() + 1), once_{}
{
  const auto industries =
      static_cast<std::size_t>(pipeline.setting().value_added_per_output.size());
  for (Stock& stock : stocks_) stock.jobs.resize(industries);
}

/// Moves a project's share of full size in the running sums.
void InstrumentAccounts::shift(const Pipeline& pipeline, const Candidate& candidate, double from,
                               double to)
{
  const double change = to - from;
  if (change == 0.0 || !counts(candidate)) return;
  const FullSize size = pipeline.full_size(candidate);
  const double jobs = std::accumulate(size.jobs.begin(), size.jobs.end(), 0.0);
  for_each_row(candidate, stocks_, [&](Stock& stock) {
    stock.jobs[candidate.traits.industry] += split(candidate, change * jobs);
    stock.value_added += split(candidate, change * size.value_added);
    stock.exports += split(candidate, change * size.exports);
  });
}

/// Notes down what a project that operates is forgiven, top-ups of large groups taken off.
void InstrumentAccounts::enter(const Pipeline& pipeline, std::int32_t position)
{
  const Candidate& candidate = pipeline.candidates()[position];
  const Traits& traits = candidate.traits;
  double points = 0.0;
  for_each_instrument(candidate,
                      [&](const policy::Contribution& given) { points += given.tax_points; });
  if (points == 0.0) return;
  const double kept = kept_points(pipeline.setting(), traits, points) / points;
  for_each_instrument(candidate, [&](const policy::Contribution& given) {
    if (given.tax_points == 0.0) return;
    concessions_.push_back({position, given.instrument,
                            given.tax_points * kept * candidate.taxable * traits.size_realised,
                            given.until});
  });
}

void InstrumentAccounts::open(const Pipeline& pipeline)
{
  const auto& candidates = pipeline.candidates();
  reached_.assign(candidates.size(), 0.0);
  for (std::size_t row = 0; row < candidates.size(); ++row) {
    const Candidate& candidate = candidates[row];
    const bool builds = candidate.stage == Stage::construction;
    const bool operates = candidate.stage == Stage::ramp_up || candidate.stage == Stage::operating;
    if (!builds && !operates) continue;
    for_each_row(candidate, stocks_, [&](Stock& stock) {
      (builds ? stock.under_construction : stock.operating) += split(candidate, 1.0);
      stock.floor += split(candidate, candidate.floor);
    });
    for_each_instrument(candidate, [&](const policy::Contribution& given) {
      stocks_[given.instrument].equity += given.equity * candidate.traits.size_realised;
    });
    if (operates) enter(pipeline, static_cast<std::int32_t>(row));
    reached_[row] = pipeline.ramp(candidate, -1);
    shift(pipeline, candidate, 0.0, reached_[row]);
  }
}

policy::InstrumentLedger InstrumentAccounts::record(const Pipeline& pipeline,
                                                    const Movements& movements, int quarter,
                                                    const Conditions& conditions)
{
  const auto& candidates = pipeline.candidates();
  policy::InstrumentLedger ledger(stocks_.size());
  reached_.resize(candidates.size(), 0.0);
  const auto each = [&](const std::vector<std::int32_t>& positions, auto& rows, const auto& count) {
    for (const std::int32_t position : positions)
      for_each_row(candidates[position], rows,
                   [&](auto& row) { count(candidates[position], row); });
  };

  each(movements.decided, ledger, [](const Candidate&, auto& row) { row.applied += 1.0; });
  for (const std::int32_t position : movements.decided)
    for_each_instrument(candidates[position], [&](const policy::Contribution& given) {
      ledger[given.instrument].commitment += given.grant + given.equity + given.research_budget +
                                             given.staff_support * given.staff_years;
    });
  each(movements.approved, ledger, [](const Candidate&, auto& row) { row.approved += 1.0; });
  each(movements.given_up, ledger, [](const Candidate&, auto& row) { row.given_up += 1.0; });
  for (const std::int32_t position : movements.rejected)
    if (const auto instrument = candidates[position].rejected_by; instrument >= 0)
      ledger[instrument].rejected += 1.0;
  each(movements.started, ledger, [&](const Candidate& candidate, auto& row) {
    const double capex =
        candidate.traits.capex * candidate.traits.size_realised * conditions.price_level;
    const double own = std::max(0.0, 1.0 - candidate.offer.grant - candidate.offer.equity);
    row.private_investment += split(candidate, own * capex);
  });
  each(movements.started, stocks_, [](const Candidate& candidate, Stock& stock) {
    stock.under_construction += split(candidate, 1.0);
    stock.floor += split(candidate, candidate.floor);
  });
  each(movements.opened, stocks_, [](const Candidate& candidate, Stock& stock) {
    stock.under_construction += split(candidate, -1.0);
    stock.operating += split(candidate, 1.0);
  });
  for (const std::int32_t position : movements.opened) enter(pipeline, position);
  for (const std::int32_t position : movements.ramping) {
    const double now = pipeline.ramp(candidates[position], quarter);
    shift(pipeline, candidates[position], reached_[position], now);
    reached_[position] = now;
  }
  for (const std::int32_t position : movements.closed) {
    shift(pipeline, candidates[position], reached_[position], 0.0);
    reached_[position] = 0.0;
  }
  each(movements.closed, stocks_, [](const Candidate& candidate, Stock& stock) {
    stock.operating += split(candidate, -1.0);
    stock.floor += split(candidate, -candidate.floor);
  });
  for (const std::int32_t position : movements.closed)
    for_each_instrument(candidates[position], [&](const policy::Contribution& given) {
      stocks_[given.instrument].equity -= given.equity * candidates[position].traits.size_realised;
    });
  for (const PublicPayment& payment : movements.payments) {
    policy::InstrumentQuarter& row = ledger[payment.instrument];
    row.outlay += payment.grant;
    row.research += payment.research;
    row.land_forgone += payment.land;
    row.equity_bought += payment.equity;
    stocks_[payment.instrument].equity += payment.equity;
  }
  add_stocks(ledger, conditions);
  once_ = ledger.back();
  ledger.pop_back();
  return ledger;
}

void InstrumentAccounts::add_stocks(policy::InstrumentLedger& ledger,
                                    const Conditions& conditions) const
{
  const double quarter_now = conditions.price_level / quarters_a_year;
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const Stock& stock = stocks_[i];
    policy::InstrumentQuarter& row = ledger[i];
    const auto now = [&](const policy::Split& yearly) {
      return policy::Split{yearly.additional * quarter_now, yearly.deadweight * quarter_now};
    };
    row.equity_held = stock.equity;
    row.under_construction = stock.under_construction;
    row.operating = stock.operating;
    for (std::size_t s = 0; s < stock.jobs.size(); ++s) {
      const double productivity =
          conditions.productivity.empty() ? 1.0 : conditions.productivity[s];
      row.jobs +=
          {stock.jobs[s].additional / productivity, stock.jobs[s].deadweight / productivity};
    }
    row.value_added = now(stock.value_added);
    row.exports = now(stock.exports);
    row.floor = stock.floor;
  }
}

void InstrumentAccounts::estimate_tax_forgone(const Pipeline& pipeline, int quarter,
                                              const Conditions& conditions,
                                              policy::InstrumentLedger& ledger)
{
  const Quarter today = pipeline.setting().start + quarter;
  std::erase_if(concessions_, [&](const Concession& given) {
    return given.until < today.index || reached_[given.candidate] == 0.0;
  });
  const double now = conditions.price_level / quarters_a_year;
  for (const Concession& given : concessions_)
    ledger[given.instrument].tax_forgone += now * given.tax * reached_[given.candidate];
}

}  // namespace lionrock::projects
