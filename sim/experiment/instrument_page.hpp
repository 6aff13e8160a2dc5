// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "sim/experiment/figure_table.hpp"
#include "sim/experiment/instrument_view.hpp"
#include "sim/experiment/text_block.hpp"

namespace lionrock::experiment {

/// The instruments of a scenario in the words of a language.
struct InstrumentPage {
  InstrumentView instruments;
  bool english;
  std::vector<std::string> names;     ///< of those that did something; a star where it was promised
                                      ///< before the run
  std::vector<std::size_t> promised;  ///< entries with a star
  std::size_t members;
  bool unknown = false;  ///< whether some figure so far is not computed

  InstrumentPage(const results::Results& results, std::size_t scenario,
                 const std::vector<policy::Instrument>& own, bool english_)
      : instruments(results, scenario),
        english(english_),
        names(),
        promised(),
        members(static_cast<std::size_t>(results::axis_of(results, "instrument", "member").size()))
  {
    const auto& all = texts_of(results, "instrument", english ? "name_en" : "name_zh");
    for (const std::size_t i : instruments.entries) {
      const bool before = instruments.is_promised_before(own, i);
      if (before) promised.push_back(i);
      names.push_back(all[i] + (before ? " *" : ""));
    }
  }

  /// Whether an entry was promised before the run: then its jobs were paid for in part before it.
  [[nodiscard]] bool is_promised(std::size_t entry) const
  {
    return std::ranges::find(promised, entry) != promised.end();
  }
  /// Whether the scenario has instruments of its own that did something.
  [[nodiscard]] bool has_package() const { return promised.size() < names.size(); }

  [[nodiscard]] std::string say(const char* en, const char* zh) const { return english ? en : zh; }
  /// The same with a year, a number of members and the like in its place.
  [[nodiscard]] std::string say(const char* en, const char* zh, int number) const
  {
    return fmt::format(fmt::runtime(english ? en : zh), number);
  }

  /// A column with a cell for each instrument.
  /// @param foot  what stands in the row of all instruments, if there is one
  template <class Cell>
  [[nodiscard]] FigureColumn column(const char* en, const char* zh, const Cell& cell,
                                    const FigureCell& foot = {}) const
  {
    FigureColumn made{say(en, zh), {}, foot};
    for (const std::size_t i : instruments.entries) made.cells.push_back(cell(i));
    return made;
  }

  [[nodiscard]] TextBlock block(const std::string& head, const std::vector<FigureColumn>& columns)
  {
    unknown = unknown || has_unknown(columns);
    return {{head},
            figure_grid(
                names, columns,
                say("all instruments, each project counted once", "所有措施（每個項目只計一次）")),
            {}};
  }
};

}  // namespace lionrock::experiment
