#include "validators/sentences.h"

#include <array>

#include "validators/letter_persons.h"
#include "validators/whose_paper.h"

namespace zerotrip {
namespace {

struct Place {
  std::string_view name;
  BilingualText words;
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// 长期 stands as `long_term` in values.
BilingualText words_of_value(const std::string& value, const BilingualText& words) {
  BilingualText text = words.zh.empty() ? BilingualText{value, value} : words;
  replace_all(text.zh, "long_term", "长期");
  replace_all(text.en, "long_term", "long term");
  return text;
}

bool has_place(const BilingualText& form) {
  return form.zh.find('{') != std::string::npos || form.en.find('{') != std::string::npos;
}

// One pass over the form, so that a value that carries braces of its own is never filled in again.
std::string filled(std::string_view form, const std::array<Place, 11>& places, std::string BilingualText::*language) {
  std::string text;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = form[at] == '{' ? form.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      text.push_back(form[at++]);
      continue;
    }
    const std::string_view name = form.substr(at + 1, end - at - 1);
    for (const Place& place : places)
      if (place.name == name) text.append(place.words.*language);
    at = end + 1;
  }
  return text;
}

bool is_path(const FindingDraft& draft) { return draft.subject.paper == nullptr && draft.item.empty(); }

// Pages count from one in text that people see.
BilingualText place_of_paper(const Paper& paper, PaperNaming naming) {
  if (naming != PaperNaming::kPage) return {paper.file(), paper.file()};
  const std::string page = std::to_string(paper.document->page + 1);
  return {paper.file() + "第" + page + "页", paper.file() + ", page " + page};
}

}  // namespace

BilingualText Sentences::item_name(std::string_view item) const {
  if (file_ != nullptr)
    for (const ItemDefinition& definition : file_->service.items)
      if (definition.item == item) return definition.name;
  return {std::string(item), std::string(item)};
}

// What exactly the row lacks, where more than one thing makes it whole.
BilingualText Sentences::item_words(const FindingDraft& draft) const {
  BilingualText name = item_name(draft.item);
  if (draft.item.empty() || draft.fields.empty()) return name;
  const BilingualText lacking = field_words(draft);
  return {name.zh + "中的" + lacking.zh, name.en + ": " + lacking.en};
}

BilingualText Sentences::parties(const FindingDraft& draft) const {
  const Paper* paper = draft.subject.paper;
  if (file_ == nullptr || paper == nullptr || !is_letter_kind(paper->kind())) return {};
  return parties_of_letter(*file_, *paper);
}

BilingualText Sentences::field_name(const std::string& field) const {
  const auto found = catalogue_.reference.field_names.find(field);
  return found == catalogue_.reference.field_names.end() ? BilingualText{field, field} : found->second;
}

BilingualText Sentences::field_words(const FindingDraft& draft) const {
  BilingualText words;
  for (const std::string& field : draft.fields) {
    const BilingualText name = field_name(field);
    words.zh.append(words.zh.empty() ? "" : "、").append(name.zh);
    words.en.append(words.en.empty() ? "" : ", ").append(name.en);
  }
  return words.zh.empty() ? BilingualText{"内容", "content"} : words;
}

BilingualText Sentences::whose(const FindingDraft& draft) const {
  if (file_ == nullptr || draft.subject.paper == nullptr) return {};
  return whose_paper(*file_, *draft.subject.paper);
}

BilingualText Sentences::kind_words(const FindingDraft& draft, PaperNaming naming) const {
  const Paper* paper = draft.subject.paper;
  if (paper == nullptr && !draft.fields.empty()) return {"申请", "application"};
  if (paper == nullptr) return {"资料" + draft.subject.id, "paper in " + draft.subject.id};
  const BilingualText place = place_of_paper(*paper, naming);
  const DocumentDefinition* kind = catalogue_.document(paper->kind());
  if (kind == nullptr || paper->kind() == kOtherKind) return {"资料" + place.zh, "paper in " + place.en};
  const BilingualText of = whose(draft);
  BilingualText words = {of.zh + kind->name.zh, of.en + kind->name.en};
  if (naming == PaperNaming::kKind) return words;
  return {words.zh + "（" + place.zh + "）", words.en + " (" + place.en + ")"};
}

BilingualText Sentences::subject_words(const FindingDraft& draft) const {
  if (draft.subject.paper != nullptr) return {draft.subject.paper->file(), draft.subject.paper->file()};
  if (!draft.item.empty()) return item_name(draft.item);
  return is_path(draft) ? field_name(draft.subject.id) : BilingualText{draft.subject.id, draft.subject.id};
}

BilingualText Sentences::fill(const BilingualText& form, const FindingDraft& draft, PaperNaming naming) const {
  if (!has_place(form)) return form;
  const std::string days = std::to_string(draft.days);
  const bool customers = whose(draft).en.empty();
  const std::array<Place, 11> places = {Place{"expected", words_of_value(draft.expected, draft.expected_words)},
                                        Place{"actual", words_of_value(draft.actual, draft.actual_words)},
                                        Place{"subject", subject_words(draft)},
                                        Place{"field", field_words(draft)},
                                        Place{"item", item_words(draft)},
                                        Place{"parties", parties(draft)},
                                        Place{"kind", kind_words(draft, naming)},
                                        Place{"your", {"", customers ? "your" : "the"}},
                                        Place{"Your", {"", customers ? "Your" : "The"}},
                                        Place{"date", {draft.date, draft.date}},
                                        Place{"days", {days, days}}};
  return {filled(form.zh, places, &BilingualText::zh), filled(form.en, places, &BilingualText::en)};
}

Finding Sentences::finding_of(const FindingDraft& draft) const {
  Finding finding;
  finding.code = draft.code;
  finding.severity = draft.severity;
  finding.subject = draft.subject.id;
  finding.expected = draft.expected;
  finding.actual = draft.actual;
  finding.evidence = draft.evidence;
  if (draft.definition == nullptr) {
    finding.message = {draft.code, draft.code};
    return finding;
  }
  finding.message = fill(draft.definition->message, draft);
  const BilingualText clears_when = fill(draft.definition->clears_when, draft);
  if (!clears_when.zh.empty() && draft.severity != Severity::kNotice) finding.clears_when = clears_when;
  return finding;
}

BilingualText Sentences::for_applicant(const FindingDraft& draft, PaperNaming naming) const {
  if (draft.definition == nullptr || draft.definition->applicant.zh.empty()) return {};
  return fill(draft.definition->applicant, draft, naming);
}

}  // namespace zerotrip
