#include "models/json/json_text.h"

#include <cstdint>
#include <optional>

namespace zerotrip {
namespace {

unsigned char byte_of(char c) { return static_cast<unsigned char>(c); }

bool is_plain(char c) { return byte_of(c) >= 0x20 && byte_of(c) < 0x80 && c != '"' && c != '\\'; }

bool is_continuation(char c) { return (byte_of(c) & 0xC0) == 0x80; }

// Length of the well-formed UTF-8 sequence at `at` whose first byte is not ASCII; 0 where there is none
// (Unicode 15, table 3-7). A NUL ends the buffer and is no continuation, so nothing behind it is looked at.
int sequence_length(const char* at) {
  const unsigned char first = byte_of(at[0]), second = byte_of(at[1]);
  if (!is_continuation(at[1])) return 0;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (!is_continuation(at[2])) return 0;
  if (first == 0xE0) return second >= 0xA0 ? 3 : 0;
  if (first == 0xED) return second <= 0x9F ? 3 : 0;
  if (first >= 0xE1 && first <= 0xEF) return 3;
  if (!is_continuation(at[3])) return 0;
  if (first == 0xF0) return second >= 0x90 ? 4 : 0;
  if (first == 0xF4) return second <= 0x8F ? 4 : 0;
  return first >= 0xF1 && first <= 0xF3 ? 4 : 0;
}

std::optional<std::uint32_t> hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A' + 10);
  return std::nullopt;
}

// Four hexadecimal digits at `at`.
std::optional<std::uint32_t> code_unit(const char* at) {
  std::uint32_t unit = 0;
  for (int i = 0; i < 4; ++i) {
    const std::optional<std::uint32_t> digit = hexadecimal_digit(at[i]);
    if (!digit) return std::nullopt;
    unit = unit * 16 + *digit;
  }
  return unit;
}

char* put_code_point(char* out, std::uint32_t c) {
  const auto put = [&out](std::uint32_t byte) { *out++ = static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
  return out;
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

// "\uXXXX" (or a pair of them) at `in`; moves both pointers; false for a bad escape or a lone surrogate.
bool decode_unicode_escape(char*& in, char*& out) {
  const std::optional<std::uint32_t> unit = code_unit(in + 2);
  if (!unit || is_low_surrogate(*unit)) return false;
  in += 6;
  if (!is_high_surrogate(*unit)) {
    out = put_code_point(out, *unit);
    return true;
  }
  if (in[0] != '\\' || in[1] != 'u') return false;
  const std::optional<std::uint32_t> low = code_unit(in + 2);
  if (!low || !is_low_surrogate(*low)) return false;
  in += 6;
  out = put_code_point(out, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
  return true;
}

bool decode_escape(char*& in, char*& out) {
  constexpr std::string_view kNames = "\"\\/bfnrt";
  constexpr std::string_view kValues = "\"\\/\b\f\n\r\t";
  if (in[1] == 'u') return decode_unicode_escape(in, out);
  const std::size_t which = in[1] == '\0' ? std::string_view::npos : kNames.find(in[1]);
  if (which == std::string_view::npos) return false;
  *out++ = kValues[which];
  in += 2;
  return true;
}

}  // namespace

DecodedText decode_json_text(char* start) {
  char* in = start;
  char* out = start;
  while (*in != '"') {
    if (is_plain(*in)) {
      *out++ = *in++;
    } else if (*in == '\\') {
      if (!decode_escape(in, out)) return {.text = {}, .end = in, .whole = false};
    } else {
      const int length = byte_of(*in) < 0x80 ? 0 : sequence_length(in);
      if (length == 0) return {.text = {}, .end = in, .whole = false};
      for (int i = 0; i < length; ++i) *out++ = *in++;
    }
  }
  return {.text = {start, static_cast<std::size_t>(out - start)}, .end = in + 1, .whole = true};
}

}  // namespace zerotrip
