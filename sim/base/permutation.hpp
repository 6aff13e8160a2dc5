// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace lionrock {

/// A random order of 0 … size-1 that needs no memory: rank of each number by itself, in any order,
/// on any thread.
///
/// A ten-round Feistel network on the next power of four, walked until it lands inside the range.
/// Source: Black and Rogaway (2002), Ciphers with arbitrary finite domains (cycle walking).
class Permutation {
public:
  Permutation(std::uint64_t size, std::uint64_t key) : size_(size), key_(key)
  {
    while ((std::uint64_t{1} << (2 * half_bits_)) < size_) ++half_bits_;
    mask_ = (std::uint64_t{1} << half_bits_) - 1;
  }

  /// Place of `number` in the order; number < size.
  [[nodiscard]] std::uint64_t operator()(std::uint64_t number) const
  {
    do number = round_trip(number);
    while (number >= size_);
    return number;
  }

private:
  [[nodiscard]] std::uint64_t round_trip(std::uint64_t number) const
  {
    std::uint64_t left = number >> half_bits_;
    std::uint64_t right = number & mask_;
    for (std::uint64_t round = 0; round < 10; ++round) {
      // The finaliser of SplitMix64 (Steele, Lea, Flood 2014) as round function.
      std::uint64_t z = right + key_ + round * 0x9e3779b97f4a7c15U;
      z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
      z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
      const std::uint64_t mixed = left ^ ((z ^ (z >> 31)) & mask_);
      left = right;
      right = mixed;
    }
    return (left << half_bits_) | right;
  }

  std::uint64_t size_;
  std::uint64_t key_;
  std::uint64_t half_bits_ = 1;
  std::uint64_t mask_ = 1;
};

}  // namespace lionrock
