// SPDX-License-Identifier: Apache-2.0
// Properties of the balancing on random small economies.
#include "sim/pack/balance_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "sim/base/error.hpp"
#include "sim/pack/check_table.hpp"

namespace lionrock::pack {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using input_output::final_uses;
using input_output::Industry;

constexpr double shares_the_rest = std::numeric_limits<double>::quiet_NaN();

/// A balanced table of n industries with random cells; inventories draw on imports only.
StructureTable random_structure(Index n, unsigned seed)
{
  std::mt19937 engine(seed);
  const auto draw = [&](double low, double high) {
    return low + (high - low) * (static_cast<double>(engine()) / 4294967296.0);
  };
  StructureTable table;
  table.year = 2000;
  table.domestic = MatrixXd::NullaryExpr(n, n, [&] { return draw(1.0, 20.0); });
  table.imported = MatrixXd::NullaryExpr(n, n, [&] { return draw(1.0, 10.0); });
  table.final_domestic =
      MatrixXd::NullaryExpr(n, Index{final_uses}, [&] { return draw(30.0, 200.0); });
  table.final_imported =
      MatrixXd::NullaryExpr(n, Index{final_uses}, [&] { return draw(5.0, 50.0); });
  table.final_domestic.col(input_output::inventories).setZero();
  table.final_imported.col(input_output::inventories) *= -0.1;
  table.final_imported.rightCols<2>().setZero();
  table.final_product_taxes = VectorXd::Zero(Index{final_uses});
  table.final_product_taxes[input_output::households] = 5.0;
  table.output = table.domestic.rowwise().sum() + table.final_domestic.rowwise().sum();
  table.value_added = table.output - (table.domestic + table.imported).colwise().sum().transpose();
  return table;
}

std::vector<Industry> industries(Index n, Index manufacturing)
{
  std::vector<Industry> list;
  for (Index i = 0; i < n; ++i) {
    const std::string name = "industry_" + std::to_string(i + 1);
    list.push_back({.number = static_cast<int>(i + 1),
                    .code = name,
                    .slug = name,
                    .name_en = name,
                    .name_zh = name,
                    .manufacturing = i < manufacturing});
  }
  return list;
}

/// Targets that the structure itself meets, every total times `growth`.
TableTargets own_targets(const StructureTable& s, double growth)
{
  const Index n = s.output.size();
  TableTargets targets;
  targets.year = 2001;
  targets.gdp = growth * s.gdp();
  targets.final_use = growth * ((s.final_domestic + s.final_imported).colwise().sum().transpose() +
                                s.final_product_taxes);
  targets.trade_balance =
      growth * (s.final_domestic.rightCols<2>().sum() - s.imported.sum() - s.final_imported.sum());
  targets.product_taxes = {.fixed = VectorXd::Zero(n), .remainder = 0.0};
  targets.final_product_taxes = growth * s.final_product_taxes;
  targets.value_added = growth * s.value_added;
  targets.value_added_ratio = targets.export_share = VectorXd::Zero(n);
  targets.ratio_is_fixed.assign(static_cast<std::size_t>(n), false);
  targets.government_share = VectorXd::Constant(n, shares_the_rest);
  targets.government_rest = 1.0;
  targets.labour_share_prior = VectorXd::Constant(n, 0.5);
  targets.compensation = 0.5 * targets.value_added.sum();
  targets.production_taxes = {.fixed = VectorXd::Constant(n, shares_the_rest),
                              .remainder = 0.01 * targets.gdp};
  return targets;
}

/// The same for an economy whose first industries are manufacturing, with changed ratios and
/// exports.
TableTargets changed_targets(const StructureTable& s, Index manufacturing)
{
  TableTargets targets = own_targets(s, 1.1);
  for (Index i = 0; i < manufacturing; ++i) {
    targets.value_added_ratio[i] = s.value_added[i] / s.output[i];
    targets.export_share[i] = 0.4;
    targets.manufacturing_output += 1.1 * s.output[i] * 1.02;
    targets.manufacturing_compensation += 0.6 * targets.value_added[i];
  }
  targets.ratio_is_fixed[0] = true;
  targets.manufacturing_exports = 0.5 * targets.manufacturing_output;
  targets.government_share[s.output.size() - 1] = 0.3;
  targets.government_rest = 0.7;
  targets.adjustments = {{.product = s.output.size() - 1, .by_industries = true, .factor = 0.8}};
  return targets;
}

TEST(BalancedTable, OfAnEconomyThatOnlyGrewIsTheStructureTimesGrowth)
{
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const StructureTable structure = random_structure(5, seed);
    const BalancedTable result =
        balance_table(structure, industries(5, 0), own_targets(structure, 1.3));
    EXPECT_LE((result.table.domestic - 1.3 * structure.domestic).cwiseAbs().maxCoeff(), 1e-8);
    EXPECT_LE((result.table.final_imported - 1.3 * structure.final_imported).cwiseAbs().maxCoeff(),
              1e-8);
    EXPECT_LE((result.table.output - 1.3 * structure.output).cwiseAbs().maxCoeff(), 1e-8);
    for (const BlockMovement& block : result.report.blocks)
      EXPECT_LE(block.moved, 1e-9) << block.block;
  }
}

