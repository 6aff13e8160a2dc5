// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <vector>

#include "sim/experiment/member_results.hpp"
#include "sim/pack/pack.hpp"
#include "sim/results/results.hpp"
#include "sim/scenario/scenario.hpp"

namespace lionrock::experiment {

/// Gathers what members found, in any order and from any thread, into the same numbers.
///
/// Guards one invariant: yearly tables are added up in the order of members.
class Collection {
public:
  /// Both must outlive the collection.
  Collection(const std::vector<scenario::Scenario>& scenarios, const pack::EconomyPack& pack);

  /// Takes the results of a member; `ordinal` counts the members of the run from 0.
  void add(int ordinal, int scenario, MemberResults results);

  /// Members that are there in every scenario, counted from the first without a gap.
  [[nodiscard]] int finished() const { return finished_; }

  /// Everything those members found; `finished` must not be 0.
  [[nodiscard]] results::Results results() const;

private:
  const std::vector<scenario::Scenario>& scenarios_;
  const pack::EconomyPack& pack_;
  std::mutex mutex_;
  std::vector<std::vector<MemberResults>> members_;  ///< by scenario, then by ordinal
  std::vector<int> arrived_;                         ///< scenarios that have the member
  std::vector<std::vector<YearTable>> tables_;       ///< by scenario, sum over finished members
  int finished_ = 0;
};

}  // namespace lionrock::experiment
