// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/projects/projected.hpp"

namespace lionrock::projects {

/// New Industrialisation Funding Scheme: a third of the cost of smart production lines, cap HK$15
/// million, HK$45 million from 2024; announced in the Policy Address of October 2018. A twentieth
/// of cost is taken as not eligible: judgement.
[[nodiscard]] policy::Instrument funding_scheme();
/// New Industrialisation Acceleration Scheme: a third, cap HK$200 million, from HK$300 million of
/// cost, HK$150 million from the end of 2025.
/// @param halved  whether the threshold falls
[[nodiscard]] policy::Instrument acceleration_scheme(bool halved = true);
/// Manufacturing+ pilot scheme: a third up to HK$0.25 million for small workshops.
[[nodiscard]] policy::Instrument pilot_scheme();
/// Research, Academic and Industry Sectors One-plus: half of a new venture's cost.
[[nodiscard]] policy::Instrument venture_scheme();
/// Support of R&D worth 5% of R&D spending of centres: judgement.
[[nodiscard]] policy::Instrument centre_support();
/// Today's attraction work.
[[nodiscard]] policy::Instrument attraction_work(const Behaviour& behaviour);

[[nodiscard]] std::vector<policy::Instrument> existing_schemes(const Behaviour& behaviour,
                                                               bool halved = true);

}  // namespace lionrock::projects
