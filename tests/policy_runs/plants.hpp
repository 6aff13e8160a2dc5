// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "sim/economy/economy.hpp"
#include "tests/calibration/opened.hpp"

namespace lionrock::policy_runs {

inline constexpr int quarters = 28;
inline constexpr int ramp = 8;      ///< quarters to full size
inline constexpr int settled = 16;  ///< from here on effects are read: stocks have been rebuilt

/// A plant put into an economy by hand.
struct NewPlant {
  int industry = 0;
  economy::PlantSize size;
  double narrow = 1.0;  ///< weight of its value added in every definition
};

/// Row of an industry of the shipped table.
[[nodiscard]] int industry_called(std::string_view slug);

/// A plant with the recipe, staff and capital of its industry that exports all it makes.
/// @param part  of the industry's output
[[nodiscard]] NewPlant like_its_industry(const economy::Economy& economy, int industry,
                                         double part);

/// One quarter, whole economy: HK$ million at base-year prices, persons.
struct Outcome {
  double gdp, narrow, employment, wage;
  double exports;  ///< of the first plant's industry
  double own_exports, own_output, own_value_added, own_staff;
};

/// Which plants an economy gets.
using Plan = std::function<std::vector<NewPlant>(const economy::Economy&)>;

/// What plants find.
struct Surroundings {
  double displaced = 0.0;  ///< share of their exports that others lose
  int waiting = 1;         ///< the unemployed of the base year times this
};

/// Runs an economy with plants that open evenly over the first quarters, or with none.
[[nodiscard]] std::vector<Outcome> run(calibration::Opening opening, const Plan& plan,
                                       const Surroundings& surroundings, bool opens);

/// Mean of a figure with the plants less without, once settled.
[[nodiscard]] double change(const std::vector<Outcome>& with, const std::vector<Outcome>& without,
                            double Outcome::*what);
[[nodiscard]] double mean(const std::vector<Outcome>& outcomes, double Outcome::*what);

}  // namespace lionrock::policy_runs
