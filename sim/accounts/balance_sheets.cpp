// SPDX-License-Identifier: Apache-2.0
#include "sim/accounts/balance_sheets.hpp"

#include "sim/economy/sums.hpp"

namespace lionrock::accounts {

namespace {

struct Claims {
  double workers = 0.0, deposits = 0.0, loans = 0.0;
  Claims& operator+=(const Claims& other)
  {
    workers += other.workers;
    deposits += other.deposits;
    loans += other.loans;
    return *this;
  }
};

}  // namespace

BalanceSheets balance_sheets(const economy::Economy& economy)
{
  const auto& firms = economy.firms;
  const auto& persons = economy.persons;
  Claims total;
  for (const Claims& part :
       economy::sum_by_industry<Claims>(firms, [&](const economy::Block& block) {
         Claims sum;
         for (std::int32_t i = block.firms.begin; i < block.firms.end; ++i) {
           sum.deposits += firms.deposits[i];
           sum.loans += firms.loans[i];
           const std::int32_t first = persons.first(i);
           for (std::int32_t slot = first; slot < first + persons.count(i); ++slot)
             sum.workers += persons.deposits[slot];
         }
         return sum;
       }))
    total += part;
  for (const auto& pool : persons.unemployed)
    for (const auto& person : pool) total.workers += person.deposits;
  return {.worker_deposits = total.workers,
          .owner_deposits = economy.owners.deposits,
          .firm_deposits = total.deposits,
          .firm_loans = total.loans,
          .government_reserves = economy.government.reserves,
          .government_debt = economy.government.debt,
          .bank_capital = economy.bank.capital,
          .foreign_assets = economy.bank.foreign_assets};
}

}  // namespace lionrock::accounts
