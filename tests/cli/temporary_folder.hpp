// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace lionrock::cli {

/// A folder of its own for each test, gone afterwards.
class InTemporaryFolder : public testing::Test {
protected:
  InTemporaryFolder()
  {
    std::string name = (std::filesystem::temp_directory_path() / "lionrock-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~InTemporaryFolder() override
  {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] std::string file(const std::string& name) const { return folder_ / name; }

  /// Writes a scenario that extends the baseline, which is put beside it with what it extends.
  [[nodiscard]] std::string scenario(const std::string& name, const std::string& text) const
  {
    const auto shipped = std::filesystem::path(LIONROCK_SOURCE_DIR) / "scenarios";
    for (const char* base : {"baseline.toml", "current_law.toml", "no_policy.toml"})
      std::filesystem::copy_file(shipped / base, folder_ / base,
                                 std::filesystem::copy_options::skip_existing);
    const std::string path = file(name);
    std::ofstream(path) << "extends = 'baseline.toml'\n" << text;
    return path;
  }

  [[nodiscard]] std::vector<std::string> names() const
  {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
      all.push_back(entry.path().filename().string());
    return all;
  }

private:
  std::filesystem::path folder_;
};

}  // namespace lionrock::cli
