// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Random123/philox.h>

#include <array>
#include <cmath>
#include <cstdint>

namespace lionrock {

/// What a draw is for; part of its key, so a new purpose shifts no other draw. Never reorder.
enum class Purpose : std::uint8_t {
  parameter,
  world_demand,
  product_demand,
  sentiment,
  population,
  quit,
  dismissal,
  match_posts,
  match_seekers,
  firm_productivity,
  market_share,
  exit,
  entry,
  retirement,
  labour_force_entry,
  project_arrival,
  project_traits,
  project_host,
  site_delay,
  instrument_luck,
  admission,
  renewal,
  training,
  research,
  fund,
  succession,
};

/// Whose draws, in which quarter, and what for.
struct DrawKey {
  std::uint32_t member = 0;   ///< member of the ensemble, < 2^24
  std::uint32_t quarter = 0;  ///< quarters since the first of the run, < 2^16
  Purpose purpose{};
  std::uint64_t agent = 0;  ///< identity of the agent, < 2^40
};

/// Random numbers that depend on nothing but the seed, the key and how many were drawn before, so
/// results do not change with the number of threads, and a new draw for one purpose or agent shifts
/// no other: two scenarios stay comparable agent by agent.
///
/// Source: Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3:
/// Philox-4x32-10.
class Stream {
public:
  Stream(std::uint64_t seed, const DrawKey& key)
      : key_{{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}},
        counter_{{0U, static_cast<std::uint32_t>(key.agent),
                  (key.quarter << 16) | (static_cast<std::uint32_t>(key.purpose) << 8) |
                      static_cast<std::uint32_t>(key.agent >> 32),
                  key.member}}
  {
  }

  /// Next 32 random bits.
  std::uint32_t bits()
  {
    if (used_ == 4) {
      block_ = r123::Philox4x32{}(counter_, key_);
      ++counter_[0];
      used_ = 0;
    }
    return block_[used_++];
  }

  /// Uniform on the open interval (0, 1).
  double uniform() { return (static_cast<double>(bits()) + 0.5) * 0x1p-32; }

  /// Uniform on the open interval (0, 1) in single precision.
  float uniform_float() { return (static_cast<float>(bits() >> 8) + 0.5F) * 0x1p-24F; }

  /// Standard normal, by the Box–Muller transform (both halves used).
  double normal()
  {
    if (has_spare_) {
      has_spare_ = false;
      return spare_;
    }
    const double radius = std::sqrt(-2.0 * std::log(uniform()));
    const double angle = 2.0 * 3.14159265358979323846 * uniform();
    spare_ = radius * std::sin(angle);
    has_spare_ = true;
    return radius * std::cos(angle);
  }

private:
  r123::Philox4x32::key_type key_;
  r123::Philox4x32::ctr_type counter_;
  r123::Philox4x32::ctr_type block_{};
  unsigned used_ = 4;
  double spare_ = 0.0;
  bool has_spare_ = false;
};

}  // namespace lionrock
