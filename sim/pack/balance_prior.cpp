// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/balance_prior.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/base/error.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using input_output::Industry;

/// Output of manufacturing industries: value added over its ratio, the ratios scaled so that the
/// total is met.
///
///     x_i = v_i / r_i (fixed),   x_i = (v_i / r_i) (X - sum of fixed) / sum of v_k / r_k
VectorXd manufacturing_output(const TableTargets& targets)
{
  VectorXd output = VectorXd::Zero(targets.value_added.size());
  double fixed = 0.0, scaled = 0.0;
  for (Index i = 0; i < output.size(); ++i) {
    if (targets.value_added_ratio[i] <= 0.0) continue;
    output[i] = targets.value_added[i] / targets.value_added_ratio[i];
    (targets.ratio_is_fixed[static_cast<std::size_t>(i)] ? fixed : scaled) += output[i];
  }
  if (scaled == 0.0) return output;
  const double factor = (targets.manufacturing_output - fixed) / scaled;
  if (!(factor > 0.0))
    throw DataError(fmt::format(
        "manufacturing output of {} HK$ million leaves nothing beside the fixed ratios' {}",
        targets.manufacturing_output, fixed));
  for (Index i = 0; i < output.size(); ++i)
    if (!targets.ratio_is_fixed[static_cast<std::size_t>(i)]) output[i] *= factor;
  return output;
}

/// Sets output, inputs and product taxes of every industry for one rate of tax on inputs; returns
/// the tax of the industries that share the remainder.
///
///     x = (v + t) / q,  t = tau (x - v - t),  q the structure year's (value added + taxes) /
///     output
double set_output(Prior& prior, const StructureTable& structure, const TableTargets& targets,
                  const VectorXd& manufacturing, double rate)
{
  double shared = 0.0;
  for (Index i = 0; i < prior.output.size(); ++i) {
    const double v = targets.value_added[i];
    const double fixed = targets.product_taxes.fixed[i];
    const bool shares = std::isnan(fixed);
    prior.product_taxes[i] = shares ? 0.0 : fixed;
    prior.output[i] = v;
    if (manufacturing[i] > 0.0) {
      prior.output[i] = manufacturing[i];
      if (shares) prior.product_taxes[i] = rate * (manufacturing[i] - v) / (1.0 + rate);
    } else if (structure.output[i] > 0.0) {
      const double q = structure.value_added[i] / structure.output[i];
      prior.output[i] = shares ? v / (q - rate * (1.0 - q)) : (v + fixed) / q;
      if (shares) prior.product_taxes[i] = rate * (1.0 - q) * prior.output[i];
    }
    if (shares) shared += prior.product_taxes[i];
  }
  prior.inputs = prior.output - targets.value_added - prior.product_taxes;
  return shared;
}

/// Solves for the rate of tax on inputs that raises the remainder; the yield rises with the rate.
void set_outputs(Prior& prior, const StructureTable& structure, const TableTargets& targets)
{
  const VectorXd manufacturing = manufacturing_output(targets);
  double low = 0.0, high = 0.05;
  if (set_output(prior, structure, targets, manufacturing, high) < targets.product_taxes.remainder)
    throw DataError(fmt::format(
        "taxes on products used by industries of {} HK$ million would exceed {}% of inputs",
        targets.product_taxes.remainder, 100.0 * high));
  for (int step = 0; step < 100; ++step) {
    const double middle = 0.5 * (low + high);
    const bool too_much = set_output(prior, structure, targets, manufacturing, middle) >
                          targets.product_taxes.remainder;
    (too_much ? high : low) = middle;
  }
  for (Index i = 0; i < prior.output.size(); ++i)
    if (prior.inputs[i] < -1e-9 * prior.output[i])
      throw DataError(
          fmt::format("industry {} has value added of {} HK$ million but output of only {}", i + 1,
                      targets.value_added[i], prior.output[i]));
}

constexpr input_output::FinalUse domestic_uses[] = {
    input_output::households, input_output::government, input_output::investment};

