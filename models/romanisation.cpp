#include "models/romanisation.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::size_t kShortestName = 2, kLongestName = 4;

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text)
    if (c >= 'A' && c <= 'Z') letters += c;
  return letters;
}

// Readings of one character: as a word, and as a surname (曾, 单, 解).
class Readings {
 public:
  Readings() : word_(opened("Han-Latin; Upper")), surname_(opened("Han-Latin/Names; Upper")) {}

  [[nodiscard]] std::vector<std::string> of(char32_t c) const {
    std::vector<std::string> all;
    for (const icu::Transliterator* way : {word_.get(), surname_.get()})
      if (way != nullptr) add(all, *way, c);
    return all;
  }

 private:
  static std::unique_ptr<icu::Transliterator> opened(const char* id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> way(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(way) : nullptr;
  }

  // Without tones; of ü every way in which passports write it.
  static void add(std::vector<std::string>& all, const icu::Transliterator& way, char32_t c) {
    icu::UnicodeString text(static_cast<UChar32>(c));
    way.transliterate(text);
    std::string syllable;
    text.toUTF8String(syllable);
    const std::string ascii = without_marks(syllable);
    if (ascii.empty()) return;
    all.push_back(ascii);
    if (to_code_points(syllable).find_first_of(U"ÜǕǗǙǛ") == std::u32string::npos) return;
    for (const char* written : {"YU", "V"}) {
      std::string other = ascii;
      other.replace(other.find('U'), 1, written);
      all.push_back(other);
    }
  }

  static std::string without_marks(const std::string& syllable) {
    static const std::unique_ptr<icu::Transliterator> kAscii = opened("Latin-ASCII");
    if (kAscii == nullptr) return {};
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(syllable);
    kAscii->transliterate(text);
    std::string ascii;
    text.toUTF8String(ascii);
    return letters_of(ascii);
  }

  std::unique_ptr<icu::Transliterator> word_, surname_;
};

// The first or the last character stands where it must; the others may have readings that are not known here.
bool may_be(const std::vector<std::vector<std::string>>& characters, std::string_view written) {
  const auto begins = [&](const std::string& reading) { return written.starts_with(reading); };
  const auto ends = [&](const std::string& reading) { return written.ends_with(reading); };
  return std::any_of(characters.front().begin(), characters.front().end(), begins) ||
         std::any_of(characters.back().begin(), characters.back().end(), ends);
}

// Letters that stand in both in the same order.
std::size_t letters_in_common(std::string_view a, std::string_view b) {
  std::vector<std::size_t> longest(b.size() + 1, 0);
  for (const char c : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = longest[j + 1];
      longest[j + 1] = c == b[j] ? diagonal + 1 : std::max(above, longest[j]);
      diagonal = above;
    }
  }
  return longest.back();
}

// Long names are those of peoples with languages of their own, who may write them as they are spoken: 乌云其木格,
// WUYUNQIMUGE or UYUNCHIMEG, and write either part first. They share most letters; with few of them it is another.
std::optional<bool> may_be_long_name(const std::vector<std::vector<std::string>>& readings, const std::string& family,
                                     const std::string& given) {
  constexpr double kOfAnother = 0.4;
  std::string pinyin;
  for (const std::vector<std::string>& reading : readings) pinyin += reading.front();
  if (pinyin == family + given || pinyin == given + family) return true;
  const auto common = static_cast<double>(
      std::max(letters_in_common(pinyin, family + given), letters_in_common(pinyin, given + family)));
  return common < kOfAnother * static_cast<double>(pinyin.size()) ? std::optional(false) : std::nullopt;
}

std::optional<std::vector<std::vector<std::string>>> readings_of(const std::u32string& name) {
  static const Readings kReadings;
  std::vector<std::vector<std::string>> all;
  for (const char32_t c : name) {
    if (!is_han(c)) return std::nullopt;
    all.push_back(kReadings.of(c));
    if (all.back().empty()) return std::nullopt;
  }
  return all;
}

}  // namespace

std::optional<bool> may_be_romanised_as(std::string_view name, std::string_view surname, std::string_view given_names) {
  std::u32string characters = to_code_points(fold_name(name));
  const bool parted = std::erase(characters, U'·') > 0;
  if (characters.size() < kShortestName) return std::nullopt;
  const auto readings = readings_of(characters);
  const std::string family = letters_of(surname), given = letters_of(given_names);
  if (!readings || family.size() + given.size() == 0) return std::nullopt;
  if (parted || characters.size() > kLongestName) return may_be_long_name(*readings, family, given);
  if (family.empty() || given.empty()) return std::nullopt;
  for (std::size_t length = 1; length < characters.size() && length <= 2; ++length) {
    const auto middle = readings->begin() + static_cast<std::ptrdiff_t>(length);
    if (may_be({readings->begin(), middle}, family) && may_be({middle, readings->end()}, given)) return true;
  }
  return false;
}

}  // namespace zerotrip
