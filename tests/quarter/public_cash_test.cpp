// SPDX-License-Identifier: Apache-2.0
// What instruments cost government, beside grants and tax, is cash that somebody receives: whole
// quarters of an opened economy. run_quarter throws when an identity of the accounts fails.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include "sim/quarter/quarter.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

using economy::Flow;
using economy::Sector;

constexpr double scale = 1000.0;

struct Projection {
  projects::Setting setting;
  economy::Economy economy;
  ProjectBooks books;

  Projection(const std::vector<policy::Instrument>& instruments, int quarters,
             const projects::Setting& of = setting_of(0))
      : setting(of),
        economy(opened(setting, scale, quarters)),
        books(books_of(setting, economy, instruments, quarters))
  {
  }
  Record next() { return run_quarter(economy, books); }
  [[nodiscard]] const policy::InstrumentQuarter& row() const { return books.ledger[0]; }
  [[nodiscard]] double paid(Flow flow, Sector payer, Sector payee) const
  {
    return scale * economy.ledger.paid(flow, payer, payee);
  }
};

TEST(OwnResearch, BeyondItsTrendIsCapitalFormationOnAllSidesOfTheAccounts)
{
  Projection with({instrument(policy::ResearchSupport{.firm_support = 0.3}, "cheaper")}, 8);
  for (int t = 0; t < 8; ++t) {
    const Record record = with.next();  // which holds GDP three ways to each other
    const auto& accounts = record.accounts;
    const double made = with.economy.research.own_account.sum();
    EXPECT_GT(made, 0.0);
    const double bought = record.flows.trade.value[economy::investment] *
                          (1.0 + with.economy.technology.final_tax[economy::investment]);
    EXPECT_NEAR(accounts.fixed_investment.nominal, bought + made, 1e-9 * bought);
    EXPECT_NEAR(accounts.gdp_production, accounts.gdp.nominal, 1e-9 * accounts.gdp.nominal);
    EXPECT_NEAR(accounts.gdp_income, accounts.gdp.nominal, 1e-9 * accounts.gdp.nominal);
  }
  Projection without({}, 1);
  static_cast<void>(without.next());
  EXPECT_EQ(without.economy.research.own_account.squaredNorm(), 0.0);
}

TEST(StaffSaved, IsBookedAsTheWageBillFallsAndLeftToGovernment)
{
  constexpr int quarters = 16;
  Projection with(
      {instrument(policy::PublicSectorProductivity{.gain_per_year = 0.03, .staff_saved_share = 1.0},
                  "faster")},
      quarters);
  Projection without({}, quarters);
  const int s = with.economy.technology.public_industry;
  double booked = 0.0, fell = 0.0;
  for (int t = 0; t < quarters; ++t) {
    const Record saving = with.next();
    const Record plain = without.next();
    booked -= with.row().outlay;
    fell += scale * (plain.flows.income.wages[s] - saving.flows.income.wages[s]);
    EXPECT_NEAR(scale * with.economy.government.policy_outlay, with.row().outlay,
                1e-9 * (1.0 + std::abs(booked)));
  }
  EXPECT_GT(fell, 0.0);
  EXPECT_NEAR(booked, fell, 0.15 * fell);
}

TEST(StaffSaved, IsNoMoreThanTheMostThatCanBe)
{
  Projection with(
      {instrument(policy::PublicSectorProductivity{.gain_per_year = 1.0, .staff_saved_share = 1.0},
                  "miracle")},
      12);
  Record record;
  for (int t = 0; t < 12; ++t) record = with.next();
  const double most = with.economy.behaviour.most_staff_saved;
  const double bill = scale * record.flows.income.wages[with.economy.technology.public_industry];
  EXPECT_GT(-with.row().outlay, 0.0);
  EXPECT_LE(-with.row().outlay, most / (1.0 - most) * bill * 1.1);
}

TEST(InputPrice, IsPaidOnWhatFirmsUseByGovernmentAndTheSellerAlike)
{
  constexpr int quarters = 4;
  Projection half(
      {instrument(policy::InputPrice{.discount = 0.4, .public_share = 0.5}, "cheap_power")},
      quarters);
  Projection full({instrument(policy::InputPrice{.discount = 0.4}, "cheap_power")}, quarters);
  const int seller = half.economy.technology.power_industry;
  const auto taxes = [&](Projection& run) {
    static_cast<void>(run.next());
    const double granted = run.paid(Flow::grants, Sector::government, Sector::firms);
    EXPECT_NEAR(run.row().outlay, granted, 1e-9 * granted);
    return granted;
  };
  const double paid_half = taxes(half);
  const double paid_full = taxes(full);
  // The same discount, so the same inputs; half of it comes out of the sellers' deposits.
  EXPECT_NEAR(half.economy.support.input_saving.sum(), full.economy.support.input_saving.sum(),
              1e-12);
  // The sellers' higher list price moves what is used by a little.
  EXPECT_NEAR(paid_half, 0.5 * paid_full, 0.01 * paid_full);
  const auto profits = [&](const Projection& run) {
    const Range rows = run.economy.firms.of_industry[static_cast<std::size_t>(seller)];
    double sum = 0.0;
    for (std::int32_t i = rows.begin; i < rows.end; ++i)
      sum += run.economy.firms.deposits[i] - run.economy.firms.tax_losses[i];
    return sum;
  };
  EXPECT_LT(profits(half), profits(full));
}

