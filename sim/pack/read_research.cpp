// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_research.hpp"

#include <fmt/format.h>

#include "sim/pack/cells.hpp"

namespace lionrock::pack {

Eigen::VectorXd read_research_intensity(const Manifest& manifest,
                                        const std::vector<input_output::Industry>& industries,
                                        const Eigen::VectorXd& value_added, double spending)
{
  const IndustryFile file(sourced_csv_of(manifest, "research_intensity.csv"), industries);
  Eigen::VectorXd intensity = file.column("research_intensity", fraction);
  const double found = intensity.dot(value_added);
  // Cells are rounded to a millionth of value added.
  if (!agree(found, spending, 1e-3))
    throw DataError({file.file().path()},
                    fmt::format("the industries spend {:.1f} HK$ million on research", found),
                    fmt::format("business_spending of research.csv, {:.1f}", spending));
  return intensity;
}

}  // namespace lionrock::pack
