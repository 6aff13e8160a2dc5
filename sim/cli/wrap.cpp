// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/wrap.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "sim/cli/table_view.hpp"

namespace lionrock::cli {

namespace {

/// Bytes of the character that begins with this one.
std::size_t length_of(unsigned char lead)
{
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool closes(std::string_view character)
{
  static constexpr std::string_view marks = "，。；：、）」！？";
  return character.size() == 3 && marks.find(character) != std::string_view::npos;
}

bool opens(std::string_view character) { return character == "（" || character == "「"; }

/// Whether a line may end between two characters.
bool may_part(std::string_view before, std::string_view after)
{
  if (after == " ") return true;
  if (before == " " || opens(before) || closes(after)) return false;
  return display_width(before) == 2 || display_width(after) == 2;
}

/// The pieces that stay whole: words with the space before them, and wide characters one by one.
std::vector<std::string> pieces_of(std::string_view text)
{
  std::vector<std::string> pieces{""};
  std::string_view before;
  for (std::size_t at = 0; at < text.size(); at += before.size()) {
    const std::string_view character =
        text.substr(at, length_of(static_cast<unsigned char>(text[at])));
    if (at > 0 && may_part(before, character)) pieces.emplace_back();
    pieces.back() += character;
    before = character;
  }
  return pieces;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view paragraph, int width)
{
  std::vector<std::string> lines{""};
  for (std::string piece : pieces_of(paragraph)) {
    const bool fits = display_width(lines.back()) + display_width(piece) <= width;
    if (!fits && !lines.back().empty()) {
      piece.erase(0, piece.find_first_not_of(' '));
      lines.emplace_back();
    }
    lines.back() += piece;
  }
  return lines;
}

void print_text(const std::string& text, int width, std::ostream& out)
{
  std::istringstream paragraphs(text);
  for (std::string paragraph; std::getline(paragraphs, paragraph);)
    for (const std::string& line : wrapped(paragraph, width)) out << line << '\n';
}

int page_width(int otherwise)
{
  int columns = 0;
  winsize size{};
  if (const char* given = std::getenv("COLUMNS"); given != nullptr && std::atoi(given) > 0)
    columns = std::atoi(given);
  else if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    columns = size.ws_col;
  return columns > 0 ? std::clamp(columns, 60, 140) : otherwise;
}

}  // namespace lionrock::cli
