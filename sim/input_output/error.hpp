// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sim/base/error.hpp"

namespace lionrock::input_output {

/// A table, a matrix or a total that input-output analysis cannot work with: exit status 3.
class InputOutputError : public DataError {
public:
  using DataError::DataError;
};

}  // namespace lionrock::input_output
