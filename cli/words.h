// The program's own words in both languages: outcomes, needs, states, headings. Sentences of findings and
// names of items and kinds come from the catalogue. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

#include "cli/console.h"
#include "models/decision.h"
#include "models/result.h"

namespace zerotrip::cli {

[[nodiscard]] inline const std::string& in(Language language, const BilingualText& text) {
  return language == Language::kChinese || text.en.empty() ? text.zh : text.en;
}

[[nodiscard]] inline std::string_view choose(Language language, std::string_view zh, std::string_view en) {
  return language == Language::kChinese ? zh : en;
}

[[nodiscard]] std::string_view word_for(Outcome outcome, Language language);
[[nodiscard]] std::string_view word_for(Severity severity, Language language);
[[nodiscard]] std::string_view word_for(Need need, Language language);
[[nodiscard]] std::string_view word_for(RowStatus status, Language language);

// An error for people: what kind it is, what it is about, and what mends it. What a part says of itself stays in
// English.
[[nodiscard]] std::string words_for(const Error& error, Language language);

[[nodiscard]] std::string_view paint_for(Outcome outcome);
[[nodiscard]] std::string_view paint_for(Severity severity);
[[nodiscard]] std::string_view paint_for(RowStatus status);

}  // namespace zerotrip::cli
