// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/value_added.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/base/error.hpp"

namespace lionrock::pack {

namespace {

using Eigen::Index;
using Eigen::VectorXd;

/// Labour shares `min(cap, scale * prior)` whose weighted sum is `total`; entries without weight
/// are 0.
VectorXd scaled_shares(const VectorXd& prior, const VectorXd& weight, double cap, double total)
{
  if (weight.sum() == 0.0) return VectorXd::Zero(prior.size());
  if (!(total <= cap * weight.sum()))
    throw DataError(fmt::format("compensation of {} HK$ million needs more than {} of value added",
                                total, cap));
  VectorXd shares = prior.cwiseMin(cap);
  // Each round scales what is below the cap; a cap that binds stays bound, so there are at most n
  // rounds.
  for (Index round = 0; round <= prior.size(); ++round) {
    double capped = 0.0, open = 0.0;
    for (Index i = 0; i < shares.size(); ++i)
      (shares[i] >= cap ? capped : open) += shares[i] * weight[i];
    const double factor = (total - capped) / open;
    for (double& share : shares)
      if (share < cap) share = std::min(cap, share * factor);
    if (std::abs(shares.dot(weight) - total) <= 1e-12 * total) break;
  }
  return shares;
}

}  // namespace

void set_value_added(input_output::Table& table, const TableTargets& targets)
{
  const Index n = table.size();
  VectorXd manufacturing = VectorXd::Zero(n), others = VectorXd::Zero(n);
  table.compensation = VectorXd::Zero(n);
  const VectorXd bought = (table.domestic + table.imported).colwise().sum();
  for (Index i = 0; i < n; ++i) {
    const double v = targets.value_added[i];
    if (bought[i] == 0.0)
      table.compensation[i] = table.output[i];
    else
      (table.industries[i].manufacturing ? manufacturing : others)[i] = v;
  }
  const double rest =
      targets.compensation - targets.manufacturing_compensation - table.compensation.sum();
  const auto add = [&](const VectorXd& weight, double total) {
    table.compensation +=
        scaled_shares(targets.labour_share_prior, weight, targets.labour_share_cap, total)
            .cwiseProduct(weight);
  };
  add(manufacturing, targets.manufacturing_compensation);
  add(others, rest);

  const auto& tax = targets.production_taxes;
  const VectorXd sharing = tax.fixed.array().isNaN().select(targets.value_added, 0.0);
  table.production_taxes =
      tax.fixed.array().isNaN().select(sharing * (tax.remainder / sharing.sum()), tax.fixed);
  table.surplus =
      table.output - bought - table.product_taxes - table.compensation - table.production_taxes;
}

}  // namespace lionrock::pack
