#include "pipeline/extract/field_values.h"

#include <algorithm>
#include <array>

#include "models/numbers.h"
#include "models/numerals.h"
#include "models/text.h"
#include "pipeline/extract/certificate_number.h"
#include "pipeline/extract/date_values.h"
#include "pipeline/extract/filled_in.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/extract/standard_characters.h"

namespace zerotrip {
namespace {

constexpr double kCertainByReader = 0.97;  // every character read at least so surely needs no second look
constexpr double kLeastListedAlternative = 0.005;
constexpr double kSureOfVariant = 0.95;  // a form read so surely stands as it was read
constexpr double kLeastVariant = 0.02;
constexpr double kLeastOfNameHeight = 0.75;  // letters of a name are as high as its ideographs, labels above it are not

Glyphs only(const Glyphs& glyphs, bool (*wanted)(char32_t)) {
  Glyphs kept;
  std::copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(kept),
               [wanted](const Glyph& glyph) { return wanted(fold_code_point(glyph.code)); });
  return kept;
}

// What readers write for the dot of minority names (民委发〔2016〕33号).
bool is_name_dot(char32_t folded) { return folded == U'·' || folded == U'.' || folded == U'•' || folded == U'・'; }

bool is_name_character(char32_t folded) {
  return is_han(folded) || is_name_dot(folded) || folded == U'□' || (folded >= U'A' && folded <= U'Z') ||
         folded == U'*';
}

// Names are printed in standard characters, and readers like to write the traditional form (缑 → 緱). Where the
// reader was not sure and had the standard form of the same character among its alternatives, that is meant.
char32_t standard_form(const Glyph& glyph, const ReferenceTables& reference) {
  const auto variants = reference.variants.find(glyph.code);
  if (variants == reference.variants.end() || glyph.probability >= kSureOfVariant || is_gb2312_character(glyph.code))
    return glyph.code;
  for (const CharacterChoice& choice : glyph.alternatives) {
    const std::u32string text = to_code_points(choice.text);
    if (text.size() != 1 || choice.probability < kLeastVariant || !variants->second.contains(text[0])) continue;
    if (is_gb2312_character(text[0])) return text[0];
  }
  return glyph.code;
}

void note_standard_forms(Field& field, const Glyphs& glyphs, const ReferenceTables& reference) {
  for (const Glyph& glyph : glyphs)
    if (const char32_t standard = standard_form(glyph, reference); standard != glyph.code)
      field.repairs.push_back({to_utf8(glyph.code), to_utf8(standard), "standard_character"});
}

void write_standard_forms(Field& field, const Glyphs& name, const ReferenceTables& reference) {
  note_standard_forms(field, name, reference);
  std::string value;
  for (const Glyph& glyph : name) {
    const char32_t standard = standard_form(glyph, reference);
    value += is_name_dot(fold_code_point(standard)) ? "·" : to_utf8(standard);
  }
  field.value = fold(value);
}

bool is_latin(const Glyph& glyph) {
  const char32_t folded = fold_code_point(glyph.code);
  return folded >= U'A' && folded <= U'Z';
}

// Labels in a second script (Zhuang, GA 448-2013) stand above their row in smaller letters and run into the name.
Glyphs without_small_print(Glyphs name) {
  double height = 0;
  for (const Glyph& glyph : name)
    if (is_han(glyph.code)) height = std::max(height, glyph.box.height());
  std::erase_if(name, [height](const Glyph& g) { return is_latin(g) && g.box.height() < kLeastOfNameHeight * height; });
  return name;
}

std::optional<Field> person_name(const Glyphs& glyphs, const std::string& label, const ReferenceTables& reference) {
  Glyphs name = without_small_print(only(glyphs, is_name_character));
  while (!name.empty() && is_name_dot(fold_code_point(name.front().code))) name.erase(name.begin());
  while (!name.empty() && is_name_dot(fold_code_point(name.back().code))) name.pop_back();
  if (name.empty()) return std::nullopt;
  Field field = plain_field(name, label);
  write_standard_forms(field, name, reference);
  return field;
}

// The one listed word of the same length each of whose characters was read, or was among the alternatives, or
// is a listed variant of what was read; nothing when there is none or more than one at that cost.
std::optional<std::string> listed_word(const Glyphs& glyphs, const ReferenceTables& reference) {
  const auto fits = [&](const Glyph& glyph, char32_t wanted) {
    if (fold_code_point(glyph.code) == wanted) return true;
    for (const CharacterChoice& choice : glyph.alternatives)
      if (choice.probability >= kLeastListedAlternative && to_code_points(choice.text) == std::u32string(1, wanted))
        return true;
    for (const auto* table : {&reference.variants, &reference.confusable})
      if (const auto found = table->find(glyph.code); found != table->end() && found->second.contains(wanted))
        return true;
    return false;
  };
  std::optional<std::string> answer;
  for (const std::string& word : reference.ethnic_groups) {
    const std::u32string wanted = to_code_points(word);
    if (wanted.size() != glyphs.size()) continue;
    bool all = true;
    for (std::size_t i = 0; i < wanted.size() && all; ++i) all = fits(glyphs[i], wanted[i]);
    if (!all) continue;
    if (answer) return std::nullopt;
    answer = word;
  }
  return answer;
}

std::optional<Field> ethnicity(Glyphs glyphs, const std::string& label, const ReferenceTables& reference) {
  glyphs = only(glyphs, [](char32_t c) { return is_han(c) || c == U'(' || c == U')'; });
  if (glyphs.size() > 1 && glyphs.back().code == U'族') glyphs.pop_back();
  if (glyphs.empty()) return std::nullopt;
  Field field = plain_field(glyphs, label);
  field.value = fold(field.raw);
  if (reference.ethnic_groups.contains(field.text())) return field;
  if (const auto word = listed_word(glyphs, reference)) {
    field.repairs.push_back({field.raw, *word, "closed_list"});
    field.value = *word;
  }
  return field;
}

// M or F alone, as travel papers print it (ICAO Doc 9303-4).
std::optional<Field> sex_by_letter(const Glyphs& glyphs, const std::string& label) {
  const std::u32string text = folded_text_of(glyphs);
  if (text != U"M" && text != U"F") return std::nullopt;
  Field field = plain_field(glyphs, label);
  field.value = std::string(text == U"M" ? "男" : "女");
  return field;
}

std::optional<Field> sex(const Glyphs& glyphs, const std::string& label) {
  for (const Glyph& glyph : glyphs)
    if (glyph.code == U'男' || glyph.code == U'女') return plain_field({glyph}, label);
  if (auto field = sex_by_letter(glyphs, label)) return field;
  for (const Glyph& glyph : glyphs) {
    for (const CharacterChoice& choice : glyph.alternatives) {
      if (choice.text != "男" && choice.text != "女") continue;
      Field field = plain_field({glyph}, label);
      field.repairs.push_back({field.raw, choice.text, "closed_list"});
      field.value = choice.text;
      field.confidence = std::min(field.confidence, choice.probability);
      return field;
    }
  }
  return std::nullopt;
}

std::optional<Field> number(const Glyphs& glyphs, ValueType type, const std::string& label) {
  const std::optional<NumberReading> reading = read_number(glyphs, type);
  if (!reading) return std::nullopt;
  Field field = plain_field(reading->glyphs, label);
  field.value = reading->value;
  field.repairs = reading->repairs;
  return field;
}

std::optional<Field> folded_text(const Glyphs& glyphs, const std::string& label) {
  if (glyphs.empty()) return std::nullopt;
  Field field = plain_field(glyphs, label);
  field.value = fold(field.raw);
  return field;
}

// Beside 证件号码 the number of whatever paper the person has: an identity card's, a passport's, a serviceman's.
std::optional<Field> person_number(const Glyphs& glyphs, const std::string& label) {
  if (auto field = number(glyphs, ValueType::kIdNumber, label)) return field;
  const std::string text = fold(text_of(glyphs));
  const bool known = is_chinese_passport_number_form(text) || is_military_number_form(text);
  return known ? folded_text(glyphs, label) : std::nullopt;
}

std::string decimal_of_fen(std::int64_t fen) {
  std::string text = std::to_string(fen / 100);
  if (fen % 100 == 0) return text;
  const std::int64_t rest = fen % 100;
  return text + "." + (rest < 10 ? "0" : "") + std::to_string(rest);
}

std::optional<Field> amount(const Glyphs& glyphs, const std::string& label) {
  Field field = plain_field(glyphs, label);
  std::optional<std::int64_t> fen = parse_amount_fen(field.raw);
  if (!fen) {
    field = plain_field(amount_in(glyphs), label);
    fen = parse_amount_fen(field.raw);
  }
  if (!fen) return std::nullopt;
  field.value = decimal_of_fen(*fen);
  return field;
}

// Plain decimals of an area: the house's where land and house are both printed (宗地面积…/房屋建筑面积…).
std::optional<Field> area(const Glyphs& glyphs, const std::string& label) {
  const std::u32string text = folded_text_of(glyphs);
  static constexpr std::array<std::u32string_view, 4> kHouseWords{U"房屋建筑面积", U"建筑面积", U"房屋面积", U"/"};
  std::size_t begin = 0;
  for (const std::u32string_view word : kHouseWords) {
    const std::size_t at = text.find(word);
    if (at == std::u32string::npos) continue;
    begin = at + word.size();
    break;
  }
  const auto is_number = [](char32_t c) { return is_ascii_digit(c) || c == U'.'; };
  while (begin < text.size() && !is_ascii_digit(text[begin])) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is_number(text[end])) ++end;
  if (begin == end) return std::nullopt;
  Field field = plain_field(glyphs, label);
  std::string value = to_utf8(text.substr(begin, end - begin));
  while (!value.empty() && value.back() == '.') value.pop_back();
  field.value = value;
  return field;
}

