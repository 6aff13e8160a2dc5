// SPDX-License-Identifier: Apache-2.0
#include "sim/economy/ledger.hpp"

#include <gtest/gtest.h>

#include <random>

namespace lionrock::economy {
namespace {

TEST(Ledger, TakesFromThePayerWhatItGivesToThePayee)
{
  Ledger ledger;
  ledger.pay(Flow::wages, Sector::firms, Sector::workers, 10.0);
  ledger.pay(Flow::wages, Sector::firms, Sector::workers, 2.0);
  ledger.pay(Flow::salaries_tax, Sector::workers, Sector::government, 3.0);
  EXPECT_EQ(ledger.paid(Flow::wages, Sector::firms, Sector::workers), 12.0);
  EXPECT_EQ(ledger.total(Flow::wages), 12.0);
  EXPECT_EQ(ledger.net(Sector::firms), -12.0);
  EXPECT_EQ(ledger.net(Sector::workers), 9.0);
  EXPECT_EQ(ledger.net(Sector::government), 3.0);
  EXPECT_EQ(ledger.net(Sector::world), 0.0);
  EXPECT_EQ(ledger.turnover(Sector::workers), 15.0);
}

TEST(Ledger, LeavesASectorAsRichAsBeforeWhenItPaysItself)
{
  Ledger ledger;
  ledger.pay(Flow::helpers_pay, Sector::owners, Sector::owners, 5.0);
  EXPECT_EQ(ledger.net(Sector::owners), 0.0);
  EXPECT_EQ(ledger.total(Flow::helpers_pay), 5.0);
}

TEST(Ledger, NeitherMakesNorLosesMoney)
{
  std::mt19937 engine(3);
  std::uniform_int_distribution<int> flow(0, flows - 1);
  std::uniform_int_distribution<int> sector(0, sectors - 1);
  std::lognormal_distribution<double> amount(0.0, 4.0);
  for (int run = 0; run < 100; ++run) {
    Ledger ledger;
    for (int payment = 0; payment < 1000; ++payment)
      ledger.pay(static_cast<Flow>(flow(engine)), static_cast<Sector>(sector(engine)),
                 static_cast<Sector>(sector(engine)), amount(engine));
    double net = 0.0;
    double turnover = 0.0;
    for (int s = 0; s < sectors; ++s) {
      net += ledger.net(static_cast<Sector>(s));
      turnover += ledger.turnover(static_cast<Sector>(s));
    }
    EXPECT_NEAR(net, 0.0, 1e-13 * turnover);
  }
}

TEST(Ledger, ForgetsTheQuarterWhenCleared)
{
  Ledger ledger;
  ledger.pay(Flow::exports, Sector::world, Sector::firms, 1.0);
  ledger.clear();
  EXPECT_EQ(ledger.total(Flow::exports), 0.0);
}

TEST(Sectors, AllHaveNames)
{
  for (const auto name : sector_names) EXPECT_FALSE(name.empty());
}

}  // namespace
}  // namespace lionrock::economy
