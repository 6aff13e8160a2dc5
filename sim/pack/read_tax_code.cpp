// SPDX-License-Identifier: Apache-2.0
#include "sim/pack/read_tax_code.hpp"

#include "sim/pack/toml_cells.hpp"

namespace lionrock::pack {

namespace {

std::vector<TaxBand> read_bands(const toml::table& salaries, const std::string& path)
{
  const toml::array* list = salaries["bands"].as_array();
  if (!list || list->empty())
    throw toml_error(salaries, path, "key \"bands\" is missing", "a list of bands");
  std::vector<TaxBand> bands;
  for (const toml::node& node : *list) {
    const toml::table* band = node.as_table();
    if (!band) throw toml_error(node, path, "is no band", "{ width = HK$, rate = fraction }");
    refuse_unknown(*band, {"width", "rate"}, path);
    bands.push_back({.width = number_of(*band, "width", {.low = 1.0}, path),
                     .rate = number_of(*band, "rate", fraction, path)});
    if (bands.size() > 1 && bands.back().rate < bands[bands.size() - 2].rate)
      throw toml_error(node, path, "has a lower rate than the band before",
                       "rates in rising order");
  }
  return bands;
}

}  // namespace

TaxCode read_tax_code(const Manifest& manifest)
{
  const std::filesystem::path file = path_of(manifest, "tax_code.toml");
  const std::string path = file.string();
  const toml::table root = parse_toml(file);
  refuse_unknown(root, {"profits_tax", "salaries_tax", "provident_fund"}, path);
  const toml::table& profits = table_of(root, "profits_tax", path);
  refuse_unknown(
      profits,
      {"first_band", "first_rate", "rate", "first_rate_unincorporated", "rate_unincorporated"},
      path);
  const toml::table& salaries = table_of(root, "salaries_tax", path);
  refuse_unknown(salaries,
                 {"bands", "top_rate", "basic_allowance", "married_allowance", "reduction",
                  "standard_rate", "upper_standard_rate", "upper_standard_from"},
                 path);
  const toml::table& fund = table_of(root, "provident_fund", path);
  refuse_unknown(fund, {"rate", "cap"}, path);
  return {.profits_first_band = number_of(profits, "first_band", not_negative, path),
          .profits_first_rate = number_of(profits, "first_rate", fraction, path),
          .profits_rate = number_of(profits, "rate", fraction, path),
          .profits_first_rate_unincorporated =
              number_of(profits, "first_rate_unincorporated", fraction, path),
          .profits_rate_unincorporated = number_of(profits, "rate_unincorporated", fraction, path),
          .salaries_bands = read_bands(salaries, path),
          .salaries_top_rate = number_of(salaries, "top_rate", fraction, path),
          .basic_allowance = number_of(salaries, "basic_allowance", not_negative, path),
          .married_allowance = number_of(salaries, "married_allowance", not_negative, path),
          .salaries_reduction = number_of(salaries, "reduction", not_negative, path),
          .standard_rate = number_of(salaries, "standard_rate", fraction, path),
          .upper_standard_rate = number_of(salaries, "upper_standard_rate", fraction, path),
          .upper_standard_from = number_of(salaries, "upper_standard_from", not_negative, path),
          .provident_fund_rate = number_of(fund, "rate", fraction, path),
          .provident_fund_cap = number_of(fund, "cap", not_negative, path)};
}

}  // namespace lionrock::pack
