#include "rule_cases.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "validators/judge.h"
#include "validators/versions.h"

namespace zerotrip::rules {
namespace {

using Json = nlohmann::json;

constexpr double kUsualConfidence = 0.98;
// Longer runs of digits are numbers of people and accounts, which are texts.
constexpr std::size_t kLongestNumber = 7;

bool is_plain_number(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  return node.Tag() != "!" && !text.empty() && text.size() <= kLongestNumber &&
         text.find_first_not_of("-.0123456789") == std::string::npos && text.find('-', 1) == std::string::npos;
}

Json scalar(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  if (node.Tag() != "!" && (text == "true" || text == "false")) return text == "true";
  if (is_plain_number(node)) return node.as<double>();
  return text;
}

Json json_of(const YAML::Node& node) {
  if (!node || node.IsNull()) return nullptr;
  if (node.IsScalar()) return scalar(node);
  Json json = node.IsSequence() ? Json::array() : Json::object();
  if (node.IsSequence())
    for (const YAML::Node& element : node) json.push_back(json_of(element));
  else
    for (const auto& entry : node) json[entry.first.Scalar()] = json_of(entry.second);
  return json;
}

// On a paper every scalar is text, but for truth values.
Json text_or_list(const YAML::Node& node) {
  if (node.IsScalar() && node.Tag() != "!" && (node.Scalar() == "true" || node.Scalar() == "false"))
    return node.Scalar() == "true";
  if (node.IsScalar()) return node.Scalar();
  Json json = node.IsSequence() ? Json::array() : Json::object();
  if (node.IsSequence())
    for (const YAML::Node& element : node) json.push_back(element.Scalar());
  else
    for (const auto& entry : node) json[entry.first.Scalar()] = entry.second.Scalar();
  return json;
}

// A field is its value, or a map with `value` and what else is to be said about it.
Json field_of(const std::string& name, const YAML::Node& node) {
  Json field = {{"confidence", kUsualConfidence}};
  if (node.IsMap() && node["value"] && name != "printed") {
    field.update(json_of(node));
    field["value"] = text_or_list(node["value"]);
    return field;
  }
  field["value"] = text_or_list(node);
  return field;
}

void set_fields(Json& document, const YAML::Node& fields) {
  for (const auto& entry : fields) {
    const std::string name = entry.first.Scalar();
    if (name == "kind")
      document["kind"] = entry.second.Scalar();
    else if (name == "quality" || name == "page")
      document[name] = json_of(entry.second);
    else if (entry.second.IsNull())
      document["fields"].erase(name);
    else
      document["fields"][name] = field_of(name, entry.second);
  }
}

Json document_of(const YAML::Node& paper) {
  Json document = {{"kind", "other"}, {"confidence", 0.99}, {"page", 0}, {"fields", Json::object()}};
  set_fields(document, paper);
  return document;
}

Json reading_of(const std::string& file, const YAML::Node& papers) {
  Json reading = {{"file", file}, {"sha256", "sha-" + file}, {"reader", "rule cases"}, {"problems", Json::array()}};
  reading["pages"] = Json::array({{{"page", 0}, {"width", 1000}, {"height", 1000}, {"barcodes", Json::array()}}});
  reading["documents"] = Json::array();
  for (const YAML::Node& paper : papers) reading["documents"].push_back(document_of(paper));
  return reading;
}

// --- a case is a base and its changes --------------------------------------------------------------------------

struct Draft {
  Json application;
  std::vector<Json> readings;
  std::string today;
  Json reused = Json::array();
  Json open_cases = Json::array();

