// SPDX-License-Identifier: Apache-2.0
#include "sim/results/replace_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <string>
#include <system_error>

#include "sim/base/error.hpp"

namespace lionrock::results {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".partial";

[[noreturn]] void fail(int cause, const fs::path& path)
{
  if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG) {
    throw Stopped(fmt::format("{}: no room to write it ({}); what is already there is unchanged",
                              path.string(), std::generic_category().message(cause)));
  }
  throw std::system_error(cause, std::generic_category(), "cannot write " + path.string());
}

/// A file descriptor that closes itself.
class Descriptor {
public:
  /// @param named  the file the user asked for, for the message
  Descriptor(const fs::path& path, int flags, const fs::path& named)
      : id_(::open(path.c_str(), flags | O_CLOEXEC, 0666))
  {
    if (id_ < 0) fail(errno, named);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { ::close(id_); }
  [[nodiscard]] int id() const { return id_; }

private:
  int id_;
};

/// Removes the partial file unless it was renamed.
struct PartialFile {
  fs::path path;
  ~PartialFile()
  {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
};

fs::path folder_of(const fs::path& path)
{
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// `.NAME.HOST.` — the process number and the ending follow.
std::string partial_prefix(const fs::path& path)
{
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  return fmt::format(".{}.{}.", path.filename().string(), host.data());
}

void write_all(const Descriptor& file, std::span<const std::byte> bytes, const fs::path& path)
{
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.id(), bytes.data(), bytes.size());
    if (written >= 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      fail(errno, path);
    }
  }
}

/// Follows symbolic links, also to a file that is not there yet.
fs::path follow_links(const fs::path& path)
{
  constexpr int most_links = 40;  // as many as Linux follows
  fs::path target = path;
  for (int links = 0; fs::is_symlink(fs::symlink_status(target)); ++links) {
    if (links == most_links) fail(ELOOP, path);
    target = folder_of(target) / fs::read_symlink(target);
  }
  return target;
}

std::string_view kind_of(fs::file_type type)
{
  switch (type) {
    case fs::file_type::directory: return "a folder";
    case fs::file_type::fifo: return "a named pipe";
    case fs::file_type::character:
    case fs::file_type::block: return "a device";
    case fs::file_type::socket: return "a socket";
    default: return "of an unknown kind";
  }
}

bool is_alive(pid_t process) { return ::kill(process, 0) == 0 || errno != ESRCH; }

}  // namespace

fs::path file_to_replace(const fs::path& path)
{
  fs::path target = follow_links(path);
  std::error_code unknown;
  const fs::file_status status = fs::status(target, unknown);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw ScenarioError({path.string()},
                        fmt::format("is {} and cannot be replaced", kind_of(status.type())),
                        "the name of a new or an ordinary file");
  }
  return target;
}

void replace_file(const fs::path& path, std::span<const std::byte> bytes)
{
  const fs::path target = file_to_replace(path);
  remove_stale_partial_files(target);
  const fs::path folder = folder_of(target);
  const PartialFile partial{folder /
                            fmt::format("{}{}{}", partial_prefix(target), ::getpid(), ending)};
  {
    const Descriptor file(partial.path, O_WRONLY | O_CREAT | O_TRUNC, path);
    write_all(file, bytes, path);
    if (::fsync(file.id()) != 0) fail(errno, path);
  }
  if (::rename(partial.path.c_str(), target.c_str()) != 0) fail(errno, path);
  const Descriptor directory(folder, O_RDONLY | O_DIRECTORY, path);
  // Some network file systems cannot sync a folder and say so; the rename itself stands.
  if (::fsync(directory.id()) != 0 && errno != EINVAL) fail(errno, path);
}

void remove_stale_partial_files(const fs::path& path)
{
  const std::string prefix = partial_prefix(path);
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder_of(path), ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(ending)) continue;
    pid_t process = 0;
    const char* end = name.data() + name.size() - ending.size();
    const auto [stop, error] = std::from_chars(name.data() + prefix.size(), end, process);
    if (error != std::errc() || stop != end || process <= 0) continue;
    if (!is_alive(process)) fs::remove(entry.path(), ignored);
  }
}

}  // namespace lionrock::results
