// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace lionrock::pack {

/// Accounts of government in the Treasury's form.
inline constexpr std::array<std::string_view, 7> fiscal_account_names{
    "operating",
    "capital_works_reserve_fund",
    "capital_investment_fund",
    "innovation_and_technology_fund",
    "housing_and_other_funds",
    "hkic",
    "off_budget"};
/// Kinds of entries in an account.
inline constexpr std::array<std::string_view, 6> fiscal_kind_names{
    "recurrent", "non_recurrent", "equity", "loan", "revenue_forgone", "revenue"};
inline constexpr std::size_t fiscal_accounts = fiscal_account_names.size();
inline constexpr std::size_t fiscal_kinds = fiscal_kind_names.size();

/// Lines of the public accounts beside instruments, and what these forgo.
inline constexpr std::array<std::string_view, 17> fiscal_lines{
    "profits_tax", "salaries_tax",      "product_taxes",     "production_taxes", "property_tax",
    "fees",        "investment_income", "land_premium",      "other_receipts",   "consumption",
    "subsidies",   "social_security",   "one_off_transfers", "capital_works",    "interest",
    "tax_forgone", "land_forgone"};

/// Where money is entered; positions in the lists of names.
struct FiscalPlace {
  std::size_t account = 0, kind = 0;
};

/// Where each line, mechanism and entry of the catalogue is entered.
struct FiscalAccounts {
  std::map<std::string, FiscalPlace, std::less<>> lines, mechanisms, entries;

  /// @throws std::out_of_range for what is no line
  [[nodiscard]] const FiscalPlace& line(const std::string& name) const { return lines.at(name); }
  /// Of an entry by its slug, else of its mechanism. @throws DataError if neither has a row
  [[nodiscard]] const FiscalPlace& of(std::string_view slug, std::string_view mechanism) const;
};

}  // namespace lionrock::pack
