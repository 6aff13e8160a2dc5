// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sim/quarter/project_books.hpp"

namespace lionrock::quarter {

/// Money that an instrument has promised and not yet paid.
struct Commitment {
  int instrument;
  double money;           ///< HK$ million of the whole economy
  double years;           ///< from now to its payment on average, as planned today
  bool equity = false;    ///< of a fund or a development company
  double promised = 0.0;  ///< of `money`, before the run
};

/// What is promised to projects on their way and in operation (the rest of their grants, staff and
/// research), what funds may still call of government, and equity that development companies have
/// not called. Projects that wait for approval or floor count at their planned size and as though
/// both came today.
///
/// @param quarter  that has ended, 0 for the first of the run
[[nodiscard]] std::vector<Commitment> commitments(const ProjectBooks& books, int quarter);

}  // namespace lionrock::quarter
