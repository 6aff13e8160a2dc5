// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/economy/firms.hpp"

namespace lionrock::economy {

/// Class under which a person was admitted; talent schemes renew the first visa by class.
enum class VisaClass : std::uint8_t { a, b, c };
inline constexpr int visa_classes = 3;

/// Under what a person lives here, in three bytes because there are millions of persons.
struct Permit {
  static constexpr int longest = (1 << 13) - 1;  ///< last quarter in which a first visa can end

  std::uint8_t stream = 0;  ///< 0 for a local person, else the admission stream plus one
  std::uint16_t visa =
      0;  ///< quarter in which the first visa ends, class, beyond the outlook or not

  /// A first visa that ends in a quarter of the run, from 1 to `longest`.
  [[nodiscard]] static Permit first_visa(int stream, VisaClass visa_class, int ends, bool beyond)
  {
    return {static_cast<std::uint8_t>(stream + 1),
            static_cast<std::uint16_t>(ends | (static_cast<int>(visa_class) << 13) |
                                       (beyond ? 1 << 15 : 0))};
  }
  [[nodiscard]] bool admitted() const { return stream != 0; }
  /// Quarter in which the first visa ends; 0 for locals and for those whose visa was renewed.
  [[nodiscard]] int ends() const { return visa & longest; }
  /// Whether there is a first visa and it ends by a quarter; where there is none, 0 wraps round.
  [[nodiscard]] bool ends_by(int quarter) const
  {
    return static_cast<unsigned>(ends() - 1) < static_cast<unsigned>(quarter);
  }
  [[nodiscard]] int visa_class() const { return (visa >> 13) & 3; }
  /// Whether the person came on top of the labour force that the outlook holds.
  [[nodiscard]] bool beyond_outlook() const { return (visa >> 15) != 0; }
  /// The same person, from now on above what the outlook holds.
  [[nodiscard]] Permit above_outlook() const
  {
    return {stream, static_cast<std::uint16_t>(visa | 1 << 15)};
  }
  /// The same person after renewal.
  [[nodiscard]] Permit renewed() const
  {
    return {stream, static_cast<std::uint16_t>(visa & ~longest)};
  }
};

/// Admitted persons who are here.
struct AdmittedPersons {
  std::vector<double> of_stream;
  double beyond_outlook = 0.0;  ///< of all streams
};

/// One member of the labour force; the form in which persons move and wait for work.
struct Person {
  double deposits = 0.0;     ///< HK$ million
  float pay = 0.0F;          ///< normal pay of the last job, HK$ million a quarter at opening wages
  float rank = 0.5F;         ///< place in the pay distribution of any industry, (0, 1)
  std::uint32_t number = 0;  ///< identity, never used twice
  std::uint8_t skill = 0;
  std::uint8_t quarters_unemployed = 0;
  Permit permit = {};
};

/// Every employed person in columns, grouped by employer in blocks with room to grow, and the
/// unemployed by skill.
class Persons {
public:
  // Columns over slots; slots outside the blocks in use hold no person: no permit, and what else
  // stands there is never read.
  std::vector<double> deposits;
  std::vector<float> pay;
  std::vector<float> rank;
  std::vector<std::uint32_t> number;
  std::vector<std::uint8_t> skill;
  std::vector<std::uint8_t> stream;  ///< of Permit
  std::vector<std::uint16_t> visa;   ///< of Permit

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
  [[nodiscard]] Permit permit(std::int32_t slot) const
  {
    return stream[slot] == 0 ? Permit{} : Permit{stream[slot], visa[slot]};
  }
  /// Admitted persons at work and looking for work, by stream.
  [[nodiscard]] AdmittedPersons admitted(std::size_t streams) const;

private:
  void move_block(std::int32_t firm, std::int32_t to, std::int32_t room);
  void regroup(const Headcount& wanted);
  void resize(std::int64_t slots);
  void clear_permits(std::int64_t begin, std::int64_t count);

  std::vector<std::int32_t> first_, count_, room_;
  std::int64_t tail_ = 0;
};

}  // namespace lionrock::economy
