// Lines from a file descriptor, long ones included; ends when the input ends or the program is interrupted.
// One thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace zerotrip::cli {

// Longer lines are cut off here and come as they are up to here, so that memory stays bounded; no line that
// anybody can use is as long.
inline constexpr std::size_t kLongestLine = 64u * 1024 * 1024;

class LineSource {
 public:
  explicit LineSource(int descriptor) : descriptor_(descriptor) {}

  // The next line without its line end (LF or CRLF); nothing at the end of the input.
  [[nodiscard]] std::optional<std::string> next();
  // A whole further line is there already: asking for it does not wait.
  [[nodiscard]] bool has_waiting_line() const { return buffer_.find('\n', begin_) != std::string::npos; }

 private:
  bool fill();
  std::string take(std::size_t end);

  int descriptor_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of the next line in the buffer
  bool ended_ = false;
};

}  // namespace zerotrip::cli
