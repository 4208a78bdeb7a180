// Text on a terminal: Chinese characters are two columns wide (Unicode East Asian Width W and F), combining
// marks none. Pure functions over ICU; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zerotrip::cli {

[[nodiscard]] std::size_t display_width(std::string_view utf8);
// Filled with spaces on the right up to `columns`; longer texts stay as they are.
[[nodiscard]] std::string padded(std::string_view utf8, std::size_t columns);

// Text with control characters (and their bidirectional kin) replaced by U+FFFD, so that what was read from
// a picture or stated by a stranger cannot move the cursor of the reader's terminal. Line ends become " ⏎ ".
[[nodiscard]] std::string printable(std::string_view utf8);

struct Cell {
  std::string text;
  std::string paint;  // an escape sequence such as paint::kRed, or empty
};

// Rows of cells, columns aligned and two spaces apart, each line indented by two; the last column is not
// padded. `colour` false leaves the paint away.
[[nodiscard]] std::string table(const std::vector<std::vector<Cell>>& rows, bool colour);

// The text between a paint and its end, or the bare text.
[[nodiscard]] std::string painted(std::string_view text, std::string_view paint, bool colour);

namespace paint {
inline constexpr const char* kBold = "\x1b[1m";
inline constexpr const char* kDim = "\x1b[2m";
inline constexpr const char* kRed = "\x1b[31m";
inline constexpr const char* kGreen = "\x1b[32m";
inline constexpr const char* kYellow = "\x1b[33m";
}  // namespace paint

}  // namespace zerotrip::cli
