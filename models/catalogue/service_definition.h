// One service (办电业务) as the manual asks for it: models/services/<code>.yaml.
// Immutable after loading; any thread.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "models/application.h"
#include "models/catalogue/condition.h"
#include "models/decision.h"

namespace zerotrip {

// The first rule that holds gives the need; none: not_needed.
struct NeedRule {
  Condition when;
  Need need = Need::kRequired;
  BilingualText because;
};

struct ItemDefinition {
  std::string item;                  // id of SERVICES, e.g. "property"
  BilingualText name;                // 产权证明
  std::vector<std::string> accepts;  // kinds, any one of which may satisfy the row
  std::vector<NeedRule> needs;
  BilingualText otherwise;  // why the row is not needed where no rule holds
  Condition sealed_when;    // 加盖单位公章 is asked for; text "false" never
  Condition original_when;  // an original is asked for
  int page = 0;             // section of the manual (1–13) whose list or text the row comes from
};

struct FormFieldRule {  // form.field_missing is about these
  std::string path;     // "organization.legal_representative.name"
  Condition when;
};

// A word of a mandate (过户, 暂停恢复, 变更用电 …) with the services that it covers. Where two words stand for one
// place of a text, the longer one counts: 暂停恢复 is no 暂停.
struct MatterWord {
  std::string word;                // folded
  std::set<std::string> services;  // codes, in order
  bool covers_everything = false;  // 用电业务 and the like, which need a word of acting besides
};

// How the requested date is bound.
enum class DateRule { kNone, kNotInThePast, kFirstDayOfNextMonth, kFirstDayOfNextQuarter };
// How the requested capacity is bound.
enum class CapacityRule { kNone, kPositive, kNotAboveInstalled, kWholeTransformers };

struct ServiceDefinition {
  std::string code;
  BilingualText name;
  std::vector<Channel> channels;           // offered; the first is the default
  std::optional<int> contact_within_days;  // working days; nothing: no date (lv_close)
  BilingualText contact_note;              // what happens within that time
  DateRule date_rule = DateRule::kNone;
  CapacityRule capacity_rule = CapacityRule::kNone;
  bool bills_must_be_settled = false;
  bool account_needed = true;             // the account number is bound
  std::vector<std::string> matter_words;  // words of a mandate that cover this service, e.g. 过户, 更名
  std::vector<ItemDefinition> items;      // in the order of the manual
  std::vector<FormFieldRule> form_fields;
  BilingualText note;  // a line for the applicant's message when accepted; may be empty
};

}  // namespace zerotrip
