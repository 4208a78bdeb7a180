// Input that is broken, hostile or not there: each gets its finding or error, in bounded memory, and the
// others go on.
#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "tests/blackbox/program.h"

namespace zerotrip::blackbox {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr long kMostKb = 700 * 1024;

std::set<std::string> codes_of(const nlohmann::json& decision) {
  std::set<std::string> codes;
  for (const auto& finding : decision["findings"]) codes.insert(finding["code"].get<std::string>());
  return codes;
}

// The decision on a case with this one upload.
nlohmann::json decision_with(const std::string& name, const std::string& bytes) {
  const TemporaryFolder folder;
  folder.write("application.json", plain_application({name}).dump());
  folder.write(name, bytes);
  const Ended ended = run({"verify", folder.path(), "--json", "--today", "2026-11-23"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_LE(ended.peak_kb, kMostKb);
  const auto lines = json_lines(ended.out);
  return lines.size() == 1 ? lines[0] : nlohmann::json{};
}

// The first bytes of a PNG: signature and IHDR of a grey picture, with a CRC that is right.
std::string png_header(std::uint32_t width, std::uint32_t height) {
  const auto number = [](std::uint32_t value) {
    const std::uint32_t big_endian = htonl(value);
    return std::string(reinterpret_cast<const char*>(&big_endian), 4);
  };
  const std::string header = "IHDR" + number(width) + number(height) + std::string("\x08\x00\x00\x00\x00", 5);
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const char byte : header) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xEDB88320u : 0u);
  }
  return "\x89PNG\r\n\x1a\n" + number(13) + header + number(~crc);
}

struct BadFile {
  const char* name;
  std::string bytes;
  const char* code;
};

class BadFiles : public testing::TestWithParam<BadFile> {};

TEST_P(BadFiles, AreFindings) {
  const auto decision = decision_with(GetParam().name, GetParam().bytes);
  EXPECT_THAT(codes_of(decision), Contains(GetParam().code));
  EXPECT_EQ(decision["outcome"], "incomplete");
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, BadFiles,
    testing::Values(BadFile{"zero.jpg", "", "file.empty"},
                    BadFile{"text.jpg", "This is a letter, not a picture.\n", "file.unsupported_type"},
                    BadFile{"huge.png", png_header(30'000, 30'000), "file.too_large"},
                    BadFile{"cut.png", png_header(100, 100), "file.unreadable"},
                    BadFile{"bad.pdf", "%PDF-1.7\nnothing of a PDF\n%%EOF\n", "file.unreadable"},
                    BadFile{"many.jpg", std::string(21u * 1024 * 1024, '\xFF'), "file.too_large"}),
    [](const auto& tested) { return std::string(tested.param.name, std::string(tested.param.name).find('.')); });

TEST(BadFile, ThatDidNotComeIsAFinding) {
  const TemporaryFolder folder;
  folder.write("application.json", plain_application({"absent.jpg"}).dump());
  const Ended ended = run({"verify", folder.path(), "--json", "--today", "2026-11-23"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(codes_of(json_lines(ended.out).at(0)), Contains("file.missing"));
}

struct BadCase {
  const char* name;
  std::string application;  // empty: no application.json
  const char* path;         // where the error points
};

class BadCases : public testing::TestWithParam<BadCase> {};

TEST_P(BadCases, AreErrorsWithPathAndExpectation) {
  const TemporaryFolder folder;
  if (!GetParam().application.empty()) folder.write("application.json", GetParam().application);
  const Ended ended = run({"verify", folder.path(), "--json", "--today", "2026-11-23"});
  EXPECT_EQ(ended.code, 2);
  const auto lines = json_lines(ended.out);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0]["case"], folder.path());
  EXPECT_THAT(lines[0]["error"]["path"].get<std::string>(), HasSubstr(GetParam().path));
  EXPECT_NE(lines[0]["error"]["expected"], "");
  EXPECT_THAT(ended.err, HasSubstr(folder.path()));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, BadCases,
    testing::Values(BadCase{"NoApplication", "", "application.json"}, BadCase{"BrokenJson", "{\"case_id\": ", "$"},
                    BadCase{"NoObject", "[1, 2]", "$"}, BadCase{"NoService", R"({"case_id": "1"})", "service"},
                    BadCase{"UnknownKey", R"({"case_id": "1", "service": "lv_new", "colour": 1})", "colour"},
                    BadCase{"UnknownWord", R"({"case_id": "1", "service": "lv_dance"})", "service"},
                    BadCase{"WrongType", R"({"case_id": "1", "service": "lv_new", "documents": "1.jpg"})", "documents"},
                    BadCase{"OutsideTheFolder",
                            R"({"case_id": "1", "service": "lv_new", "documents": [{"file": "../1.jpg"}]})",
                            "documents[0].file"},
                    BadCase{"DeepNesting", std::string(100'000, '['), "$"}),
    [](const auto& tested) { return tested.param.name; });

TEST(BadCase, NeverStopsTheOthers) {
  const TemporaryFolder folder;
  folder.write("a/application.json", plain_application({}).dump());
  folder.write("b/application.json", "no JSON");
  folder.write("c/application.json", plain_application({}).dump());
  for (const std::string jobs : {"1", "2"}) {
    const Ended ended = run({"verify", folder.path() + "/a", folder.path() + "/b", folder.path() + "/c", "--json",
                             "--today", "2026-11-23", "--jobs", jobs});
    EXPECT_EQ(ended.code, 2);
    const auto lines = json_lines(ended.out);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0]["case_id"], "T-1");
    EXPECT_EQ(lines[1]["case"], folder.path() + "/b");
    EXPECT_EQ(lines[2]["case_id"], "T-1");
  }
}

TEST(Judge, PrintsAnErrorInItsPlaceAndGoesOn) {
  const nlohmann::json good = {{"application", plain_application({})},
                               {"documents", nlohmann::json::array()},
                               {"today", "2026-11-23"},
                               {"known", {{"reused_files", nlohmann::json::array()}}}};
  nlohmann::json undated = good;
  undated.erase("today");
  const Ended ended = run({"judge"}, good.dump() + "\nno JSON\n\n" + undated.dump() + "\n" + good.dump());
  EXPECT_EQ(ended.code, 2);
  const auto lines = json_lines(ended.out);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0]["judged_for"], "2026-11-23");
  EXPECT_EQ(lines[1]["case"], "line 2");
  EXPECT_EQ(lines[2]["case"], "T-1");
  EXPECT_EQ(lines[2]["error"]["path"], "today");
  EXPECT_EQ(lines[3], lines[0]);
  EXPECT_FALSE(lines[0].contains("documents"));
}

TEST(Judge, OfNothingIsNothing) {
  const Ended ended = run({"judge"}, "");
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, IsEmpty());
}

TEST(Talk, MasksPersonalNumbers) {
  const Ended ended = run({"read", "/nonexistent/11010519491231002X.jpg"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("110105********002X"));
  EXPECT_THAT(ended.err, testing::Not(HasSubstr("19491231")));
}

}  // namespace
}  // namespace zerotrip::blackbox
