// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/linkages.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/input_output/error.hpp"
#include "sim/input_output/ghosh.hpp"

namespace lionrock::input_output {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// 1 for industries with output, else 0.
VectorXd active(const VectorXd& output) { return (output.array() > 0.0).cast<double>().matrix(); }

VectorXd over_mean(const VectorXd& sums, const VectorXd& industries)
{
  const double total = sums.dot(industries);
  if (total == 0.0) return VectorXd::Zero(sums.size());
  return sums.cwiseProduct(industries) * (industries.sum() / total);
}

/// Coefficient of variation of each column over the active rows; 0 for inactive columns.
VectorXd column_variation(const MatrixXd& values, const VectorXd& industries)
{
  const double count = industries.sum();
  VectorXd variation = VectorXd::Zero(values.cols());
  if (count < 2.0) return variation;
  for (Index column = 0; column < values.cols(); ++column) {
    if (industries[column] == 0.0) continue;
    const double mean = values.col(column).dot(industries) / count;
    const double squares =
        ((values.col(column).array() - mean).square() * industries.array()).sum();
    variation[column] = std::sqrt(squares / (count - 1.0)) / mean;
  }
  return variation;
}

std::vector<LinkageClass> classes(const VectorXd& backward, const VectorXd& forward,
                                  const VectorXd& industries)
{
  std::vector<LinkageClass> kind;
  for (Index i = 0; i < industries.size(); ++i) {
    const bool draws = backward[i] > 1.0;
    const bool supplies = forward[i] > 1.0;
    kind.push_back(industries[i] == 0.0 ? LinkageClass::empty
                   : draws && supplies  ? LinkageClass::key
                   : draws              ? LinkageClass::backward_oriented
                   : supplies           ? LinkageClass::forward_oriented
                                        : LinkageClass::weak);
  }
  return kind;
}

}  // namespace

Linkages linkages(const LeontiefSystem& system, const MatrixXd& use, const VectorXd& output)
{
  const Index n = system.size();
  if (use.rows() != n || use.cols() != n || output.size() != n)
    throw InputOutputError(fmt::format("use of {} by {} and {} outputs given for {} industries",
                                       use.rows(), use.cols(), output.size(), n));
  const VectorXd industries = active(output);
  const MatrixXd inverse = system.inverse();

  Linkages result;
  result.direct_backward = system.A().colwise().sum().transpose();
  result.direct_forward = allocation_coefficients(use, output).rowwise().sum();
  result.power = over_mean(inverse.colwise().sum().transpose(), industries);
  result.sensitivity = over_mean(inverse.rowwise().sum(), industries);
  result.supply_sensitivity = over_mean(supply_multipliers(system, output), industries);
  result.power_variation = column_variation(inverse, industries);
  result.sensitivity_variation = column_variation(inverse.transpose(), industries);
  result.kind = classes(result.power, result.supply_sensitivity, industries);
  return result;
}

}  // namespace lionrock::input_output
