#include "models/catalogue/load_parts.h"

#include <set>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr NamedValue<ValueType> kValueTypes[] = {
    {"text", ValueType::kText},
    {"person_name", ValueType::kPersonName},
    {"company_name", ValueType::kCompanyName},
    {"address", ValueType::kAddress},
    {"sex", ValueType::kSex},
    {"ethnicity", ValueType::kEthnicity},
    {"date", ValueType::kDate},
    {"id_number", ValueType::kIdNumber},
    {"uscc", ValueType::kUscc},
    {"tax_number", ValueType::kTaxNumber},
    {"registration_number", ValueType::kRegistrationNumber},
    {"organization_code", ValueType::kOrganizationCode},
    {"certificate_number", ValueType::kCertificateNumber},
    {"unit_number", ValueType::kUnitNumber},
    {"term", ValueType::kTerm},
    {"term_start", ValueType::kTermStart},
    {"term_end", ValueType::kTermEnd},
    {"amount", ValueType::kAmount},
    {"area", ValueType::kArea},
    {"capital", ValueType::kCapital},
    {"number", ValueType::kNumber},
    {"bank_account", ValueType::kBankAccount},
    {"person_list", ValueType::kPersonList},
    {"party", ValueType::kParty},
};

constexpr NamedValue<ValuePlace> kValuePlaces[] = {
    {"right", ValuePlace::kRight},         {"below", ValuePlace::kBelow}, {"right_or_below", ValuePlace::kRightOrBelow},
    {"anywhere", ValuePlace::kAnywhere},   {"foot", ValuePlace::kFoot},   {"signer", ValuePlace::kSigner},
    {"addressee", ValuePlace::kAddressee},
};

constexpr NamedValue<Layout> kLayouts[] = {
    {"labelled", Layout::kLabelled},
    {"id_card_portrait", Layout::kIdCardPortrait},
    {"id_card_emblem", Layout::kIdCardEmblem},
    {"machine_readable", Layout::kMachineReadable},
    {"prose", Layout::kProse},
    {"letter", Layout::kLetter},
    {"statement", Layout::kStatement},
    {"table", Layout::kTable},
};

// Words that are sought on papers must be something after folding, and stand once in their list.
std::vector<std::string> words(const YamlReader& reader) {
  std::vector<std::string> words = reader.texts();
  std::set<std::string> seen;
  for (const std::string& word : words) {
    const std::string folded = fold(word);
    if (folded.empty()) reader.problem("\"" + word + "\" is nothing after folding");
    if (!seen.insert(folded).second) reader.problem("\"" + word + "\" stands twice");
  }
  return words;
}

bool needs_label(const FieldDefinition& field) {
  const bool beside = field.place == ValuePlace::kRight || field.place == ValuePlace::kBelow ||
                      field.place == ValuePlace::kRightOrBelow;
  return beside && field.within.empty() && field.follows.empty() && field.followers.empty();
}

FieldDefinition load_field(const YamlReader& reader) {
  reader.only_keys({"field", "labels", "phrases", "followers", "type", "place", "several_lines", "deciding", "ends_at",
                    "within", "follows"});
  FieldDefinition field;
  field.field = reader.need("field").text();
  field.labels = words(reader.at("labels"));
  field.phrases = words(reader.at("phrases"));
  field.followers = words(reader.at("followers"));
  field.type = reader.need("type").word(kValueTypes, ValueType::kText);
  field.place = reader.at("place").word(kValuePlaces, ValuePlace::kRight);
  field.several_lines = reader.at("several_lines").truth(false);
  field.deciding = reader.at("deciding").truth(false);
  field.ends_at = words(reader.at("ends_at"));
  field.within = reader.at("within").text();
  field.follows = reader.at("follows").text();
  if (needs_label(field) && field.labels.empty() && field.phrases.empty())
    reader.problem("a field without labels and phrases has to say place");
  return field;
}

// `within` and `follows` name fields that stand before.
void check_named_fields(const YamlReader& reader, const FieldDefinition& field, const std::set<std::string>& known) {
  const auto holds = [&](const std::string& other) {
    return other.empty() || (other != field.field && known.contains(other));
  };
  if (!holds(field.within)) reader.problem("within names no field before this one: " + field.within);
  if (!holds(field.follows)) reader.problem("follows names no field before this one: " + field.follows);
}

void load_fields(const YamlReader& reader, DocumentDefinition& document) {
  std::set<std::string> names;
  for (const YamlReader& element : reader.elements()) {
    document.fields.push_back(load_field(element));
    const std::string& name = document.fields.back().field;
    if (!names.insert(name).second) element.problem("field " + name + " stands twice");
    check_named_fields(element, document.fields.back(), names);
  }
}

TitleForm load_title_form(const YamlReader& reader) {
  reader.only_keys({"words", "ends"});
  return {words(reader.need("words")), words(reader.need("ends"))};
}

void check_whole(const YamlReader& reader, const DocumentDefinition& document) {
  if (document.kind == "other") return;
  for (const FieldDefinition& field : document.fields)
    for (const std::string& label : field.labels)
      if (std::find(document.printed.begin(), document.printed.end(), label) != document.printed.end())
        reader.problem("printed has a label of the field " + field.field + ": " + label);
  if (document.titles.empty() && document.least_marks == 0)
    reader.problem("nothing identifies the kind: neither titles nor least_marks");
  if (document.least_marks > static_cast<int>(document.marks.size()))
    reader.problem("least_marks is more than there are marks");
  if (document.fields_known && document.fields.empty()) reader.problem("fields_known without fields");
  if (!document.fields_known && !document.fields.empty()) reader.problem("fields without fields_known");
}

}  // namespace

const FieldDefinition* DocumentDefinition::field(std::string_view field_name) const {
  for (const FieldDefinition& definition : fields)
    if (definition.field == field_name) return &definition;
  return nullptr;
}

DocumentDefinition load_document_definition(const YamlReader& reader) {
  reader.only_keys({"kind",        "name",     "titles",       "title_forms",     "marks",         "least_marks",
                    "against",     "alien",    "fields_known", "natural_persons", "sealed",        "coded",
                    "plain_print", "coloured", "layout",       "zone_codes",      "number_starts", "signature_labels",
                    "printed",     "fields"});
  DocumentDefinition document;
  document.kind = reader.need("kind").text();
  document.name = reader.need("name").bilingual();
  document.titles = words(reader.at("titles"));
  for (const YamlReader& form : reader.at("title_forms").elements())
    document.title_forms.push_back(load_title_form(form));
  document.marks = words(reader.at("marks"));
  document.against = words(reader.at("against"));
  document.alien = words(reader.at("alien"));
  document.least_marks = reader.at("least_marks").whole_number(0);
  document.fields_known = reader.need("fields_known").truth(false);
  document.natural_persons = reader.at("natural_persons").truth(false);
  document.sealed = reader.at("sealed").truth(false);
  document.coded = reader.at("coded").truth(false);
  document.plain_print = reader.at("plain_print").truth(false);
  document.coloured = reader.at("coloured").truth(false);
  document.layout = reader.at("layout").word(kLayouts, Layout::kLabelled);
  document.zone_codes = reader.at("zone_codes").text();
  document.number_starts = reader.at("number_starts").texts();
  document.signature_labels = words(reader.at("signature_labels"));
  document.printed = words(reader.at("printed"));
  load_fields(reader.at("fields"), document);
  check_whole(reader, document);
  return document;
}

}  // namespace zerotrip
