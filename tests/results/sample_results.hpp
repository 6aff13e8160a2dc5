// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "sim/results/results.hpp"

namespace lionrock::results {

/// Results with every variable of the schema: two scenarios, eight members, 2024Q1 to 2035Q4, three
/// industries, two instruments and sites, six projects. Numbers follow from their place, so that a
/// misplaced one shows.
[[nodiscard]] Results sample_results();

/// A folder of its own for one test, removed with the object.
class TemporaryFolder {
public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

}  // namespace lionrock::results
