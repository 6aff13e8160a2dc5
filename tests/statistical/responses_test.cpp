// SPDX-License-Identifier: Apache-2.0
//
// What shocks do, in paired runs that share all luck: eight pairs at scale 400, world shocks off.
// Signs and orders of magnitude are stated wide enough that noise (standard errors below 0.1% of
// GDP, 0.1 points of unemployment) decides none of them; the chance of a false failure is below
// one in ten thousand per line, and the seed is fixed.
#include <gtest/gtest.h>
#include <tbb/parallel_for.h>

#include <functional>
#include <vector>

#include "sim/accounts/indicators.hpp"
#include "sim/calibration/open_economy.hpp"
#include "sim/experiment/outlook_paths.hpp"
#include "sim/quarter/quarter.hpp"

namespace lionrock {
namespace {

constexpr int shock_quarter = 8;
constexpr int quarters = 37;
constexpr int pairs = 8;

/// What is compared, for one quarter of one member.
struct Outcome {
  double gdp, unemployment, price, investment, exports;
};

using Shock = std::function<void(economy::Economy&, int quarter)>;

const pack::EconomyPack& hong_kong()
{
  static const pack::EconomyPack pack =
      pack::read_pack(std::string(LIONROCK_SOURCE_DIR) + "/data/hong_kong");
  return pack;
}

calibration::OutlookPaths trend_paths()
{
  const auto& trends = hong_kong().trends;
  auto paths = calibration::OutlookPaths::without_growth(quarters + 8, 0.03);
  const auto fill = [&](std::vector<double>& path, double rate) { path.assign(path.size(), rate); };
  fill(paths.productivity, trends.economy_productivity);
  fill(paths.labour_force, trends.labour_force);
  fill(paths.world_inflation, trends.world_inflation);
  fill(paths.manufacturing, trends.manufacturing_value_added);
  fill(paths.inventories, 0.0);
  paths.industry_gaps = paths.manufacturing_follows_trend = paths.external_balance = true;
  return paths;
}

std::vector<Outcome> run_member(std::uint32_t member, const Shock& shock)
{
  std::vector<calibration::DrawnParameter> drawn;
  economy::Switches switches;
  switches.common_shocks = false;
  economy::Economy economy = calibration::open_economy(
      hong_kong(), hong_kong().table,
      {.scale = 400,
       .behaviour = calibration::draw_behaviour(hong_kong(), false, 7, member, drawn),
       .paths = trend_paths(),
       .luck = {.seed = 7, .member = member, .pair = member, .sign = 1.0},
       .switches = switches});
  std::vector<Outcome> outcomes;
  for (int t = 0; t < quarters; ++t) {
    shock(economy, t);
    const quarter::Record record = quarter::run_quarter(economy);
    const auto rates = accounts::indicators(economy, record.flows, record.accounts, Quarter{});
    outcomes.push_back({record.accounts.gdp.real, rates.unemployment_rate, rates.consumer_price,
                        record.accounts.fixed_investment.real, record.accounts.exports.real});
  }
  return outcomes;
}

/// Mean effect of a shock `after` quarters: per cent, points for unemployment.
class Response {
public:
  explicit Response(const Shock& shock) : with_(pairs), without_(pairs)
  {
    tbb::parallel_for(0, 2 * pairs, [&](int run) {
      const auto member = static_cast<std::uint32_t>(run / 2);
      if (run % 2 == 0)
        with_[member] = run_member(member, shock);
      else
        without_[member] = run_member(member, [](economy::Economy&, int) {});
    });
  }

  [[nodiscard]] double per_cent(double Outcome::*what, int after) const
  {
    return mean(after, [&](const Outcome& a, const Outcome& b) {
      return 100.0 * (a.*what / b.*what - 1.0);
    });
  }
  [[nodiscard]] double points(double Outcome::*what, int after) const
  {
    return mean(after,
                [&](const Outcome& a, const Outcome& b) { return 100.0 * (a.*what - b.*what); });
  }

private:
  template <class Effect>
  [[nodiscard]] double mean(int after, const Effect& effect) const
  {
    double sum = 0.0;
    for (int pair = 0; pair < pairs; ++pair)
      sum +=
          effect(with_[pair][shock_quarter + after - 1], without_[pair][shock_quarter + after - 1]);
    return sum / pairs;
  }

  std::vector<std::vector<Outcome>> with_, without_;
};

TEST(Responses, ALastingExportGainRaisesOutputAtOnceAndPricesInTheEnd)
{
  const Response response([](economy::Economy& economy, int t) {
    if (t == shock_quarter) economy.world.export_factor.setConstant(1.05);
  });
  EXPECT_GT(response.per_cent(&Outcome::gdp, 1), 0.5);
  EXPECT_GT(response.per_cent(&Outcome::gdp, 4), response.per_cent(&Outcome::gdp, 28));
  EXPECT_LT(response.points(&Outcome::unemployment, 8), -0.2);
  EXPECT_GT(response.per_cent(&Outcome::price, 20), 0.5);
  // Dearer homes of production lose part of the gain abroad: the currency board's adjustment.
  EXPECT_LT(response.per_cent(&Outcome::exports, 20), response.per_cent(&Outcome::exports, 1));
}

TEST(Responses, AYearOfWeakExportsIsMadeUpForLater)
{
  const Response response([](economy::Economy& economy, int t) {
    if (t == shock_quarter) economy.world.export_factor.setConstant(0.95);
    if (t == shock_quarter + 4) economy.world.export_factor.setOnes();
  });
  EXPECT_LT(response.per_cent(&Outcome::gdp, 3), -0.8);
  EXPECT_GT(response.points(&Outcome::unemployment, 4), 0.2);
  EXPECT_LT(std::abs(response.per_cent(&Outcome::gdp, 28)), 0.8);
}

TEST(Responses, AHigherRateThanExpectedLowersInvestmentAndOutput)
{
  const Response response([](economy::Economy& economy, int t) {
    if (t != shock_quarter) return;
    for (std::size_t q = shock_quarter; q < economy.trend.quarters.size(); ++q)
      economy.trend.quarters[q].rate_departure = 0.01;
  });
  EXPECT_LT(response.per_cent(&Outcome::investment, 4), -1.0);
  EXPECT_LT(response.per_cent(&Outcome::gdp, 4), -0.3);
  EXPECT_GT(response.points(&Outcome::unemployment, 8), 0.1);
  EXPECT_GT(response.per_cent(&Outcome::gdp, 28), response.per_cent(&Outcome::gdp, 4));
}

TEST(Responses, HigherProductivityCutsPricesAndThenRaisesOutput)
{
  const Response response([](economy::Economy& economy, int t) {
    if (t == shock_quarter)
      for (double& productivity : economy.firms.productivity) productivity *= 1.01;
  });
  EXPECT_LT(response.per_cent(&Outcome::price, 4), -0.1);
  EXPECT_GT(response.per_cent(&Outcome::gdp, 8), 0.0);
}

}  // namespace
}  // namespace lionrock
