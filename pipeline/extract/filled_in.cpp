#include "pipeline/extract/filled_in.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "models/text.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/labels.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kBoxes = U"□○◯◻☐";
constexpr std::u32string_view kTicks = U"☑√✓✔■☒▣●";

// Longest first.
constexpr std::array<std::u32string_view, 19> kServices{
    U"暂停恢复", U"减容恢复", U"临时用电", U"新装", U"增容", U"减容", U"暂停", U"暂换", U"暂拆", U"迁址",
    U"移表",     U"更名",     U"过户",     U"分户", U"并户", U"销户", U"改压", U"改类", U"复装"};

enum class Mark { kBox, kTick, kService };

struct Token {
  Mark mark;
  std::size_t begin, end;
};

std::size_t service_at(std::u32string_view text, std::size_t at) {
  for (const std::u32string_view service : kServices)
    if (text.substr(at).starts_with(service)) return service.size();
  return 0;
}

std::vector<Token> tokens_of(std::u32string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kBoxes.find(text[i]) != std::u32string_view::npos) {
      tokens.push_back({Mark::kBox, i, i + 1});
    } else if (kTicks.find(text[i]) != std::u32string_view::npos) {
      tokens.push_back({Mark::kTick, i, i + 1});
    } else if (const std::size_t size = service_at(text, i); size > 0) {
      tokens.push_back({Mark::kService, i, i + size});
      i += size - 1;
    }
  }
  return tokens;
}

std::size_t count_of(const std::vector<Token>& tokens, Mark mark) {
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [mark](const Token& token) { return token.mark == mark; }));
}

// □新装 or 新装□: by how the line begins, else by how it ends; most forms print boxes before their words.
bool boxes_stand_before(const std::vector<Token>& tokens) {
  return tokens.front().mark != Mark::kService || tokens.back().mark == Mark::kService;
}

const Token* beside(const std::vector<Token>& tokens, std::size_t i, bool before) {
  if (before) return i > 0 ? &tokens[i - 1] : nullptr;
  return i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
}

// Services that have a tick on their side; where no tick was read, those that have no box there.
std::vector<const Token*> chosen(const std::vector<Token>& tokens) {
  const bool before = boxes_stand_before(tokens);
  const bool ticked = count_of(tokens, Mark::kTick) > 0;
  std::vector<const Token*> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].mark != Mark::kService) continue;
    const Token* side = beside(tokens, i, before);
    const bool has_box = side != nullptr && side->mark == Mark::kBox;
    const bool has_tick = side != nullptr && side->mark == Mark::kTick;
    if (ticked ? has_tick : !has_box) found.push_back(&tokens[i]);
  }
  return found;
}

bool is_of_amount(char32_t c) {
  static constexpr std::u32string_view kCharacters = U"0123456789.,壹贰叁肆伍陆柒捌玖拾佰仟万亿零元圆角分整正";
  return kCharacters.find(c) != std::u32string_view::npos;
}

Glyphs part(const Glyphs& glyphs, std::size_t begin, std::size_t end) {
  return {glyphs.begin() + static_cast<std::ptrdiff_t>(begin), glyphs.begin() + static_cast<std::ptrdiff_t>(end)};
}

// From the first figure or capital on to the end of its unit: 1800元, and not 1800元押金….
Glyphs amount_from(const Glyphs& glyphs, const std::u32string& text, std::size_t from) {
  const std::size_t begin = text.find_first_of(U"0123456789壹贰叁肆伍陆柒捌玖拾", from);
  if (begin == std::u32string::npos) return {};
  std::size_t end = begin;
  while (end < text.size() && is_of_amount(text[end])) ++end;
  while (text[end - 1] == U',' || text[end - 1] == U'.') --end;
  return part(glyphs, begin, end);
}

// All characters of `rest` in order within the label, one left out of it at most between the first and the last.
bool lies_in(std::u32string_view rest, std::u32string_view label) {
  for (std::size_t begin = 1; begin < label.size(); ++begin)
    for (std::size_t size = rest.size(); size <= rest.size() + 1 && begin + size <= label.size(); ++size) {
      const std::u32string_view piece = label.substr(begin, size);
      const auto split = std::mismatch(rest.begin(), rest.end(), piece.begin(), piece.end());
      const auto lost = static_cast<std::size_t>(split.first - rest.begin());
      if (size == rest.size() ? lost == rest.size() : rest.substr(lost) == piece.substr(lost + 1)) return true;
    }
  return false;
}

