#include "pipeline/classify/classify.h"

#include <algorithm>
#include <array>
#include <optional>

#include "models/text.h"
#include "pipeline/extract/labels.h"
#include "pipeline/extract/machine_zone.h"
#include "pipeline/extract/number_values.h"

namespace zerotrip {
namespace {

// Confidence by what was found. Below kLeastConfidence the answer is `other`.
constexpr double kExactTitle = 0.9;
constexpr double kTitleForm = 0.86;
constexpr double kNearTitle = 0.8;
constexpr double kMarksAlone = 0.72;
constexpr double kPerMark = 0.02;
constexpr double kPerFurtherMark = 0.05;
constexpr double kMost = 0.99;
constexpr double kLeastConfidence = 0.6;
// A title that ends a longer line (name of the issuer before it) must be printed larger than the text.
constexpr double kTitleSize = 1.25;
constexpr std::size_t kMostBeforeTitle = 14;
constexpr std::size_t kLongestHeadLine = 40;  // of one row or two
// Longer runs are prose: words in them rule nothing out.
constexpr std::size_t kProse = 20;
// A machine-readable zone with the kind's code, and an identity number of the kind's series.
constexpr double kMarksOfZone = 3;
constexpr double kMarksOfNumber = 1.6;       // more than any number's 1, less than that and one label more
constexpr double kMostMisreadOfTitle = 1.3;  // a wrong character, and one that was among the alternatives
constexpr double kHeadRegion = 0.2;          // … and those behind the name of the issuer at its head
constexpr double kTitleRegion = 0.55;        // titles stand in this upper part of the text

struct Text {
  Glyphs glyphs;
  std::u32string folded;
};

Text text_from(Glyphs glyphs) {
  Text text{std::move(glyphs), {}};
  text.folded = folded_text_of(text.glyphs);
  return text;
}

// The paper's text prepared once for all kinds.
struct Paper {
  std::vector<Text> rows;
  std::vector<Text> runs;        // each by itself
  std::vector<Text> windows;     // neighbouring runs of a row joined: spaced titles and labels
  std::vector<Text> head_lines;  // rows that hold nothing beside them, and 关于… over two of them
  double text_height = 0, text_pitch = 0;
  double top = 0, bottom = 0;
  bool has_id_number = false;
  std::vector<std::string> certain_id_numbers;  // whose check character holds
  char zone_code = 0;                           // of the machine-readable zone; 0: there is none
};

// (副本), (1-1) and kin behind a title say nothing about the kind.
std::u32string without_brackets(const std::u32string& text) {
  std::u32string kept;
  int depth = 0;
  for (char32_t c : text) {
    depth += c == U'(' ? 1 : 0;
    if (depth == 0) kept.push_back(c);
    depth -= c == U')' && depth > 0 ? 1 : 0;
  }
  return kept;
}

void add_windows(Paper& paper, const Row& row) {
  for (std::size_t begin = 0; begin < row.runs.size(); ++begin) {
    Glyphs glyphs;
    for (std::size_t end = begin; end < row.runs.size() && end < begin + 8; ++end) {
      glyphs.insert(glyphs.end(), row.runs[end].glyphs.begin(), row.runs[end].glyphs.end());
      if (glyphs.size() <= 40) paper.windows.push_back(text_from(glyphs));
    }
  }
}

// 中国工商银行代收电费回单: who issues the paper stands before its title, often in print no larger than the rest.
bool names_issuer(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 5> kEnds{U"银行", U"公司", U"支行", U"信用社", U"供电所"};
  return text.size() >= 4 && std::any_of(kEnds.begin(), kEnds.end(), [&](auto end) { return text.ends_with(end); });
}

// One line, also beside the issuer's name, or a title whose characters stand far apart.
bool stands_alone(const Row& row) {
  if (row.runs.size() == 2 && names_issuer(folded_text_of(row.runs.front().glyphs))) return true;
  return row.runs.size() == 1 || std::all_of(row.runs.begin(), row.runs.end(), [](const Run& run) {
           return run.glyphs.size() <= 2 && is_han(run.glyphs.front().code);
         });
}

bool is_head_line(std::u32string_view text) {
  return !text.empty() && text.size() <= kLongestHeadLine &&
         text.find_first_of(U":,，。;") == std::u32string_view::npos;
}

void add_head_lines(Paper& paper, const std::vector<Row>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!stands_alone(rows[i]) || !is_head_line(paper.rows[i].folded)) continue;
    paper.head_lines.push_back(paper.rows[i]);
    const bool goes_on = paper.rows[i].folded.starts_with(U"关于") && i + 1 < rows.size() && stands_alone(rows[i + 1]);
    if (!goes_on) continue;
    Glyphs both = paper.rows[i].glyphs;
    both.insert(both.end(), paper.rows[i + 1].glyphs.begin(), paper.rows[i + 1].glyphs.end());
    Text text = text_from(std::move(both));
    if (is_head_line(text.folded)) paper.head_lines.push_back(std::move(text));
  }
}

