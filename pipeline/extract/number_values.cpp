#include "pipeline/extract/number_values.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "models/clear_character.h"
#include "models/numbers.h"
#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kIdEnd = "0123456789X";
constexpr std::string_view kUsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";  // GB 32100-2015
constexpr std::string_view kLettersAndDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kParcelRight = "GJZ";           // GB/T 37346-2019, position 13
constexpr std::string_view kParcelSpace = "ABSXCDEFGHWY";  // position 14
constexpr std::string_view kFixture = "FLQW";              // position 20

struct LookAlike {
  char read, meant;
};
// What a reader writes for a digit where only digits may stand, and for the letters that a unified code lacks.
constexpr std::array kDigitFor{LookAlike{'O', '0'}, LookAlike{'Q', '0'}, LookAlike{'D', '0'}, LookAlike{'U', '0'},
                               LookAlike{'I', '1'}, LookAlike{'L', '1'}, LookAlike{'T', '7'}, LookAlike{'Z', '2'},
                               LookAlike{'S', '5'}, LookAlike{'B', '8'}, LookAlike{'G', '6'}, LookAlike{'A', '4'}};
constexpr std::array kLetterFor{LookAlike{'6', 'G'}, LookAlike{'8', 'B'}, LookAlike{'0', 'D'}, LookAlike{'2', 'Z'},
                                LookAlike{'E', 'F'}};

struct NumberForm {
  std::vector<std::size_t> lengths;  // the usual ones, best first; empty: any
  std::size_t least_length = 1;
  std::size_t most_length = 40;
};

NumberForm form_of(ValueType type) {
  switch (type) {
    case ValueType::kIdNumber:
      return {{18, 15}, 14, 20};
    case ValueType::kUscc:
      return {{18}, 16, 20};
    case ValueType::kTaxNumber:
      return {{18, 15, 20, 17}, 15, 20};
    case ValueType::kRegistrationNumber:
      return {{15, 13, 18}, 12, 18};
    case ValueType::kOrganizationCode:
      return {{9}, 8, 10};
    case ValueType::kUnitNumber:
      return {{28}, 26, 30};
    case ValueType::kBankAccount:
      return {{}, 8, 30};
    default:
      return {{}, 4, 40};
  }
}

std::string_view alphabet_at(ValueType type, std::size_t position, std::size_t length) {
  switch (type) {
    case ValueType::kIdNumber:
      return position + 1 == length && length == 18 ? kIdEnd : kDigits;
    case ValueType::kUscc:
      return position >= 2 && position < 8 ? kDigits : kUsccAlphabet;
    case ValueType::kRegistrationNumber:
      return length == 18 ? kUsccAlphabet : kDigits;
    case ValueType::kUnitNumber:
      if (position == 12) return kParcelRight;
      if (position == 13) return kParcelSpace;
      return position == 19 ? kFixture : kDigits;
    case ValueType::kBankAccount:
      return kDigits;
    default:
      return kLettersAndDigits;
  }
}

// The character of a number that a glyph stands for; 0 for anything else.
char number_character(char32_t code) {
  switch (code) {
    case U'×':
    case U'Ⅹ':
    case U'χ':
    case U'✕':
      return 'X';
    case U'〇':
    case U'○':
    case U'О':
    case U'Ο':
    case U'°':
      return 'O';
    case U'丨':
    case U'|':
    case U'!':
      return 'I';
    default:
      break;
  }
  const char32_t folded = fold_code_point(code);
  if (folded >= U'0' && folded <= U'9') return static_cast<char>(folded);
  if (folded >= U'A' && folded <= U'Z') return static_cast<char>(folded);
  if (folded >= U'a' && folded <= U'z') return static_cast<char>(folded - U'a' + U'A');
  return 0;
}

bool is_filler(char32_t code) {
  const char32_t folded = fold_code_point(code);
  return folded == U'-' || folded == U' ' || folded == U'.' || folded == U'·' || folded == U'_' || folded == U',';
}

// The stretch [begin, end) of number characters; fillers inside are allowed and dropped later.
struct Stretch {
  std::size_t begin = 0, end = 0, length = 0;
};

std::vector<Stretch> stretches_of(std::span<const Glyph> glyphs) {
  std::vector<Stretch> stretches;
  Stretch current;
  const auto close = [&] {
    if (current.length > 0) stretches.push_back(current);
    current = {};
  };
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (number_character(glyphs[i].code) != 0) {
      if (current.length == 0) current.begin = i;
      current.end = i + 1;
      ++current.length;
      continue;
    }
    if (!is_filler(glyphs[i].code)) close();
  }
  close();
  return stretches;
}

