// Readings: exact writing, lenient reading, the way there and back.
#include "models/json/reading_json.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

Quad square(double at) {
  return {{Point{at, at}, Point{at + 10, at}, Point{at + 10, at + 5.25}, Point{at, at + 5.25}}};
}

Field text_field(std::string value) {
  Field field;
  field.value = value;
  field.raw = value;
  field.label = "姓名";
  field.confidence = 0.98765;
  field.quad = square(3);
  return field;
}

Reading full_reading() {
  Reading reading{.file = "1.jpg",
                  .sha256 = "ab",
                  .reader = "fake/1",
                  .elapsed_ms = 84.26,
                  .problems = {},
                  .pages = {},
                  .documents = {}};
  reading.problems.push_back({.code = "quality.glare", .page = 0, .quad = square(1), .fields = {"id_number"}});
  reading.problems.push_back({.code = "file.active_content", .page = -1, .quad = {}, .fields = {}});
  Page page{.page = 0, .width = 2400, .height = 1800, .lines = {}, .barcodes = {}, .seals = {}};
  TextLine line;
  line.text = "姓名 苏映雪";
  line.confidence = 0.5;
  line.quad = square(2);
  page.lines.push_back(line);
  page.barcodes.push_back({.format = "QRCode", .text = "http://example.invalid/1", .quad = square(4)});
  Seal seal;
  seal.text = "汉中青禾商贸有限公司";
  seal.shape = "round";
  seal.colour = "red";
  seal.quad = square(5);
  page.seals.push_back(seal);
  reading.pages.push_back(page);
  Document document;
  document.kind = "id_card_portrait";
  document.confidence = 0.99;
  document.quad = square(6);
  document.quality.character_height_px = 31;
  document.quality.copy = CopyKind::kBlackWhite;
  document.fields["name"] = text_field("苏映雪");
  document.fields["name"].source = FieldSource::kSecond;
  document.fields["name"].alternatives = {{{"苏", 0.9}, {"芬", 0.05}}, {}, {{"雪", 1}}};
  document.fields["name"].repairs = {{"芬", "苏", "second_reader"}};
  document.fields["owners"] = text_field("");
  document.fields["owners"].value = TextList{"苏映雪", "邓小满"};
  document.fields["signatures"] = text_field("");
  document.fields["signatures"].value = true;
  document.fields["printed"] = text_field("");
  document.fields["printed"].value = LabelledTexts{{"新户名", "邓小满"}};
  reading.documents.push_back(document);
  return reading;
}

Reading read(std::string_view json, JsonReport& report) {
  const Result<JsonTree> tree = parse_json(json);
  EXPECT_TRUE(tree);
  return reading_from(JsonCursor(*tree, report));
}

Reading read_clean(std::string_view json) {
  JsonReport report;
  Reading reading = read(json, report);
  EXPECT_TRUE(report.clean()) << report.error()->to_string();
  return reading;
}

TEST(ReadingJson, WritesTheFixedForm) {
  Reading reading{.file = "1.jpg",
                  .sha256 = "ab",
                  .reader = "fake/1",
                  .elapsed_ms = 84,
                  .problems = {},
                  .pages = {},
                  .documents = {}};
  reading.problems.push_back({.code = "quality.glare", .page = 0, .quad = square(1), .fields = {}});
  Document document;
  document.kind = "other";
  document.fields["name"] = text_field("苏映雪");
  reading.documents.push_back(document);
  EXPECT_EQ(
      to_line(json_of(reading)),
      R"({"file":"1.jpg","sha256":"ab","reader":"fake/1","elapsed_ms":84,)"
      R"("problems":[{"code":"quality.glare","page":0,"quad":[[1,1],[11,1],[11,6.3],[1,6.3]]}],"pages":[],)"
      R"("documents":[{"kind":"other","confidence":0.0,"page":0,"quad":[[0,0],[0,0],[0,0],[0,0]],)"
      R"("quality":{"focus":1.0,"glare":0.0,"exposure":1.0,"character_height_px":0,"complete":true,"copy":"original","screen":false},)"
      R"("fields":{"name":{"value":"苏映雪","raw":"苏映雪","label":"姓名","confidence":0.9877,"source":"ocr","page":0,)"
      R"("quad":[[3,3],[13,3],[13,8.3],[3,8.3]],"alternatives":[],"repairs":[]}}}]})");
}

