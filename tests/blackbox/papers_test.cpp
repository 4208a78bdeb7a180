// Papers as pictures: the generator draws what the rows of papers.yaml ask for, the program reads all of it in one
// run, and each row is held against its floors. Adding a paper is a row of the table and needs no C++.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "models/text.h"
#include "tests/blackbox/program.h"

namespace zerotrip::blackbox {
namespace {

using Json = nlohmann::json;

// A value that was read wrong with this confidence is a misreading, not a doubt.
constexpr double kSure = 0.9;
constexpr const char* kSeed = "11";
constexpr const char* kOther = "other";

// What so many pictures of a row must give at least, and at most.
struct Floors {
  int pictures = 0;
  int least_told = 0;    // pictures whose kind was told
  int least_read = 0;    // values read exactly, over all pictures
  int most_misread = 0;  // values read wrong and surely, over all pictures
  std::map<std::string, int> least_of_field;
};

struct PaperRow {
  std::string drawn;  // a name of `samples/generate pictures --kind`
  std::string kind;   // what the program must call it; `other`: it must call it nothing else
  std::string style;
  Floors floors;
};

struct Picture {
  std::size_t row = 0;  // of the rows that were drawn
  Json truth;           // its line, with `file` as a path
};

struct Outcome {
  int told = 0;
  int values = 0;
  int read = 0;
  int misread = 0;
  std::map<std::string, int> read_of_field;
  std::string notes;  // what differs, a line each
};

Floors floors_of(const YAML::Node& node, bool negative) {
  Floors floors;
  floors.pictures = node["pictures"].as<int>();
  floors.least_told = node["told"].as<int>(floors.pictures);
  floors.least_read = node["read"].as<int>(0);
  floors.most_misread = node["misread"].as<int>(0);
  for (const auto& field : node["fields"])
    floors.least_of_field[field.first.as<std::string>()] = field.second.as<int>();
  if (negative && floors.least_told != floors.pictures)
    ADD_FAILURE() << "a look-alike may never pass for another paper: its row has no `told`";
  return floors;
}

YAML::Node table() { return YAML::LoadFile(ZEROTRIP_SOURCE_DIR "/tests/blackbox/papers.yaml"); }

// The rows of the table with the numbers of one column, `quick` or `long`; those alone whose names the environment
// lists in ZEROTRIP_PAPERS, for whoever tunes one paper.
std::vector<PaperRow> rows_of_table(const std::string& column) {
  const char* only = std::getenv("ZEROTRIP_PAPERS");
  std::vector<PaperRow> rows;
  for (const YAML::Node& node : table()) {
    PaperRow row;
    row.drawn = node["draw"].as<std::string>();
    row.kind = node["kind"].as<std::string>();
    row.style = node["style"].as<std::string>("mixed");
    const bool wanted =
        only == nullptr || ("," + std::string(only) + ",").find("," + row.drawn + ",") != std::string::npos;
    if (!wanted || !node[column]) continue;
    row.floors = floors_of(node[column], row.kind == kOther);
    rows.push_back(std::move(row));
  }
  return rows;
}

// The generator names its files by what it drew: passport-0003.jpg.
std::string drawn_name(const std::string& file) { return file.substr(0, file.rfind('-')); }

// The truth lines of a folder of pictures, each with the one of these rows that it was drawn for.
void take_pictures(std::vector<Picture>& pictures, const std::vector<PaperRow>& rows,
                   const std::vector<std::size_t>& drawn, const std::string& folder) {
  std::ifstream file(folder + "/truth.jsonl");
  for (std::string line; std::getline(file, line);) {
    Json truth = Json::parse(line);
    const std::string name = truth["file"];
    truth["file"] = folder + "/" + name;
    for (const std::size_t row : drawn)
      if (rows[row].drawn == drawn_name(name)) pictures.push_back({row, truth});
  }
}

// Draws the rows that share count and style with one call of the generator.
std::vector<Picture> drawn_pictures(const std::vector<PaperRow>& rows, const TemporaryFolder& folder) {
  std::map<std::pair<int, std::string>, std::vector<std::size_t>> calls;
  for (std::size_t row = 0; row < rows.size(); ++row)
    calls[{rows[row].floors.pictures, rows[row].style}].push_back(row);
  std::vector<Picture> pictures;
  for (const auto& [group, drawn] : calls) {
    const std::string count = std::to_string(group.first);
    const std::string out = folder.path() + "/" + count + group.second;
    std::vector<std::string> command{ZEROTRIP_SOURCE_DIR "/samples/generate", "pictures", "--seed", kSeed};
    command.insert(command.end(), {"--count", count, "--style", group.second, "--out", out});
    for (const std::size_t row : drawn) command.insert(command.end(), {"--kind", rows[row].drawn});
    const Ended generator = run_command(command);
    EXPECT_EQ(generator.code, 0) << generator.err;
    take_pictures(pictures, rows, drawn, out);
  }
  return pictures;
}

std::string plain(const Json& value) {
  if (value.is_string()) return fold(value.get<std::string>());
  if (!value.is_array()) return value.dump();
  std::set<std::string> parts;
  for (const Json& part : value) parts.insert(plain(part));
  std::string joined;
  for (const std::string& part : parts) joined += part + "|";
  return joined;
}

// Labelled texts are compared where the truth names the label.
Json named_part(const Json& value, const Json& truth) {
  if (!truth.is_object() || !value.is_object()) return value;
  Json part = Json::object();
  for (const auto& [label, text] : truth.items())
    if (value.contains(label)) part[label] = fold(value[label].get<std::string>());
  return part;
}

Json folded_labels(const Json& truth) {
  if (!truth.is_object()) return truth;
  Json folded = Json::object();
  for (const auto& [label, text] : truth.items()) folded[label] = fold(text.get<std::string>());
  return folded;
}

void compare_value(Outcome& outcome, const std::string& name, const Json& truth, const Json& fields) {
  ++outcome.values;
  if (!fields.contains(name)) {
    outcome.notes += "\n    " + name + ": not read, is " + truth.dump();
    return;
  }
  const Json& field = fields[name];
  const Json value = named_part(field["value"], truth);
  if (plain(value) == plain(folded_labels(truth))) {
    ++outcome.read;
    ++outcome.read_of_field[name];
    return;
  }
  const double confidence = field.value("confidence", 0.0);
  const bool sure = confidence >= kSure && !value.is_boolean();
  outcome.misread += sure ? 1 : 0;
  outcome.notes += "\n    " + name + ": " + value.dump() + (sure ? " (surely)" : "") + ", is " + truth.dump();
}

std::string kinds_told(const Json& documents) {
  std::string kinds;
  for (const Json& document : documents) kinds += " " + document["kind"].get<std::string>();
  return kinds.empty() ? " nothing" : kinds;
}

void compare_picture(Outcome& outcome, const PaperRow& row, const Json& truth, const Json& reading) {
  const Json& documents = reading["documents"];
  const auto is_wanted = [&](const Json& document) { return document["kind"] == row.kind; };
  const bool negative = row.kind == kOther;
  const bool told = negative ? std::all_of(documents.begin(), documents.end(), is_wanted)
                             : std::any_of(documents.begin(), documents.end(), is_wanted);
  outcome.told += told ? 1 : 0;
  const std::string notes_before = std::move(outcome.notes);
  outcome.notes.clear();
  const auto document = std::find_if(documents.begin(), documents.end(), is_wanted);
  if (!negative)
    for (const auto& [name, value] : truth["fields"].items())
      compare_value(outcome, name, value, document == documents.end() ? Json::object() : (*document)["fields"]);
  if (!told || !outcome.notes.empty())
    outcome.notes = "\n  " + truth["file"].get<std::string>() + ":" + kinds_told(documents) + outcome.notes;
  outcome.notes.insert(0, notes_before);
}

// An outcome for each row.
std::vector<Outcome> read_all(const std::vector<PaperRow>& rows) {
  const TemporaryFolder folder;
  const std::vector<Picture> pictures = drawn_pictures(rows, folder);
  std::vector<std::string> arguments{"read", "--json", "--jobs", "2"};
  for (const Picture& picture : pictures) arguments.push_back(picture.truth["file"]);
  const Ended ended = run(arguments);
  EXPECT_EQ(ended.code, 0) << ended.err;
  const std::vector<Json> readings = json_lines(ended.out);
  EXPECT_EQ(readings.size(), pictures.size());
  std::vector<Outcome> outcomes(rows.size());
  for (std::size_t i = 0; i < std::min(pictures.size(), readings.size()); ++i)
    compare_picture(outcomes[pictures[i].row], rows[pictures[i].row], pictures[i].truth, readings[i]);
  return outcomes;
}

// What was read of each field that has a floor of its own; held against it.
std::string held_fields(const PaperRow& row, const Outcome& outcome) {
  std::string told;
  for (const auto& [field, least] : row.floors.least_of_field) {
    const auto found = outcome.read_of_field.find(field);
    const int read = found == outcome.read_of_field.end() ? 0 : found->second;
    EXPECT_GE(read, least) << row.drawn << ", " << row.style << ": " << field << outcome.notes;
    told += ", " + field + " " + std::to_string(read);
  }
  return told;
}

// A floor that is passed is said, so that it gets raised.
void hold_against_floors(const PaperRow& row, const Outcome& outcome) {
  const Floors& floors = row.floors;
  EXPECT_GE(outcome.told, floors.least_told) << row.drawn << outcome.notes;
  EXPECT_GE(outcome.read, floors.least_read) << row.drawn << outcome.notes;
  EXPECT_LE(outcome.misread, floors.most_misread) << row.drawn << outcome.notes;
  std::cout << row.drawn << " (" << row.style << "): kind " << outcome.told << "/" << floors.pictures << ", values "
            << outcome.read << "/" << outcome.values << ", misread " << outcome.misread << held_fields(row, outcome);
  if (outcome.told > floors.least_told || outcome.read > floors.least_read || outcome.misread < floors.most_misread)
    std::cout << " (floors: " << floors.least_told << ", " << floors.least_read << ", " << floors.most_misread << ")";
  std::cout << (outcome.read < outcome.values ? outcome.notes : "") << "\n";
}

void read_and_hold(const std::string& column) {
  const std::vector<PaperRow> rows = rows_of_table(column);
  ASSERT_FALSE(rows.empty());
  const std::vector<Outcome> outcomes = read_all(rows);
  for (std::size_t row = 0; row < rows.size(); ++row) hold_against_floors(rows[row], outcomes[row]);
}

TEST(Papers, AreReadAsTheTableSays) { read_and_hold("quick"); }

// A kind that no row draws is a kind whose reading nothing measures.
TEST(PapersTable, HasEveryKindOfTheCatalogue) {
  std::set<std::string> drawn;
  for (const YAML::Node& node : table()) drawn.insert(node["kind"].as<std::string>());
  for (const auto& file : std::filesystem::directory_iterator(ZEROTRIP_SOURCE_DIR "/models/documents")) {
    const std::string kind = file.path().stem();
    const bool is_definition = file.path().extension() == ".yaml" && kind != kOther;
    EXPECT_TRUE(!is_definition || drawn.count(kind) == 1) << kind << " has no row in papers.yaml";
  }
}

// Labelled `long`: the same papers, more pictures of each.
TEST(PapersLong, AreReadAsTheTableSays) { read_and_hold("long"); }

}  // namespace
}  // namespace zerotrip::blackbox
