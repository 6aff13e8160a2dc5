// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace lionrock {

inline constexpr std::uint64_t hash_of_nothing = 14695981039346656037U;

/// Hash of bytes, or of bytes that follow those of an earlier hash.
///
///     h <- (h xor byte) * 1099511628211, modulo 2^64
///
/// Source: Fowler, Noll and Vo, FNV-1a with 64 bits.
[[nodiscard]] constexpr std::uint64_t hash(std::string_view bytes,
                                           std::uint64_t so_far = hash_of_nothing)
{
  for (const char byte : bytes) {
    so_far ^= static_cast<unsigned char>(byte);
    so_far *= 1099511628211U;
  }
  return so_far;
}

/// Number for draws of what is called by a name, whatever its neighbours: its hash folded to the 40
/// bits of a DrawKey's agent.
[[nodiscard]] constexpr std::uint64_t identity_of(std::string_view name)
{
  const std::uint64_t all = hash(name);
  return (all ^ (all >> 40)) & ((std::uint64_t{1} << 40) - 1);
}

}  // namespace lionrock
