// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/table_command.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <numeric>

#include "sim/base/error.hpp"
#include "sim/cli/table_analysis.hpp"

namespace lionrock::cli {
namespace {

using input_output::Industry;
using input_output::Table;

/// What the user typed after `table`.
struct TableOptions {
  std::string pack = "hong_kong";
  int year = 0;       // 0 is the pack's base year
  int structure = 0;  // 0 is the pack's default
  std::string csv;
  std::string language = "en";
  double propensity = 0.8;
  double rise = 0.1;
  std::vector<std::string> industries;
};

const Place command_line{.file = "command line"};

void refuse_other_years(const pack::EconomyPack& pack, int year)
{
  if (year != 0 && year != pack.base_year)
    throw ScenarioError(command_line,
                        fmt::format("--year {} is not a year of the tables of {}", year, pack.name),
                        fmt::format("{}, the base year of the pack", pack.base_year));
}

const Table& chosen_table(const pack::EconomyPack& pack, int structure)
{
  if (structure == 0 || structure == pack.table.structure_year) return pack.table;
  if (structure == pack.alternative_table.structure_year) return pack.alternative_table;
  throw ScenarioError(command_line,
                      fmt::format("--structure {} is not a structure of {}", structure, pack.name),
                      fmt::format("{}, the default, or {}", pack.table.structure_year,
                                  pack.alternative_table.structure_year));
}

/// Letters to insert, delete or replace to turn one word into the other (Levenshtein).
std::size_t edit_distance(const std::string& from, const std::string& to)
{
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t replace = diagonal + (from[i] == to[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replace});
    }
  }
  return row[to.size()];
}

/// Position of the industry of a number, code or slug.
Eigen::Index find_industry(const std::vector<Industry>& industries, const std::string& name)
{
  const auto is_named = [&](const Industry& industry) {
    return name == industry.slug || name == industry.code ||
           name == std::to_string(industry.number);
  };
  const auto found = std::find_if(industries.begin(), industries.end(), is_named);
  if (found != industries.end()) return found - industries.begin();
  const auto nearest =
      std::min_element(industries.begin(), industries.end(), [&](const auto& a, const auto& b) {
        return edit_distance(name, a.slug) < edit_distance(name, b.slug);
      });
  throw ScenarioError(
      command_line,
      fmt::format("industry \"{}\" is unknown; did you mean \"{}\"?", name, nearest->slug),
      fmt::format("the slug, code or number (1 to {}) of an industry", industries.size()));
}

std::vector<Eigen::Index> find_group(const std::vector<Industry>& industries,
                                     const std::vector<std::string>& names)
{
  std::vector<Eigen::Index> group;
  for (const std::string& name : names) {
    const Eigen::Index found = find_industry(industries, name);
    if (std::find(group.begin(), group.end(), found) == group.end()) group.push_back(found);
  }
  return group;
}

void show(const TableView& view, const TableOptions& options, std::ostream& out)
{
  print_table(view, options.language, out);
  if (options.csv.empty()) return;
  std::ofstream file(options.csv);
  write_csv(view, file);
  file.close();
  if (!file)
    throw ScenarioError(command_line, fmt::format("--csv {} cannot be written", options.csv),
                        "a writable path");
}

/// Adds one analysis; `make_view` turns pack and table into what is shown.
CLI::App* add_analysis(CLI::App& table, const std::string& name, const std::string& description,
                       const std::shared_ptr<TableOptions>& options, const PackReader& read,
                       std::ostream& out,
                       std::function<TableView(const pack::EconomyPack&, const Table&)> make_view)
{
  CLI::App* analysis = table.add_subcommand(name, description);
  analysis->fallthrough();
  analysis->callback([options, read, &out, make_view = std::move(make_view)] {
    const pack::EconomyPack pack = read(options->pack);
    refuse_other_years(pack, options->year);
    show(make_view(pack, chosen_table(pack, options->structure)), *options, out);
  });
  return analysis;
}

void add_common_options(CLI::App& table, TableOptions& options)
{
  table.add_option("--pack", options.pack, "Economy pack")->capture_default_str();
  table.add_option("--year", options.year, "Year of the table; the base year of the pack");
  table.add_option("--structure", options.structure,
                   "Year of the pattern of cells; the pack's default");
  table.add_option("--csv", options.csv, "Also write the table to this file");
  table.add_option("--language", options.language, "en or zh-Hant")
      ->check(CLI::IsMember({"en", "zh-Hant"}))
      ->capture_default_str();
}

}  // namespace

void add_table_command(CLI::App& app, PackReader read, std::ostream& out)
{
  CLI::App* table = app.add_subcommand("table", "Input-output analysis of a pack's table");
  table->require_subcommand(1);
  const auto options = std::make_shared<TableOptions>();
  add_common_options(*table, *options);

  using pack::EconomyPack;
  const auto add = [&](const std::string& name, const std::string& description,
                       std::function<TableView(const EconomyPack&, const Table&)> make_view) {
    return add_analysis(*table, name, description, options, read, out, std::move(make_view));
  };
  add("multipliers", "Type I and type II multipliers",
      [options](const EconomyPack& pack, const Table& of) {
        return multipliers_view(pack, of, options->propensity);
      })
      ->add_option("--propensity", options->propensity,
                   "HK$ spent per HK$ of compensation, type II (judgement)")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  add("linkages", "Backward and forward linkages, key industries",
      [](const EconomyPack&, const Table& of) { return linkages_view(of); });
  add("prices", "Price changes when primary costs rise",
      [options](const EconomyPack&, const Table& of) { return prices_view(of, options->rise); })
      ->add_option("--rise", options->rise, "Rise of the costs, a fraction")
      ->capture_default_str();
  add("extract", "Losses when industries are taken out; each alone when none is named",
      [options](const EconomyPack& pack, const Table& of) {
        if (options->industries.empty()) return extract_each_view(of);
        return extract_view(pack, of, find_group(of.industries, options->industries));
      })
      ->add_option("industries", options->industries, "Slugs, codes or numbers");
  add("balance", "The two structures of the pack side by side",
      [](const EconomyPack& pack, const Table&) { return balance_view(pack); });
  add("shares", "Manufacturing's share by definition",
      [](const EconomyPack& pack, const Table& of) { return shares_view(pack, of); });
}

}  // namespace lionrock::cli
