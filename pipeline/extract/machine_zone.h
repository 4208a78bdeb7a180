// The machine-readable zone of a travel paper (ICAO Doc 9303 parts 3–6) among the characters that were read: two
// lines of 44 or 36, or three of 30. Each position has its alphabet, so a letter that was read as its look-alike digit
// is put right and noted; a lost filler is put back where only fillers stand. Check digits are never used to change
// what was read clearly. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/field.h"
#include "models/numbers.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {

struct MachineZone {
  std::vector<Glyphs> lines;    // as read; the first of two is empty where it was lost
  TextList texts;               // by the alphabets of their positions; as read where they cannot be brought to a size
  std::vector<Repair> repairs;  // what the alphabets changed
  std::optional<Mrz> meaning;   // nothing where the texts have no size or alphabet of a zone
  [[nodiscard]] bool holds() const { return meaning && meaning->all_checks(); }
};

// The lowest rows that look like a zone; nothing where none do.
[[nodiscard]] std::optional<MachineZone> find_machine_zone(const std::vector<Run>& runs);

// The zone that these lines are, read anew by another reader, say.
[[nodiscard]] MachineZone machine_zone_of(std::vector<Glyphs> lines);

// Whether the first of these lines, which names the bearer of a passport, ends within the name: much shorter than the
// last one and no fillers behind it. `lines` are two or three.
[[nodiscard]] bool is_name_cut(const std::vector<Glyphs>& lines);

// The runs of the paper without those of its zone.
[[nodiscard]] std::vector<Run> without_zone(const std::vector<Run>& runs, const MachineZone& zone);

}  // namespace zerotrip
