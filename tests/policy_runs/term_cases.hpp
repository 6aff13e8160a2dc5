// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace lionrock::policy_runs {

/// Another value of a term.
struct Variation {
  std::string_view term, value;
};

/// A mechanism whose terms all give something, and what each is changed to.
struct TermCase {
  std::string_view mechanism;
  std::vector<Variation> terms;  ///< as they stand
  std::vector<Variation> others;
  std::string_view beside = "";  ///< text of another instrument that it needs to show
};

/// One case for each mechanism, in the order of the mechanisms' names.
[[nodiscard]] const std::vector<TermCase>& term_cases();

}  // namespace lionrock::policy_runs
