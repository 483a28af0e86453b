#include "content/disk_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace madoguchi::content {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DiskFilesTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::string name = ::testing::UnitTest::GetInstance()->current_test_info()->name();
    root_ = fs::path(::testing::TempDir()) / ("madoguchi_disk_files_" + name);
    fs::remove_all(root_);
    Write("kita/facts.json", "{}");
    Write("kita/move_in/procedure.json", "[1]");
    Write(".git/config", "");
    Write("kita/.swp", "");
  }
  void TearDown() override { fs::remove_all(root_); }

  void Write(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }

  fs::path root_;
};

TEST_F(DiskFilesTest, ListsFilesButNoHiddenOnes) {
  EXPECT_THAT(DiskFiles(root_).List(), ElementsAre("kita/facts.json", "kita/move_in/procedure.json"));
}

TEST_F(DiskFilesTest, ReadsFilesUnderTheRootOnly) {
  const DiskFiles files(root_ / "kita");
  EXPECT_EQ(files.Read("move_in/procedure.json").value(), "[1]");
  EXPECT_FALSE(files.Read("move_out/procedure.json").Ok());
  EXPECT_FALSE(files.Read("../.git/config").Ok());
  EXPECT_FALSE(files.Read("move_in").Ok());
}

TEST_F(DiskFilesTest, HasNoFilesWhereThereIsNoFolder) {
  const DiskFiles files(root_ / "nowhere");
  EXPECT_FALSE(files.Exists());
  EXPECT_THAT(files.List(), IsEmpty());
}

}  // namespace
}  // namespace madoguchi::content
