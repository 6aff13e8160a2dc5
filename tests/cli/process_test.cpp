// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "sim/results/reader.hpp"
#include "tests/cli/temporary_folder.hpp"

namespace lionrock::cli {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Starts the program beside the test, silent.
/// @param file_limit  bytes a file may grow to; 0 is no limit
pid_t start(std::vector<std::string> arguments, rlim_t file_limit)
{
  const pid_t child = fork();
  if (child != 0) return child;
  if (file_limit > 0) {
    const rlimit limit{file_limit, file_limit};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  std::vector<char*> words;
  std::string program = LIONROCK_PROGRAM;
  words.push_back(program.data());
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(127);
  if (std::freopen("/dev/null", "w", stderr) == nullptr) _exit(127);
  execv(program.c_str(), words.data());
  _exit(127);
}

/// Exit status, or minus the signal that ended the program.
int wait_for(pid_t child)
{
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

using Process = InTemporaryFolder;

TEST_F(Process, FinishesItsMembersAndSavesThemOnCtrlC)
{
  const pid_t child = start({"run", "baseline", "--members", "100000", "--scale", "1000", "--until",
                             "2024Q4", "-o", file("a.h5")},
                            0);
  std::this_thread::sleep_for(std::chrono::seconds(2));
  EXPECT_THAT(names(), IsEmpty()) << "a results file appears only when complete";
  kill(child, SIGINT);
  EXPECT_EQ(wait_for(child), 4);
  ASSERT_THAT(names(), ElementsAre("a.h5"));
  const auto members =
      results::axis_of(results::read_outline(file("a.h5")), "macro", "member").numbers;
  EXPECT_EQ(members.front(), 0);
  EXPECT_LT(members.size(), 100000U);
}

TEST_F(Process, EndsWithStatus4AndNoPartialFileWhenThereIsNoRoom)
{
  const pid_t child = start({"run", "baseline", "--members", "4", "--scale", "1000", "--until",
                             "2025Q4", "-o", file("a.h5")},
                            20'000);
  EXPECT_EQ(wait_for(child), 4);
  EXPECT_THAT(names(), IsEmpty());
}

TEST_F(Process, LeavesNothingBehindWhenKilled)
{
  const pid_t child = start({"run", "baseline", "--members", "100000", "--scale", "1000", "--until",
                             "2024Q4", "-o", file("a.h5")},
                            0);
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  kill(child, SIGKILL);
  EXPECT_EQ(wait_for(child), -SIGKILL);
  EXPECT_THAT(names(), IsEmpty());
}

/// Runs a shell command; true when it succeeds.
bool succeeds(const std::string& command)
{
  return std::system((command + " > /dev/null").c_str()) == 0;
}

TEST_F(Process, NamesTheFileItWroteInTheLanguageChosen)
{
  const auto says = [&](const std::string& language, const std::string& words) {
    return succeeds(LIONROCK_PROGRAM " run baseline --members 1 --scale 1000 --until 2024Q4 -o " +
                    file("a.h5") + language + " 2>&1 | grep -F '" + words + " " + file("a.h5") +
                    "'");
  };
  EXPECT_TRUE(says("", "wrote"));
  EXPECT_TRUE(says(" --language zh-Hant", "已寫入"));
  EXPECT_FALSE(says(" --language zh-Hant", "wrote"));
}

TEST_F(Process, RunsInstalledWithItsOwnDataAndScenarios)
{
  ASSERT_TRUE(succeeds(std::string(LIONROCK_CMAKE) + " --install " LIONROCK_BUILD_DIR " --prefix " +
                       file("usr")));
  // A scenario that only the installed folder has shows which one is read.
  const auto scenarios = folder() / "usr" / "share" / "lionrock" / "scenarios";
  std::ofstream(scenarios / "only_here.toml") << "extends = 'baseline.toml'\n";
  const std::string program = file("usr/bin/lionrock");
  EXPECT_TRUE(succeeds("cd " + folder().string() + " && env -u LIONROCK_DATA " + program +
                       " check only_here"));
  EXPECT_FALSE(succeeds("cd " + folder().string() +
                        " && env -u LIONROCK_DATA " LIONROCK_PROGRAM
                        " check only_here 2> /dev/null"));
}

}  // namespace
}  // namespace lionrock::cli
