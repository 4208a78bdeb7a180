// The reader of JSON text: what it takes, what it refuses, and that it agrees with an independent parser on
// thousands of mutated texts.
#include "models/json/json_tree.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <set>

namespace zerotrip {
namespace {

using Kind = JsonNode::Kind;

TEST(JsonTree, ReadsEveryKindOfValue) {
  const Result<JsonTree> tree =
      parse_json(R"( {"a": [1, -2.5e2, 0], "b": {"c": null}, "d": true, "e": "x", "f": {}, "g": []} )");
  ASSERT_TRUE(tree) << tree.error().to_string();
  const JsonNode& root = tree->root();
  EXPECT_EQ(root.children().size(), 6u);
  EXPECT_EQ(root.find("a")->children()[1].number(), -250);
  EXPECT_TRUE(root.find("b")->find("c")->is(Kind::kNull));
  EXPECT_TRUE(root.find("d")->truth());
  EXPECT_EQ(root.find("e")->text(), "x");
  EXPECT_EQ(root.find("e")->key(), "e");
  EXPECT_TRUE(root.find("f")->children().empty());
  EXPECT_EQ(root.find("z"), nullptr);
  EXPECT_EQ(root.find("e")->number(), 0);
  EXPECT_EQ(root.text(), "");
}

TEST(JsonTree, DecodesTexts) {
  const Result<JsonTree> tree = parse_json(R"(["汉\u4e2d\n\"\\\/\b\f\r\t", "\ud83d\ude00", "\u0000", "é𠮷"])");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->root().children()[0].text(), "汉中\n\"\\/\b\f\r\t");
  EXPECT_EQ(tree->root().children()[1].text(), "😀");
  EXPECT_EQ(tree->root().children()[2].text(), std::string_view("\0", 1));
  EXPECT_EQ(tree->root().children()[3].text(), "é𠮷");
}

TEST(JsonTree, SurvivesBeingMoved) {
  Result<JsonTree> tree = parse_json(R"({"key": "value"})");
  ASSERT_TRUE(tree);
  const JsonTree moved = std::move(*tree);
  EXPECT_EQ(moved.root().find("key")->text(), "value");
}

TEST(JsonTree, RefusesWhatIsNoJson) {
  for (const char* text : {"",
                           " ",
                           "{",
                           "[",
                           "\"",
                           "[1,]",
                           "{\"a\":1,}",
                           "{a:1}",
                           "{'a':1}",
                           "[01]",
                           "[1.]",
                           "[.5]",
                           "[+1]",
                           "[1e]",
                           "[--1]",
                           "tru",
                           "nul",
                           "[NaN]",
                           "[Infinity]",
                           "[1] 2",
                           "{\"a\" 1}",
                           "[1 2]",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "\"\\ud800\"",
                           "\"\\ud800\\u0041\"",
                           "\"\\udc00\"",
                           "\"\n\"",
                           "\"\x01\"",
                           "// x\n1",
                           "\"\xC0\x80\"",
                           "\"\xED\xA0\x80\"",
                           "\"\xF4\x90\x80\x80\"",
                           "\"\xE6\xB1\"",
                           "\"\xFF\"",
                           "[1]]",
                           "{\"a\":1,\"a\":2}",
                           "[1e999]"}) {
    EXPECT_FALSE(parse_json(text)) << text;
  }
  EXPECT_FALSE(parse_json(std::string_view("1\0", 2)));
  EXPECT_FALSE(parse_json(std::string_view("\"a\0b\"", 5)));
}