// 赵晓岚(60%), 钱多(身份证号:…): shares and numbers in brackets are no part of the name; 甲乙(陕西)有限公司 is.
std::string without_particulars(const std::string& name) {
  const std::size_t open = name.rfind('(');
  if (open == std::string::npos || open == 0 || !name.ends_with(')')) return name;
  const bool particulars = name.find_first_of("0123456789%", open) != std::string::npos;
  return particulars ? name.substr(0, open) : name;
}

// Names of a list are parted by marks, or by a blank that is wider than those of spaced-out names.
std::optional<Field> person_list(const Glyphs& glyphs, const std::string& label, const ReferenceTables& reference) {
  TextList names;
  std::string current;
  const auto close = [&] {
    if (const std::string name = without_particulars(fold(current)); !name.empty()) names.push_back(name);
    current.clear();
  };
  int depth = 0;  // what stands in brackets belongs to the name before it
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const char32_t folded = fold_code_point(glyphs[i].code);
    const bool blank = i > 0 && glyphs[i].line == glyphs[i - 1].line &&
                       glyphs[i].box.left - glyphs[i - 1].box.right > 1.5 * glyphs[i].box.height();
    depth += folded == U'(' ? 1 : 0;
    const bool mark = folded == U'、' || folded == U',' || folded == U';' || folded == U'/' || folded == U'，';
    if (depth == 0 && (blank || mark)) close();
    if (!mark || depth > 0) current += to_utf8(standard_form(glyphs[i], reference));
    depth -= folded == U')' && depth > 0 ? 1 : 0;
  }
  close();
  if (names.empty()) return std::nullopt;
  Field field = plain_field(glyphs, label);
  note_standard_forms(field, glyphs, reference);
  field.value = names;
  return field;
}

