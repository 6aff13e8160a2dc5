// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/progress_line.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>

namespace lionrock::cli {

namespace {

std::string duration(double seconds)
{
  const auto whole = static_cast<long>(seconds + 0.5);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
  return fmt::format("{} h {:02} min", whole / 3600, whole % 3600 / 60);
}

}  // namespace

void ProgressLine::show(const experiment::Progress& progress)
{
  const auto now = Clock::now();
  if (now - shown_ < std::chrono::milliseconds(200)) return;
  shown_ = now;
  const std::chrono::duration<double> passed = now - begun_;
  const double done =
      static_cast<double>(progress.quarters_done) / static_cast<double>(progress.quarters);
  fmt::print(stderr, "\r\x1b[K{:3.0f}%  member {}, {}  ({} of {} members done)  {} left",
             100.0 * done, progress.member, progress.quarter.label(), progress.members_done,
             progress.members, duration(passed.count() * (1.0 - done) / done));
  std::fflush(stderr);
}

void ProgressLine::clear() const { std::fputs("\r\x1b[K", stderr); }

}  // namespace lionrock::cli
