// The published JSON Schemas say what the program does: what the parser takes, the schema takes; what the parser
// refuses, the schema refuses; what the program writes, the schema takes.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "models/catalogue/catalogue.h"
#include "models/json/application_json.h"
#include "models/json/decision_json.h"
#include "models/json/reading_json.h"

namespace zerotrip {
namespace {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

Json json_file(const std::string& name) {
  std::ifstream stream(std::string(ZEROTRIP_SOURCE_DIR) + "/docs/" + name);
  std::stringstream text;
  text << stream.rdbuf();
  return Json::parse(text.str());
}

class SchemaFile {
 public:
  explicit SchemaFile(const std::string& name) : json_(json_file(name)) {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(json_), schema_);
  }

  // What is wrong, empty when the document fits.
  [[nodiscard]] std::string problems_of(const Json& document) const {
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(schema_, Adapter(document), &results)) return {};
    std::string all = "refused: ";
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
      for (const std::string& part : error.context) all += part;
      all += " " + error.description + "; ";
    }
    return all;
  }

  [[nodiscard]] const Json& json() const { return json_; }

 private:
  Json json_;
  valijson::Schema schema_;
};

const char* const kTaken[] = {
    R"({"case_id": "1", "service": "lv_new"})",
    R"({"case_id": "1", "service": "lv_new", "channel": null, "customer": {"kind": "resident", "id_kind": null}, "documents": null})",
    R"({"case_id": "1", "service": "hv_close", "request": {"capacity_kva": 12.5, "refund": {}, "invoice": {"name": "n"}}})",
    R"({"case_id": "1", "service": "lv_new", "facts": {"installed_transformers_kva": [315, 0.5], "bills_settled": false}})",
    R"({"case_id": "1", "service": "lv_new", "documents": [{"file": "身份证 (1).jpg", "declared_kind": "x"}]})",
};

const char* const kRefused[] = {
    "[]",
    R"({"service": "lv_new"})",
    R"({"case_id": "", "service": "lv_new"})",
    R"({"case_id": "1", "service": "x"})",
    R"({"case_id": "1", "service": "lv_new", "colour": 1})",
    R"({"case_id": "1", "service": "lv_new", "channel": "fax"})",
    R"({"case_id": "1", "service": "lv_new", "customer": {"kind": "alien"}})",
    R"({"case_id": "1", "service": "lv_new", "customer": {"nick": "x"}})",
    R"({"case_id": "1", "service": "lv_new", "agent": []})",
    R"({"case_id": "1", "service": "lv_new", "request": {"capacity_kva": "1"}})",
    R"({"case_id": "1", "service": "lv_new", "facts": {"bulk_closure": 1}})",
    R"({"case_id": "1", "service": "lv_new", "documents": [{"file": "a/b"}]})",
    R"({"case_id": "1", "service": "lv_new", "documents": [{"file": ".."}]})",
    R"({"case_id": "1", "service": "lv_new", "documents": [{"declared_kind": "x"}]})",
};

std::vector<std::string> services_of_schema(const SchemaFile& schema) {
  return schema.json()["properties"]["service"]["enum"].get<std::vector<std::string>>();
}

TEST(ApplicationSchema, AgreesWithTheParser) {
  const SchemaFile schema("application.schema.json");
  const std::vector<std::string> services = services_of_schema(schema);
  for (const char* text : kTaken) {
    EXPECT_EQ(schema.problems_of(Json::parse(text)), "") << text;
    EXPECT_TRUE(parse_application(text, services)) << text;
  }
  for (const char* text : kRefused) {
    EXPECT_NE(schema.problems_of(Json::parse(text)), "") << text;
    EXPECT_FALSE(parse_application(text, services)) << text;
  }
}

// Every key that the schema knows is a key that the parser takes, on every level.
void for_each_object(const Json& schema, const std::string& pointer,
                     const std::function<void(const std::string&, const Json&)>& visit) {
  if (!schema.contains("properties")) return;
  visit(pointer, schema);
  for (const auto& [key, part] : schema["properties"].items()) for_each_object(part, pointer + "/" + key, visit);
}