/// Splits each manufactured product between home and abroad.
void rebuild_manufactures(Prior& prior, const std::vector<Industry>& industries,
                          const TableTargets& targets, double growth)
{
  const Index n = prior.output.size();
  const VectorXd wanted = targets.export_share.cwiseProduct(prior.output);
  if (wanted.sum() == 0.0) return;
  const VectorXd exports = wanted * (targets.manufacturing_exports / wanted.sum());
  for (Index i = 0; i < n; ++i) {
    if (!industries[i].manufacturing) continue;
    double use = prior.domestic.row(i).sum() + prior.imported.row(i).sum();
    for (const auto f : domestic_uses)
      use += prior.final_domestic(i, f) + prior.final_imported(i, f);
    const double at_home = (prior.output[i] - exports[i]) / (growth * use);
    if (!(at_home >= 0.0 && at_home <= 1.0))
      throw DataError(
          fmt::format("{} would have to supply {} of its domestic use from domestic output",
                      industries[i].slug, at_home));
    const auto split = [&](double& domestic, double& imported) {
      const double both = domestic + imported;
      domestic = at_home * both;
      imported = both - domestic;
    };
    for (Index j = 0; j < n; ++j) split(prior.domestic(i, j), prior.imported(i, j));
    for (const auto f : domestic_uses)
      split(prior.final_domestic(i, f), prior.final_imported(i, f));
    auto abroad = prior.final_domestic.row(i).rightCols<2>();
    if (abroad.sum() > 0.0)
      abroad *= exports[i] / abroad.sum();
    else
      prior.final_domestic(i, input_output::exports_final) = exports[i];
  }
}

/// The government's column: products with a share of their own, the rest as in the structure year.
void rebuild_government(Prior& prior, const TableTargets& targets)
{
  auto domestic = prior.final_domestic.col(input_output::government);
  auto imported = prior.final_imported.col(input_output::government);
  const double total = domestic.sum() + imported.sum();
  double rest = total;
  for (Index i = 0; i < domestic.size(); ++i)
    if (!std::isnan(targets.government_share[i])) rest -= domestic[i];
  const double factor = rest > 0.0 ? targets.government_rest * total / rest : 0.0;
  imported *= factor;
  for (Index i = 0; i < domestic.size(); ++i)
    domestic[i] = std::isnan(targets.government_share[i]) ? factor * domestic[i]
                                                          : targets.government_share[i] * total;
}

void adjust_uses(Prior& prior, const std::vector<UseAdjustment>& adjustments)
{
  for (const UseAdjustment& adjustment : adjustments) {
    if (adjustment.by_industries)
      prior.domestic.row(adjustment.product) *= adjustment.factor;
    else
      prior.final_domestic(adjustment.product, input_output::households) *= adjustment.factor;
  }
}

/// Output of industries that the structure year has not, bought by households alone.
VectorXd new_to_households(const StructureTable& structure, const TableTargets& targets)
{
  return (structure.output.array() > 0.0).select(0.0, targets.value_added);
}

template <class Column>
double scale_to(Column domestic, Column imported, double total, const std::string& name)
{
  const double now = domestic.sum() + imported.sum();
  if (total == 0.0 && now == 0.0) return 0.0;
  const double factor = total / now;
  if (!(std::isfinite(factor) && factor >= 0.0))
    throw DataError(fmt::format(
        "the column of {} sums to {} and cannot be scaled to {} HK$ million", name, now, total));
  domestic *= factor;
  imported *= factor;
  return imported.sum();
}

/// Scales every column to its total; returns imports.
double scale_columns(Prior& prior, const std::vector<Industry>& industries,
                     const TableTargets& targets, const VectorXd& to_households)
{
  double imports = 0.0;
  for (Index j = 0; j < prior.inputs.size(); ++j)
    imports +=
        scale_to(prior.domestic.col(j), prior.imported.col(j), prior.inputs[j], industries[j].slug);
  const char* names[] = {"households", "government", "investment", "inventories"};
  for (Index f = 0; f < 4; ++f) {
    double total = targets.final_use[f] - targets.final_product_taxes[f];
    if (f == input_output::households) total -= to_households.sum();
    imports += scale_to(prior.final_domestic.col(f), prior.final_imported.col(f), total, names[f]);
  }
  prior.final_domestic.col(input_output::households) += to_households;
  return imports;
}

}  // namespace

Prior prior_table(const StructureTable& structure, const std::vector<Industry>& industries,
                  const TableTargets& targets)
{
  Prior prior{.domestic = structure.domestic,
              .imported = structure.imported,
              .final_domestic = structure.final_domestic,
              .final_imported = structure.final_imported,
              .output = VectorXd::Zero(structure.output.size()),
              .inputs = VectorXd::Zero(structure.output.size()),
              .product_taxes = VectorXd::Zero(structure.output.size())};
  set_outputs(prior, structure, targets);
  rebuild_manufactures(prior, industries, targets, targets.gdp / structure.gdp());
  rebuild_government(prior, targets);
  adjust_uses(prior, targets.adjustments);
  prior.imports = scale_columns(prior, industries, targets, new_to_households(structure, targets));
  prior.exports = prior.imports + targets.trade_balance;
  return prior;
}

}  // namespace lionrock::pack
