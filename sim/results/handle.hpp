// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <hdf5.h>

#include <string>
#include <utility>

namespace lionrock::results {

/// Owns one HDF5 identifier and closes it.
class Handle {
public:
  using Close = herr_t (*)(hid_t);

  /// @param action  what was tried, for the message
  /// @throws std::runtime_error with the cause HDF5 gives when `id` is negative
  Handle(hid_t id, Close close, const std::string& action);
  Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  Handle& operator=(Handle&&) = delete;
  ~Handle()
  {
    if (id_ >= 0) close_(id_);
  }

  [[nodiscard]] hid_t id() const { return id_; }

private:
  hid_t id_;
  Close close_;
};

/// @throws std::runtime_error with the cause HDF5 gives when `status` is negative
void check(herr_t status, const std::string& action);

/// Keeps HDF5 from printing its errors while it lives; ours carry them.
class QuietErrors {
public:
  QuietErrors();
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
  ~QuietErrors();

private:
  H5E_auto2_t print_ = nullptr;
  void* print_data_ = nullptr;
};

/// The type of variable-length UTF-8 text, the only kind of text in our files.
[[nodiscard]] Handle text_type();

}  // namespace lionrock::results
