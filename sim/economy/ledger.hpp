// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lionrock::economy {

/// Who holds money.
enum class Sector : std::uint8_t { workers, owners, firms, government, bank, world, count };
inline constexpr int sectors = static_cast<int>(Sector::count);
inline constexpr std::array<std::string_view, sectors> sector_names{
    "workers", "owners", "firms", "government", "bank", "rest of the world"};

/// What a payment is for. Income and spending first, then what only changes who owes whom.
enum class Flow : std::uint8_t {
  wages,
  helpers_pay,
  intermediate_imports,
  consumption,
  consumption_imports,
  public_consumption,
  public_consumption_imports,
  fixed_investment,
  fixed_investment_imports,
  inventory_imports,
  exports,
  product_taxes,
  production_taxes,
  salaries_tax,
  property_tax,
  profits_tax,
  land_premium,
  transfers,
  unemployment_support,
  deposit_interest,
  loan_interest,
  bond_interest,
  reserves_income,
  foreign_income,
  dividends,
  bank_dividends,
  bequests,
  remittances,    ///< deposits of those who leave Hong Kong
  grants,         ///< to projects, and subsidies to firms
  land_relief,    ///< rent and premium of projects below the market, borne by government
  equity,         ///< owners' capital for new plants, from here or abroad
  public_equity,  ///< bought by funds
  fund_returns,
  guarantee_fees,  ///< of firms, to government
  guarantees,      ///< for loans that have failed, to the bank
  new_loans,
  bonds,
  count
};
inline constexpr int flows = static_cast<int>(Flow::count);

/// Every payment between sectors in a quarter: each has a payer, a payee and a kind, so money is
/// never made or lost. Amounts in HK$ million. What only changes a claim, such as a loan written
/// off, is not a payment.
class Ledger {
public:
  void clear() { paid_ = {}; }
  void pay(Flow flow, Sector payer, Sector payee, double amount)
  {
    paid_[static_cast<int>(flow)][static_cast<int>(payer)][static_cast<int>(payee)] += amount;
  }
  /// What `payer` paid to `payee` for `flow`.
  [[nodiscard]] double paid(Flow flow, Sector payer, Sector payee) const
  {
    return paid_[static_cast<int>(flow)][static_cast<int>(payer)][static_cast<int>(payee)];
  }
  /// All that was paid for `flow`.
  [[nodiscard]] double total(Flow flow) const;
  /// Receipts less payments of a sector over all flows: the change of its deposits.
  [[nodiscard]] double net(Sector sector) const;
  /// Receipts and payments of a sector added up, the size against which errors are judged.
  [[nodiscard]] double turnover(Sector sector) const;

private:
  std::array<std::array<std::array<double, sectors>, sectors>, flows> paid_{};
};

}  // namespace lionrock::economy