std::optional<Field> text(const Glyphs& glyphs, const std::string& label) {
  if (glyphs.empty()) return std::nullopt;
  return plain_field(glyphs, label);
}

// Of options with boxes the one that is ticked; that a box is missing beside it is no certain reading.
Field option(const Glyphs& glyphs, const std::string& label) {
  constexpr double kMostByMissingBox = 0.8, kUntold = 0.3;
  Field field = plain_field(glyphs, label);
  const Glyphs ticked = ticked_option(glyphs);
  field.confidence = std::min(field.confidence, ticked.empty() ? kUntold : kMostByMissingBox);
  if (ticked.empty()) return field;
  field.value = text_of(ticked);
  field.repairs.push_back({field.raw, field.text(), "ticked"});
  return field;
}

// A stroke through an empty place is read as a figure.
bool is_noise(const Glyphs& glyphs) {
  return glyphs.size() == 1 && (is_ascii_digit(glyphs[0].code) || glyphs[0].code == U'l' || glyphs[0].code == U'I');
}

// 营业期限和许可审批项目等有关事项: a sentence about terms. A term names days, a length or an event, or leaves them
// open.
bool is_sentence_around_term(const Glyphs& glyphs) {
  constexpr std::size_t kLongestOfMarks = 6;  // 至 年 月 日, 不约定期限
  const std::u32string text = folded_text_of(glyphs);
  return text.size() > kLongestOfMarks &&
         text.find_first_of(U"0123456789〇零○一二三四五六七八九十两半壹贰叁*/-~×长永久无未至到起止从自完毕结") ==
             text.npos;
}

}  // namespace