std::optional<Stretch> best_stretch(std::span<const Glyph> glyphs, const NumberForm& form) {
  std::optional<Stretch> best;
  const auto wanted = [&](const Stretch& s) {
    return std::find(form.lengths.begin(), form.lengths.end(), s.length) != form.lengths.end();
  };
  for (const Stretch& stretch : stretches_of(glyphs)) {
    if (stretch.length < form.least_length || stretch.length > form.most_length) continue;
    const bool better = !best || (wanted(stretch) && !wanted(*best)) ||
                        (wanted(stretch) == wanted(*best) && stretch.length > best->length);
    if (better) best = stretch;
  }
  return best;
}

template <std::size_t N>
char look_alike(const std::array<LookAlike, N>& table, char read) {
  for (const LookAlike& pair : table)
    if (pair.read == read) return pair.meant;
  return 0;
}

// The character of the alphabet that the glyph stands for: itself, the likeliest of its alternatives, or a
// look-alike; 0 when none fits.
char fitted(const Glyph& glyph, std::string_view alphabet) {
  const char read = number_character(glyph.code);
  if (alphabet.find(read) != std::string_view::npos) return read;
  for (const char meant : {look_alike(kDigitFor, read), look_alike(kLetterFor, read)})
    if (meant != 0 && alphabet.find(meant) != std::string_view::npos) return meant;
  for (const CharacterChoice& choice : glyph.alternatives) {
    const std::u32string text = to_code_points(choice.text);
    const char other = text.size() == 1 ? number_character(text[0]) : '\0';
    if (other != 0 && alphabet.find(other) != std::string_view::npos) return other;
  }
  return 0;
}

// 外国人永久居留身份证 of 2017: three letters of the nationality before twelve digits.
bool is_foreigners_form(std::span<const Glyph> glyphs, ValueType type) {
  const auto is_letter = [](const Glyph& g) {
    return kDigits.find(number_character(g.code)) == std::string_view::npos;
  };
  return type == ValueType::kIdNumber && glyphs.size() == 15 &&
         std::all_of(glyphs.begin(), glyphs.begin() + 3, is_letter);
}

void fit_alphabets(NumberReading& reading, ValueType type) {
  reading.well_formed = true;
  const std::size_t length = reading.glyphs.size();
  const bool foreigners = is_foreigners_form(reading.glyphs, type);
  for (std::size_t i = 0; i < length; ++i) {
    const char read = number_character(reading.glyphs[i].code);
    const std::string_view alphabet = foreigners && i < 3 ? kLettersAndDigits : alphabet_at(type, i, length);
    const char meant = fitted(reading.glyphs[i], alphabet);
    reading.value.push_back(meant != 0 ? meant : read);
    if (meant == 0) reading.well_formed = false;
    if (meant != 0 && meant != read)
      reading.repairs.push_back({std::string(1, read), std::string(1, meant), "position_alphabet"});
  }
  const NumberForm form = form_of(type);
  if (!form.lengths.empty())
    reading.well_formed =
        reading.well_formed && std::find(form.lengths.begin(), form.lengths.end(), length) != form.lengths.end();
}

struct Solution {
  std::size_t position = 0;
  char meant = 0;
};

std::vector<Solution> solutions_at(const NumberReading& reading, std::size_t position, ValueType type) {
  std::vector<Solution> found;
  const std::string_view alphabet = alphabet_at(type, position, reading.value.size());
  for (const CharacterChoice& choice : reading.glyphs[position].alternatives) {
    const std::u32string text = to_code_points(choice.text);
    const char other = text.size() == 1 ? number_character(text[0]) : '\0';
    if (other == 0 || other == reading.value[position] || alphabet.find(other) == std::string_view::npos) continue;
    std::string tried = reading.value;
    tried[position] = other;
    if (number_check_holds(type, tried)) found.push_back({position, other});
  }
  return found;
}

// Exactly one uncertain character, by exactly one of the reader's own alternatives.
void solve_check_character(NumberReading& reading, ValueType type) {
  std::vector<Solution> solutions;
  for (std::size_t i = 0; i < reading.glyphs.size(); ++i) {
    if (reading.glyphs[i].probability >= kClearCharacter) continue;
    const std::vector<Solution> here = solutions_at(reading, i, type);
    solutions.insert(solutions.end(), here.begin(), here.end());
  }
  if (solutions.size() != 1) return;
  const Solution solution = solutions.front();
  reading.repairs.push_back(
      {std::string(1, reading.value[solution.position]), std::string(1, solution.meant), "check_digit"});
  reading.value[solution.position] = solution.meant;
  reading.check_holds = true;
}

