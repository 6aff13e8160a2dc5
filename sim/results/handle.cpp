// SPDX-License-Identifier: Apache-2.0
#include "sim/results/handle.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace lionrock::results {
namespace {

/// Takes the innermost description, which names the cause; those around it only repeat the way.
herr_t take_cause(unsigned /*depth*/, const H5E_error2_t* error, void* cause)
{
  auto& text = *static_cast<std::string*>(cause);
  if (text.empty() && error->desc != nullptr) text = fmt::format(" ({})", error->desc);
  return 0;
}

[[noreturn]] void fail(const std::string& action)
{
  std::string cause;
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, take_cause, &cause);
  throw std::runtime_error(fmt::format("HDF5 could not {}{}", action, cause));
}

}  // namespace

Handle::Handle(hid_t id, Close close, const std::string& action) : id_(id), close_(close)
{
  if (id_ < 0) fail(action);
}

void check(herr_t status, const std::string& action)
{
  if (status < 0) fail(action);
}

QuietErrors::QuietErrors()
{
  H5Eget_auto2(H5E_DEFAULT, &print_, &print_data_);
  H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
}

QuietErrors::~QuietErrors() { H5Eset_auto2(H5E_DEFAULT, print_, print_data_); }

Handle text_type()
{
  Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "make a text type");
  check(H5Tset_size(type.id(), H5T_VARIABLE), "make a text type");
  check(H5Tset_cset(type.id(), H5T_CSET_UTF8), "make a text type");
  return type;
}

}  // namespace lionrock::results
