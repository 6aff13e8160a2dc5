// SPDX-License-Identifier: Apache-2.0
//
// Question: can the input-output engine and the uncertainty over tables recompute every multiplier
// in every draw, or must they cache them? Wanted: coefficients, factorisation and all type I and II
// multipliers of 35 industries in at most 0.1 ms; extraction of each of 500 industries in at most
// five times one factorisation. 35 industries is Hong Kong's table, 500 a large national one.
#include "sim/input_output/leontief.hpp"

#include <benchmark/benchmark.h>

#include <random>

#include "sim/input_output/coefficients.hpp"
#include "sim/input_output/extraction.hpp"
#include "sim/input_output/linkages.hpp"
#include "sim/input_output/multipliers.hpp"

namespace lionrock::input_output {
namespace {

/// A table of n industries that spend four tenths of output at home, one tenth abroad and three
/// tenths on pay.
Table even_table(Eigen::Index n)
{
  std::mt19937 engine(1);
  std::uniform_real_distribution<double> number(0.0, 1.0);
  const auto draw = [&](Eigen::Index rows, Eigen::Index columns) -> Eigen::MatrixXd {
    return Eigen::MatrixXd::NullaryExpr(rows, columns, [&] { return number(engine); });
  };
  Eigen::MatrixXd A = draw(n, n);
  const Eigen::VectorXd sums = A.colwise().sum().transpose();
  A = A * (0.4 * sums.cwiseInverse()).asDiagonal();

  Table table;
  table.industries.resize(static_cast<std::size_t>(n));
  table.final_domestic = draw(n, final_uses);
  table.final_imported = draw(n, final_uses);
  table.final_product_taxes = draw(final_uses, 1);
  table.output = LeontiefSystem(A).gross_output(table.final_domestic.rowwise().sum());
  table.domestic = A * table.output.asDiagonal();
  table.imported =
      Eigen::MatrixXd::Constant(n, n, 0.1 / static_cast<double>(n)) * table.output.asDiagonal();
  table.product_taxes = 0.01 * table.output;
  table.compensation = 0.3 * table.output;
  table.production_taxes = 0.01 * table.output;
  table.surplus = 0.18 * table.output;
  return table;
}

void factorisation(benchmark::State& state)
{
  const Eigen::MatrixXd A = coefficients(even_table(state.range(0))).domestic;
  for (auto _ : state) benchmark::DoNotOptimize(LeontiefSystem(A));
}

/// From the table to every multiplier: what one draw of an uncertain table costs.
void all_multipliers(benchmark::State& state)
{
  const Table table = even_table(state.range(0));
  const Eigen::VectorXd persons = 2.0 * table.output;
  for (auto _ : state) {
    const Coefficients a = coefficients(table);
    const LeontiefSystem system(a.domestic, table.industries);
    benchmark::DoNotOptimize(
        multipliers(system, a, per_output(persons, table.output), household_closure(table, 0.8)));
  }
}

/// A new final demand on a factorised table.
void gross_output(benchmark::State& state)
{
  const Table table = even_table(state.range(0));
  const LeontiefSystem system(coefficients(table).domestic);
  const Eigen::VectorXd f = table.final_domestic.rowwise().sum();
  for (auto _ : state) benchmark::DoNotOptimize(system.gross_output(f));
}

void all_linkages(benchmark::State& state)
{
  const Table table = even_table(state.range(0));
  const LeontiefSystem system(coefficients(table).domestic);
  for (auto _ : state) benchmark::DoNotOptimize(linkages(system, table.domestic, table.output));
}

/// Each industry extracted alone, backward, forward and in total, on a factorised table.
void extraction_of_each(benchmark::State& state)
{
  const Table table = even_table(state.range(0));
  const LeontiefSystem system(coefficients(table).domestic);
  for (auto _ : state) benchmark::DoNotOptimize(extract_each(system, table.output));
}

BENCHMARK(factorisation)->Arg(35)->Arg(500)->Unit(benchmark::kMicrosecond);
BENCHMARK(all_multipliers)->Arg(35)->Arg(500)->Unit(benchmark::kMicrosecond);
BENCHMARK(gross_output)->Arg(35)->Arg(500)->Unit(benchmark::kMicrosecond);
BENCHMARK(all_linkages)->Arg(35)->Arg(500)->Unit(benchmark::kMicrosecond);
BENCHMARK(extraction_of_each)->Arg(35)->Arg(500)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace lionrock::input_output
