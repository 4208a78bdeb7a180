// Lists of rows and columns: one column a field, one cell a household. The columns stay parallel: an empty cell is
// an empty text.
#include <algorithm>

#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/extract/table_layout.h"

namespace zerotrip {
namespace {

// A page without a head goes on with a list when half of its rows fill at least so many of the columns asked for, a
// number among them.
constexpr std::size_t kLeastFilledColumns = 2;

// Owners of labels: the fields, then the further labels of the definition.
std::vector<LabelPattern> patterns_for(const DocumentDefinition& definition) {
  std::vector<LabelPattern> patterns;
  int owner = 0;
  const auto add = [&](const std::vector<std::string>& labels) {
    const std::vector<LabelPattern> some = patterns_of(labels, owner++);
    patterns.insert(patterns.end(), some.begin(), some.end());
  };
  for (const FieldDefinition& field : definition.fields) add(field.labels);
  for (const std::string& label : definition.printed) add({label});
  return patterns;
}

// A dash or a stroke in a cell says that nothing is to stand there.
bool is_nothing(const Glyphs& glyphs) {
  return std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) {
    const char32_t folded = fold_code_point(glyph.code);
    return is_punctuation(folded) || folded == U'-' || folded == U'/' || folded == U'_' || folded == U'一';
  });
}

class TableExtraction {
 public:
  TableExtraction(const ExtractInput& input, TableText table) : input_(input), table_(std::move(table)) {}

  [[nodiscard]] Extraction run() {
    for (std::size_t column = 0; column < table_.columns.size(); ++column) {
      const int owner = table_.columns[column].owner;
      if (owner < 0 || owner >= static_cast<int>(input_.definition.fields.size())) continue;
      read_column(column, input_.definition.fields[static_cast<std::size_t>(owner)]);
    }
    drop_rows_of_nobody();
    list_.rows = table_.rows.size();
    list_.columns = shares_of(table_);
    Extraction extraction;
    extraction.list = std::move(list_);
    return extraction;
  }

 private:
  // Who made the list and when stands below the last household, often under a seal; blank lines may follow it too.
  void drop_rows_of_nobody() {
    std::size_t rows = 0;
    for (const ListCell& cell : list_.cells) rows = std::max(rows, cell.row + 1);
    table_.rows.resize(std::min(rows, table_.rows.size()));
  }

  void read_column(std::size_t column, const FieldDefinition& definition) {
    list_.fields.push_back(definition.field);
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const Glyphs& glyphs = table_.rows[row][column];
      if (glyphs.empty() || is_nothing(glyphs)) continue;
      std::optional<Field> field = make_field(glyphs, definition.type, "", input_.reference);
      // What has not the form of its column stands as it is printed.
      if (!field) field = make_field(glyphs, ValueType::kText, "", input_.reference);
      if (field)
        list_.cells.push_back({row, {definition.field, definition.type, definition.deciding, *field, trimmed(glyphs)}});
    }
  }

  const ExtractInput& input_;
  TableText table_;
  ListReading list_;
};

struct Filling {
  std::size_t cells = 0;
  bool numbered = false;  // one of them is a number where a number is to stand
};

bool goes_on(const ListReading& list) {
  std::vector<Filling> rows(list.rows);
  for (const ListCell& cell : list.cells) {
    ++rows[cell.row].cells;
    const ValueType type = cell.reading.type;
    if (is_number_type(type) && read_number(cell.reading.glyphs, type)) rows[cell.row].numbered = true;
  }
  const auto good = std::count_if(rows.begin(), rows.end(),
                                  [](const Filling& row) { return row.cells >= kLeastFilledColumns && row.numbered; });
  return good > 0 && 2 * static_cast<std::size_t>(good) >= list.rows;
}

Field field_of_column(const ListReading& list, const std::string& name) {
  TextList texts(list.rows);
  std::vector<Quad> quads;
  Field column;
  column.confidence = 1;
  for (const ListCell& cell : list.cells) {
    if (cell.reading.name != name) continue;
    const Field& field = cell.reading.field;
    for (const std::string& text : field.texts()) texts[cell.row] += text;
    column.raw += (column.raw.empty() ? "" : "\n") + field.raw;
    column.confidence = std::min(column.confidence, field.confidence);
    column.repairs.insert(column.repairs.end(), field.repairs.begin(), field.repairs.end());
    if (field.source == FieldSource::kSecond) column.source = field.source;
    quads.push_back(field.quad);
  }
  if (quads.empty()) column.confidence = 0;
  column.value = std::move(texts);
  column.quad = quad_of(bounds_of(quads));
  return column;
}

}  // namespace

Extraction extract_table(const ExtractInput& input) {
  const auto& definition = input.definition;
  const auto head = find_table_head(input.runs, patterns_for(definition), static_cast<int>(definition.fields.size()));
  if (head) return TableExtraction(input, table_below(*head, input.runs, input.ruling)).run();
  if (input.former_columns == nullptr) return {};
  Extraction extraction =
      TableExtraction(input, table_continued(*input.former_columns, input.runs, input.ruling)).run();
  return goes_on(*extraction.list) ? extraction : Extraction{};
}

std::vector<std::pair<std::string, Field>> fields_of_list(const ListReading& list) {
  std::vector<std::pair<std::string, Field>> fields;
  for (const std::string& name : list.fields) fields.emplace_back(name, field_of_column(list, name));
  return fields;
}

}  // namespace zerotrip
