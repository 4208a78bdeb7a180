#include "pipeline/extract/machine_zone.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr char32_t kFiller = U'<';
// Of a row of the zone at least so many characters and fillers are seen; shorter rows are print.
constexpr std::size_t kLeastLength = 24;
constexpr std::size_t kLeastFillers = 2;
// A row without fillers (an optional field that is filled) is one by its length alone.
constexpr std::size_t kLengthWithoutFillers = 40;
// A line may have lost, or gained, so many of its fillers in reading; the line of the name, which ends in nothing but
// fillers, any number of them.
constexpr std::size_t kMostOff = 6;
// So many characters of a name's line are enough above a whole line.
constexpr std::size_t kLeastOfName = 8;
// Part 3, 4.6: behind the last name stand fillers alone; two of them part surname and given names.
constexpr std::size_t kFillersBetweenNames = 2;

char32_t zone_character(char32_t code) {
  static constexpr std::u32string_view kFillerLooks = U"<〈＜《«‹く";
  if (kFillerLooks.find(code) != std::u32string_view::npos) return kFiller;
  const char32_t folded = fold_code_point(code);
  const bool known = folded == kFiller || is_ascii_digit(folded) || (folded >= U'A' && folded <= U'Z');
  return known ? folded : U'\0';
}

bool is_zone_text(const Glyphs& glyphs) {
  return std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return zone_character(g.code) != 0; });
}

// The longest stretch of a row's runs that has the zone's characters alone.
Glyphs zone_part(const Row& row) {
  Glyphs best, current;
  for (const Run& run : row.runs) {
    if (!is_zone_text(run.glyphs)) current.clear();
    if (is_zone_text(run.glyphs)) current.insert(current.end(), run.glyphs.begin(), run.glyphs.end());
    if (current.size() > best.size()) best = current;
  }
  return best;
}

std::size_t count_fillers(const Glyphs& glyphs) {
  return static_cast<std::size_t>(std::count_if(
      glyphs.begin(), glyphs.end(), [](const Glyph& glyph) { return zone_character(glyph.code) == kFiller; }));
}

bool looks_like_zone_line(const Glyphs& glyphs) {
  return glyphs.size() >= kLengthWithoutFillers ||
         (glyphs.size() >= kLeastLength && count_fillers(glyphs) >= kLeastFillers);
}

// What the detector left of a name's line.
bool looks_like_name_line(const Glyphs& glyphs) {
  return glyphs.size() >= kLeastOfName && count_fillers(glyphs) >= kLeastFillers;
}

std::vector<Glyphs> zone_lines_of(const std::vector<Run>& runs) {
  std::vector<Glyphs> lines;
  Glyphs before;  // of the row above
  for (const Row& row : rows_of(runs)) {
    Glyphs part = zone_part(row);
    if (looks_like_zone_line(part)) {
      if (lines.empty() && looks_like_name_line(before)) lines.push_back(std::move(before));
      lines.push_back(part);
    }
    before = looks_like_zone_line(part) ? Glyphs{} : std::move(part);
  }
  return lines;
}

// --- what may stand where --------------------------------------------------------------------------------------

// One character of a pattern a position: A letter or filler, N digit or filler, D digit, S sex, X any.
struct LineForm {
  std::string_view head;  // the positions up to `rest`
  char rest;              // every position from there to the tail
  std::string_view tail;
  std::size_t length;
};

using ZoneForm = std::vector<LineForm>;

// Parts 4, 6 and 5: passports; cards of two lines; cards of three.
const std::array<ZoneForm, 3>& zone_forms() {
  static const std::array<ZoneForm, 3> kForms{
      ZoneForm{{"AAAAA", 'A', "", 44}, {"XXXXXXXXXDAAANNNNNNDSNNNNNND", 'X', "ND", 44}},
      ZoneForm{{"AAAAA", 'A', "", 36}, {"XXXXXXXXXDAAANNNNNNDSNNNNNND", 'X', "D", 36}},
      ZoneForm{{"AAAAAXXXXXXXXXN", 'X', "", 30}, {"NNNNNNDSNNNNNNDAAA", 'X', "D", 30}, {"", 'A', "", 30}}};
  return kForms;
}

char alphabet_at(const LineForm& form, std::size_t position) {
  if (position < form.head.size()) return form.head[position];
  const std::size_t tail_begin = form.length - form.tail.size();
  return position >= tail_begin ? form.tail[position - tail_begin] : form.rest;
}

bool fits(char alphabet, char c) {
  const bool digit = c >= '0' && c <= '9', letter = c >= 'A' && c <= 'Z', filler = c == '<';
  switch (alphabet) {
    case 'A':
      return letter || filler;
    case 'N':
      return digit || filler;
    case 'D':
      return digit;
    case 'S':
      return c == 'M' || c == 'F' || c == 'X' || filler;
    default:
      return true;
  }
}

struct LookAlike {
  char letter, digit;
};
constexpr std::array kLookAlikes{LookAlike{'O', '0'}, LookAlike{'Q', '0'}, LookAlike{'D', '0'}, LookAlike{'I', '1'},
                                 LookAlike{'L', '1'}, LookAlike{'Z', '2'}, LookAlike{'A', '4'}, LookAlike{'S', '5'},
                                 LookAlike{'G', '6'}, LookAlike{'T', '7'}, LookAlike{'B', '8'}};

