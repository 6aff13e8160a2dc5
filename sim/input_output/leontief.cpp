// SPDX-License-Identifier: Apache-2.0
#include "sim/input_output/leontief.hpp"

#include <fmt/format.h>

#include "sim/input_output/check.hpp"

namespace lionrock::input_output {
namespace {

using Eigen::MatrixXd;
using Eigen::Ref;

void refuse_length(const Ref<const MatrixXd>& values, Eigen::Index n)
{
  if (values.rows() != n)
    throw InputOutputError(fmt::format("{} numbers given for {} industries", values.rows(), n));
  if (!values.allFinite())
    throw InputOutputError("a number given for the industries is not finite");
}

MatrixXd productive(const Ref<const MatrixXd>& A, std::span<const Industry> industries)
{
  refuse_unproductive(A, industries);
  return A;
}

}  // namespace

LeontiefSystem::LeontiefSystem(const Ref<const MatrixXd>& A) : LeontiefSystem(A, {}) {}

LeontiefSystem::LeontiefSystem(const Ref<const MatrixXd>& A, std::span<const Industry> industries)
    : A_(productive(A, industries)), factors_(MatrixXd::Identity(A.rows(), A.cols()) - A_)
{
}

MatrixXd LeontiefSystem::gross_output(const Ref<const MatrixXd>& final_demand) const
{
  refuse_length(final_demand, size());
  return factors_.solve(final_demand);
}

MatrixXd LeontiefSystem::content(const Ref<const MatrixXd>& per_output) const
{
  refuse_length(per_output, size());
  return factors_.transpose().solve(per_output);
}

MatrixXd LeontiefSystem::inverse() const
{
  return factors_.solve(MatrixXd::Identity(size(), size()));
}

}  // namespace lionrock::input_output
