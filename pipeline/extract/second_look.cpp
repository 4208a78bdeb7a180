#include "pipeline/extract/second_look.h"

#include <algorithm>
#include <optional>

#include "models/dates.h"
#include "models/text.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/line_strip.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {
namespace {

// The field's characters by lines of the reader.
std::vector<Glyphs> lines_of(const Glyphs& glyphs) {
  std::vector<Glyphs> lines;
  for (const Glyph& glyph : glyphs) {
    if (lines.empty() || lines.back().front().line != glyph.line) lines.emplace_back();
    lines.back().push_back(glyph);
  }
  return lines;
}

Glyphs glyphs_from(const TextLine& line) { return joined(runs_of({line})); }

bool same_text(const Glyphs& a, const Glyphs& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Glyph& x, const Glyph& y) { return is_same_character(x.code, y.code); });
}

// A strip has a margin, in which another look may see the end of the label. Of a longer sight the part that
// agrees best counts.
Glyphs matching_part(const Glyphs& seen, const Glyphs& wanted) {
  if (seen.size() <= wanted.size()) return seen;
  const std::u32string all = folded_text_of(seen), text = folded_text_of(wanted);
  std::size_t best = 0, best_equal = 0;
  for (std::size_t begin = 0; begin + text.size() <= all.size(); ++begin) {
    std::size_t equal = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (all[begin + i] == text[i]) ++equal;
    if (equal > best_equal) best = begin;
    best_equal = std::max(best_equal, equal);
  }
  const auto from = seen.begin() + static_cast<std::ptrdiff_t>(best);
  return Glyphs(from, from + static_cast<std::ptrdiff_t>(wanted.size()));
}

void add_alternative(CharacterAlternatives& choices, const std::string& text, double probability) {
  const auto found =
      std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.text == text; });
  if (found != choices.end()) return;
  if (choices.size() == kMostAlternatives) choices.pop_back();
  choices.push_back({text, probability});
  std::stable_sort(choices.begin() + 1, choices.end(),
                   [](const auto& a, const auto& b) { return a.probability > b.probability; });
}

// What another reader saw instead, character by character, where both saw as many.
void keep_alternatives(Glyphs& glyphs, const Glyphs& seen) {
  if (glyphs.size() != seen.size()) return;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (glyphs[i].alternatives.empty())
      glyphs[i].alternatives.push_back({to_utf8(glyphs[i].code), glyphs[i].probability});
    if (!is_same_character(glyphs[i].code, seen[i].code))
      add_alternative(glyphs[i].alternatives, to_utf8(seen[i].code), std::min(seen[i].probability, 0.5));
  }
}

// Sights of one reader on two crops of one character, the mean of what it gave each.
CharacterAlternatives mean_of(const Glyph& a, const Glyph& b) {
  CharacterAlternatives all;
  for (const Glyph* glyph : {&a, &b}) {
    const CharacterAlternatives own{{to_utf8(glyph->code), glyph->probability}};
    for (const CharacterChoice& choice : glyph->alternatives.empty() ? own : glyph->alternatives) {
      const auto known = std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.text == choice.text; });
      if (known == all.end())
        all.push_back({choice.text, choice.probability / 2});
      else
        known->probability += choice.probability / 2;
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& x, const auto& y) { return x.probability > y.probability; });
  if (all.size() > kMostAlternatives) all.resize(kMostAlternatives);
  return all;
}

// Whether the two crops together say another character than the first; the character is that one then.
bool weigh(Glyph& glyph, const Glyph& again) {
  if (is_same_character(glyph.code, again.code)) return false;
  const CharacterAlternatives both = mean_of(glyph, again);
  const std::u32string best = to_code_points(both.front().text);
  if (best.size() != 1 || best[0] == glyph.code) return false;
  glyph.code = best[0];
  glyph.probability = both.front().probability;
  glyph.alternatives = both;
  return true;
}

// Numbers and dates have their own means; of words one reader's two sights are weighed.
bool is_weighed(ValueType type) {
  return type == ValueType::kPersonName || type == ValueType::kPersonList || type == ValueType::kParty ||
         type == ValueType::kCompanyName || type == ValueType::kText || type == ValueType::kAddress;
}

