#include "pipeline/extract/zone_values.h"

#include <algorithm>
#include <utility>

#include "models/dates.h"
#include "models/text.h"
#include "pipeline/extract/line_strip.h"
#include "pipeline/extract/machine_zone.h"

namespace zerotrip {
namespace {

constexpr const char* kZoneField = "mrz";
// A character that was read so surely is not overruled by another look: a false check digit stays as it is printed.
constexpr double kCertainCharacter = 0.98;

Glyphs joined_lines(const std::vector<Glyphs>& lines) {
  Glyphs all;
  for (const Glyphs& line : lines) all.insert(all.end(), line.begin(), line.end());
  return all;
}

std::string raw_of(const std::vector<Glyphs>& lines) {
  std::string raw;
  for (const Glyphs& line : lines) raw += (raw.empty() ? "" : "\n") + text_of(line);
  return raw;
}

std::string text_of_lines(const TextList& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
  return text;
}

// --- another look ----------------------------------------------------------------------------------------------

// Each line as another reader sees it; the same number of lines.
Result<std::vector<Glyphs>> lines_seen_by(const ocr::Reader& reader, const std::vector<Glyphs>& lines,
                                          const cv::Mat& picture) {
  std::vector<Glyphs> seen;
  for (const Glyphs& line : lines) {
    if (line.empty()) {
      seen.emplace_back();
      continue;
    }
    auto again = reader.read_line(strip_of(picture, quad_of(line)));
    if (!again) return again.error();
    seen.push_back(joined(runs_of({*again})));
  }
  return seen;
}

// Does the line, in its full length, say something else where the first look was certain?
bool overrules(const Glyphs& old, const std::string& text) {
  if (old.size() != text.size()) return false;
  for (std::size_t i = 0; i < old.size(); ++i) {
    const bool same = fold_code_point(old[i].code) == static_cast<char32_t>(text[i]);
    if (!same && old[i].probability >= kCertainCharacter) return true;
  }
  return false;
}

// The first mixture of old and new lines whose check digits all hold.
std::optional<MachineZone> mixture_that_holds(const std::vector<Glyphs>& old, const std::vector<Glyphs>& seen) {
  const std::size_t mixtures = std::size_t{1} << old.size();
  for (std::size_t mixture = 1; mixture < mixtures; ++mixture) {
    std::vector<Glyphs> lines = old;
    for (std::size_t i = 0; i < lines.size(); ++i)
      if ((mixture >> i & 1U) != 0) lines[i] = seen[i];
    MachineZone zone = machine_zone_of(std::move(lines));
    bool allowed = zone.holds();
    for (std::size_t i = 0; allowed && i < old.size(); ++i)
      allowed = (mixture >> i & 1U) == 0 || !overrules(old[i], zone.texts[i]);
    if (allowed) return zone;
  }
  return std::nullopt;
}

// The first line's place as long as the last one's: the lines of a zone are parallel and equally long.
Quad whole_first_line(const std::vector<Glyphs>& lines) {
  const Quad last = quad_of(lines.back());
  Quad whole = quad_of(lines.front());
  for (const auto& [left, right] :
       {std::pair{std::size_t{0}, std::size_t{1}}, std::pair{std::size_t{3}, std::size_t{2}}}) {
    whole.corners[right] = {whole.corners[left].x + last.corners[right].x - last.corners[left].x,
                            whole.corners[left].y + last.corners[right].y - last.corners[left].y};
  }
  return whole;
}

// The line that names the bearer read once more where it was cut; empty, so that nobody is called by half a name,
// where it still is.
Result<std::vector<Glyphs>> with_whole_name(std::vector<Glyphs> lines, const cv::Mat& picture,
                                            const ocr::Engines& engines) {
  if (!is_name_cut(lines)) return lines;
  const Quad place = whole_first_line(lines);
  lines.front().clear();
  if (engines.main == nullptr) return lines;
  auto again = engines.main->read_line(strip_of(picture, place));
  if (!again) return again.error();
  again->quad = place;
  std::vector<Glyphs> whole = lines;
  whole.front() = joined(runs_of({*again}));
  return is_name_cut(whole) || !machine_zone_of(whole).meaning ? lines : whole;
}

struct ZoneSight {
  MachineZone zone;
  bool second = false;  // another look than the first
};

Result<ZoneSight> best_sight(const std::vector<Glyphs>& lines, const cv::Mat& picture, const ocr::Engines& engines) {
  ZoneSight first{machine_zone_of(lines), false};
  for (const ocr::Reader* reader : {engines.main.get(), engines.second.get(), engines.third.get()}) {
    if (first.zone.holds() || reader == nullptr) continue;
    auto seen = lines_seen_by(*reader, lines, picture);
    if (!seen) return seen.error();
    if (auto zone = mixture_that_holds(lines, *seen)) return ZoneSight{std::move(*zone), true};
  }
  return first;
}

Field zone_field(const ZoneSight& sight, const std::vector<Glyphs>& lines) {
  Field field;
  field.value = sight.zone.texts;
  field.raw = raw_of(lines);
  field.confidence = confidence_of(joined_lines(sight.zone.lines));
  field.quad = quad_of(joined_lines(lines));
  field.repairs = sight.zone.repairs;
  if (!sight.second) return field;
  field.source = FieldSource::kSecond;
  field.repairs.push_back({raw_of(lines), text_of_lines(sight.zone.texts), "second_reader"});
  return field;
}

// --- values that the print did not give ------------------------------------------------------------------------

std::string iso_or_nothing(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }

// Nobody is born after the paper ends, which tells the century without a clock.
std::string birth_of(const Mrz& zone) {
  const auto expiry = mrz_expiry_date(zone.expiry);
  return zone.birth_check && expiry ? iso_or_nothing(mrz_birth_date(zone.birth, *expiry)) : std::string();
}

std::string sex_of(const Mrz& zone) {
  if (zone.sex == "M") return "男";
  return zone.sex == "F" ? "女" : "";
}

std::string name_of(const Mrz& zone) {
  const bool both = !zone.surname.empty() && !zone.given_names.empty();
  return zone.surname + (both ? " " : "") + zone.given_names;
}

// A value and where it stands in the two lines of a passport (part 4, 4.2).
struct ZoneValue {
  std::string_view field;
  std::string text;
  std::size_t line = 0;
  std::size_t begin = 0;
  std::size_t length = 0;
};

std::vector<ZoneValue> values_of(const Mrz& zone) {
  return {{"passport_number", zone.number_check ? zone.number : "", 1, 0, 9},
          {"birth_date", birth_of(zone), 1, 13, 6},
          {"valid_to", zone.expiry_check ? iso_or_nothing(mrz_expiry_date(zone.expiry)) : "", 1, 21, 6},
          {"sex", sex_of(zone), 1, 20, 1},
          {"nationality", zone.nationality, 1, 10, 3},
          {"name", name_of(zone), 0, 5, 39}};
}

// The characters of the value; the whole line where it was not read in its full length.
Glyphs characters_of(const ZoneValue& value, const MachineZone& zone) {
  const Glyphs& line = zone.lines[value.line];
  if (line.size() != zone.texts[value.line].size()) return line;
  const auto begin = line.begin() + static_cast<std::ptrdiff_t>(value.begin);
  return Glyphs(begin, begin + static_cast<std::ptrdiff_t>(value.length));
}

bool has_han(const std::string& text) {
  const std::u32string code_points = to_code_points(text);
  return std::any_of(code_points.begin(), code_points.end(), is_han);
}

// The print gave it, or, of a name, gave it in Chinese.
bool is_given(const Extraction& extraction, std::string_view name) {
  const FieldReading* reading = extraction.find(name);
  if (reading == nullptr) return false;
  return name != "name" || has_han(reading->field.text());
}

void set_value(Extraction& extraction, const FieldDefinition& definition, const std::string& text,
               const Glyphs& characters) {
  Field field;
  field.value = text;
  field.raw = text_of(characters);
  field.source = FieldSource::kMrz;
  field.confidence = confidence_of(characters);
  field.quad = quad_of(characters);
  std::erase_if(extraction.fields, [&](const FieldReading& reading) { return reading.name == definition.field; });
  extraction.fields.push_back({definition.field, definition.type, definition.deciding, std::move(field), {}});
}

void add_missing_values(Extraction& extraction, const DocumentDefinition& definition, const MachineZone& zone) {
  for (const ZoneValue& value : values_of(*zone.meaning)) {
    const FieldDefinition* known = definition.field(value.field);
    if (known == nullptr || value.text.empty() || is_given(extraction, value.field)) continue;
    set_value(extraction, *known, value.text, characters_of(value, zone));
  }
}

}  // namespace

Result<> complete_from_zone(Extraction& extraction, const DocumentDefinition& definition, const cv::Mat& picture,
                            const ocr::Engines& engines) {
  if (extraction.zone_lines.empty()) return {};
  auto lines = with_whole_name(extraction.zone_lines, picture, engines);
  if (!lines) return lines.error();
  auto sight = best_sight(*lines, picture, engines);
  if (!sight) return sight.error();
  const Field zone = zone_field(*sight, *lines);
  // A card's zone stands on its other side, which says nothing about the person in print.
  if (definition.field("passport_number") != nullptr && sight->zone.meaning)
    add_missing_values(extraction, definition, sight->zone);
  extraction.fields.push_back({kZoneField, ValueType::kText, false, zone, {}});
  return {};
}

}  // namespace zerotrip
