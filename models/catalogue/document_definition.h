// One kind of paper: what identifies it and which fields stand on it, models/documents/<kind>.yaml.
// A plain labelled paper needs only such a file; what no definition can say (worn cards, prose) is named
// by `layout` and has code in pipeline/extract. Immutable after loading; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/decision.h"

namespace zerotrip {

// What a field's value is made of; tells how it is normalised, repaired and checked.
enum class ValueType {
  kText,
  kPersonName,
  kCompanyName,
  kAddress,
  kSex,
  kEthnicity,
  kDate,
  kIdNumber,
  kUscc,
  kTaxNumber,
  kRegistrationNumber,
  kOrganizationCode,
  kCertificateNumber,
  kUnitNumber,
  kTerm,       // as printed
  kTermStart,  // the first day of a printed term
  kTermEnd,    // its last day, or long_term
  kAmount,
  kArea,
  kCapital,
  kNumber,
  kBankAccount,  // of a bank card (Luhn) or an account
  kPersonList,
  kParty  // a person or an organisation
};

// Where the value stands relative to its label. kAnywhere: its form alone tells (a unified code);
// kFoot: the last one of its form in the lower part of the paper, with or without a label (the date below a seal);
// kSigner, kAddressee: the unit that signs a statement, or that it is addressed to.
enum class ValuePlace { kRight, kBelow, kRightOrBelow, kAnywhere, kFoot, kSigner, kAddressee };

// Which code reads the fields: labels as the definition says; the two sides of an identity card, whose
// labels wear off; letters that give a mandate or promise; labels, and a machine-readable zone (ICAO Doc 9303) whose
// lines become the field `mrz`; statements and contracts in prose, where labels and phrases introduce each value;
// statements that are forms or prose; lists of rows, whose fields are columns.
enum class Layout { kLabelled, kIdCardPortrait, kIdCardEmblem, kLetter, kMachineReadable, kProse, kStatement, kTable };

struct FieldDefinition {
  std::string field;                   // e.g. "company_name"
  std::vector<std::string> labels;     // folded label variants, best first, e.g. 名称, 企业名称, 字号名称
  std::vector<std::string> phrases;    // prose that stands before the value: 现委托, 兹委托
  std::vector<std::string> followers;  // prose of a statement that stands behind the value: 系我单位法定代表人
  ValueType type = ValueType::kText;
  ValuePlace place = ValuePlace::kRight;
  bool several_lines = false;        // wraps over lines of its column
  bool deciding = false;             // DESIGN's deciding fields: gets second looks, may be reading.uncertain
  std::vector<std::string> ends_at;  // words that end the value, besides the other labels
  std::string within;                // the field in whose text the value stands: valid_from within valid_to; or empty
  std::string follows;               // the party behind whose name (on forms: label) a number is sought; or empty
};

// What writers of papers without a fixed form put above them: 高压用电增容申请报告, 关于暂停变压器用电的申请. A head
// line that stands alone, holds one of the words and closes with one of the ends.
struct TitleForm {
  std::vector<std::string> words;  // 增容, 暂停
  std::vector<std::string> ends;   // 申请, 申请报告
};

struct DocumentDefinition {
  std::string kind;
  BilingualText name;               // 居民身份证（人像面）
  std::vector<std::string> titles;  // any of which identifies the kind by itself
  std::vector<TitleForm> title_forms;
  std::vector<std::string> marks;    // words and labels that speak for the kind
  std::vector<std::string> against;  // words that rule the kind out
  std::vector<std::string> alien;    // words that no such form has: document.label_illegal
  int least_marks = 0;               // so many marks identify the kind without its title; 0: the title is needed
  bool fields_known = false;         // false: recognised by title and named only; its content is check.not_done
  bool natural_persons = false;      // an identity paper (身份证件)
  bool sealed = false;               // bears red seals: they are sought and read
  bool coded = false;                // bears QR or bar codes
  bool plain_print = false;          // black on white by itself: without colour it need not be a copy
  bool coloured = false;             // printed in colours of its own: a copy without them stays one under a red seal
  Layout layout = Layout::kLabelled;
  // First letters of the document code in its machine-readable zone: P for passports (ICAO Doc 9303-4). Such a zone
  // speaks for the kind like several marks, one with another code rules it out.
  std::string zone_codes;
  // First digits of an identity number that tell the kind from others with the same labels: 810000 for permits.
  std::vector<std::string> number_starts;
  std::vector<std::string> signature_labels;  // where somebody signs: 委托人(签字); empty: nobody does
  std::vector<std::string> printed;           // further labels whose values are kept as printed
  std::vector<FieldDefinition> fields;        // in the order in which they stand on the paper

  [[nodiscard]] const FieldDefinition* field(std::string_view name) const;
};

}  // namespace zerotrip
