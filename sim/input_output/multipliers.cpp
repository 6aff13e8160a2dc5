// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/multipliers.hpp"

#include <fmt/format.h>

#include "sim/input_output/error.hpp"

namespace lionrock::input_output {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Columns of the matrix in which all contents are solved for at once.
enum Content {
  of_output,
  of_value_added,
  of_income,
  of_jobs,
  of_imports,
  of_taxes,
  of_household_income,
  contents
};

Effects effects(const MatrixXd& columns)
{
  return {.output = columns.col(of_output),
          .value_added = columns.col(of_value_added),
          .income = columns.col(of_income),
          .jobs = columns.col(of_jobs),
          .imports = columns.col(of_imports),
          .taxes = columns.col(of_taxes)};
}

MatrixXd direct_contents(const Coefficients& a, const VectorXd& jobs_per_output,
                         const HouseholdClosure& households)
{
  MatrixXd direct(a.domestic.rows(), contents);
  direct.col(of_value_added) = a.value_added();
  direct.col(of_income) = a.compensation;
  direct.col(of_jobs) = jobs_per_output;
  direct.col(of_imports) = a.imports();
  direct.col(of_taxes) = a.taxes();
  direct.col(of_household_income) = households.income;
  direct.col(of_output).setOnes();
  return direct;
}

void refuse_sizes(const LeontiefSystem& system, const Coefficients& a,
                  const VectorXd& jobs_per_output, const HouseholdClosure& households)
{
  const Index n = system.size();
  for (const Index size : {a.domestic.rows(), jobs_per_output.size(), households.income.size(),
                           households.spending.size()})
    if (size != n)
      throw InputOutputError(fmt::format("{} numbers given for {} industries", size, n));
}

}  // namespace

HouseholdClosure household_closure(const Table& table, double propensity)
{
  if (!(propensity >= 0.0 && propensity <= 1.0))
    throw InputOutputError(fmt::format(
        "households cannot spend {} of their income; expected: from 0 to 1", propensity));
  const double spent = table.final_domestic.col(FinalUse::households).sum() +
                       table.final_imported.col(FinalUse::households).sum() +
                       table.final_product_taxes[FinalUse::households];
  if (!(spent > 0.0))
    throw InputOutputError(fmt::format("households of the table spend {}", spent));
  return {.income = per_output(table.compensation, table.output),
          .spending = table.final_domestic.col(FinalUse::households) * (propensity / spent),
          .on_labour = 0.0,
          .on_imports = table.final_imported.col(FinalUse::households).sum() * propensity / spent,
          .on_taxes = table.final_product_taxes[FinalUse::households] * propensity / spent};
}

Multipliers multipliers(const LeontiefSystem& system, const Coefficients& a,
                        const VectorXd& jobs_per_output, const HouseholdClosure& households)
{
  refuse_sizes(system, a, jobs_per_output, households);
  const MatrixXd direct = direct_contents(a, jobs_per_output, households);
  const MatrixXd open = system.content(direct);
  const VectorXd earned = open.col(of_household_income);

  // One HK$ of income returns to households as h' L c + c_H; the rounds of spending sum to 1 / (1 -
  // that).
  const double returns = earned.dot(households.spending) + households.on_labour;
  if (returns >= 1.0)
    throw InputOutputError(fmt::format(
        "a HK$ of household income earns households {} again; expected: less than 1", returns));
  VectorXd per_income = open.transpose() * households.spending;
  per_income[of_imports] += households.on_imports;
  per_income[of_taxes] += households.on_taxes;
  per_income[of_income] += households.on_labour;
  const MatrixXd closed = open + earned * per_income.transpose() / (1.0 - returns);

  return {.direct = effects(direct), .type_i = effects(open), .type_ii = effects(closed)};
}

Effects ratio_to_direct(const Effects& effects, const Effects& direct)
{
  const auto ratio = [](const VectorXd& total, const VectorXd& base) {
    return VectorXd((base.array() != 0.0).select(total.array() / base.array(), 0.0));
  };
  return {.output = ratio(effects.output, direct.output),
          .value_added = ratio(effects.value_added, direct.value_added),
          .income = ratio(effects.income, direct.income),
          .jobs = ratio(effects.jobs, direct.jobs),
          .imports = ratio(effects.imports, direct.imports),
          .taxes = ratio(effects.taxes, direct.taxes)};
}

VectorXd output_multipliers(const LeontiefSystem& system)
{
  return system.content(VectorXd::Ones(system.size()));
}

}  // namespace lionrock::input_output
