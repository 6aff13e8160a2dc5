// SPDX-License-Identifier: Apache-2.0
#include "sim/results/replace_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
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

std::string text_of(const fs::path& path)
{
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The message of the error of the given kind that `replace_file` throws; empty when it throws
/// none.
template <typename Kind>
std::string message_of_replacing(const fs::path& path)
{
  try {
    replace_file(path, {});
  } catch (const Kind& error) {
    return error.what();
  }
  return {};
}

TEST(ReplaceFile, AFolderThatDoesNotExistIsNamedAsTheUserWroteIt)
{
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "absent" / "run.h5";
  const std::string message = message_of_replacing<std::system_error>(path);
  EXPECT_THAT(message, testing::HasSubstr("cannot write " + path.string()));
  EXPECT_THAT(message, testing::Not(testing::HasSubstr(".partial")));
}

TEST(ReplaceFile, ASymbolicLinkStaysAndTheFileItLeadsToIsReplaced)
{
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "elsewhere");
  std::ofstream(folder.path() / "elsewhere" / "old.h5") << "old";
  const fs::path link = folder.path() / "run.h5";
  fs::create_symlink("second.h5", link);
  fs::create_symlink(fs::path("elsewhere") / "old.h5", folder.path() / "second.h5");
  replace_file(link, std::vector<std::byte>(3, std::byte{'x'}));
  EXPECT_TRUE(fs::is_symlink(link));
  EXPECT_TRUE(fs::is_symlink(folder.path() / "second.h5"));
  EXPECT_EQ(text_of(folder.path() / "elsewhere" / "old.h5"), "xxx");
}

TEST(ReplaceFile, ASymbolicLinkToAFileNotThereYetMakesThatFile)
{
  const TemporaryFolder folder;
  fs::create_symlink("new.h5", folder.path() / "run.h5");
  replace_file(folder.path() / "run.h5", std::vector<std::byte>(3, std::byte{'x'}));
  EXPECT_TRUE(fs::is_symlink(folder.path() / "run.h5"));
  EXPECT_EQ(text_of(folder.path() / "new.h5"), "xxx");
}

TEST(ReplaceFile, LinksThatLeadInACircleAreAnError)
{
  const TemporaryFolder folder;
  fs::create_symlink("b.h5", folder.path() / "a.h5");
  fs::create_symlink("a.h5", folder.path() / "b.h5");
  EXPECT_THAT(message_of_replacing<std::system_error>(folder.path() / "a.h5"),
              testing::HasSubstr("a.h5"));
}

TEST(ReplaceFile, APipeAndAFolderAreRefusedAndStay)
{
  const TemporaryFolder folder;
  const fs::path pipe = folder.path() / "pipe.h5";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_THAT(message_of_replacing<ScenarioError>(pipe),
              testing::HasSubstr("pipe.h5: is a named pipe"));
  EXPECT_TRUE(fs::is_fifo(pipe));
  EXPECT_THAT(message_of_replacing<ScenarioError>(folder.path()),
              testing::HasSubstr("is a folder"));
  EXPECT_EQ(entries_of(folder.path()), std::vector<fs::path>{pipe});
}

TEST(ReplaceFile, ADeviceIsRefusedAlsoBehindALink)
{
  const TemporaryFolder folder;
  const fs::path link = folder.path() / "run.h5";
  fs::create_symlink("/dev/null", link);  // asked for only, so that no device is put at risk
  EXPECT_THROW((void)file_to_replace("/dev/null"), ScenarioError);
  try {
    (void)file_to_replace(link);
    FAIL() << "a device was accepted";
  } catch (const ScenarioError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr(link.string() + ": is a device"));
    EXPECT_EQ(error.exit_status(), 2);
  }
}

}  // namespace
}  // namespace lionrock::results