// Width a character, in print of full width. A detector pads short lines, so that height alone does not tell large
// print.
double pitch_of(const Glyphs& glyphs) {
  constexpr std::size_t kLeast = 4;
  if (glyphs.size() < kLeast || glyphs.front().line != glyphs.back().line) return 0;
  double characters = 0;
  for (const Glyph& glyph : glyphs) characters += glyph.code < 0x80 ? 0.5 : 1;
  return box_of(glyphs).width() / characters;
}

double typical_pitch(const std::vector<Run>& runs) {
  std::vector<double> pitches;
  for (const Run& run : runs)
    if (const double pitch = pitch_of(run.glyphs); pitch > 0) pitches.push_back(pitch);
  if (pitches.empty()) return 0;
  const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
  std::nth_element(pitches.begin(), middle, pitches.end());
  return *middle;
}

// How much larger than the text the glyphs are printed.
double size_of(const Paper& paper, const Glyphs& glyphs) {
  const double by_height = paper.text_height > 0 ? box_of(glyphs).height() / paper.text_height : 1;
  const double by_pitch = paper.text_pitch > 0 ? pitch_of(glyphs) / paper.text_pitch : 0;
  return std::max(by_height, by_pitch);
}

Paper prepare(const std::vector<Row>& rows) {
  Paper paper;
  std::vector<Run> all;
  for (const Row& row : rows) {
    paper.rows.push_back(text_from(joined(row.runs)));
    add_windows(paper, row);
    for (const Run& run : row.runs) {
      all.push_back(run);
      paper.runs.push_back(text_from(run.glyphs));
      const auto number = read_number(run.glyphs, ValueType::kIdNumber);
      paper.has_id_number = paper.has_id_number || (number && number->well_formed && number->value.size() == 18);
      if (number && number->check_holds) paper.certain_id_numbers.push_back(number->value);
    }
  }
  const auto zone = find_machine_zone(all);
  if (zone && !zone->texts.front().empty()) paper.zone_code = zone->texts.front().front();
  paper.text_height = typical_height(all);
  paper.text_pitch = typical_pitch(all);
  add_head_lines(paper, rows);
  if (!rows.empty()) {
    paper.top = rows.front().box.top;
    paper.bottom = rows.back().box.bottom;
  }
  return paper;
}

struct TitleHit {
  double confidence = 0;
  std::size_t length = 0;
  double size = 0;  // in sizes of the text
};

// One character at most was read wrong: 中华人民共和国说明 is not 中华人民共和国护照.
bool is_nearly(std::span<const Glyph> glyphs, std::u32string_view title) {
  const double cost = label_cost(glyphs, title);
  return cost >= 0 && cost <= kMostMisreadOfTitle;
}

