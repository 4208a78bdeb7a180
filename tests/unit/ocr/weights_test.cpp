// Dictionary and manifest: what is missing or altered must be named, never read with.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "ocr/dictionary.h"
#include "ocr/manifest.h"

namespace zerotrip::ocr {
namespace {

class WeightsTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("zerotrip_weights_") + test->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& text) const {
    std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }

  std::filesystem::path folder_;
};

TEST_F(WeightsTest, DictionaryHasBlankFirstSpaceLastAndNoCarriageReturns) {
  const auto dictionary = Dictionary::load(write("d.txt", "\u3000\r\n一\r\n乙\r\n"));
  ASSERT_TRUE(dictionary);
  ASSERT_EQ(dictionary->class_count(), 5u);
  EXPECT_EQ(dictionary->text_of(0), "");
  EXPECT_EQ(dictionary->text_of(1), "\u3000");
  EXPECT_EQ(dictionary->text_of(3), "乙");
  EXPECT_EQ(dictionary->text_of(4), " ");
}

TEST_F(WeightsTest, MissingDictionaryIsAMissingPart) {
  const auto dictionary = Dictionary::load((folder_ / "none.txt").string());
  ASSERT_FALSE(dictionary);
  EXPECT_EQ(dictionary.error().kind, ErrorKind::kPartMissing);
}

constexpr const char* kManifest = R"(source: {package: p, version: 1.0, licence: Apache-2.0}
networks:
  - {role: detection, name: n, file: net.onnx, sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad}
)";

TEST_F(WeightsTest, AcceptsTheNetworkThatTheManifestNames) {
  const auto manifest = load_manifest(write("manifest.yaml", kManifest));
  ASSERT_TRUE(manifest);
  write("net.onnx", "abc");  // FIPS 180-2's first example
  EXPECT_TRUE(checked_path(*manifest, "detection", folder_.string()));
}

TEST_F(WeightsTest, NamesAMissingAndAnAlteredNetworkWithTheCure) {
  const auto manifest = load_manifest(write("manifest.yaml", kManifest));
  ASSERT_TRUE(manifest);
  const auto missing = checked_path(*manifest, "detection", folder_.string());
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::kPartMissing);
  EXPECT_NE(missing.error().to_string().find("scripts/setup"), std::string::npos);
  write("net.onnx", "abd");
  const auto altered = checked_path(*manifest, "detection", folder_.string());
  ASSERT_FALSE(altered);
  EXPECT_EQ(altered.error().kind, ErrorKind::kPartMissing);
  EXPECT_NE(altered.error().to_string().find("net.onnx"), std::string::npos);
  EXPECT_FALSE(checked_path(*manifest, "recognition", folder_.string()));
}

TEST_F(WeightsTest, RefusesWhatIsNoManifest) {
  EXPECT_EQ(load_manifest((folder_ / "none.yaml").string()).error().kind, ErrorKind::kPartMissing);
  EXPECT_EQ(load_manifest(write("bad.yaml", "networks: [1, 2")).error().kind, ErrorKind::kConfiguration);
  EXPECT_EQ(load_manifest(write("empty.yaml", "source: {}")).error().kind, ErrorKind::kConfiguration);
}

}  // namespace
}  // namespace zerotrip::ocr
