#include "models/json/judge_line.h"

#include <algorithm>

#include "models/json/application_json.h"
#include "models/json/reading_json.h"

namespace zerotrip {
namespace {

// Judging never looks at lines of text; they are most of a line's bytes.
constexpr JsonLimits kLimits{.skipped_key = "lines"};

void add_reading(const JsonCursor& c, std::vector<Reading>& readings) {
  Reading reading = reading_from(c);
  const auto same_file = std::ranges::find(readings, reading.file, &Reading::file);
  if (same_file == readings.end()) {
    readings.push_back(std::move(reading));
  } else if (same_file->sha256 != reading.sha256) {
    c.at("file").expected("one reading a file");
  }
}

std::vector<Reading> readings_from(const JsonCursor& list) {
  std::vector<Reading> readings;
  const std::size_t size = list.list_size();
  for (std::size_t i = 0; i < size; ++i) add_reading(list.at(i), readings);
  return readings;
}

Date today_from(const JsonCursor& c) {
  const std::optional<Date> date = parse_iso_date(c.text().value_or(""));
  if (!date) c.expected("a day, YYYY-MM-DD");
  return date.value_or(Date{});
}

void add_known(const JsonCursor& known, JudgeLine& line) {
  if (!known.is_object()) return;
  known.refuse_other_keys({"reused_files", "open_cases"});
  line.reused_files = known.at("reused_files").texts().value_or(std::vector<std::string>{});
  line.open_cases = known.at("open_cases").texts().value_or(std::vector<std::string>{});
}

}  // namespace

Result<JudgeLine> parse_judge_line(std::string_view json, const std::vector<std::string>& services) {
  const Result<JsonTree> tree = parse_json(json, kLimits);
  if (!tree) return tree.error();
  JsonReport report;
  const JsonCursor c(*tree, report);
  if (!c.is_object()) return *report.error();
  c.refuse_other_keys({"application", "documents", "today", "known"});
  JudgeLine line{.application = application_from(c.at("application"), services),
                 .documents = readings_from(c.at("documents")),
                 .today = today_from(c.at("today")),
                 .reused_files = {},
                 .open_cases = {}};
  add_known(c.at("known"), line);
  if (!report.clean()) return *report.error();
  return line;
}

std::optional<std::string> case_id_of_judge_line(std::string_view json) {
  const Result<JsonTree> tree = parse_json(json, kLimits);
  if (!tree) return std::nullopt;
  JsonReport report;
  const JsonCursor c(*tree, report);
  return c.at("application").at("case_id").text();
}

}  // namespace zerotrip