  Json& reading(const std::string& file) {
    for (Json& one : readings)
      if (one["file"] == file) return one;
    throw std::runtime_error("no file " + file);
  }
};

void add_file(Draft& draft, const std::string& file, const YAML::Node& papers) {
  draft.readings.push_back(reading_of(file, papers));
  draft.application["documents"].push_back({{"file", file}});
}

void set_path(Json& application, const std::string& path, const YAML::Node& value) {
  Json* place = &application;
  std::size_t start = 0;
  for (std::size_t dot = path.find('.'); dot != std::string::npos; dot = path.find('.', start)) {
    place = &(*place)[path.substr(start, dot - start)];
    start = dot + 1;
  }
  (*place)[path.substr(start)] = json_of(value);
}

void remove_file(Draft& draft, const std::string& file, bool stays_listed) {
  std::erase_if(draft.readings, [&](const Json& reading) { return reading["file"] == file; });
  if (stays_listed) return;
  Json& listed = draft.application["documents"];
  for (std::size_t i = 0; i < listed.size(); ++i)
    if (listed[i]["file"] == file) listed.erase(i--);
}

void change_paper(Draft& draft, const std::string& id, const YAML::Node& fields) {
  const std::size_t hash = id.find('#');
  Json& reading = draft.reading(id.substr(0, hash));
  set_fields(reading["documents"].at(std::stoul(id.substr(hash + 1))), fields);
}

void change_reading(Draft& draft, const std::string& file, const YAML::Node& changes) {
  Json& reading = draft.reading(file);
  if (changes["sha256"]) reading["sha256"] = changes["sha256"].Scalar();
  Json& page = reading["pages"][0];
  if (changes["problems"]) reading["problems"] = json_of(changes["problems"]);
  if (changes["seals"]) page["seals"] = json_of(changes["seals"]);
  if (!changes["qr"]) return;
  page["barcodes"] = Json::array();
  for (const YAML::Node& text : changes["qr"])
    page["barcodes"].push_back({{"format", "QRCode"}, {"text", text.Scalar()}});
}

void change(Draft& draft, const YAML::Node& node) {
  if (node["today"]) draft.today = node["today"].Scalar();
  for (const auto& entry : node["set"]) set_path(draft.application, entry.first.Scalar(), entry.second);
  for (const YAML::Node& file : node["drop"]) remove_file(draft, file.Scalar(), false);
  for (const auto& entry : node["add"]) add_file(draft, entry.first.Scalar(), entry.second);
  for (const YAML::Node& file : node["not_come"]) remove_file(draft, file.Scalar(), true);
  for (const auto& entry : node["papers"]) change_paper(draft, entry.first.Scalar(), entry.second);
  for (const auto& entry : node["readings"]) change_reading(draft, entry.first.Scalar(), entry.second);
  if (node["declared"])
    for (const auto& entry : node["declared"])
      for (Json& listed : draft.application["documents"])
        if (listed["file"] == entry.first.Scalar()) listed["declared_kind"] = entry.second.Scalar();
  if (node["reused"]) draft.reused = json_of(node["reused"]);
  if (node["open_cases"]) draft.open_cases = json_of(node["open_cases"]);
}

Draft base_named(const YAML::Node& bases, const std::string& name) {
  const YAML::Node base = bases[name];
  if (!base) throw std::runtime_error("no base " + name);
  Draft draft;
  if (base["base"]) draft = base_named(bases, base["base"].Scalar());
  if (base["application"]) {
    draft.application = json_of(base["application"]);
    draft.application["documents"] = Json::array();
  }
  change(draft, base);
  return draft;
}

std::string line_of_draft(const Draft& draft) {
  Json line = {{"application", draft.application}, {"documents", draft.readings}, {"today", draft.today}};
  line["known"] = {{"reused_files", draft.reused}, {"open_cases", draft.open_cases}};
  return line.dump();
}

// A list of texts, or one text alone.
std::vector<std::string> texts_of(const YAML::Node& node) {
  if (node && node.IsScalar()) return {node.Scalar()};
  std::vector<std::string> texts;
  for (const YAML::Node& one : node) texts.push_back(one.Scalar());
  return texts;
}

// Each cure is the case once more with one change.
std::vector<Cure> cures_of(const Draft& draft, const YAML::Node& clears) {
  std::vector<Cure> cures;
  for (const auto& entry : clears) {
    Draft mended = draft;
    change(mended, entry.second);
    cures.push_back({entry.first.Scalar(), line_of_draft(mended)});
  }
  return cures;
}

RuleCase rule_case_of(const std::string& file, const YAML::Node& bases, const YAML::Node& node) {
  RuleCase rule;
  rule.name = file + ": " + node["case"].Scalar();
  Draft draft = base_named(bases, node["base"].Scalar());
  change(draft, node);
  rule.line = line_of_draft(draft);
  rule.cures = cures_of(draft, node["clears"]);
  const YAML::Node expect = node["expect"];
  rule.outcome = expect["outcome"].Scalar();
  rule.findings = texts_of(expect["findings"]);
  rule.notices = texts_of(expect["notices"]);
  rule.near_miss = texts_of(node["near_miss"]);
  for (const auto& entry : expect["rows"]) rule.rows[entry.first.Scalar()] = entry.second.Scalar();
  for (const auto& entry : expect["roles"]) rule.roles[entry.first.Scalar()] = texts_of(entry.second);
  if (expect["contact_by"]) rule.contact_by = expect["contact_by"].Scalar();
  rule.message_has = texts_of(expect["message_has"]);
  return rule;
}

std::filesystem::path rules_folder() { return std::filesystem::path(ZEROTRIP_SOURCE_DIR) / "tests/rules"; }

const YAML::Node& bases() {
  static const YAML::Node kBases = YAML::LoadFile((rules_folder() / "bases.yaml").string());
  return kBases;
}

std::vector<RuleCase> load_all() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(rules_folder()))
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<RuleCase> cases;
  for (const auto& file : files)
    for (const YAML::Node& node : YAML::LoadFile(file.string())) {
      try {
        cases.push_back(rule_case_of(file.filename().string(), bases(), node));
      } catch (const std::exception& error) {
        throw std::runtime_error(file.string() + ", case " + node["case"].Scalar() + ": " + error.what());
      }
    }
  return cases;
}

}  // namespace

