// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lionrock::pack {

/// The pack that the tests read.
[[nodiscard]] std::filesystem::path hong_kong();

/// A copy of the pack in a folder of its own, to be spoilt and read again; removed at the end.
class CopiedPack {
public:
  CopiedPack();
  ~CopiedPack();
  CopiedPack(const CopiedPack&) = delete;
  CopiedPack& operator=(const CopiedPack&) = delete;

  using Rows = std::vector<std::vector<std::string>>;

  /// Changes the cell of the first row whose `key` column holds `row`.
  void set(const std::string& file, std::string_view row, std::string_view column,
           const std::string& value) const;
  /// The same where rows are named by another column than the first.
  void set_where(const std::string& file, std::string_view key, std::string_view row,
                 std::string_view column, const std::string& value) const;
  void repeat_row(const std::string& file, int row) const;
  void drop_row(const std::string& file, int row) const;
  /// Replaces the first occurrence of a text in a file.
  void replace(const std::string& file, std::string_view from, std::string_view to) const;
  void remove(const std::string& file) const;

  /// What the loader says, or "was accepted".
  [[nodiscard]] std::string refusal() const;
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
  void edit(const std::string& file, const std::function<void(Rows&)>& change) const;

  std::filesystem::path folder_;
};

}  // namespace lionrock::pack
