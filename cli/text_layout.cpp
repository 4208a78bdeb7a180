#include "cli/text_layout.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace zerotrip::cli {
namespace {

// Calls visit(code point, first byte, bytes) for each character; ill-formed bytes come as U+FFFD.
template <typename Visit>
// NOLINTNEXTLINE(readability-function-size): ICU's macro unfolds into it
void for_each_character(std::string_view text, const Visit& visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    visit(c, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
  }
}

std::size_t width_of(UChar32 c) {
  const int type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool moves_the_cursor(UChar32 c) {
  const int type = u_charType(c);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR;
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t columns = 0;
  for_each_character(utf8, [&](UChar32 c, std::size_t, std::size_t) { columns += width_of(c); });
  return columns;
}

std::string padded(std::string_view utf8, std::size_t columns) {
  std::string text(utf8);
  const std::size_t width = display_width(utf8);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

std::string printable(std::string_view utf8) {
  std::string text;
  for_each_character(utf8, [&](UChar32 c, std::size_t begin, std::size_t bytes) {
    if (c == '\n') {
      text += " ⏎ ";
    } else if (c == 0xFFFD || moves_the_cursor(c)) {
      text += "\xEF\xBF\xBD";
    } else {
      text += utf8.substr(begin, bytes);
    }
  });
  return text;
}

std::string painted(std::string_view text, std::string_view paint, bool colour) {
  if (!colour || paint.empty()) return std::string(text);
  return std::string(paint).append(text).append("\x1b[0m");
}

std::string table(const std::vector<std::vector<Cell>>& rows, bool colour) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i].text));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line = " ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool last = i + 1 == row.size();
      line += " " + painted(last ? row[i].text : padded(row[i].text, widths[i]), row[i].paint, colour);
      if (!last) line += " ";
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

}  // namespace zerotrip::cli
