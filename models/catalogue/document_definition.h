// One kind of paper: what identifies it and which fields stand on it, models/documents/<kind>.yaml.
// Immutable after loading; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/decision.h"

namespace zerotrip {

// What a field's value is made of; tells how it is normalised, repaired and checked.
enum class ValueType {
  kText, kPersonName, kCompanyName, kAddress, kSex, kEthnicity, kDate, kIdNumber, kUscc, kRegistrationNumber,
  kOrganizationCode, kCertificateNumber, kUnitNumber, kTerm, kAmount, kArea, kCapital, kNumber, kPersonList
};

// Where the value stands relative to its label.
enum class ValuePlace { kRight, kBelow, kRightOrBelow, kAnywhere };

struct FieldDefinition {
  std::string field;                // e.g. "company_name"
  std::vector<std::string> labels;  // folded label variants, best first, e.g. 名称, 企业名称, 字号名称
  ValueType type = ValueType::kText;
  ValuePlace place = ValuePlace::kRight;
  bool several_lines = false;       // wraps over lines of its column
  bool deciding = false;            // DESIGN's deciding fields: gets second looks, may be reading.uncertain
  std::vector<std::string> ends_at; // words that end the value, besides the other labels
};

struct DocumentDefinition {
  std::string kind;
  BilingualText name;                 // 居民身份证（人像面）
  std::vector<std::string> titles;    // any of which identifies the kind by itself
  std::vector<std::string> marks;     // words and labels that speak for the kind
  std::vector<std::string> against;   // words that speak against it
  bool fields_known = false;          // false: recognised by title and named only; its content is check.not_done
  bool natural_persons = false;       // an identity paper (身份证件)
  std::vector<FieldDefinition> fields;

  [[nodiscard]] const FieldDefinition* field(std::string_view name) const;
};

}  // namespace zerotrip
