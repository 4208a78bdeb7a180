#include "cli/paper_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "cli/text_layout.h"
#include "cli/words.h"

namespace zerotrip::cli {
namespace {

struct Paper {
  const Reading* reading = nullptr;
  const Document* document = nullptr;
};

// "FILE#n": the name may itself hold a '#', so the last one counts.
std::optional<Paper> paper_of(std::string_view subject, const std::vector<Reading>& readings) {
  const std::size_t hash = subject.rfind('#');
  if (hash == std::string_view::npos) return std::nullopt;
  std::size_t index = 0;
  const std::string_view digits = subject.substr(hash + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  const std::string_view file = subject.substr(0, hash);
  const auto reading = std::ranges::find(readings, file, &Reading::file);
  if (reading == readings.end() || index >= reading->documents.size()) return std::nullopt;
  return Paper{&*reading, &reading->documents[index]};
}

}  // namespace

std::string name_of_page(std::string_view file, int page, Language language) {
  const std::string name = printable(file);
  return language == Language::kChinese ? fmt::format("{} 第{}页", name, page + 1)
                                        : fmt::format("{} page {}", name, page + 1);
}

std::string name_of_kind(std::string_view kind, const NamedThings& things) {
  const DocumentDefinition* definition = things.catalogue.document(kind);
  return definition != nullptr ? in(things.language, definition->name) : std::string(kind);
}

std::string name_of_item(std::string_view item, const NamedThings& things) {
  if (things.service == nullptr) return printable(item);
  const auto found = std::ranges::find(things.service->items, item, &ItemDefinition::item);
  return found != things.service->items.end() ? in(things.language, found->name) : printable(item);
}

std::string name_of_field(std::string_view field, const NamedThings& things) {
  const auto& names = things.catalogue.reference.field_names;
  const auto found = names.find(field);
  return found != names.end() ? in(things.language, found->second) : printable(field);
}

std::string name_of_subject(std::string_view subject, const NamedThings& things) {
  if (const auto paper = paper_of(subject, things.readings)) {
    return name_of_page(paper->reading->file, paper->document->page, things.language) + " " +
           name_of_kind(paper->document->kind, things);
  }
  return name_of_item(subject, things);
}

}  // namespace zerotrip::cli