// Was a quad of zeros, as if the problem stood in the corner of the page.
TEST(ReadingJson, AProblemOfNoOnePlaceHasNoQuad) {
  Reading reading;
  reading.file = "1.pdf";
  reading.problems = {{.code = "file.hidden_text", .page = 1, .quad = {}, .fields = {}}};
  const std::string line = to_line(json_of(reading));
  EXPECT_NE(line.find(R"("problems":[{"code":"file.hidden_text","page":1}])"), std::string::npos) << line;
  EXPECT_EQ(read_clean(line).problems, reading.problems);
}

TEST(ReadingJson, GoesThereAndBack) {
  const std::string line = to_line(json_of(full_reading()));
  EXPECT_EQ(to_line(json_of(read_clean(line))), line);
  const Reading again = read_clean(line);
  EXPECT_EQ(again.documents[0].find("owners")->texts(), (TextList{"苏映雪", "邓小满"}));
  EXPECT_EQ(std::get<bool>(again.documents[0].find("signatures")->value), true);
  EXPECT_EQ(std::get<LabelledTexts>(again.documents[0].find("printed")->value).at("新户名"), "邓小满");
  EXPECT_EQ(again.problems[1].page, -1);
  EXPECT_EQ(again.problems[0].fields, TextList{"id_number"});
}

TEST(ReadingJson, LeavesOutWhatIsNotWanted) {
  const OrderedJson json = json_of(full_reading(), {.with_elapsed_ms = false, .with_lines = false});
  EXPECT_FALSE(json.contains("elapsed_ms"));
  EXPECT_FALSE(json["pages"][0].contains("lines"));
  EXPECT_TRUE(json["pages"][0].contains("seals"));
}

TEST(ReadingJson, NumbersThatAreNoneAreZero) {
  EXPECT_EQ(to_line(probability_json(std::numeric_limits<double>::quiet_NaN())), "0.0");
  EXPECT_EQ(to_line(length_json(std::numeric_limits<double>::infinity())), "0");
  EXPECT_EQ(to_line(length_json(-0.01)), "0");
  EXPECT_EQ(to_line(probability_json(-0.00001)), "0.0");
}

TEST(ReadingJson, AbsentKeysTakeTheirDefaults) {
  const Reading reading = read_clean(R"({"file": "1.jpg", "documents": [{"kind": "lease", "page": 2,
      "fields": {"name": {"value": "苏映雪"}, "sex": null, "birth_date": {"value": null}}}]})");
  const Document& document = reading.documents.at(0);
  EXPECT_EQ(document.quality, Quality{});
  EXPECT_EQ(document.fields.size(), 1u);
  EXPECT_EQ(document.find("name")->raw, "苏映雪");
  EXPECT_EQ(document.find("name")->page, 2);
  EXPECT_EQ(document.find("name")->confidence, 0);
  EXPECT_EQ(document.find("name")->source, FieldSource::kOcr);
}

TEST(ReadingJson, ListsMayBeOneText) {
  const Reading reading = read_clean(R"({"file": "1.jpg", "documents": [{"kind": "demolition_list", "fields": {
      "owners": {"value": "苏映雪"}, "seals": {"value": ["一", "二"]}, "account_number": {"value": ["1", "2"]},
      "meter_number": {"value": "3"}, "area": {"value": 98.5}, "amount": {"value": 100}}}]})");
  const Document& document = reading.documents.at(0);
  EXPECT_EQ(document.find("owners")->value, FieldValue(TextList{"苏映雪"}));
  EXPECT_EQ(document.find("seals")->raw, "一\n二");
  EXPECT_EQ(document.find("account_number")->texts().size(), 2u);
  EXPECT_EQ(document.text("meter_number"), "3");
  EXPECT_EQ(document.text("area"), "98.5");
  EXPECT_EQ(document.text("amount"), "100");
}

