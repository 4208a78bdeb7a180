#include "cli/console.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ostream_sink.h>

#include "cli/personal_numbers.h"

namespace zerotrip::cli {
namespace {

class MaskingFormatter final : public spdlog::formatter {
 public:
  void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& out) override {
    spdlog::memory_buf_t plain;
    pattern_.format(message, plain);
    const std::string masked = mask_personal_numbers({plain.data(), plain.size()});
    out.append(masked.data(), masked.data() + masked.size());
  }

  [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override {
    return std::make_unique<MaskingFormatter>();
  }

 private:
  spdlog::pattern_formatter pattern_{"zerotrip: %Y-%m-%d %H:%M:%S.%e %l: %v"};
};

}  // namespace

std::shared_ptr<spdlog::logger> make_logger(std::ostream& err, std::string_view level) {
  auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(err, true);
  sink->set_formatter(std::make_unique<MaskingFormatter>());
  auto logger = std::make_shared<spdlog::logger>("zerotrip", std::move(sink));
  logger->set_level(spdlog::level::from_str(std::string(level)));
  return logger;
}

Console::Console(const Streams& streams, bool colour, Language language, std::string_view log_level)
    : streams_(streams), colour_(colour), language_(language), log_(make_logger(streams.err, log_level)) {}

void Console::tell(std::string_view what) const {
  streams_.err << "zerotrip: " << mask_personal_numbers(what) << std::endl;
}

}  // namespace zerotrip::cli
