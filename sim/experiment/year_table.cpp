// SPDX-License-Identifier: Apache-2.0
#include "sim/experiment/year_table.hpp"

#include <array>

namespace lionrock::experiment {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

constexpr std::array matrices{&YearTable::domestic, &YearTable::imported,
                              &YearTable::final_domestic, &YearTable::final_imported};
constexpr std::array vectors{&YearTable::product_taxes,    &YearTable::compensation,
                             &YearTable::production_taxes, &YearTable::surplus,
                             &YearTable::output,           &YearTable::final_product_taxes};

/// Column of the table in which each final use of the engine stands.
constexpr std::array<int, economy::final_uses> column_of{
    input_output::households, input_output::government, input_output::investment};

void add_exports(YearTable& year, const VectorXd& value, const input_output::Table& base)
{
  using enum input_output::FinalUse;
  const auto intermediate = base.final_domestic.col(exports_intermediate);
  const auto final = base.final_domestic.col(exports_final);
  for (Index g = 0; g < value.size(); ++g) {
    const double all = intermediate[g] + final[g];
    const double part = all > 0.0 ? intermediate[g] / all : 0.0;
    year.final_domestic(g, exports_intermediate) += part * value[g];
    year.final_domestic(g, exports_final) += (1.0 - part) * value[g];
  }
}

void add_inventories(YearTable& year, const economy::Flows& flows, double scale,
                     const input_output::Table& base)
{
  using input_output::inventories;
  year.final_domestic.col(inventories) += scale * flows.income.stock_change_value;
  const VectorXd imported = base.final_imported.col(inventories);
  const double sum = imported.sum();
  if (sum != 0.0)
    year.final_imported.col(inventories) +=
        scale * flows.trade.imported_inventories_value / sum * imported;
}

/// Domestic helpers are paid by households and use nothing.
void add_helpers(YearTable& year, const economy::Economy& economy, const economy::Flows& flows)
{
  const int helpers = economy.technology.helpers;
  if (helpers < 0) return;
  const double pay = economy.scale * flows.income.helpers_pay;
  year.final_domestic(helpers, input_output::households) += pay;
  year.compensation[helpers] += pay;
  year.output[helpers] += pay;
}

}  // namespace

YearTable YearTable::zero(Index industries)
{
  const MatrixXd square = MatrixXd::Zero(industries, industries);
  const MatrixXd final = MatrixXd::Zero(industries, input_output::final_uses);
  const VectorXd column = VectorXd::Zero(industries);
  return {.domestic = square,
          .imported = square,
          .final_domestic = final,
          .final_imported = final,
          .product_taxes = column,
          .compensation = column,
          .production_taxes = column,
          .surplus = column,
          .output = column,
          .final_product_taxes = VectorXd::Zero(input_output::final_uses)};
}

YearTable& YearTable::operator+=(const YearTable& other)
{
  for (const auto part : matrices) this->*part += other.*part;
  for (const auto part : vectors) this->*part += other.*part;
  return *this;
}

YearTable& YearTable::operator*=(double factor)
{
  for (const auto part : matrices) this->*part *= factor;
  for (const auto part : vectors) this->*part *= factor;
  return *this;
}

void add_quarter(YearTable& year, const economy::Economy& economy, const economy::Flows& flows,
                 const input_output::Table& base)
{
  const auto& technology = economy.technology;
  const auto& trade = flows.trade;
  const auto& income = flows.income;
  const double scale = economy.scale;
  const Index n = technology.industries;
  const MatrixXd home = scale * trade.price.asDiagonal() * trade.home_use;
  const MatrixXd imported = scale * trade.import_price.asDiagonal() * trade.imported_use;
  year.domestic += home.leftCols(n);
  year.imported += imported.leftCols(n);
  const VectorXd paid = (home + imported).colwise().sum().transpose();
  for (int f = 0; f < economy::final_uses; ++f) {
    year.final_domestic.col(column_of[f]) += home.col(n + f);
    year.final_imported.col(column_of[f]) += imported.col(n + f);
    year.final_product_taxes[column_of[f]] += technology.final_tax[f] * paid[n + f];
  }
  add_exports(year, scale * trade.price.cwiseProduct(trade.exports), base);
  add_inventories(year, flows, scale, base);
  year.product_taxes += paid.head(n).cwiseProduct(technology.input_tax);
  year.compensation += scale * income.wages;
  year.production_taxes += scale * income.production_tax;
  year.surplus += scale * income.surplus;
  year.output += scale * (trade.sales_value + income.stock_change_value);
  add_helpers(year, economy, flows);
}

}  // namespace lionrock::experiment
