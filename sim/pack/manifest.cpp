// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/manifest.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <set>

#include "sim/base/hash.hpp"
#include "sim/pack/toml_cells.hpp"

namespace lionrock::pack {

namespace {

std::string bytes_of(const std::filesystem::path& path)
{
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw DataError({path.string()}, "cannot be read", "the file that manifest.toml names");
  return {std::istreambuf_iterator<char>(file), {}};
}

PackFile read_entry(const toml::table& entry, const std::string& path)
{
  refuse_unknown(entry, {"path", "unit", "years", "source", "licence", "trust", "note"}, path);
  PackFile file{.path = text_of(entry, "path", path),
                .unit = text_of(entry, "unit", path),
                .years = text_of(entry, "years", path),
                .source = text_of(entry, "source", path),
                .licence = text_of(entry, "licence", path),
                .trust = text_of(entry, "trust", path),
                .note = text_of(entry, "note", path)};
  static const std::set<std::string> words{"exact", "derived", "second hand", "recalled",
                                           "judgement"};
  if (!words.contains(file.trust))
    throw toml_error(*entry.get("trust"), path,
                     fmt::format("key \"trust\" holds \"{}\"", file.trust),
                     "exact, derived, second hand, recalled or judgement");
  return file;
}

}  // namespace

Manifest read_manifest(const std::filesystem::path& folder)
{
  const std::filesystem::path path = folder / "manifest.toml";
  const std::string name = path.string();
  const toml::table root = parse_toml(path);
  refuse_unknown(root, {"name", "base_year", "currency", "file"}, name);

  Manifest manifest{.folder = folder,
                    .name = text_of(root, "name", name),
                    .base_year = static_cast<int>(
                        number_of(root, "base_year", {.low = 1900, .high = 2200}, name)),
                    .currency = text_of(root, "currency", name)};
  std::uint64_t checksum = hash(bytes_of(path));
  const toml::array* entries = root["file"].as_array();
  if (!entries) throw DataError({name}, "names no file", "one [[file]] for every file");
  std::set<std::string> seen;
  for (const toml::node& node : *entries) {
    const toml::table* entry = node.as_table();
    if (!entry) throw toml_error(node, name, "is no table", "[[file]]");
    manifest.files.push_back(read_entry(*entry, name));
    const std::string& file = manifest.files.back().path;
    if (!seen.insert(file).second)
      throw toml_error(*entry->get("path"), name, fmt::format("names \"{}\" twice", file),
                       "every file once");
    checksum = hash(bytes_of(folder / file), hash(file, checksum));
  }
  manifest.checksum = fmt::format("{:016x}", checksum);
  return manifest;
}

std::filesystem::path path_of(const Manifest& manifest, const std::string& name)
{
  for (const PackFile& file : manifest.files)
    if (file.path == name) return manifest.folder / name;
  throw DataError({(manifest.folder / "manifest.toml").string()},
                  fmt::format("does not name \"{}\"", name),
                  "one [[file]] for every file the loader reads");
}

CsvFile csv_of(const Manifest& manifest, const std::string& name)
{
  return CsvFile::read(path_of(manifest, name));
}

CsvFile sourced_csv_of(const Manifest& manifest, const std::string& name)
{
  CsvFile file = csv_of(manifest, name);
  require_sources(file);
  return file;
}

}  // namespace lionrock::pack