TEST(ReadingJson, LabelledValuesComeInThreeForms) {
  for (const char* fields : {R"("fields": {"printed": {"value": {"新户名": "邓小满"}, "confidence": 1}})",
                             R"("fields": {"printed": {"新户名": "邓小满", "value": "100", "空": null}})",
                             R"("fields": {}, "printed": {"新户名": "邓小满"})"}) {
    const Reading reading =
        read_clean(std::string(R"({"file": "1.jpg", "documents": [{"kind": "application_form", )") + fields + "}]}");
    const Field* printed = reading.documents.at(0).find("printed");
    ASSERT_NE(printed, nullptr) << fields;
    EXPECT_EQ(std::get<LabelledTexts>(printed->value).at("新户名"), "邓小满") << fields;
  }
}

TEST(ReadingJson, UnknownKeysAreIgnored) {
  read_clean(
      R"({"file": "1.jpg", "engine": 5, "documents": [{"kind": "other", "tint": [], "fields": {"name": {"value": "a", "font": 1}}}]})");
}

struct Refused {
  const char* json;
  const char* path;
};

class ReadingRefused : public testing::TestWithParam<Refused> {};

TEST_P(ReadingRefused, NamesThePath) {
  JsonReport report;
  static_cast<void>(read(GetParam().json, report));
  ASSERT_FALSE(report.clean()) << GetParam().json;
  EXPECT_EQ(report.error()->where, GetParam().path);
  EXPECT_FALSE(report.error()->expected.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Table, ReadingRefused,
    testing::Values(
        Refused{"[]", "$"}, Refused{"{}", "file"}, Refused{R"({"file": 1})", "file"},
        Refused{R"({"file": "1", "documents": {}})", "documents"},
        Refused{R"({"file": "1", "documents": [1]})", "documents[0]"},
        Refused{R"({"file": "1", "documents": [{}]})", "documents[0].kind"},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "fields": []}]})", "documents[0].fields"},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "fields": {"name": "x"}}]})",
                "documents[0].fields.name"},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "fields": {"name": {"value": 1}}}]})",
                "documents[0].fields.name.value"},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "fields": {"name": {"value": ["x"]}}}]})",
                "documents[0].fields.name.value"},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "fields": {"owners": {"value": [1]}}}]})",
                "documents[0].fields.owners.value[0]"},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "fields": {"signatures": {"value": "yes"}}}]})",
                "documents[0].fields.signatures.value"},
        Refused{
            R"({"file": "1", "documents": [{"kind": "lease", "fields": {"name": {"value": "x", "confidence": 98}}}]})",
            "documents[0].fields.name.confidence"},
        Refused{
            R"({"file": "1", "documents": [{"kind": "lease", "fields": {"name": {"value": "x", "source": "magic"}}}]})",
            "documents[0].fields.name.source"},
        Refused{
            R"({"file": "1", "documents": [{"kind": "lease", "fields": {"name": {"value": "x", "quad": [[0, 0]]}}}]})",
            "documents[0].fields.name.quad"},
        Refused{
            R"({"file": "1", "documents": [{"kind": "lease", "fields": {"name": {"value": "x", "alternatives": [[1]]}}}]})",
            "documents[0].fields.name.alternatives[0][0]"},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "fields": {"printed": {"标签": 1}}}]})",
                "documents[0].fields.printed.\"标签\""},
        Refused{R"({"file": "1", "documents": [{"kind": "lease", "quality": {"copy": "fax"}}]})",
                "documents[0].quality.copy"},
        Refused{R"({"file": "1", "pages": [{"width": 1.5}]})", "pages[0].width"},
        Refused{R"({"file": "1", "pages": [{"seals": [{"text": []}]}]})", "pages[0].seals[0].text"},
        Refused{R"({"file": "1", "problems": [{}]})", "problems[0].code"}));

}  // namespace
}  // namespace zerotrip
