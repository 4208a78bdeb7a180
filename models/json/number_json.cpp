#include "models/json/number_json.h"

namespace zerotrip {
namespace {

OrderedJson text_or_null(const std::optional<std::string>& text) {
  return text ? OrderedJson(*text) : OrderedJson(nullptr);
}

}  // namespace

OrderedJson json_of(const NumberReport& report) {
  OrderedJson json;
  json["value"] = report.value;
  json["kind"] = report.kind;
  json["valid"] = report.valid;
  json["problems"] = report.problems;
  json["region"] = text_or_null(report.region);
  json["birth_date"] = text_or_null(report.birth_date);
  json["sex"] = text_or_null(report.sex);
  return json;
}

}  // namespace zerotrip
