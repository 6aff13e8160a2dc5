// SPDX-License-Identifier: Apache-2.0
#include "sim/results/replace_file.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <vector>

#include "sim/base/error.hpp"
#include "sim/results/reader.hpp"
#include "sim/results/writer.hpp"
#include "tests/results/sample_results.hpp"

namespace lionrock::results {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> entries_of(const fs::path& folder)
{
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  return entries;
}

bool holds_partial_file(const fs::path& folder)
{
  for (const fs::path& entry : entries_of(folder)) {
    std::error_code gone;
    if (entry.extension() == ".partial" && fs::file_size(entry, gone) > 0 && !gone) return true;
  }
  return false;
}

/// Runs `work` in a child process until it ends or `until` holds, then kills it with signal 9.
template <typename Work, typename Condition>
void kill_when(const Work& work, const Condition& until)
{
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    work();
    ::_exit(0);
  }
  while (!until() && ::waitpid(child, nullptr, WNOHANG) == 0) {
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

TEST(ReplaceFile, AWriterKilledAtAnyMomentLeavesNothingUnderTheFinalName)
{
  const std::vector<std::byte> bytes(std::size_t{48} << 20, std::byte{7});
  int interrupted = 0;
  for (int attempt = 0; attempt < 10; ++attempt) {
    const TemporaryFolder folder;
    const fs::path path = folder.path() / "run.h5";
    kill_when([&] { replace_file(path, bytes); },
              [&] { return holds_partial_file(folder.path()); });
    if (fs::exists(path)) {
      EXPECT_EQ(fs::file_size(path), bytes.size());
    } else {
      EXPECT_TRUE(holds_partial_file(folder.path()));
      ++interrupted;
    }
  }
  EXPECT_GT(interrupted, 0) << "no attempt was interrupted, so nothing was tested";
}

TEST(ReplaceFile, TheNextWriterCleansWhatADeadOneLeft)
{
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "run.h5";
  const std::vector<std::byte> bytes(std::size_t{48} << 20, std::byte{7});
  for (int attempt = 0; attempt < 10 && !holds_partial_file(folder.path()); ++attempt) {
    kill_when([&] { replace_file(path, bytes); },
              [&] { return holds_partial_file(folder.path()); });
  }
  ASSERT_TRUE(holds_partial_file(folder.path()));

  write_results(sample_results(), path);
  EXPECT_EQ(entries_of(folder.path()), std::vector<fs::path>{path});
  EXPECT_EQ(read_results(path).provenance.pack_name, "hong_kong");
}

TEST(ReplaceFile, AnotherFilesPartialIsLeftAlone)
{
  const TemporaryFolder folder;
  const fs::path other = folder.path() / ".other.h5.somewhere.1234567.partial";
  const fs::path another_host = folder.path() / ".run.h5.another-host.1234567.partial";
  std::ofstream(other) << "x";
  std::ofstream(another_host) << "x";
  remove_stale_partial_files(folder.path() / "run.h5");
  EXPECT_TRUE(fs::exists(other));
  EXPECT_TRUE(fs::exists(another_host));
}

/// Exit status of a child that may write at most 4 kB to any file: the error's own, 0 if none.
int status_with_little_room(const fs::path& path)
{
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit room{.rlim_cur = 4096, .rlim_max = 4096};
    ::setrlimit(RLIMIT_FSIZE, &room);
    ::signal(SIGXFSZ, SIG_IGN);
    try {
      write_results(sample_results(), path);
    } catch (const Error& error) {
      ::_exit(error.exit_status());
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WEXITSTATUS(status);
}

TEST(ReplaceFile, WithoutRoomTheOldFileStaysAndTheProgramSaysItStopped)
{
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "run.h5";
  std::ofstream(path) << "what was there";
  EXPECT_EQ(status_with_little_room(path), 4);

  std::ifstream file(path);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), "what was there");
  EXPECT_EQ(entries_of(folder.path()).size(), 1U);
}

TEST(ReplaceFile, AFolderThatDoesNotExistIsNamed)
{
  const TemporaryFolder folder;
  EXPECT_THROW(replace_file(folder.path() / "absent" / "run.h5", {}), std::system_error);
}

}  // namespace
}  // namespace lionrock::results
