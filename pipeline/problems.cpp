#include "pipeline/problems.h"

#include <algorithm>
#include <array>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr double kTouches = 0.1;  // share of a field that lies in a region of glare

Problem problem(std::string code, int page, const Quad& quad) { return Problem{std::move(code), page, quad, {}}; }

std::vector<std::string> fields_touched(const Document& document, const Quad& region) {
  std::vector<std::string> names;
  for (const auto& [name, field] : document.fields)
    if (share_inside(bounds_of(field.quad), bounds_of(region)) > kTouches) names.push_back(name);
  return names;
}

std::vector<std::string> all_fields(const Document& document) {
  std::vector<std::string> names;
  for (const auto& [name, field] : document.fields) names.push_back(name);
  return names;
}

void add_glare(std::vector<Problem>& problems, const Document& document, const PreparedPaper& paper, double most) {
  for (const Quad& region : paper.glare_regions) {
    Problem glare = problem("quality.glare", document.page, region);
    glare.fields = fields_touched(document, region);
    if (!glare.fields.empty()) problems.push_back(glare);
  }
  const bool large = document.quality.glare > most;
  const bool told =
      std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.code == "quality.glare"; });
  if (large && !told) problems.push_back(problem("quality.glare", document.page, document.quad));
}

void add_whole(std::vector<Problem>& problems, const Document& document, std::string code) {
  problems.push_back(problem(std::move(code), document.page, document.quad));
  problems.back().fields = all_fields(document);
}

bool ends_word(std::u32string_view text, std::u32string_view word) {
  return text == word || (text.size() <= word.size() + 4 && text.find(word) != std::u32string_view::npos);
}

// 样本 across a paper, printed large or often; a company may have the word in its name, so only short runs count.
bool is_specimen(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 6> kWords{U"样本", U"样张", U"样证", U"票样", U"SPECIMEN", U"样例"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::u32string_view word) { return ends_word(text, word); });
}

// 仅供办理…使用, 仅用于…, 只用于…: a dedication of the copy to one purpose.
bool restricts_use(std::u32string_view text) {
  const bool only = text.find(U"仅供") != std::u32string_view::npos || text.find(U"仅限") != std::u32string_view::npos;
  const bool use = text.find(U"使用") != std::u32string_view::npos || text.find(U"之用") != std::u32string_view::npos ||
                   text.find(U"他用") != std::u32string_view::npos || text.find(U"无效") != std::u32string_view::npos;
  return (only && use) || text.find(U"仅用于") != std::u32string_view::npos ||
         text.find(U"只用于") != std::u32string_view::npos || text.find(U"仅作为") != std::u32string_view::npos ||
         text.find(U"他用无效") != std::u32string_view::npos || text.find(U"再次复印无效") != std::u32string_view::npos;
}

bool holds_any(std::u32string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return text.find(fold_pattern(word)) != std::u32string_view::npos;
  });
}

}  // namespace

std::vector<Problem> quality_problems(const Document& document, const PreparedPaper& paper,
                                      const ReferenceTables& reference) {
  const Quality& quality = document.quality;
  std::vector<Problem> problems;
  if (quality.focus < reference.threshold("least_focus")) add_whole(problems, document, "quality.blurred");
  if (quality.exposure < reference.threshold("least_exposure")) add_whole(problems, document, "quality.dark");
  add_glare(problems, document, paper, reference.threshold("most_glare"));
  if (quality.character_height_px > 0 && quality.character_height_px < reference.threshold("least_character_height"))
    add_whole(problems, document, "quality.too_small");
  if (!quality.complete) problems.push_back(problem("quality.cut_off", document.page, document.quad));
  if (quality.screen) problems.push_back(problem("quality.screen", document.page, document.quad));
  if (quality.copy == CopyKind::kScreenshot)
    problems.push_back(problem("quality.screenshot", document.page, document.quad));
  if (quality.copy == CopyKind::kBlackWhite) problems.push_back(problem("quality.copy", document.page, document.quad));
  return problems;
}

std::vector<Problem> warning_words(const std::vector<Run>& runs, const DocumentDefinition& definition) {
  std::vector<Problem> problems;
  const auto add = [&](std::string code, const Run& run) {
    const bool told = std::any_of(problems.begin(), problems.end(), [&](const Problem& p) { return p.code == code; });
    if (!told) problems.push_back(problem(std::move(code), 0, quad_of(run.glyphs)));
  };
  for (const Run& run : runs) {
    const std::u32string text = folded_text_of(run.glyphs);
    if (is_specimen(text)) add("document.specimen", run);
    if (restricts_use(text)) add("quality.restricted_use", run);
    if (holds_any(text, definition.alien)) add("document.label_illegal", run);
  }
  return problems;
}

}  // namespace zerotrip
