#include "models/result.h"

#include <array>
#include <cstddef>

namespace zerotrip {
namespace {

constexpr std::size_t kKinds = static_cast<std::size_t>(ErrorKind::kInternal) + 1;
constexpr std::array<ErrorKindWords, kKinds> kWords = {{
    {ErrorKind::kUsage, 1, "usage", "用法不对", "wrong usage"},
    {ErrorKind::kUnusableInput, 2, "unusable_input", "输入不能使用", "the input cannot be used"},
    {ErrorKind::kPartMissing, 3, "part_missing", "程序缺少部件", "a part of the program is missing"},
    {ErrorKind::kConfiguration, 4, "configuration", "配置或目录数据不能使用",
     "configuration or catalogue cannot be used"},
    {ErrorKind::kCannotWrite, 5, "cannot_write", "结果无法写出", "the output cannot be written"},
    {ErrorKind::kFailed, 7, "failed", "程序的一个部件没有完成工作", "a part of the program failed"},
    {ErrorKind::kUnreachable, 8, "unreachable", "服务器没有响应", "a server does not answer"},
    {ErrorKind::kInternal, 15, "internal", "程序内部错误", "a mistake of the program"},
}};

}  // namespace

std::span<const ErrorKindWords> error_kinds() { return kWords; }

const ErrorKindWords& words_of(ErrorKind kind) {
  const auto place = static_cast<std::size_t>(kind);
  return place < kWords.size() ? kWords[place] : kWords.back();
}

std::string_view name_of(ErrorKind kind) { return words_of(kind).name; }

int exit_code(ErrorKind kind) { return words_of(kind).exit_code; }

std::string Error::to_string() const {
  std::string sentence;
  if (!where.empty()) sentence += where + ": ";
  sentence += what;
  if (!expected.empty()) sentence += " (expected " + expected + ")";
  if (!cure.empty()) sentence += "; to mend it: " + cure;
  return sentence;
}

}  // namespace zerotrip
