// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/interruption.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <ctime>

namespace lionrock::cli {

namespace {

constexpr int stopped_status = 4;

sigset_t stopping_signals()
{
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

Interruption::Interruption(bool quiet)
{
  const sigset_t signals = stopping_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  watcher_ = std::thread([this, quiet] { watch(quiet); });
}

Interruption::~Interruption()
{
  over_ = true;
  watcher_.join();
  const sigset_t signals = stopping_signals();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void Interruption::watch(bool quiet)
{
  const sigset_t signals = stopping_signals();
  const timespec pause{.tv_sec = 0, .tv_nsec = 50'000'000};
  while (!over_) {
    if (sigtimedwait(&signals, nullptr, &pause) < 0) continue;
    if (requested_.exchange(true)) _exit(stopped_status);
    if (!quiet)
      std::fputs("\nlionrock: finishing the members under way; once more to end at once\n", stderr);
  }
}

}  // namespace lionrock::cli
