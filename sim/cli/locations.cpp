// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/locations.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "sim/base/error.hpp"
#include "sim/cli/source_folder.hpp"

namespace lionrock::cli {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> candidates()
{
  const char* named = std::getenv("LIONROCK_DATA");
  if (named != nullptr && *named != '\0') {
    // An explicit choice is never passed over in silence.
    const fs::path folder(named);
    if (folder.filename() == "data") return {folder, folder.parent_path()};
    return {folder};
  }
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  std::vector<fs::path> folders;
  if (!failed) folders.push_back(program.parent_path().parent_path() / "share" / "lionrock");
  folders.emplace_back(source_folder());
  return folders;
}

std::vector<fs::path> files_in(const fs::path& folder)
{
  std::vector<fs::path> files;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

fs::path home()
{
  std::vector<std::string> looked;
  for (const fs::path& folder : candidates()) {
    if (fs::is_directory(folder / "data")) return folder;
    looked.push_back(folder.string());
  }
  throw DataError(
      fmt::format("no folder data in {}\n  expected: set LIONROCK_DATA to the folder that holds "
                  "data and scenarios",
                  fmt::join(looked, ", ")));
}

pack::EconomyPack economy_pack(const std::string& name)
{
  const fs::path data = home() / "data";
  if (fs::is_regular_file(data / name / "manifest.toml")) return pack::read_pack(data / name);
  std::set<std::string> known;
  for (const auto& entry : fs::directory_iterator(data))
    if (fs::is_regular_file(entry.path() / "manifest.toml"))
      known.insert(entry.path().filename().string());
  throw DataError(fmt::format("no economy pack \"{}\" in {}\n  expected: {}", name, data.string(),
                              fmt::join(known, ", ")));
}

fs::path scenario_file(const fs::path& given)
{
  if (fs::exists(given)) return given;
  fs::path shipped = home() / "scenarios" / given.filename();
  if (fs::is_regular_file(shipped)) return shipped;
  shipped += ".toml";
  return fs::is_regular_file(shipped) ? shipped : given;
}

std::vector<fs::path> known_scenarios()
{
  const fs::path shipped = home() / "scenarios";
  std::vector<fs::path> files = files_in("scenarios");
  std::error_code failed;
  if (fs::equivalent("scenarios", shipped, failed)) return files;
  const std::vector<fs::path> more = files_in(shipped);
  files.insert(files.end(), more.begin(), more.end());
  return files;
}

}  // namespace lionrock::cli
