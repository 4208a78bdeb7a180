#include "pipeline/extract/standard_characters.h"

#include <iconv.h>
#include <array>
#include <cstdint>
#include <string>

#include "models/text.h"

namespace zerotrip {
namespace {

class Converter {
 public:
  Converter() : handle_(iconv_open("GB2312", "UTF-8")) {}
  ~Converter() {
    if (valid()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  [[nodiscard]] bool holds(char32_t c) const {
    if (!valid()) return false;
    std::string text = to_utf8(c);
    std::array<char, 8> out{};
    char* from = text.data();
    char* to = out.data();
    std::size_t from_left = text.size(), to_left = out.size();
    return iconv(handle_, &from, &from_left, &to, &to_left) == 0;
  }

 private:
  [[nodiscard]] bool valid() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }
  iconv_t handle_;
};

}  // namespace

bool is_gb2312_character(char32_t c) { return is_han(c) && Converter().holds(c); }

}  // namespace zerotrip
