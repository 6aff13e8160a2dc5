// SPDX-License-Identifier: Apache-2.0
#include "sim/quarter/project_books.hpp"

#include <utility>

namespace lionrock::quarter {

Eigen::VectorXd export_bases(const economy::Economy& economy)
{
  const auto& firms = economy.firms;
  Eigen::VectorXd bases = Eigen::VectorXd::Zero(economy.technology.industries);
  for (std::size_t s = 0; s < firms.of_industry.size(); ++s)
    for (std::int32_t i = firms.of_industry[s].begin; i < firms.of_industry[s].end; ++i)
      bases[static_cast<Eigen::Index>(s)] += firms.export_base[i];
  return bases;
}

ProjectBooks open_books(const economy::Economy& economy, const projects::Setting& setting,
                        policy::Programme programme, FloorBooks floor)
{
  projects::Pipeline pipeline(setting, std::move(programme));
  pipeline.run_history();
  projects::InstrumentAccounts accounts(pipeline);
  accounts.open(pipeline);
  return {.pipeline = std::move(pipeline),
          .floor = std::move(floor.space),
          .rents = floor.rents,
          .placed = {},
          .export_bases = export_bases(economy),
          .accounts = std::move(accounts),
          .floor_uses = std::move(floor.uses),
          .movements = {},
          .conditions = {},
          .ledger = {}};
}

}  // namespace lionrock::quarter
