// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/calibration/opened.hpp"

namespace lionrock::dynamics {

/// Central values of the pack's talent.csv and research.csv.
[[nodiscard]] economy::TalentBehaviour central_talent();
[[nodiscard]] economy::ResearchBehaviour central_research();
/// Research over value added of each industry, shape (n).
[[nodiscard]] Eigen::VectorXd research_intensity();

/// Hong Kong with growth and luck, its talent and research at central values and no instrument.
[[nodiscard]] economy::Economy talented(double scale, int quarters, std::uint32_t member);

/// Persons of a class who look for work, renewed at that class's rate after two years.
[[nodiscard]] economy::AdmissionStream searching(double per_year, int skill);

/// Persons of basic skill who come to open posts, two local staff to each.
[[nodiscard]] economy::AdmissionStream imported(double per_year);

}  // namespace lionrock::dynamics
