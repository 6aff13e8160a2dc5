// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

void follow_clusters(const economy::Economy& economy, const economy::TradeFlows& trade,
                     ProjectBooks& books)
{
  constexpr double quarters_a_year = 4.0;
  const auto& trend = economy.trend.at(economy.quarter);
  const double years = books.pipeline.setting().behaviour.agglomeration_years;
  const double part = 1.0 / std::max(1.0, quarters_a_year * years);
  books.cluster.resize(static_cast<std::size_t>(economy.technology.industries), 1.0);
  for (Eigen::Index s = 0; s < economy.technology.industries; ++s) {
    const double inputs = economy.technology.inputs.col(s).sum();
    const double usual = (trend.output[s] - inputs * trend.input_volume[s]) / economy.scale;
    if (!(usual > 0.0)) continue;
    const double made = std::max(0.0, trade.output[s] - inputs * trade.input_volume[s]);
    double& cluster = books.cluster[static_cast<std::size_t>(s)];
    cluster += part * (made / usual - cluster);
  }
}

}  // namespace lionrock::quarter
