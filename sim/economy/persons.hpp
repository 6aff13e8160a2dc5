// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/economy/firms.hpp"

namespace lionrock::economy {

/// One member of the labour force; the form in which persons move and wait for work.
struct Person {
  double deposits = 0.0;     ///< HK$ million
  float pay = 0.0F;          ///< normal pay of the last job, HK$ million a quarter at opening wages
  float rank = 0.5F;         ///< place in the pay distribution of any industry, (0, 1)
  std::uint32_t number = 0;  ///< identity, never used twice
  std::uint8_t skill = 0;
  std::uint8_t quarters_unemployed = 0;
};

/// Every employed person in columns, grouped by employer in blocks with room to grow, and the
/// unemployed by skill.
class Persons {
public:
  // Columns over slots; slots outside the blocks in use hold no person and are never read.
  std::vector<double> deposits;
  std::vector<float> pay;
  std::vector<float> rank;
  std::vector<std::uint32_t> number;
  std::vector<std::uint8_t> skill;

  std::array<std::vector<Person>, skills> unemployed;
  std::uint32_t next_number = 0;

  /// Makes room for `counts[i]` persons at firm i, with slack, and no person yet.
  void lay_out(const Headcount& counts);
  [[nodiscard]] std::int32_t first(std::int32_t firm) const { return first_[firm]; }
  [[nodiscard]] std::int32_t count(std::int32_t firm) const { return count_[firm]; }

  /// Adds a person to a firm's block, which must have room.
  void append(std::int32_t firm, const Person& person);
  /// Takes the person at `position` (0 … count-1) out; the last of the block moves into the hole.
  Person remove(std::int32_t firm, std::int32_t position);
  /// Gives every firm room for `wanted[i]` persons; blocks that lack it move to the tail, in firm
  /// order, and when the tail is full every block is copied once into fresh columns.
  void make_room(const Headcount& wanted);

  [[nodiscard]] std::int64_t employed() const;

private:
  void move_block(std::int32_t firm, std::int32_t to, std::int32_t room);
  void regroup(const Headcount& wanted);
  void resize(std::int64_t slots);

  std::vector<std::int32_t> first_, count_, room_;
  std::int64_t tail_ = 0;
};

}  // namespace lionrock::economy
