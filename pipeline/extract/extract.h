// Lines of one paper of a known kind → its fields. Lines are put together by column and block before fields
// are sought; that, not the network, decides how many values come out whole.
// Pure functions of what was read; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/catalogue/document_definition.h"
#include "models/catalogue/reference_tables.h"
#include "models/field.h"
#include "pipeline/extract/table_layout.h"
#include "pipeline/layout/ruling.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {

// A field with the characters that it was made of, for second looks.
struct FieldReading {
  std::string name;
  ValueType type = ValueType::kText;
  bool deciding = false;
  Field field;
  Glyphs glyphs;
};

struct SignaturePlace {
  Box box;     // of the label, straightened
  Quad quad;   // of the label, on the paper
  Quad print;  // of its first word alone, without brackets: how the paper's own print looks
};

// A field whose label was read and whose value was not.
struct LostValue {
  std::string name;
  ValueType type = ValueType::kText;
  bool deciding = false;
  std::string label;
  Quad label_quad{};          // on the paper
  double label_height = 0;    // px
  double right_limit = 0;     // where the next label stands, px; 0: none
  bool may_be_blank = false;  // a letter's, where a place that was left empty is a finding of its own
};

// What a place to fill in reads as that was left empty.
inline constexpr std::string_view kLeftBlank = "____";

// A date of which only pieces were read.
struct ScatteredDate {
  std::string name;
  bool deciding = false;
  std::vector<Box> bands;  // straightened; see scattered_date.h
};

// One cell of a list that holds something.
struct ListCell {
  std::size_t row = 0;
  FieldReading reading;
};

// A list of rows, before its columns become fields.
struct ListReading {
  std::vector<std::string> fields;  // of the columns that stand on the paper
  std::size_t rows = 0;
  std::vector<ListCell> cells;
  TableColumns columns;  // for a next page without a head
};

struct Extraction {
  std::vector<FieldReading> fields;
  std::vector<LostValue> lost;
  std::vector<ScatteredDate> scattered;
  std::vector<SignaturePlace> signature_places;  // where the labels for signatures stand
  std::vector<Glyphs> zone_lines;                // of the machine-readable zone, for second looks; empty: none
  std::optional<ListReading> list;               // of a table
  [[nodiscard]] const FieldReading* find(std::string_view name) const;
};

struct ExtractInput {
  const DocumentDefinition& definition;
  const ReferenceTables& reference;
  const std::vector<Run>& runs;
  Ruling ruling{};                               // of the form, where it is known
  const TableColumns* former_columns = nullptr;  // of the list that this page may go on with
};

// Fields with their places on the flat paper (page 0); quads are moved to the page by the caller.
[[nodiscard]] Extraction extract(const ExtractInput& input);

// The ways in which papers are laid out; extract() chooses by the definition.
[[nodiscard]] Extraction extract_labelled(const ExtractInput& input);
[[nodiscard]] Extraction extract_id_card_portrait(const ExtractInput& input);
[[nodiscard]] Extraction extract_id_card_emblem(const ExtractInput& input);
[[nodiscard]] Extraction extract_machine_readable(const ExtractInput& input);
[[nodiscard]] Extraction extract_letter(const ExtractInput& input);
[[nodiscard]] Extraction extract_prose(const ExtractInput& input);
[[nodiscard]] Extraction extract_statement(const ExtractInput& input);
[[nodiscard]] Extraction extract_table(const ExtractInput& input);

// The columns of a list as fields: parallel lists of as many texts as there are rows, "" where a cell is empty.
[[nodiscard]] std::vector<std::pair<std::string, Field>> fields_of_list(const ListReading& list);

}  // namespace zerotrip
