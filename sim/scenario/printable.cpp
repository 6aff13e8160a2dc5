// SPDX-License-Identifier: Apache-2.0
#include "sim/scenario/printable.hpp"

#include <algorithm>

namespace lionrock::scenario {

namespace {

constexpr int most_characters = 200;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

int utf8_length(std::string_view text)
{
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text.front());
  const int length = lead < 0x80                   ? 1
                     : lead >= 0xC2 && lead < 0xE0 ? 2
                     : lead >= 0xE0 && lead < 0xF0 ? 3
                     : lead >= 0xF0 && lead < 0xF5 ? 4
                                                   : 0;
  if (static_cast<std::size_t>(length) > text.size()) return 0;
  const bool whole =
      std::all_of(text.begin() + std::min(length, 1), text.begin() + length, continues);
  return whole ? length : 0;
}

std::string printable(std::string_view text)
{
  if (text.ends_with('\r')) text.remove_suffix(1);
  std::string shown;
  for (int characters = 0; !text.empty(); ++characters) {
    if (characters == most_characters) return shown + "…";
    const int length = utf8_length(text);
    const auto lead = static_cast<unsigned char>(text.front());
    const bool control = (lead < 0x20 && lead != '\t') || lead == 0x7F;
    if (length == 0 || control)
      shown += '?';
    else
      shown += text.substr(0, length);
    text.remove_prefix(std::max(length, 1));
  }
  return shown;
}

}  // namespace lionrock::scenario
