// The loaders of the catalogue's parts; each reads one kind of file, notes every problem with file and line
// and gives what it could read. Only load_catalogue.cpp calls them. One thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/calendar.h"
#include "models/catalogue/document_definition.h"
#include "models/catalogue/finding_definition.h"
#include "models/catalogue/reference_tables.h"
#include "models/catalogue/service_definition.h"
#include "models/catalogue/yaml_reader.h"

namespace zerotrip {

// What services share (reference/shared.yaml): the rows' names and the papers that may satisfy them, sentences
// that say why a row is needed, the form fields that every application has, the words of a mandate that cover
// any business with the power company.
struct SharedDefinitions {
  struct Item {
    BilingualText name;
    std::vector<std::string> accepts;
  };
  std::map<std::string, Item, std::less<>> items;
  std::map<std::string, BilingualText, std::less<>> reasons;
  std::vector<FormFieldRule> form_fields;
  std::vector<std::string> matter_words;
};

void load_shared(const YamlReader& file, SharedDefinitions& shared);

// models/services/<code>.yaml
[[nodiscard]] ServiceDefinition load_service_definition(const YamlReader& file, const SharedDefinitions& shared);
// models/documents/<kind>.yaml
[[nodiscard]] DocumentDefinition load_document_definition(const YamlReader& file);
// reference/findings.yaml
void load_findings(const YamlReader& file, std::map<std::string, FindingDefinition, std::less<>>& findings);
// reference/{ethnic_groups,field_names,specimens,thresholds,confusable_characters,variant_characters}.yaml
void load_ethnic_groups(const YamlReader& file, ReferenceTables& tables);
void load_field_names(const YamlReader& file, ReferenceTables& tables);
void load_specimens(const YamlReader& file, ReferenceTables& tables);
void load_thresholds(const YamlReader& file, ReferenceTables& tables);
void load_confusable_characters(const YamlReader& file, ReferenceTables& tables);
void load_variant_characters(const YamlReader& file, ReferenceTables& tables);
// reference/calendar/*.yaml and an operator's own: a year may stand in one file only.
void load_calendar(const YamlReader& file, std::map<int, WorkingCalendar::Year>& years);

// A condition that stands as text; `absent` where there is none ("true": always holds, "false": never).
[[nodiscard]] Condition load_condition(const YamlReader& value, std::string_view absent);
// A list of {path, when}; a path that no application has is a problem.
void load_form_fields(const YamlReader& list, std::vector<FormFieldRule>& form_fields);

// A row that no combination of facts needs, a rule that never decides, a form field that is never asked for.
void check_reachable(const ServiceDefinition& service, const YamlReader& file);

}  // namespace zerotrip