TEST(Guarantee, CostsFeesAndLossesUntilItsLoansHaveRunOff)
{
  constexpr int last = 7, quarters = 40;
  policy::Instrument scheme = instrument(
      policy::Liquidity{.gap_filled = 1.0, .default_share = 0.2, .fee = 0.01, .loan_years = 2.0},
      "guarantees");
  scheme.common.until = start + last;
  Projection run({scheme}, quarters);
  double stock = 0.0, most = 0.0, losses_after = 0.0;
  for (int t = 0; t < quarters; ++t) {
    double due = 0.0;  // for firms that left in the quarter before
    for (const auto& of : run.economy.guarantees.of_instruments) due += scale * of.due;
    static_cast<void>(run.next());
    const double fees = run.paid(Flow::guarantee_fees, Sector::firms, Sector::government);
    const double losses = run.paid(Flow::guarantees, Sector::government, Sector::bank);
    EXPECT_NEAR(run.row().outlay, losses - fees, 1e-9 * (1.0 + losses));
    EXPECT_NEAR(run.economy.government.policy_outlay * scale, losses - fees, 1e-9 * (1.0 + losses));
    if (run.books.movements.payments.empty()) {
      EXPECT_LE(losses - due, 0.8 * 0.2 * stock / 8.0 * (1.0 + 1e-9));
    }
    if (t > last) losses_after += losses;
    stock = run.row().loans_guaranteed;
    most = std::max(most, stock);
  }
  EXPECT_GT(most, 0.0);
  EXPECT_GT(losses_after, 0.0);
  EXPECT_LT(stock, 0.1 * most);
}

TEST(Guarantee, OfProjectsCoversTheGapThatItFilled)
{
  projects::Setting setting = setting_of(0);
  policy::Instrument scheme = instrument(
      policy::Liquidity{.gap_filled = 0.5, .default_share = 0.0, .finance_gap = 0.4}, "guarantees");
  Projection run({scheme}, 8, setting);
  double lent = 0.0;
  for (int t = 0; t < 8; ++t) {
    static_cast<void>(run.next());
    double made = 0.0;
    for (const auto& paid : run.books.movements.payments) {
      const auto& candidate =
          run.books.pipeline.candidates()[static_cast<std::size_t>(paid.candidate)];
      EXPECT_TRUE(paid.loan == 0.0 || (candidate.traits.finance_binds &&
                                       candidate.traits.origin == pack::Origin::local))
          << "what comes from outside is financed from outside";
      if (paid.loan > 0.0) {
        const double nominal = paid.loan / (0.2 * candidate.traits.size_realised);
        EXPECT_NEAR(nominal, candidate.traits.capex, 0.3 * candidate.traits.capex)
            << "prices apart";
        const auto row = run.books.placed[static_cast<std::size_t>(paid.candidate)].firm;
        EXPECT_GT(scale * run.economy.firms.loans[row], 0.5 * paid.loan)
            << "a plant that is being built owes what it was lent";
      }
      made += paid.loan;
    }
    EXPECT_NEAR(scale * run.economy.project_flows.loans_made, made, 1e-9 * (1.0 + made));
    lent += made;
  }
  EXPECT_GT(lent, 0.0);
  EXPECT_GT(run.row().loans_guaranteed, 0.0);
  for (const auto& candidate : run.books.pipeline.candidates())
    EXPECT_TRUE(candidate.offer.from.empty() || candidate.traits.finance_binds)
        << "nobody is reached whom it does not help";
}

TEST(Clawback, TakesWhatAPlantLeavesAndNotTheBanksMoney)
{
  policy::Instrument grant =
      instrument(policy::CapitalGrant{.share = 0.5, .up_front = 1.0}, "grant");
  grant.common.clawback = 1.0;
  constexpr int quarters = 32;
  Projection run({grant}, quarters);
  double uncollected = 0.0, outlay = 0.0, paid = 0.0;
  for (int t = 0; t < quarters; ++t) {
    static_cast<void>(run.next());
    for (const auto& left : run.economy.project_flows.uncollected) uncollected += left.amount;
    outlay += run.row().outlay;
    paid += run.paid(Flow::grants, Sector::government, Sector::firms);
    EXPECT_NEAR(outlay, paid, 1e-9 * (1.0 + paid)) << "the ledger books what was collected";
  }
  EXPECT_GT(uncollected, 0.0);
  double to_projects = 0.0;
  for (const auto& candidate : run.books.pipeline.candidates())
    to_projects += candidate.grants_paid;
  EXPECT_NEAR(to_projects, paid, 1e-9 * paid);
}

TEST(Clawback, OfTwoInstrumentsTakesNoMoreThanThePlantHas)
{
  policy::Instrument grant =
      instrument(policy::CapitalGrant{.share = 0.4, .up_front = 1.0}, "grant");
  grant.common.clawback = 1.0;
  policy::Instrument other = grant;
  other.slug = "other";
  constexpr int quarters = 32;
  Projection run({grant, other}, quarters);
  int closed = 0;
  for (int t = 0; t < quarters; ++t) {
    std::vector<double> had(run.economy.firms.deposits.begin(), run.economy.firms.deposits.end());
    static_cast<void>(run.next());
    std::map<std::int32_t, double> claimed;
    for (const auto& payment : run.economy.project_flows.payments)
      if (payment.grant < 0.0 && payment.firm >= run.economy.plants.first_row)
        claimed[payment.firm] -= payment.grant;
    for (const auto& [row, all] : claimed) {
      ++closed;
      EXPECT_LE(all, had[static_cast<std::size_t>(row)] * (1.0 + 1e-9)) << "quarter " << t;
    }
  }
  EXPECT_GT(closed, 0);
}

}  // namespace
}  // namespace lionrock::quarter
