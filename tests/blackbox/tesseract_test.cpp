// Tesseract as the whole reader, which a build without OpenVINO has alone: identity cards from end to end, in two
// threads. The floors are modest: it reads Chinese characters far worse than the networks.
#include <gtest/gtest.h>

#include <fstream>

#include "tests/blackbox/program.h"

namespace zerotrip::blackbox {
namespace {

using Json = nlohmann::json;

constexpr int kCards = 4;
constexpr int kLeastRight = 3;
const std::string kKind = "id_card_portrait";
const std::string kGenerator = ZEROTRIP_SOURCE_DIR "/samples/generate";

// The truth lines of drawn scans, with `file` as a path.
std::vector<Json> drawn_cards(const std::string& folder) {
  const Ended generator = run_command({kGenerator, "pictures", "--kind", kKind, "--count", std::to_string(kCards),
                                       "--style", "scan", "--seed", "11", "--out", folder});
  EXPECT_EQ(generator.code, 0) << generator.err;
  std::vector<Json> truths;
  std::ifstream file(folder + "/truth.jsonl");
  for (std::string line; std::getline(file, line);) {
    truths.push_back(Json::parse(line));
    truths.back()["file"] = folder + "/" + truths.back()["file"].get<std::string>();
  }
  return truths;
}

// The value of a field of the card that was read, null where there is none.
Json value_of(const Json& reading, const std::string& field) {
  for (const Json& document : reading["documents"])
    if (document["kind"] == kKind && document["fields"].contains(field)) return document["fields"][field]["value"];
  return nullptr;
}

TEST(TesseractAlone, ReadsScansOfCards) {
  const TemporaryFolder folder;
  const std::vector<Json> truths = drawn_cards(folder.path() + "/cards");
  std::vector<std::string> arguments{"read", "--json", "--reader", "tesseract", "--jobs", "2"};
  for (const Json& truth : truths) arguments.push_back(truth["file"]);
  const Ended ended = run(arguments);
  EXPECT_EQ(ended.code, 0) << ended.err;
  const std::vector<Json> readings = json_lines(ended.out);
  ASSERT_EQ(readings.size(), static_cast<std::size_t>(kCards));
  ASSERT_EQ(truths.size(), readings.size());
  for (const std::string field : {"id_number", "birth_date"}) {
    int right = 0;
    for (std::size_t i = 0; i < readings.size(); ++i)
      right += value_of(readings[i], field) == truths[i]["fields"][field] ? 1 : 0;
    EXPECT_GE(right, kLeastRight) << field << "\n" << ended.out;
  }
}

}  // namespace
}  // namespace zerotrip::blackbox
