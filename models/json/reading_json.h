// The one JSON form of a reading (docs/reading.schema.json): the line that `zerotrip read` prints.
// Writing is exact and stable; reading is lenient about what is absent, because other programs write such
// lines too, and strict about JSON types. Pure functions; any thread.
#pragma once

#include "models/json/json.h"
#include "models/json/json_cursor.h"
#include "models/reading.h"

namespace zerotrip {

struct ReadingForm {
  bool with_elapsed_ms = true;  // the only value that differs from run to run
  bool with_lines = true;       // pages[].lines
};

// Coordinates at 1 decimal, probabilities at 4. TextLine's and Seal's alternatives are not in the form.
[[nodiscard]] OrderedJson json_of(const Reading& reading, const ReadingForm& form = {});
[[nodiscard]] OrderedJson json_of(const Quad& quad);

// Mistakes go to the cursor's report. Absent keys take the defaults of the structs; besides:
// - `raw` absent: the value (a list joined by line ends); a field's `page` absent: the document's;
// - a list field (owners, seals, mrz) given as one text is a list of one;
// - `amount` and `area` may be numbers; labelled values stand in fields.printed, as a field whose value is an
//   object or as a plain object, or in the document's own key `printed`;
// - a field that is null, or whose value is null, is absent; keys that are not in the form are ignored.
[[nodiscard]] Reading reading_from(const JsonCursor& cursor);

}  // namespace zerotrip