// The first look-alike of the other class; the character itself where it has none.
char look_alike(char c, char alphabet) {
  for (const LookAlike& pair : kLookAlikes) {
    if (alphabet == 'A' && pair.digit == c) return pair.letter;
    if ((alphabet == 'D' || alphabet == 'N') && pair.letter == c) return pair.digit;
  }
  return c;
}

// --- bringing a line to its length -----------------------------------------------------------------------------

std::string zone_text(const Glyphs& glyphs) {
  std::string text;
  for (const Glyph& glyph : glyphs) text.push_back(static_cast<char>(zone_character(glyph.code)));
  return text;
}

// The longest run of fillers at or after `from`; its length is 0 where none stands there.
std::pair<std::size_t, std::size_t> longest_fillers(const std::string& text, std::size_t from) {
  std::size_t begin = 0, length = 0;
  for (std::size_t i = from; i < text.size(); ++i) {
    std::size_t end = i;
    while (end < text.size() && text[end] == '<') ++end;
    if (end - i > length) begin = i;
    length = std::max(length, end - i);
    i = std::max(i, end);
  }
  return {begin, length};
}

bool ends_within_name(const std::string& text, std::size_t head) {
  return !text.empty() && text.back() != '<' && longest_fillers(text, head).second <= kFillersBetweenNames;
}

// Readers drop and double characters inside a long run of the same one: such a run is made as long as the line asks
// for; behind a name, where it may end in a single filler, they are put to its end. Nothing where the length differs by
// more than fillers may explain.
std::optional<std::string> brought_to_length(std::string text, const LineForm& form) {
  if (text.size() == form.length) return text;
  const std::size_t off = text.size() > form.length ? text.size() - form.length : form.length - text.size();
  const auto [begin, length] = longest_fillers(text, form.head.size());
  const bool ends_in_fillers = form.rest == 'A' && text.size() < form.length;
  if ((off > kMostOff && !ends_in_fillers) || length < kLeastFillers) return std::nullopt;
  const bool behind_name = ends_in_fillers && length <= kFillersBetweenNames;
  if (text.size() < form.length) return text.insert(behind_name ? text.size() : begin, off, '<');
  if (length <= off) return std::nullopt;
  return text.erase(begin, off);
}

std::string fitted(const std::string& text, const LineForm& form, std::vector<Repair>& repairs) {
  std::string meant = text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char alphabet = alphabet_at(form, i);
    if (fits(alphabet, text[i])) continue;
    meant[i] = look_alike(text[i], alphabet);
    if (meant[i] != text[i])
      repairs.push_back({std::string(1, text[i]), std::string(1, meant[i]), "position_alphabet"});
  }
  return meant;
}

// The lines in that form, where their lengths allow it.
std::optional<MachineZone> zone_in(const ZoneForm& form, const std::vector<Glyphs>& lines) {
  if (lines.size() != form.size()) return std::nullopt;
  MachineZone zone;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const std::string read = zone_text(lines[i]);
    if (i == 0 && read.empty()) {
      zone.texts.emplace_back();
      continue;
    }
    const auto text = brought_to_length(read, form[i]);
    if (!text) return std::nullopt;
    if (*text != read) zone.repairs.push_back({read, *text, "filler"});
    zone.texts.push_back(fitted(*text, form[i], zone.repairs));
  }
  zone.meaning = parse_mrz(zone.texts);
  return zone;
}

bool belongs_to(const Run& run, const MachineZone& zone) {
  return std::any_of(zone.lines.begin(), zone.lines.end(), [&](const Glyphs& line) {
    return std::any_of(line.begin(), line.end(), [&](const Glyph& g) { return g.quad == run.glyphs.front().quad; });
  });
}

}  // namespace

bool is_name_cut(const std::vector<Glyphs>& lines) {
  const std::string first = zone_text(lines.front());
  const LineForm& line_of_passport = zone_forms().front().front();
  return first.size() + kMostOff < lines.back().size() && ends_within_name(first, line_of_passport.head.size());
}

MachineZone machine_zone_of(std::vector<Glyphs> lines) {
  MachineZone best;
  for (const ZoneForm& form : zone_forms()) {
    std::optional<MachineZone> zone = zone_in(form, lines);
    const bool better = zone && (best.texts.empty() || (zone->meaning && !best.meaning));
    if (better) best = std::move(*zone);
  }
  if (best.texts.empty())
    for (const Glyphs& line : lines) best.texts.push_back(zone_text(line));
  best.lines = std::move(lines);
  return best;
}

std::optional<MachineZone> find_machine_zone(const std::vector<Run>& runs) {
  std::vector<Glyphs> lines = zone_lines_of(runs);
  for (const std::ptrdiff_t count : {3, 2}) {
    if (std::ssize(lines) < count) continue;
    MachineZone zone = machine_zone_of({lines.end() - count, lines.end()});
    if (zone.meaning) return zone;
  }
  // The line of the name was cut or lost; the other's check digits tell that it is one.
  if (!lines.empty()) {
    MachineZone zone = machine_zone_of({Glyphs{}, lines.back()});
    if (zone.holds()) return zone;
  }
  if (lines.size() != 2 && lines.size() != 3) return std::nullopt;
  return machine_zone_of(std::move(lines));
}

std::vector<Run> without_zone(const std::vector<Run>& runs, const MachineZone& zone) {
  std::vector<Run> kept;
  std::copy_if(runs.begin(), runs.end(), std::back_inserter(kept),
               [&](const Run& run) { return !belongs_to(run, zone); });
  return kept;
}

}  // namespace zerotrip
