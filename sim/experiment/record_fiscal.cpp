// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/record_fiscal.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "sim/calibration/finance_books.hpp"
#include "sim/quarter/commitments.hpp"

namespace lionrock::experiment {

using economy::Economy;
using economy::Flow;
using economy::Sector;
using pack::FiscalPlace;

namespace {

constexpr auto equity_kind = std::size_t{2};
constexpr auto revenue_kind = std::size_t{5};
static_assert(pack::fiscal_kind_names[equity_kind] == "equity");
static_assert(pack::fiscal_kind_names[revenue_kind] == "revenue");

/// One amount and what of it is new money and accrues.
struct Entry {
  double cash;
  double fresh = 0.0;
  double asset = 0.0;  ///< of `cash`, exchanged for an asset
};

double& cell(FiscalTable& table, const FiscalPlace& place)
{
  return table[place.account][place.kind];
}

void enter(FiscalPeriod& period, const FiscalPlace& place, const Entry& entry)
{
  cell(period.cash, place) += entry.cash;
  cell(period.cash_new, place) += entry.fresh;
  cell(period.accrual, place) += entry.cash - entry.asset;
}

double sum(const FiscalTable& table)
{
  double all = 0.0;
  for (const auto& account : table)
    for (const double amount : account) all += amount;
  return all;
}

/// What government received and paid for one flow, HK$ million of the whole economy.
struct Paid {
  const Economy& economy;
  [[nodiscard]] double in(Flow flow) const
  {
    double all = 0.0;
    for (int payer = 0; payer < economy::sectors; ++payer)
      all += economy.ledger.paid(flow, static_cast<Sector>(payer), Sector::government);
    return economy.scale * all;
  }
  [[nodiscard]] double out(Flow flow) const
  {
    double all = 0.0;
    for (int payee = 0; payee < economy::sectors; ++payee)
      all += economy.ledger.paid(flow, Sector::government, static_cast<Sector>(payee));
    return economy.scale * all;
  }
};

/// Works that an instrument ordered, part of its outlay.
double works_of(const policy::Instrument& instrument, const policy::InstrumentQuarter& row)
{
  const bool all =
      std::holds_alternative<policy::Infrastructure>(instrument.terms.front().mechanism);
  return all ? row.outlay : row.land_formation;
}

/// Enters one instrument's money and returns the works in it.
double enter_instrument(const FiscalRules& rules, const policy::Instrument& instrument,
                        const FiscalPlace& place, const policy::InstrumentQuarter& row,
                        const policy::PublicCash& before, FiscalPeriod& period)
{
  const double works = works_of(instrument, row);
  const auto paid = [&](const FiscalPlace& where, double all, double promised, double asset) {
    enter(period, where, {-all, promised - all, -asset});
  };
  paid(place, row.outlay, before.outlay, works);
  paid({place.account, equity_kind}, row.equity_bought, before.equity_bought, row.equity_bought);
  paid(rules.accounts.line("tax_forgone"), row.tax_forgone, before.tax_forgone, 0.0);
  paid(rules.accounts.line("land_forgone"), row.land_forgone, before.land_forgone, 0.0);
  // Tax is entered as it would be without the concession.
  enter(period, rules.accounts.line("profits_tax"), {row.tax_forgone});
  // A fund gives back what it held; a company's rents are income.
  const bool fund =
      std::holds_alternative<policy::GuidanceFund>(instrument.terms.front().mechanism);
  enter(period, {place.account, revenue_kind},
        {row.equity_returned, row.equity_returned - before.equity_returned,
         fund ? row.equity_returned : 0.0});
  return works;
}

/// Land premium of the quarter as the medium-range forecast has it: its share of GDP goes from the
/// opening's to the forecast's as the deficit closes. HK$ million of the whole economy.
double forecast_premium(const FiscalRules& rules, const Economy& economy)
{
  const auto& government = economy.government;
  const double opening = economy.trend.at(-1).nominal_gdp;
  const double now = economy.trend.at(economy.quarter - 1).nominal_gdp;
  const double first = economy.scale * government.land_premium / opening;
  const double closed = std::min(
      1.0, static_cast<double>(economy.quarter) / static_cast<double>(government.closing_quarters));
  return now * (first + closed * (rules.land_premium - first));
}

/// Ordinary receipts and payments, public consumption last: it takes what no other line names.
void enter_ordinary(const FiscalRules& rules, const Economy& economy, double works_of_instruments,
                    FiscalPeriod& period)
{
  const Paid paid{economy};
  const auto& tax = economy.technology.final_tax;
  const auto line = [&](const char* name, double amount, double asset = 0.0) {
    enter(period, rules.accounts.line(name), {amount, 0.0, asset});
  };
  line("profits_tax", paid.in(Flow::profits_tax));
  line("salaries_tax", paid.in(Flow::salaries_tax));
  line("property_tax", paid.in(Flow::property_tax));
  line("production_taxes", paid.in(Flow::production_taxes));
  const double of_owners = paid.in(Flow::land_premium);
  const double premium = std::min(of_owners, forecast_premium(rules, economy));
  line("land_premium", premium);
  line("other_receipts", of_owners - premium);
  line("investment_income", paid.in(Flow::reserves_income));
  const double product_taxes = paid.in(Flow::product_taxes);
  line("product_taxes", product_taxes * (1.0 + rules.subsidies));
  line("subsidies", -product_taxes * rules.subsidies);
  const double bought =
      (paid.out(Flow::public_consumption) + paid.out(Flow::public_consumption_imports)) *
      (1.0 + tax[economy::public_consumption]);
  line("fees", rules.fees * bought);

  const int quarter = economy.quarter - 1;
  const double social = economy.scale * economy.government.social_security *
                        economy.trend.at(quarter).nominal_gdp / economy.trend.at(-1).nominal_gdp;
  line("social_security", -social - paid.out(Flow::unemployment_support));
  line("one_off_transfers", social - paid.out(Flow::transfers));
  line("interest",
       economy.scale * economy.project_flows.company_interest - paid.out(Flow::bond_interest));
  const double built =
      (paid.out(Flow::fixed_investment) + paid.out(Flow::fixed_investment_imports)) *
      (1.0 + tax[economy::investment]);
  const double works = works_of_instruments - built;
  line("capital_works", works, works);
  line("consumption", period.balance - sum(period.cash));
}

void note_stocks(const Economy& economy, FiscalPeriod& period)
{
  const double scale = economy.scale;
  period.balance =
      scale * (economy.ledger.net(Sector::government) - economy.ledger.total(Flow::bonds));
  period.reserves = scale * economy.government.reserves;
  period.debt = scale * economy.government.debt;
  period.new_debt = scale * economy.government.package.debt;
  for (const economy::TaxRelief& relief : economy.reliefs)
    period.minimum_tax += scale * relief.topped_up;
}

}  // namespace

FiscalRules fiscal_rules(const pack::EconomyPack& pack, const quarter::ProjectBooks& books)
{
  const double subsidies = pack.government_line("product_subsidies");
  const double duties = pack.government_line("stamp_duty") + pack.government_line("betting_duty") +
                        pack.government_line("other_product_taxes");
  FiscalRules rules{
      .accounts = pack.fiscal_accounts,
      .of_instruments = {},
      .land_premium = calibration::medium_range(pack, "land_premium_to_gdp"),
      .fees = pack.government_line("fees_and_other") / pack.macro.government_consumption,
      .subsidies = subsidies / (duties - subsidies)};
  for (const auto& instrument : books.pipeline.programme().instruments())
    rules.of_instruments.push_back(
        pack.fiscal_accounts.of(instrument.slug, instrument.mechanism_name()));
  return rules;
}

FiscalPeriod record_fiscal(const FiscalRules& rules, const Economy& economy,
                           const quarter::ProjectBooks& books)
{
  FiscalPeriod period;
  note_stocks(economy, period);
  const auto& instruments = books.pipeline.programme().instruments();
  double works = 0.0;
  for (std::size_t i = 0; i < instruments.size(); ++i)
    works += enter_instrument(rules, instruments[i], rules.of_instruments[i], books.ledger[i],
                              books.promised[i], period);
  enter_ordinary(rules, economy, works, period);
  for (const quarter::Commitment& owed : quarter::commitments(books, economy.quarter - 1)) {
    FiscalPlace place = rules.of_instruments[static_cast<std::size_t>(owed.instrument)];
    if (owed.equity) place.kind = equity_kind;
    cell(period.commitments, place) += owed.money;
    cell(period.commitments_new, place) += owed.money - owed.promised;
  }
  return period;
}

FiscalPeriod record_before(const FiscalRules& rules, const Economy& economy, double gdp)
{
  FiscalPeriod quarter;
  note_stocks(economy, quarter);
  enter_ordinary(rules, economy, 0.0, quarter);
  return FiscalPeriod{}.then(quarter, gdp / economy.trend.at(-1).nominal_gdp);
}

double terminal_account(const quarter::ProjectBooks& books, int quarter, double discount)
{
  double value = 0.0;
  for (const quarter::Commitment& owed : quarter::commitments(books, quarter))
    value += owed.money * std::pow(1.0 + discount, -owed.years);
  return value;
}

FiscalPeriod FiscalPeriod::then(const FiscalPeriod& later, double part) const
{
  FiscalPeriod all = later;
  const auto add = [&](FiscalTable FiscalPeriod::*table) {
    for (std::size_t account = 0; account < pack::fiscal_accounts; ++account)
      for (std::size_t kind = 0; kind < pack::fiscal_kinds; ++kind)
        (all.*table)[account][kind] =
            (this->*table)[account][kind] + part * (later.*table)[account][kind];
  };
  add(&FiscalPeriod::cash);
  add(&FiscalPeriod::cash_new);
  add(&FiscalPeriod::accrual);
  all.minimum_tax = minimum_tax + part * later.minimum_tax;
  all.balance = balance + part * later.balance;
  return all;
}

}  // namespace lionrock::experiment
