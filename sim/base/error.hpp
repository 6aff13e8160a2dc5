// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace lionrock {

/// The facts of an error in a file, kept apart so that tests and Python can read them.
struct Place {
  std::string file;           ///< path as the user gave it
  int line = 0;               ///< 1-based; 0 when the whole file is meant
  int column = 0;             ///< 1-based, in characters; 0 when the whole line is meant
  std::string source_line{};  ///< the line itself, without its end
};

/// The letter: file, line, column, the line with a caret, what was found, what is accepted.
///
///     scenarios/bad.toml:5:9: run.scale = -5 is out of range
///         scale = -5
///                 ^
///       expected: agents per agent simulated, from 1 to 10000
[[nodiscard]] std::string letter(const Place& place, const std::string& problem,
                                 const std::string& expected);

/// Base of every error the program reports by itself; `exit_status` is the program's.
class Error : public std::runtime_error {
public:
  Error(const std::string& message, int exit_status)
      : std::runtime_error(message), exit_status_(exit_status)
  {
  }
  [[nodiscard]] int exit_status() const { return exit_status_; }

private:
  int exit_status_;
};

/// The command line or a scenario is wrong: exit status 2.
class ScenarioError : public Error {
public:
  explicit ScenarioError(const std::string& message) : Error(message, 2) {}
  ScenarioError(const Place& place, const std::string& problem, const std::string& expected);
};

/// The data are wrong: exit status 3.
class DataError : public Error {
public:
  explicit DataError(const std::string& message) : Error(message, 3) {}
  DataError(const Place& place, const std::string& problem, const std::string& expected);
};

/// An accounting identity does not hold: exit status 1, names both sides.
class IdentityError : public Error {
public:
  explicit IdentityError(const std::string& message) : Error(message, 1) {}
};

/// Stopped by the user or by a full disk, with what is finished saved: exit status 4.
class Stopped : public Error {
public:
  explicit Stopped(const std::string& message) : Error(message, 4) {}
};

}  // namespace lionrock
