// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "sim/calibration/parameters.hpp"
#include "sim/calibration/trend_path.hpp"
#include "sim/economy/economy.hpp"
#include "sim/pack/pack.hpp"
#include "sim/projects/pipeline.hpp"

namespace lionrock::calibration {

/// What a run is opened with besides the data.
struct Opening {
  double scale;  ///< agents are 1/scale of the economy
  economy::Behaviour behaviour;
  OutlookPaths paths;
  economy::Luck luck;
  economy::Switches switches;
  /// Pipeline of projects the run has beside it, and its quarters; absent: none.
  std::optional<projects::Setting> projects = {};
  int quarters = 0;
  std::optional<OtherBehaviour> other = {};  ///< absent: central values of the pack
};

/// The economy in the quarter before the run: table, trend, population and books, all on the trend
/// and adding up.
/// @throws DataError if the data allow no such opening
[[nodiscard]] economy::Economy open_economy(const pack::EconomyPack& pack,
                                            const input_output::Table& table,
                                            const Opening& opening);

}  // namespace lionrock::calibration
