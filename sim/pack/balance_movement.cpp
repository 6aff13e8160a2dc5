// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/balance_movement.hpp"

namespace lionrock::pack {

namespace {

using Eigen::MatrixXd;

BlockMovement movement(const std::string& name, const MatrixXd& structure, const MatrixXd& prior,
                       const MatrixXd& balanced, double growth)
{
  const double total = balanced.sum();
  const double scaled = structure.sum() * growth;
  return {.block = name,
          .structure_year = scaled,
          .balanced = total,
          .moved = (balanced - growth * structure).cwiseAbs().sum() / scaled,
          .moved_at_same_total =
              (balanced - structure * (total / structure.sum())).cwiseAbs().sum() / total,
          .moved_by_balancing = (balanced - prior).cwiseAbs().sum() / total};
}

}  // namespace

std::vector<BlockMovement> movements(const StructureTable& structure, const Prior& prior,
                                     const Prior& balanced, double growth)
{
  const auto home = [](const MatrixXd& final_use) { return final_use.leftCols<3>(); };
  const auto abroad = [](const MatrixXd& final_use) { return final_use.rightCols<2>(); };
  return {movement("domestic_intermediate", structure.domestic, prior.domestic, balanced.domestic,
                   growth),
          movement("imported_intermediate", structure.imported, prior.imported, balanced.imported,
                   growth),
          movement("domestic_final", home(structure.final_domestic), home(prior.final_domestic),
                   home(balanced.final_domestic), growth),
          movement("imported_final", home(structure.final_imported), home(prior.final_imported),
                   home(balanced.final_imported), growth),
          movement("exports", abroad(structure.final_domestic), abroad(prior.final_domestic),
                   abroad(balanced.final_domestic), growth)};
}

}  // namespace lionrock::pack
