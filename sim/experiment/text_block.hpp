// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace lionrock::experiment {

/// A part of a summary: paragraphs, a grid of cells whose first row is the header, more paragraphs.
/// Each may be empty; nothing is cut or wrapped yet.
struct TextBlock {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> grid;
  std::vector<std::string> notes;
};

}  // namespace lionrock::experiment