// The window is the title, or ends with it in larger print or behind the issuer's name.
std::optional<TitleHit> title_in(const Paper& paper, const Text& window, const std::u32string& title) {
  const Box box = box_of(window.glyphs);
  if (box.center_y() > paper.top + kTitleRegion * (paper.bottom - paper.top)) return std::nullopt;
  const std::u32string text =
      without_brackets(title.find(U'(') == std::u32string::npos ? window.folded : std::u32string());
  const std::u32string& sought = text.empty() ? window.folded : text;
  const double size = size_of(paper, window.glyphs);
  if (sought == title) return TitleHit{kExactTitle, title.size(), size};
  const bool large = size > kTitleSize;
  const bool set_off = large || (box.center_y() < paper.top + kHeadRegion * (paper.bottom - paper.top) &&
                                 names_issuer(sought.substr(0, sought.size() - std::min(sought.size(), title.size()))));
  if (set_off && title.size() >= 3 && sought.size() > title.size() &&
      sought.size() <= title.size() + kMostBeforeTitle && sought.ends_with(title))
    return TitleHit{kExactTitle - 0.02, title.size(), size};
  if (title.size() >= 4 && window.glyphs.size() == title.size() && is_nearly(window.glyphs, title) &&
      (large || title.size() >= 6))
    return TitleHit{kNearTitle, title.size(), size};
  return std::nullopt;
}

// The head line as writers form it: one of the words, then the end.
std::optional<TitleHit> form_in(const Paper& paper, const Text& line, const TitleForm& form) {
  const Box box = box_of(line.glyphs);
  const double size = size_of(paper, line.glyphs);
  const double region = size > kTitleSize ? kTitleRegion : kHeadRegion;
  if (box.center_y() > paper.top + region * (paper.bottom - paper.top)) return std::nullopt;
  const std::u32string text = without_brackets(line.folded);
  for (const std::string& closing : form.ends) {
    const std::u32string end = fold_pattern(closing);
    if (!text.ends_with(end)) continue;
    const std::u32string_view before = std::u32string_view(line.folded).substr(0, line.folded.rfind(end));
    for (const std::string& word : form.words)
      if (const std::u32string sought = fold_pattern(word); before.find(sought) != std::u32string_view::npos)
        return TitleHit{kTitleForm, sought.size() + end.size(), size};
  }
  return std::nullopt;
}

std::optional<TitleHit> best_form(const Paper& paper, const DocumentDefinition& definition) {
  for (const Text& line : paper.head_lines)
    for (const TitleForm& form : definition.title_forms)
      if (const auto hit = form_in(paper, line, form)) return hit;
  return std::nullopt;
}

std::optional<TitleHit> best_title(const Paper& paper, const DocumentDefinition& definition) {
  std::optional<TitleHit> best;
  for (const std::string& word : definition.titles) {
    const std::u32string title = fold_pattern(word);
    for (const Text& window : paper.windows) {
      const auto hit = title_in(paper, window, title);
      const bool better = hit && (!best || hit->confidence > best->confidence ||
                                  (hit->confidence == best->confidence && hit->length > best->length));
      if (better) best = hit;
    }
  }
  return best ? best : best_form(paper, definition);
}

bool starts_somewhere(const std::vector<Text>& texts, const std::u32string& word) {
  return std::any_of(texts.begin(), texts.end(), [&](const Text& text) { return label_cost(text.glyphs, word) >= 0; });
}

bool stands_inside(const std::vector<Text>& texts, const std::u32string& word, std::size_t longest) {
  return std::any_of(texts.begin(), texts.end(), [&](const Text& text) {
    return text.folded.size() <= longest && text.folded.find(word) != std::u32string::npos;
  });
}

// Wrong labels speak of a copy of this paper, and so does every word within them (身份证号码 in 公民身份证号码).
std::vector<Text> without_wrong_labels(std::vector<Text> texts, const DocumentDefinition& definition) {
  for (const std::string& label : definition.alien) {
    const std::u32string word = fold_pattern(label);
    for (Text& text : texts)
      if (const auto at = text.folded.find(word); at != std::u32string::npos) text.folded.erase(at, word.size());
  }
  return texts;
}

bool has_zone_of(const Paper& paper, const DocumentDefinition& definition) {
  return paper.zone_code != 0 && definition.zone_codes.find(paper.zone_code) != std::string::npos;
}

bool has_number_of(const Paper& paper, const DocumentDefinition& definition) {
  return std::any_of(paper.certain_id_numbers.begin(), paper.certain_id_numbers.end(), [&](const std::string& number) {
    return std::any_of(definition.number_starts.begin(), definition.number_starts.end(),
                       [&](const std::string& start) { return number.starts_with(start); });
  });
}

