// SPDX-License-Identifier: Apache-2.0
#include "sim/cli/locations.hpp"

#include <gmock/gmock.h>

#include "sim/base/error.hpp"
#include "tests/cli/temporary_folder.hpp"

namespace lionrock::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::ThrowsMessage;

class Locations : public InTemporaryFolder {
protected:
  ~Locations() override { unsetenv("LIONROCK_DATA"); }
  void look_in(const std::filesystem::path& path) const
  {
    setenv("LIONROCK_DATA", path.c_str(), 1);
  }
};

TEST_F(Locations, AreTheSourceTreeForAProgramThatIsNotInstalled)
{
  EXPECT_EQ(home(), std::filesystem::path(LIONROCK_SOURCE_DIR));
}

TEST_F(Locations, AreWhereTheEnvironmentSays)
{
  std::filesystem::create_directories(folder() / "data");
  look_in(folder());
  EXPECT_EQ(home(), folder());
  look_in(folder() / "data");
  EXPECT_EQ(home(), folder());
}

TEST_F(Locations, AreNeverGuessedWhenTheEnvironmentIsWrong)
{
  look_in(folder() / "absent");
  EXPECT_THAT([] { (void)home(); }, ThrowsMessage<DataError>(HasSubstr("absent")));
}

TEST_F(Locations, NameThePacksThereAreWhenOneIsMissing)
{
  EXPECT_THAT([] { (void)economy_pack("atlantis"); },
              ThrowsMessage<DataError>(AllOf(HasSubstr("atlantis"), HasSubstr("hong_kong"))));
}

TEST_F(Locations, FindAShippedScenarioByItsName)
{
  const auto shipped = std::filesystem::path(LIONROCK_SOURCE_DIR) / "scenarios" / "baseline.toml";
  EXPECT_EQ(scenario_file("baseline"), shipped);
  const std::string own = scenario("own.toml", "");
  EXPECT_EQ(scenario_file(own), std::filesystem::path(own));
  EXPECT_EQ(scenario_file("absent.toml"), std::filesystem::path("absent.toml"));
}

}  // namespace
}  // namespace lionrock::cli