// Codes since 2015 have no O and no I (GB 32100-2015, the alphabet): where the check holds once they are figures, they
// are.
void solve_figures(NumberReading& reading) {
  std::string tried = reading.value;
  std::vector<Repair> repairs;
  for (char& c : tried) {
    const char figure = c == 'O' ? '0' : c == 'I' ? '1' : c;
    if (figure != c) repairs.push_back({std::string(1, c), std::string(1, figure), "check_digit"});
    c = figure;
  }
  if (repairs.empty() || !number_check_holds(ValueType::kOrganizationCode, tried)) return;
  reading.value = tried;
  reading.repairs.insert(reading.repairs.end(), repairs.begin(), repairs.end());
  reading.check_holds = true;
}

// A firm's code under the label of a person's number stays as it was read: its letters are no misread figures, even
// where the check of a person's number holds by chance once they are taken for figures.
void keep_units_code(NumberReading& reading) {
  std::string read;
  for (const Glyph& glyph : reading.glyphs) read.push_back(number_character(glyph.code));
  if (reading.repairs.empty() || !uscc_check_holds(read)) return;
  reading.value = read;
  reading.repairs.clear();
  reading.check_holds = false;
}

// Of a stretch that is too long (a neighbour was read into it) the window whose check holds.
Glyphs fitting_window(Glyphs glyphs, ValueType type, const NumberForm& form) {
  if (std::find(form.lengths.begin(), form.lengths.end(), glyphs.size()) != form.lengths.end()) return glyphs;
  for (const std::size_t length : form.lengths) {
    if (glyphs.size() <= length) continue;
    for (std::size_t begin = 0; begin + length <= glyphs.size(); ++begin) {
      NumberReading window;
      window.glyphs.assign(glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                           glyphs.begin() + static_cast<std::ptrdiff_t>(begin + length));
      fit_alphabets(window, type);
      if (window.well_formed && number_check_holds(type, window.value)) return window.glyphs;
    }
  }
  return glyphs;
}

// Accounts of firms need not satisfy the check of ISO/IEC 7812-1, and some do by chance. Cards tell themselves by the
// first digits: 62 of UnionPay, 9 for national use.
bool is_card_number(const std::string& value) {
  return is_bank_card_form(value) && (value.starts_with("62") || value.starts_with("9"));
}

}  // namespace

bool is_number_type(ValueType type) {
  return type == ValueType::kIdNumber || type == ValueType::kUscc || type == ValueType::kRegistrationNumber ||
         type == ValueType::kOrganizationCode || type == ValueType::kUnitNumber || type == ValueType::kTaxNumber ||
         type == ValueType::kNumber || type == ValueType::kBankAccount;
}

bool number_check_holds(ValueType type, const std::string& value) {
  switch (type) {
    case ValueType::kIdNumber:
      return id_number_check_holds(value);
    case ValueType::kUscc:
      return uscc_check_holds(value);
    case ValueType::kRegistrationNumber:
      return registration_number_check_holds(value);
    case ValueType::kOrganizationCode:
      return organization_code_check_holds(value);
    case ValueType::kTaxNumber:
      return tax_number_problems(value).empty();
    case ValueType::kBankAccount:
      return is_card_number(value) && luhn_holds(value);
    default:
      return false;
  }
}

std::optional<NumberReading> read_number(std::span<const Glyph> glyphs, ValueType type) {
  const NumberForm form = form_of(type);
  const std::optional<Stretch> stretch = best_stretch(glyphs, form);
  if (!stretch) return std::nullopt;
  NumberReading reading;
  for (std::size_t i = stretch->begin; i < stretch->end; ++i)
    if (number_character(glyphs[i].code) != 0) reading.glyphs.push_back(glyphs[i]);
  reading.glyphs = fitting_window(std::move(reading.glyphs), type, form);
  fit_alphabets(reading, type);
  // PASSEPORTNO: a word beside a label is no number.
  if (type == ValueType::kNumber && reading.value.find_first_of(kDigits) == std::string::npos) return std::nullopt;
  reading.check_holds = number_check_holds(type, reading.value);
  if (reading.well_formed && !reading.check_holds) solve_check_character(reading, type);
  if (type == ValueType::kOrganizationCode && !reading.check_holds) solve_figures(reading);
  if (type == ValueType::kIdNumber) keep_units_code(reading);
  return reading;
}

bool is_units_code(std::span<const Glyph> glyphs) {
  const auto code = read_number(glyphs, ValueType::kUscc);
  if (!code || !code->check_holds) return false;
  const auto person = read_number(glyphs, ValueType::kIdNumber);
  return !person || !person->check_holds;
}

}  // namespace zerotrip