TEST(JsonTree, KeepsItsLimits) {
  EXPECT_TRUE(parse_json("[[[]]]", {.most_bytes = 6, .deepest = 3, .most_values = 3}));
  EXPECT_FALSE(parse_json("[[[]]]", {.most_bytes = 5}));
  EXPECT_FALSE(parse_json("[[[]]]", {.deepest = 2}));
  EXPECT_FALSE(parse_json("[[[]]]", {.most_values = 2}));
  EXPECT_FALSE(parse_json(std::string(1'000'000, '[')));
  std::string keys = "{";
  for (int i = 0; i < 50'000; ++i) keys += "\"k" + std::to_string(i) + "\":0,";
  EXPECT_TRUE(parse_json(keys + "\"x\":0}"));
  EXPECT_FALSE(parse_json(keys + "\"k7\":0}"));
}

TEST(JsonTree, DropsTheSkippedKey) {
  const Result<JsonTree> tree =
      parse_json(R"({"a": 1, "lines": [{"lines": [[1]]}], "b": {"lines": 2, "c": 3}})", {.skipped_key = "lines"});
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->root().find("lines"), nullptr);
  EXPECT_EQ(tree->root().children().size(), 2u);
  EXPECT_EQ(tree->root().find("b")->find("c")->number(), 3);
  EXPECT_FALSE(parse_json(R"({"lines": [1,]})", {.skipped_key = "lines"}));
}

nlohmann::json as_nlohmann(const JsonNode& node) {
  nlohmann::json json;
  switch (node.kind()) {
    case Kind::kNull:
      break;
    case Kind::kTruth:
      json = node.truth();
      break;
    case Kind::kNumber:
      json = node.number();
      break;
    case Kind::kText:
      json = std::string(node.text());
      break;
    case Kind::kList:
      json = nlohmann::json::array();
      for (const JsonNode& child : node.children()) json.push_back(as_nlohmann(child));
      break;
    case Kind::kObject:
      json = nlohmann::json::object();
      for (const JsonNode& child : node.children()) json[std::string(child.key())] = as_nlohmann(child);
      break;
  }
  return json;
}

// Where the other parser sees an object with a key twice; ours refuses these on purpose.
bool has_a_key_twice(const std::string& text) {
  std::vector<std::set<std::string>> open;
  bool twice = false;
  const auto watch = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    if (event == nlohmann::json::parse_event_t::object_start) open.emplace_back();
    if (event == nlohmann::json::parse_event_t::key && !open.back().insert(parsed.get<std::string>()).second)
      twice = true;
    if (event == nlohmann::json::parse_event_t::object_end) open.pop_back();
    return true;
  };
  const nlohmann::json parsed = nlohmann::json::parse(text, watch, false);
  return twice && !parsed.is_discarded();
}

TEST(JsonTree, AgreesWithAnIndependentParser) {
  const std::vector<std::string> seeds = {R"({"a":[1,-2.5e2,0,1e-3],"b":{"c":null},"d":true,"e":"x汉\u4e2d\n"})",
                                          R"(["\ud83d\ude00","é𠮷",false,[[]],{"":{}}])",
                                          R"({"k":12345678901234567890,"l":-0})"};
  const std::string alphabet = "{}[]\":,\\ue10-+.tfn \n\xE6\xB1\x89\x80\xFF";
  std::mt19937 random(20261124);
  std::size_t taken = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text = seeds[random() % seeds.size()];
    for (std::size_t edits = 1 + random() % 3; edits > 0 && !text.empty(); --edits) {
      const std::size_t at = random() % text.size();
      const char c = alphabet[random() % alphabet.size()];
      if (const auto what = random() % 3; what == 0)
        text[at] = c;
      else if (what == 1)
        text.erase(at, 1);
      else
        text.insert(at, 1, c);
    }
    const nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false);
    const Result<JsonTree> ours = parse_json(text);
    if (!ours) {
      EXPECT_TRUE(theirs.is_discarded() || has_a_key_twice(text)) << text;
      continue;
    }
    ++taken;
    ASSERT_FALSE(theirs.is_discarded()) << text;
    EXPECT_EQ(as_nlohmann(ours->root()), theirs) << text;
  }
  EXPECT_GT(taken, 3'000u);
}

}  // namespace
}  // namespace zerotrip
