// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/promises.hpp"

#include <algorithm>

#include "sim/quarter/concessions.hpp"

namespace lionrock::quarter {

namespace {

bool decided_before(const ProjectBooks& books, std::int32_t candidate)
{
  return books.pipeline.candidates()[static_cast<std::size_t>(candidate)].decided < 0;
}

policy::PublicCash& entry(ProjectBooks& books, int instrument)
{
  return books.promised[static_cast<std::size_t>(instrument)];
}

void count_projects(const economy::Economy& economy, ProjectBooks& books)
{
  for (const projects::PublicPayment& paid : books.movements.payments) {
    if (!decided_before(books, paid.candidate)) continue;
    entry(books, paid.instrument).outlay += paid.grant;
    entry(books, paid.instrument).land_forgone += paid.land;
  }
  for (const auto& left : economy.project_flows.uncollected)
    if (decided_before(books, left.candidate))
      entry(books, left.instrument).outlay += economy.scale * left.amount;
  for (const Concession& concession : books.concessions)
    if (decided_before(books, concession.candidate))
      entry(books, instrument_of(books, concession)).tax_forgone += forgiven(economy, concession);
}

void count_funds(ProjectBooks& books)
{
  for (const FundBooks& of : books.capital.funds) {
    if (!(of.fund.committed > 0.0)) continue;
    const double part = std::min(1.0, of.appropriated / of.fund.committed);
    auto& row = entry(books, of.instrument);
    row.outlay += part * of.fee_calls;
    row.equity_bought += part * of.now.equity_bought;
    row.equity_returned += part * of.now.returned_public;
  }
}

bool of_the_past(const ProjectBooks& books, int instrument)
{
  const auto& setting = books.pipeline.setting();
  return !books.pipeline.programme().acts(instrument, setting.start);
}

}  // namespace

void count_promised(const economy::Economy& economy, ProjectBooks& books)
{
  books.promised.assign(books.ledger.size(), {});
  count_projects(economy, books);
  count_funds(books);
  for (int i = 0; i < std::ssize(books.ledger); ++i)
    if (of_the_past(books, i)) entry(books, i) = policy::cash_of(books.ledger[i]);
}

double new_cost(const ProjectBooks& books)
{
  double cost = 0.0;
  for (std::size_t i = 0; i < books.ledger.size(); ++i)
    cost += policy::cash_of(books.ledger[i]).cost() - books.promised[i].cost();
  return cost;
}

}  // namespace lionrock::quarter
