// SPDX-License-Identifier: Apache-2.0
#include "sim/base/hash.hpp"

#include <gtest/gtest.h>

namespace lionrock {
namespace {

// Test vectors of the authors: Fowler, Noll, Vo and Eastlake, The FNV Non-Cryptographic Hash
// Algorithm, 64 bits.
TEST(Hash, IsThatOfItsAuthors)
{
  EXPECT_EQ(hash(""), 0xcbf29ce484222325U);
  EXPECT_EQ(hash("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(hash("foobar"), 0x85944171f73967e8U);
}

TEST(Hash, OfPartsIsThatOfTheWhole) { EXPECT_EQ(hash("bar", hash("foo")), hash("foobar")); }

TEST(Identity, FoldsTheWholeHashIntoFortyBits)
{
  EXPECT_EQ(identity_of("foobar"), 0x71f73967e8U ^ 0x859441U);
  EXPECT_LT(identity_of("Hetao"), std::uint64_t{1} << 40);
}

}  // namespace
}  // namespace lionrock
