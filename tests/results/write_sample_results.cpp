// SPDX-License-Identifier: Apache-2.0
#include "sim/results/writer.hpp"
#include "tests/results/sample_results.hpp"

int main(int count, char** arguments)
{
  if (count != 2) return 2;
  lionrock::results::write_results(lionrock::results::sample_results(), arguments[1]);
  return 0;
}