TEST(BalancedTable, KeepsEveryIdentityWhateverTheStructure)
{
  for (unsigned seed = 1; seed <= 50; ++seed) {
    const StructureTable structure = random_structure(6, seed);
    const TableTargets targets = changed_targets(structure, 2);
    const BalancedTable result = balance_table(structure, industries(6, 2), targets);
    Macro macro{};
    macro.gdp = targets.gdp;
    EXPECT_NO_THROW(require_identities(result.table, macro)) << "seed " << seed;
    EXPECT_NEAR(result.table.final_domestic.topRightCorner(2, 2).sum(),
                targets.manufacturing_exports, 1e-7);
    EXPECT_NEAR(result.table.output.head(2).sum(), targets.manufacturing_output, 1e-7);
    EXPECT_NEAR(result.table.compensation.sum(), targets.compensation, 1e-7);
    EXPECT_GE(result.table.domestic.minCoeff(), 0.0);
    EXPECT_GE(result.table.imported.minCoeff(), 0.0);
  }
}

TEST(BalancedTable, DoesNotDependOnTheUnitOfMoney)
{
  const StructureTable structure = random_structure(6, 7);
  StructureTable in_cents = structure;
  for (MatrixXd* part :
       {&in_cents.domestic, &in_cents.imported, &in_cents.final_domestic, &in_cents.final_imported})
    *part *= 100.0;
  for (VectorXd* part : {&in_cents.final_product_taxes, &in_cents.value_added, &in_cents.output})
    *part *= 100.0;
  const auto dollars = balance_table(structure, industries(6, 2), changed_targets(structure, 2));
  const auto cents = balance_table(in_cents, industries(6, 2), changed_targets(in_cents, 2));
  EXPECT_LE((cents.table.domestic - 100.0 * dollars.table.domestic).cwiseAbs().maxCoeff(), 1e-6);
  EXPECT_LE((cents.table.surplus - 100.0 * dollars.table.surplus).cwiseAbs().maxCoeff(), 1e-6);
}

TEST(BalancedTable, SpreadsTaxesOnProductsOverInputs)
{
  const StructureTable structure = random_structure(4, 3);
  TableTargets targets = own_targets(structure, 1.0);
  const double taxes = 0.002 * structure.gdp();
  targets.product_taxes = {.fixed = VectorXd::Constant(4, shares_the_rest), .remainder = taxes};
  targets.value_added *= (targets.value_added.sum() - taxes) / targets.value_added.sum();
  targets.compensation = 0.5 * targets.value_added.sum();
  const input_output::Table table = balance_table(structure, industries(4, 0), targets).table;
  EXPECT_NEAR(table.product_taxes.sum(), taxes, 1e-8);
  const VectorXd inputs = (table.domestic + table.imported).colwise().sum();
  const VectorXd rate = table.product_taxes.cwiseQuotient(inputs);
  EXPECT_NEAR(rate.maxCoeff(), rate.minCoeff(), 1e-10);
}

TEST(BalancedTable, CapsCompensationAndGivesTheRestToTheOthers)
{
  const StructureTable structure = random_structure(5, 11);
  TableTargets targets = own_targets(structure, 1.0);
  targets.labour_share_prior << 0.9, 0.5, 0.5, 0.4, 0.3;
  targets.labour_share_cap = 0.92;
  targets.compensation = 0.7 * targets.value_added.sum();
  const input_output::Table table = balance_table(structure, industries(5, 0), targets).table;
  const VectorXd share = table.compensation.cwiseQuotient(table.value_added());
  EXPECT_NEAR(share[0], 0.92, 1e-12);
  EXPECT_LT(share.tail(4).maxCoeff(), 0.92);
  EXPECT_NEAR(share[1] / share[3], 0.5 / 0.4, 1e-9);
  EXPECT_NEAR(table.compensation.sum(), targets.compensation, 1e-8);
}

TEST(BalancedTable, RefusesCompensationThatNoIndustryCouldPay)
{
  const StructureTable structure = random_structure(4, 5);
  TableTargets targets = own_targets(structure, 1.0);
  targets.compensation = 0.95 * targets.value_added.sum();
  targets.labour_share_cap = 0.9;
  EXPECT_THROW(static_cast<void>(balance_table(structure, industries(4, 0), targets)), DataError);
}

TEST(BalancedTable, RefusesManufacturingThatWouldSupplyMoreThanIsUsed)
{
  const StructureTable structure = random_structure(6, 9);
  TableTargets targets = changed_targets(structure, 2);
  targets.manufacturing_exports = 0.0;
  targets.manufacturing_output *= 3.0;
  EXPECT_THROW(static_cast<void>(balance_table(structure, industries(6, 2), targets)), DataError);
}

}  // namespace
}  // namespace lionrock::pack