double count_marks(const Paper& paper, const DocumentDefinition& definition) {
  double count = 0;
  for (const std::string& mark : definition.marks) {
    const std::u32string word = fold_pattern(mark);
    if (starts_somewhere(paper.windows, word)) {
      count += 1;
      continue;
    }
    if (stands_inside(paper.rows, word, 60)) count += word.size() >= 4 ? 1 : 0.5;
  }
  if (definition.layout == Layout::kIdCardPortrait && paper.has_id_number) count += 1;
  if (has_zone_of(paper, definition)) count += kMarksOfZone;
  return has_number_of(paper, definition) ? count + kMarksOfNumber : count;
}

// 采矿权人 is nearly 探矿权人, and the word of a mining licence for all that.
bool is_own_word(const DocumentDefinition& definition, const std::u32string& text) {
  const auto is_text = [&](const std::string& word) { return fold_pattern(word) == text; };
  return std::any_of(definition.marks.begin(), definition.marks.end(), is_text) ||
         std::any_of(definition.titles.begin(), definition.titles.end(), is_text);
}

bool ruled_out(const Paper& paper, const DocumentDefinition& definition) {
  if (paper.zone_code != 0 && !definition.zone_codes.empty() && !has_zone_of(paper, definition)) return true;
  const std::vector<Text> runs = without_wrong_labels(paper.runs, definition);
  return std::any_of(definition.against.begin(), definition.against.end(), [&](const std::string& against) {
    const std::u32string word = fold_pattern(against);
    if (stands_inside(runs, word, kProse)) return true;
    return word.size() >= 3 && std::any_of(paper.windows.begin(), paper.windows.end(), [&](const Text& window) {
             return window.folded.size() == word.size() && label_cost(window.glyphs, word) >= 0 &&
                    !is_own_word(definition, window.folded);
           });
  });
}

struct Candidate {
  Classification classification;
  double title_size = 0;
  std::size_t title_length = 0;
};

std::optional<Candidate> candidate_for(const Paper& paper, const DocumentDefinition& definition) {
  const std::optional<TitleHit> title = best_title(paper, definition);
  const double marks = count_marks(paper, definition);
  const bool by_marks = definition.least_marks > 0 && marks >= definition.least_marks;
  if ((!title && !by_marks) || ruled_out(paper, definition)) return std::nullopt;
  double confidence = kMarksAlone + kPerFurtherMark * (marks - definition.least_marks);
  if (title) confidence = title->confidence + kPerMark * marks;
  Candidate candidate{{definition.kind, std::min(confidence, kMost), title.has_value(), marks}, 0, 0};
  if (title) candidate.title_size = title->size;
  if (title) candidate.title_length = title->length;
  return candidate;
}

// A title beats marks; of two titles the larger print, then the longer.
bool fits_better(const Candidate& a, const Candidate& b) {
  if (a.classification.titled != b.classification.titled) return a.classification.titled;
  if (a.classification.titled) {
    if (a.title_size > 1.2 * b.title_size || b.title_size > 1.2 * a.title_size) return a.title_size > b.title_size;
    if (a.title_length != b.title_length) return a.title_length > b.title_length;
  }
  return a.classification.confidence > b.classification.confidence;
}

}  // namespace

Classification classify(const std::vector<Row>& rows, const Catalogue& catalogue) {
  const Paper paper = prepare(rows);
  std::optional<Candidate> best;
  for (const auto& [kind, definition] : catalogue.documents) {
    const std::optional<Candidate> candidate = candidate_for(paper, definition);
    if (candidate && (!best || fits_better(*candidate, *best))) best = candidate;
  }
  if (!best || best->classification.confidence < kLeastConfidence) return Classification{};
  return best->classification;
}

double marks_of(const std::vector<Row>& rows, const DocumentDefinition& definition) {
  const Paper paper = prepare(rows);
  return ruled_out(paper, definition) ? 0 : count_marks(paper, definition);
}

}  // namespace zerotrip
