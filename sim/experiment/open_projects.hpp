// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/experiment/member.hpp"
#include "sim/quarter/project_books.hpp"

namespace lionrock::experiment {

/// Kinds of project, how investors behave in this member, and whose luck; what is drawn is added to
/// `drawn`.
[[nodiscard]] projects::Setting project_setting(const Member& member,
                                                std::vector<calibration::DrawnParameter>& drawn);

/// The pipeline of a member at the opening of its run, the years before it done, with the
/// scenario's instruments and floor space.
[[nodiscard]] quarter::ProjectBooks open_projects(const Member& member,
                                                  const calibration::Opening& opening,
                                                  const economy::Economy& economy);

}  // namespace lionrock::experiment