// 受理日期, 审核时间: the words right before a day.
bool is_day_of_another(const Glyphs& before) {
  static constexpr std::array<std::u32string_view, 12> kWords{U"受理", U"审核", U"审批", U"打印", U"登记", U"经办",
                                                              U"收件", U"签收", U"接收", U"勘查", U"归档", U"批准"};
  std::u32string text = folded_text_of(before);
  while (!text.empty() && !is_han(text.back())) text.pop_back();
  for (const std::u32string_view kind : {U"日期", U"时间"}) {
    if (!text.ends_with(kind)) continue;
    text.resize(text.size() - kind.size());
    return std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return text.ends_with(word); });
  }
  return false;
}

}  // namespace

bool holds_options(const Glyphs& glyphs) {
  const std::vector<Token> tokens = tokens_of(folded_text_of(glyphs));
  return count_of(tokens, Mark::kService) >= 2 && count_of(tokens, Mark::kService) < tokens.size();
}

Glyphs ticked_option(const Glyphs& glyphs) {
  if (!holds_options(glyphs)) return {};
  const std::vector<Token> tokens = tokens_of(folded_text_of(glyphs));
  const std::vector<const Token*> found = chosen(tokens);
  return found.size() == 1 ? part(glyphs, found.front()->begin, found.front()->end) : Glyphs{};
}

Glyphs without_link_words(Glyphs glyphs, ValueType type) {
  static constexpr std::array<std::u32string_view, 9> kOfAddresses{U"坐落于", U"座落于", U"坐落在", U"位于", U"地处",
                                                                   U"在",     U"为",     U"是",     U"系"};
  static constexpr std::array<std::u32string_view, 2> kOfNames{U"为", U"系"};
  const std::u32string text = folded_text_of(glyphs);
  std::span<const std::u32string_view> words;
  if (type == ValueType::kAddress) words = kOfAddresses;
  if (type == ValueType::kPersonName) words = kOfNames;
  const auto leads = [&](auto word) { return text.starts_with(word) && text.size() >= word.size() + 2; };
  const auto found = std::find_if(words.begin(), words.end(), leads);
  return found == words.end() ? glyphs : part(glyphs, found->size(), glyphs.size());
}

Glyphs amount_in(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  for (const std::u32string_view mark : {U"小写", U"¥", U"￥"})
    if (const std::size_t at = text.find(mark); at != std::u32string::npos)
      if (Glyphs amount = amount_from(glyphs, text, at + mark.size()); !amount.empty()) return amount;
  return amount_from(glyphs, text, 0);
}

bool is_rest_of_label(const Glyphs& glyphs, const DocumentDefinition& definition) {
  constexpr std::size_t kShortest = 3, kLongest = 8;
  const std::u32string rest = folded_text_of(glyphs);
  if (rest.size() < kShortest || rest.size() > kLongest || !std::all_of(rest.begin(), rest.end(), is_han)) return false;
  const auto of = [&](const std::string& label) {
    const std::u32string folded = fold_pattern(label);
    return folded.size() > rest.size() && lies_in(rest, folded);
  };
  if (std::any_of(definition.printed.begin(), definition.printed.end(), of)) return true;
  return std::any_of(definition.fields.begin(), definition.fields.end(), [&](const FieldDefinition& field) {
    return std::any_of(field.labels.begin(), field.labels.end(), of);
  });
}

Glyphs own_date_of(Glyphs row) {
  for (Glyphs date = date_glyphs(row); !date.empty(); date = date_glyphs(row)) {
    const auto begin = std::find_if(row.begin(), row.end(), [&](const Glyph& glyph) {
      return glyph.line == date.front().line && glyph.box == date.front().box;
    });
    row.erase(begin, row.end());
    if (!is_day_of_another(row)) return date;
  }
  return {};
}

}  // namespace zerotrip