const std::vector<RuleCase>& all_rule_cases() {
  static const std::vector<RuleCase> kCases = load_all();
  return kCases;
}

std::vector<std::string> base_names() {
  std::vector<std::string> names;
  for (const auto& entry : bases()) names.push_back(entry.first.Scalar());
  return names;
}

RuleCase rule_case_of_text(const std::string& yaml) { return rule_case_of("test", bases(), YAML::Load(yaml)); }

const Catalogue& catalogue() {
  static const CatalogueLoad kLoad = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  if (!kLoad.catalogue) throw std::runtime_error("the catalogue does not load: " + kLoad.problems.front().what);
  return *kLoad.catalogue;
}

std::vector<std::string> service_codes() {
  std::vector<std::string> codes;
  for (const auto& [code, service] : catalogue().services) codes.push_back(code);
  return codes;
}

JudgeLine line_of(const RuleCase& rule) { return line_of(rule, rule.line); }

JudgeLine line_of(const RuleCase& rule, const std::string& text) {
  Result<JudgeLine> line = parse_judge_line(text, service_codes());
  if (!line) throw std::runtime_error(rule.name + ": " + line.error().to_string());
  return std::move(*line);
}

bool is_finding(const Finding& finding, const std::string& wanted) {
  const std::size_t at = wanted.find('@');
  if (finding.code != wanted.substr(0, at)) return false;
  return at == std::string::npos || finding.subject == wanted.substr(at + 1);
}

Decision judge_rule_case(const JudgeLine& line) {
  return judge({line.application, line.documents, line.today, {line.reused_files, line.open_cases}}, catalogue(),
               versions_of(line.documents, catalogue()));
}

}  // namespace zerotrip::rules
