#include "cli/line_source.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "cli/interrupt.h"

namespace zerotrip::cli {

std::string LineSource::take(std::size_t end) {
  std::string line = buffer_.substr(begin_, std::min(end - begin_, kLongestLine));
  begin_ = end + 1 < buffer_.size() ? end + 1 : buffer_.size();
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

bool LineSource::fill() {
  std::array<char, 1 << 16> block{};
  while (!interrupted()) {
    const ssize_t count = read(descriptor_, block.data(), block.size());
    if (count > 0) {
      buffer_.append(block.data(), static_cast<std::size_t>(count));
      return true;
    }
    if (count == 0 || errno != EINTR) break;
  }
  ended_ = true;
  return false;
}

std::optional<std::string> LineSource::next() {
  std::size_t searched = begin_;
  while (true) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos) return take(end);
    searched = buffer_.size();
    if (begin_ > 0) {
      buffer_.erase(0, begin_);
      searched -= begin_;
      begin_ = 0;
    }
    if (!ended_ && fill()) {
      // A line beyond the limit keeps its beginning, so that it can be refused by name.
      if (buffer_.size() > kLongestLine && buffer_.find('\n', searched) == std::string::npos) {
        buffer_.resize(kLongestLine);
        searched = kLongestLine;
      }
      continue;
    }
    if (interrupted() || buffer_.empty()) return std::nullopt;
    std::string line = take(buffer_.size());
    buffer_.clear();
    begin_ = 0;
    return line;
  }
}

}  // namespace zerotrip::cli
