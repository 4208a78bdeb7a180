#include "cli/progress.h"

#include <fmt/format.h>

#include <cmath>

namespace zerotrip::cli {
namespace {

constexpr std::chrono::milliseconds kRedraw{200};

std::string clock_text(double seconds) {
  const auto whole = std::lround(seconds);
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_text(std::size_t done, std::size_t total, std::chrono::duration<double> elapsed,
                          Language language) {
  const bool chinese = language == Language::kChinese;
  const double rate = elapsed.count() > 0 ? static_cast<double>(done) / elapsed.count() : 0;
  std::string text = fmt::format("{}/{}  {:.1f}{}", done, total, rate, chinese ? " 件/秒" : "/s");
  if (rate > 0 && done < total) {
    const std::string left = clock_text(static_cast<double>(total - done) / rate);
    text += chinese ? "  约剩 " + left : "  " + left + " left";
  }
  return text;
}

Progress::Progress(const Console& console, std::size_t total)
    : console_(console), total_(total), begun_(Clock::now()), drawn_(begun_ - kRedraw) {
  if (total_ > 1) draw();
}

Progress::~Progress() { clear(); }

void Progress::clear() {
  if (!visible_) return;
  console_.err() << "\r\x1b[K" << std::flush;
  visible_ = false;
}

void Progress::advance() {
  ++done_;
  if (total_ < 2 || done_ >= total_) return;
  if (!visible_ || Clock::now() - drawn_ >= kRedraw) draw();
}

void Progress::draw() {
  if (!console_.err_is_terminal()) return;
  drawn_ = Clock::now();
  console_.err() << "\r\x1b[K" << progress_text(done_, total_, drawn_ - begun_, console_.language()) << std::flush;
  visible_ = true;
}

}  // namespace zerotrip::cli