Field plain_field(const Glyphs& glyphs, const std::string& label) {
  Field field;
  field.raw = text_of(glyphs);
  field.value = field.raw;
  field.label = label;
  field.confidence = confidence_of(glyphs);
  field.quad = quad_of(glyphs);
  field.alternatives = alternatives_of(glyphs);
  return field;
}

std::optional<Field> make_field(Glyphs glyphs, ValueType type, const std::string& label,
                                const ReferenceTables& reference) {
  glyphs = without_link_words(trimmed(std::move(glyphs)), type);
  if (glyphs.empty()) return std::nullopt;
  switch (type) {
    case ValueType::kPersonName:
      return person_name(glyphs, label, reference);
    case ValueType::kSex:
      return sex(glyphs, label);
    case ValueType::kEthnicity:
      return ethnicity(std::move(glyphs), label, reference);
    case ValueType::kDate:
      return date_field(glyphs, label);
    case ValueType::kTermStart:
      return term_start_field(glyphs, label);
    case ValueType::kTermEnd:
      return term_end_field(glyphs, label);
    case ValueType::kIdNumber:
      return person_number(glyphs, label);
    case ValueType::kUscc:
    case ValueType::kTaxNumber:
    case ValueType::kRegistrationNumber:
    case ValueType::kOrganizationCode:
    case ValueType::kUnitNumber:
    case ValueType::kNumber:
    case ValueType::kBankAccount:
      return number(glyphs, type, label);
    case ValueType::kAmount:
      return amount(glyphs, label);
    case ValueType::kArea:
      return area(glyphs, label);
    case ValueType::kPersonList:
      return person_list(glyphs, label, reference);
    case ValueType::kCertificateNumber:
      return folded_text(bare_certificate_number(glyphs), label);
    case ValueType::kParty:
      if (!organisation_glyphs(glyphs).empty()) return text(glyphs, label);
      return person_name(without_link_words(std::move(glyphs), ValueType::kPersonName), label, reference);
    case ValueType::kTerm:
      while (!glyphs.empty() && glyphs.back().code == U'。') glyphs.pop_back();
      return is_noise(glyphs) || is_sentence_around_term(glyphs) ? std::nullopt
                                                                 : std::optional(term_field(glyphs, label));
    case ValueType::kText:
      return holds_options(glyphs) ? std::optional(option(glyphs, label)) : text(glyphs, label);
    case ValueType::kCompanyName:
    case ValueType::kAddress:
    case ValueType::kCapital:
      return text(glyphs, label);
  }
  return std::nullopt;
}

void mend_list_marks(Field& field, const Glyphs& glyphs) {
  std::u32string text = to_code_points(field.text());
  if (text.size() != glyphs.size()) return;
  static constexpr std::array<std::u32string_view, 4> kHeads{U"项目", U"范围", U"如下", U"包括"};
  const auto may_be_semicolon = [](const Glyph& glyph) {
    return std::any_of(glyph.alternatives.begin(), glyph.alternatives.end(), [](const CharacterChoice& choice) {
      return (choice.text == "；" || choice.text == ";") && choice.probability >= kLeastListedAlternative;
    });
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::u32string_view before = std::u32string_view(text).substr(0, i);
    const bool head = std::any_of(kHeads.begin(), kHeads.end(), [&](auto word) { return before.ends_with(word); });
    if (fold_code_point(text[i]) != U':' || head || !may_be_semicolon(glyphs[i])) continue;
    field.repairs.push_back({to_utf8(text[i]), "；", "list_mark"});
    text[i] = U'；';
  }
  field.value = to_utf8(text);
}

bool is_settled(const Field& field, ValueType type, const ReferenceTables& reference) {
  const bool solved = std::any_of(field.repairs.begin(), field.repairs.end(),
                                  [](const Repair& repair) { return repair.reason == "check_digit"; });
  if (is_number_type(type) && number_check_holds(type, field.text()) && !solved) return true;
  if (type == ValueType::kEthnicity && reference.ethnic_groups.contains(field.text())) return true;
  if (type == ValueType::kSex && field.repairs.empty()) return true;
  return field.confidence >= kCertainByReader && field.repairs.empty() && !is_number_type(type);
}

}  // namespace zerotrip