TEST(ApplicationSchema, KnowsTheKeysOfTheParser) {
  const SchemaFile schema("application.schema.json");
  const std::vector<std::string> services = services_of_schema(schema);
  for_each_object(schema.json(), "", [&](const std::string& pointer, const Json& object) {
    Json application = {{"case_id", "1"}, {"service", "lv_new"}};
    Json& place = application[Json::json_pointer(pointer)];
    for (const auto& [key, part] : object["properties"].items()) {
      if (!place.contains(key)) place[key] = nullptr;
    }
    const Result<Application> taken = parse_application(application.dump(), services);
    EXPECT_TRUE(taken) << taken.error().to_string();
    place["no_such_key"] = nullptr;
    const Result<Application> refused = parse_application(application.dump(), services);
    ASSERT_FALSE(refused) << pointer;
    std::string expected = refused.error().expected + ",";
    for (const auto& [key, part] : object["properties"].items()) {
      EXPECT_NE(expected.find(" " + key + ","), std::string::npos) << expected << " lacks " << key;
    }
    EXPECT_EQ(std::ranges::count(expected, ','), static_cast<std::ptrdiff_t>(object["properties"].size())) << expected;
  });
}

TEST(ApplicationSchema, KnowsTheServicesOfTheCatalogue) {
  const CatalogueLoad load = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  ASSERT_NE(load.catalogue, nullptr);
  EXPECT_EQ(services_of_schema(SchemaFile("application.schema.json")), load.catalogue->service_codes());
}

Reading a_reading() {
  Reading reading;
  reading.file = "1.jpg";
  reading.problems = {{.code = "quality.glare", .page = 0, .quad = {}, .fields = {"name"}},
                      {.code = "file.empty", .page = -1, .quad = {}, .fields = {}}};
  Page page;
  page.lines.emplace_back();
  page.barcodes.emplace_back();
  page.seals.emplace_back();
  reading.pages.push_back(page);
  Document document;
  document.fields["name"].alternatives = {{{"苏", 0.9}}};
  document.fields["name"].repairs = {{"a", "b", "check_digit"}};
  document.fields["owners"].value = TextList{"苏映雪"};
  document.fields["signatures"].value = true;
  document.fields["printed"].value = LabelledTexts{{"新户名", "邓小满"}};
  reading.documents.push_back(document);
  return reading;
}

TEST(ReadingSchema, TakesWhatIsWritten) {
  const SchemaFile schema("reading.schema.json");
  EXPECT_EQ(schema.problems_of(Json::parse(to_line(json_of(a_reading())))), "");
  EXPECT_EQ(schema.problems_of(Json::parse(to_line(json_of(Reading{})))), "");
  Json wrong = Json::parse(to_line(json_of(a_reading())));
  wrong["documents"][0]["fields"]["name"]["confidence"] = "high";
  EXPECT_NE(schema.problems_of(wrong), "");
}

TEST(DecisionSchema, TakesWhatIsWritten) {
  const SchemaFile schema("decision.schema.json");
  Decision decision;
  decision.judged_for = "2026-11-23";
  decision.checklist.emplace_back();
  decision.checks.emplace_back();
  decision.findings.emplace_back();
  decision.findings[0].evidence.emplace_back();
  decision.findings.emplace_back();
  decision.findings[1].clears_when = BilingualText{};
  decision.roles.emplace_back();
  EXPECT_EQ(schema.problems_of(Json::parse(to_line(json_of(decision)))), "");
  EXPECT_EQ(schema.problems_of(Json::parse(to_line(json_of(decision, {a_reading()})))), "");
  Json wrong = Json::parse(to_line(json_of(decision)));
  wrong["outcome"] = "perhaps";
  EXPECT_NE(schema.problems_of(wrong), "");
  wrong["outcome"] = "accepted";
  wrong.erase("versions");
  EXPECT_NE(schema.problems_of(wrong), "");
}

}  // namespace
}  // namespace zerotrip