// Of a blank that was left in a text every crop sees something else: what is found there first stays.
bool may_be_weighed(const FieldReading& reading) {
  return is_weighed(reading.type) && reading.field.text().find('_') == std::string::npos;
}

class SecondLook {
 public:
  SecondLook(const cv::Mat& picture, const ocr::Engines& engines, const ReferenceTables& reference, int most_lines)
      : picture_(picture), reference_(reference), lines_left_(most_lines) {
    for (const auto* reader : {engines.main.get(), engines.second.get(), engines.third.get()})
      if (reader != nullptr) readers_.push_back(reader);
  }

  [[nodiscard]] Result<> look_at(FieldReading& reading) {
    for (std::size_t r = 0; r < readers_.size(); ++r) {
      if (is_settled(reading.field, reading.type, reference_) || supported_) return {};
      const auto looked = look_with(*readers_[r], r > 0, reading);
      if (!looked) return looked.error();
    }
    return {};
  }

  void begin_field() { supported_ = false; }

 private:
  // All lines of the field by one reader; a look that sees the same, or something that holds by its check
  // digit where ours does not, supports or settles the field.
  [[nodiscard]] Result<> look_with(const ocr::Reader& reader, bool independent, FieldReading& reading) {
    Glyphs seen, old;
    bool all_agree = true, reads_otherwise = false;
    for (Glyphs& line : grouped(reading.glyphs)) {
      if (lines_left_ <= 0) return {};
      --lines_left_;
      auto again = reader.read_line(strip_of(picture_, quad_of(line)));
      if (!again) return again.error();
      const Glyphs other = matching_part(glyphs_from(*again), line);
      all_agree = all_agree && same_text(line, other);
      if (!independent && may_be_weighed(reading) && line.size() == other.size())
        for (std::size_t i = 0; i < line.size(); ++i) reads_otherwise = weigh(line[i], other[i]) || reads_otherwise;
      keep_alternatives(line, other);
      old.insert(old.end(), line.begin(), line.end());
      seen.insert(seen.end(), other.begin(), other.end());
    }
    reading.glyphs = old;
    if (reads_otherwise) read_anew(reading);
    if (settles(seen, reading)) return {};
    keep_in_field(reading);
    if (all_agree || is_same_day(reading, seen))
      support(reading, seen, independent);
    else if (independent)
      doubt(reading, old, seen);
    return {};
  }

  // 二〇三一年 and 二○31年 say the same.
  [[nodiscard]] bool is_same_day(const FieldReading& reading, const Glyphs& seen) const {
    const bool day = reading.type == ValueType::kDate || reading.type == ValueType::kTermStart ||
                     reading.type == ValueType::kTermEnd;
    if (!day) return false;
    const std::optional<Field> other = make_field(seen, reading.type, reading.field.label, reference_);
    return other && parse_iso_date(other->text()) && other->text() == reading.field.text();
  }

  [[nodiscard]] static std::vector<Glyphs> grouped(const Glyphs& glyphs) { return lines_of(glyphs); }

  // A number whose check failed, read again with a check that holds and no guessing: the second reading stands,
  // the first stays as a repair.
  [[nodiscard]] bool settles(const Glyphs& seen, FieldReading& reading) {
    if (!is_number_type(reading.type) || number_check_holds(reading.type, reading.field.text())) return false;
    const auto number = read_number(seen, reading.type);
    if (!number || !number->check_holds || !number->well_formed) return false;
    const bool guessed = std::any_of(number->repairs.begin(), number->repairs.end(),
                                     [](const Repair& repair) { return repair.reason == "check_digit"; });
    if (guessed || clearly_read_otherwise(reading, number->value)) return false;
    Field& field = reading.field;
    field.repairs.push_back({field.text(), number->value, "second_reader"});
    field.value = number->value;
    field.source = FieldSource::kSecond;
    field.confidence = confidence_of(number->glyphs);
    supported_ = true;
    return true;
  }

  // A character that the first look saw clearly is not overruled: a false check digit stays as it is printed.
  [[nodiscard]] static bool clearly_read_otherwise(const FieldReading& reading, const std::string& value) {
    const std::string& old = reading.field.text();
    if (old.size() != value.size() || reading.glyphs.size() != old.size()) return false;
    for (std::size_t i = 0; i < old.size(); ++i)
      if (old[i] != value[i] && reading.glyphs[i].probability >= kCertainCharacter) return true;
    return false;
  }

