// SPDX-License-Identifier: Apache-2.0
// What projects are forgiven is cash: whole quarters of an opened economy with the pipeline of
// projects beside it. run_quarter throws when an identity of the accounts fails.
#include "sim/quarter/concessions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "sim/quarter/quarter.hpp"
#include "tests/quarter/project_runs.hpp"

namespace lionrock::quarter {
namespace {

using economy::Flow;
using economy::Sector;
using economy::TaxRelief;

constexpr double scale = 200.0;

/// A run with the pipeline beside it.
struct Projection {
  economy::Economy economy;
  ProjectBooks books;

  Projection(const projects::Setting& setting, const std::vector<policy::Instrument>& instruments,
             int quarters)
      : economy(opened(setting, scale, quarters)),
        books(books_of(setting, economy, instruments, quarters))
  {
  }
  Record next() { return run_quarter(economy, books); }
};

/// Profits tax of the next quarter had no project ever been forgiven any, or nothing where a
/// project with a concession opens in it.
std::optional<double> tax_without_concessions(Projection run)
{
  for (const TaxRelief& relief : run.economy.reliefs)
    run.economy.firms.tax_losses[relief.firm] =
        std::max(0.0, run.economy.firms.tax_losses[relief.firm] - relief.losses_gained);
  run.economy.reliefs.clear();
  run.books.concessions.clear();
  run.next();
  if (!run.books.concessions.empty()) return std::nullopt;
  return run.economy.ledger.total(Flow::profits_tax);
}

double forgone_by_all(const Projection& run)
{
  double sum = 0.0;
  for (const auto& row : run.books.ledger) sum += row.tax_forgone;
  return sum;
}

TEST(TaxForgone, OfAllInstrumentsIsWhatSettlementForgaveAndGovernmentLost)
{
  constexpr int quarters = 40;
  std::vector<policy::Instrument> instruments{
      instrument(policy::TaxConcession{.rate_cut = 0.0825}, "half_rate"),
      instrument(policy::TaxConcession{.research_deduction = 4.0}, "research"),
      instrument(policy::TaxConcession{.write_off = 1.0}, "write_off")};
  for (policy::Instrument& each : instruments)  // so that the last projects under them open early
    each.common.until = start + 7;
  Projection run(setting_of(0), instruments, quarters);
  std::array<double, 3> forgone{};
  int compared = 0;
  for (int t = 0; t < quarters; ++t) {
    const auto without = tax_without_concessions(run);
    const Record record = run.next();
    const double sum = forgone_by_all(run);
    EXPECT_NEAR(sum, scale * record.flows.income.tax_forgone, 1e-9 * (1.0 + std::abs(sum)));
    for (std::size_t i = 0; i < forgone.size(); ++i) forgone[i] += run.books.ledger[i].tax_forgone;
    if (!without) continue;
    if (sum > 0.1) ++compared;
    EXPECT_NEAR(sum, scale * (*without - run.economy.ledger.total(Flow::profits_tax)),
                1e-9 * scale * *without)
        << t;
  }
  EXPECT_GT(compared, 5);
  for (const double of_instrument : forgone) EXPECT_GT(of_instrument, 0.1);
}

TEST(TaxForgone, ForResearchOfFirmsAlreadyHereIsWhatTheyPayLessThanUnderTheLaw)
{
  constexpr int quarters = 16;
  constexpr double deduction = 4.0;
  const policy::Instrument research =
      instrument(policy::TaxConcession{.research_deduction = deduction,
                                       .first_research_deduction = deduction,
                                       .minimum_project_cost = 1e9,  // no project's
                                       .existing_firms = true},
                 "research");
  Projection run(setting_of(0), {research}, quarters);
  // Research does not answer, so that only tax differs from a quarter under the law.
  run.economy.research.behaviour.elasticity = 0.0;
  for (int t = 0; t < quarters; ++t) {
    Projection lawful = run;
    lawful.economy.research.claims.clear();
    lawful.economy.research.behaviour.first_deduction = deduction;
    lawful.economy.research.behaviour.deduction = deduction;
    const auto without = tax_without_concessions(std::move(lawful));
    const Record record = run.next();
    const double sum = forgone_by_all(run);
    EXPECT_NEAR(sum, scale * record.flows.income.tax_forgone, 1e-9 * (1.0 + sum)) << t;
    EXPECT_NEAR(run.economy.government.policy_outlay, record.flows.income.tax_forgone,
                1e-9 * (1.0 + sum))
        << "financed, not taken back by receipts";
    ASSERT_TRUE(without.has_value());
    EXPECT_NEAR(sum, scale * (*without - run.economy.ledger.total(Flow::profits_tax)),
                1e-9 * scale * *without)
        << t;
    EXPECT_GT(sum, 1.0);
  }
}

TEST(TaxForgone, OfFirmsTakenOverIsBookedWhereTheirHeirsUseTheLosses)
{
  constexpr int quarters = 24, losing = 12;
  Projection run(setting_of(0),
                 {instrument(policy::TaxConcession{.research_deduction = 5.0,
                                                   .first_research_deduction = 5.0,
                                                   .existing_firms = true},
                             "research")},
                 quarters);
  auto& economy = run.economy;
  economy.behaviour.exit_hazard_small = economy.behaviour.exit_hazard_large = 0.02;
  int used = 0;
  for (int t = 0; t < quarters; ++t) {
    // Nobody makes a profit at first; later what is left of the losses is what has been forgiven.
    for (std::int32_t i = 0; i < economy.firms.count(); ++i) {
      const TaxRelief* relief = economy::find_relief(economy.reliefs, i);
      const double gained = relief != nullptr ? relief->losses_gained : 0.0;
      economy.firms.tax_losses[i] = t < losing ? 1e6 + gained : gained;
    }
    std::vector<std::int32_t> heirs;
    for (const auto& [row, heir] : economy.taken_over) {
      const TaxRelief* left = economy::find_relief(economy.reliefs, row);
      EXPECT_TRUE(left == nullptr || left->losses_gained == 0.0);
      const TaxRelief* gained = economy::find_relief(economy.reliefs, heir);
      if (gained != nullptr && gained->losses_gained > 0.0) heirs.push_back(heir);
    }
    const Record record = run.next();
    for (const std::int32_t heir : heirs)
      if (economy::find_relief(economy.reliefs, heir)->by_deduction > 0.0) ++used;
    const double sum = forgone_by_all(run);
    EXPECT_NEAR(sum, scale * record.flows.income.tax_forgone, 1e-9 * (1.0 + std::abs(sum))) << t;
  }
  EXPECT_GT(used, 0);
}

TEST(TaxForgone, EndsWithTheConcessionWhereProjectsDoNotKeepIt)
{
  constexpr int last = 19;
  const auto forgone = [](bool kept) {
    policy::Instrument half = instrument(policy::TaxConcession{.rate_cut = 0.0825}, "half_rate");
    half.common.until = start + last;
    half.common.grandfathered = kept;
    Projection run(setting_of(0), {half}, last + 5);
    std::vector<double> found;
    for (int t = 0; t < last + 5; ++t) {
      run.next();
      found.push_back(run.books.ledger[0].tax_forgone);
    }
    return found;
  };
  const auto lost = forgone(false);
  const auto kept = forgone(true);
  EXPECT_GT(lost[last], 0.1);
  for (int t = last + 1; t < last + 5; ++t) {
    EXPECT_EQ(lost[static_cast<std::size_t>(t)], 0.0) << t;
    EXPECT_GT(kept[static_cast<std::size_t>(t)], 0.1) << t;
  }
}

TEST(TaxForgone, LeavesLargeGroupsTheMinimumTax)
{
  constexpr int quarters = 24;
  projects::Setting setting = setting_of(0);
  auto& b = setting.behaviour;
  b.multinational_local = b.multinational_mainland = b.multinational_foreign = 1.0;
  b.multinational_capex = 1e-9;
  policy::Instrument free = instrument(policy::TaxConcession{.rate = 0.0}, "free_of_tax");
  free.reach.classes = {static_cast<int>(pack::CandidateClass::mobile_entrant)};
  Projection run(setting, {free}, quarters);
  double forgone = 0.0;
  for (int t = 0; t < quarters; ++t) {
    run.next();
    forgone += run.books.ledger[0].tax_forgone;
    for (const TaxRelief& relief : run.economy.reliefs)
      EXPECT_LE(relief.points, setting.law.profits_tax - b.minimum_tax + 1e-12);
  }
  EXPECT_GT(forgone, 0.01);
}

TEST(WriteOff, AheadOfItsTimeIsTakenBackWithTheWearOfCapital)
{
  constexpr int quarters = 24;
  Projection run(setting_of(0), {instrument(policy::TaxConcession{.write_off = 1.0}, "write_off")},
                 quarters);
  double early = 0.0;
  for (int t = 0; t < quarters; ++t) {
    run.next();
    if (t < quarters / 2) early += forgone_by_all(run);
  }
  EXPECT_GT(early, 0.1);
  int seen = 0;
  for (const Concession& concession : run.books.concessions) {
    const auto& candidate =
        run.books.pipeline.candidates()[static_cast<std::size_t>(concession.candidate)];
    if (candidate.opened < 0 || candidate.stage == projects::Stage::closed) continue;
    ++seen;
    const double wear = run.economy.technology.depreciation[candidate.traits.industry];
    EXPECT_NEAR(concession.ahead,
                concession.deducted * std::pow(1.0 - wear, quarters - 1 - candidate.opened),
                1e-9 * concession.deducted);
    EXPECT_GT(scale * concession.deducted,
              0.2 * candidate.traits.capex * candidate.traits.size_realised);
  }
  EXPECT_GT(seen, 10);
}

TEST(Upgrade, IsForgivenTaxInItsHost)
{
  constexpr int quarters = 20;
  policy::Instrument half = instrument(policy::TaxConcession{.rate_cut = 0.0825}, "half_rate");
  half.reach.classes = {static_cast<int>(pack::CandidateClass::small_incumbent),
                        static_cast<int>(pack::CandidateClass::large_incumbent)};
  Projection run(setting_of(0), {half}, quarters);
  double in_hosts = 0.0;
  bool part_of_host = false;
  for (int t = 0; t < quarters; ++t) {
    run.next();
    for (const TaxRelief& relief : run.economy.reliefs)
      if (relief.firm < run.economy.plants.first_row) {
        in_hosts += relief.by_rate;
        EXPECT_LE(relief.points, 0.0825 + 1e-12);
        part_of_host = part_of_host || (relief.points > 0.0 && relief.points < 0.05);
      }
  }
  EXPECT_GT(in_hosts, 0.0);
  EXPECT_TRUE(part_of_host) << "a host goes on with what it made before";
}

TEST(LandForgone, IsWhatGovernmentPaysToTenants)
{
  constexpr int quarters = 24;
  Projection run(
      setting_of(0),
      {instrument(policy::LandPremium{.discount = 0.3}, "rent"),
       instrument(policy::LandPremium{.waiver_fee_discount = 1.0, .waiver_fee_share = 0.05},
                  "waiver"),
       instrument(policy::LandPremium{.first_instalment = 0.2, .instalment_years = 5.0},
                  "instalments")},
      quarters);
  std::array<double, 3> forgone{};
  for (int t = 0; t < quarters; ++t) {
    run.next();
    double sum = 0.0;
    for (std::size_t i = 0; i < forgone.size(); ++i) {
      sum += run.books.ledger[i].land_forgone;
      forgone[i] += run.books.ledger[i].land_forgone;
    }
    const double paid =
        run.economy.ledger.paid(Flow::land_relief, Sector::government, Sector::firms);
    EXPECT_NEAR(sum, scale * paid, 1e-9 * (1.0 + sum));
    EXPECT_EQ(paid, run.economy.ledger.total(Flow::land_relief));
  }
  for (const double of_instrument : forgone) EXPECT_GT(of_instrument, 1.0);
}

}  // namespace
}  // namespace lionrock::quarter