  // The value as both crops together say it; what the first said stays as a repair.
  void read_anew(FieldReading& reading) const {
    std::optional<Field> anew = make_field(reading.glyphs, reading.type, reading.field.label, reference_);
    if (!anew) return;
    const std::string first = reading.field.raw;
    anew->page = reading.field.page;
    anew->source = reading.field.source;
    anew->repairs.insert(anew->repairs.begin(), {first, anew->raw, std::string(kAnotherCrop)});
    reading.field = std::move(*anew);
  }

  void keep_in_field(FieldReading& reading) const {
    if (count_code_points(reading.field.raw) == reading.glyphs.size())
      reading.field.alternatives = alternatives_of(reading.glyphs);
  }

  // The same characters seen by another network raise the confidence to what that network was sure of.
  void support(FieldReading& reading, const Glyphs& seen, bool independent) {
    const double other = confidence_of(seen);
    supported_ = independent;
    const bool settles = independent && !was_read_otherwise(reading) && !is_torn(reading.glyphs);
    if (settles) reading.field.source = FieldSource::kSecond;
    const double most = settles ? kMostBySecondReader : kMostBySameReader;
    reading.field.confidence = std::max(reading.field.confidence, std::min(other, most));
  }

  // Two crops of which one said something else make nothing certain.
  [[nodiscard]] static bool was_read_otherwise(const FieldReading& reading) {
    return std::any_of(reading.field.repairs.begin(), reading.field.repairs.end(),
                       [](const Repair& repair) { return repair.reason == kAnotherCrop; });
  }

  // An independent reader that surely sees another character leaves the value as it is, but nobody shall call
  // it certain.
  static void doubt(FieldReading& reading, const Glyphs& old, const Glyphs& seen) {
    if (old.size() != seen.size()) return;
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (is_same_character(old[i].code, seen[i].code) || seen[i].probability < 0.5) continue;
      reading.field.confidence = std::min(reading.field.confidence, kMostAgainstSecondReader);
    }
  }

  // 字 at 0.52 and 宇 at 0.48: a network that errs alike settles nothing.
  [[nodiscard]] static bool is_torn(const Glyphs& glyphs) {
    return std::any_of(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) {
      return glyph.alternatives.size() > 1 && glyph.alternatives[1].probability >= kRival &&
             glyph.alternatives[0].text == to_utf8(glyph.code);
    });
  }

  static constexpr double kRival = 0.3;
  static constexpr std::string_view kAnotherCrop = "another_crop";
  static constexpr double kCertainCharacter = 0.98;
  // Networks trained alike err alike: agreement never makes certain.
  static constexpr double kMostBySameReader = 0.89;
  static constexpr double kMostAgainstSecondReader = 0.85;
  static constexpr double kMostBySecondReader = 0.95;

  const cv::Mat& picture_;
  const ReferenceTables& reference_;
  int lines_left_ = 0;
  bool supported_ = false;
  std::vector<const ocr::Reader*> readers_;
};

// A list has many cells; each is looked at by up to three readers.
constexpr int kMostLinesOfList = 24;

}  // namespace

Result<> look_again(Extraction& extraction, const cv::Mat& picture, const ocr::Engines& engines,
                    const ReferenceTables& reference, const SecondLookOptions& options) {
  SecondLook look(picture, engines, reference, options.most_lines);
  for (FieldReading& reading : extraction.fields) {
    if (!reading.deciding || reading.glyphs.empty() || is_settled(reading.field, reading.type, reference)) continue;
    look.begin_field();
    if (auto looked = look.look_at(reading); !looked) return looked;
  }
  return {};
}

Result<> look_again_at_list(ListReading& list, const cv::Mat& picture, const ocr::Engines& engines,
                            const ReferenceTables& reference) {
  SecondLook look(picture, engines, reference, kMostLinesOfList);
  const double certain = reference.threshold("certain_confidence");
  for (ListCell& cell : list.cells) {
    if (!cell.reading.deciding || cell.reading.field.confidence >= certain) continue;
    look.begin_field();
    if (auto looked = look.look_at(cell.reading); !looked) return looked;
  }
  return {};
}

}  // namespace zerotrip
