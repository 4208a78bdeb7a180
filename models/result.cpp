#include "models/result.h"

namespace zerotrip {

std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return "usage";
    case ErrorKind::kUnusableInput:
      return "unusable_input";
    case ErrorKind::kPartMissing:
      return "part_missing";
    case ErrorKind::kConfiguration:
      return "configuration";
    case ErrorKind::kCannotWrite:
      return "cannot_write";
    case ErrorKind::kFailed:
      return "failed";
    case ErrorKind::kUnreachable:
      return "unreachable";
    case ErrorKind::kInternal:
      return "internal";
  }
  return "internal";
}

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return 1;
    case ErrorKind::kUnusableInput:
      return 2;
    case ErrorKind::kPartMissing:
      return 3;
    case ErrorKind::kConfiguration:
      return 4;
    case ErrorKind::kCannotWrite:
      return 5;
    case ErrorKind::kFailed:
      return 7;
    case ErrorKind::kUnreachable:
      return 8;
    case ErrorKind::kInternal:
      return 15;
  }
  return 15;
}

std::string Error::to_string() const {
  std::string sentence;
  if (!where.empty()) sentence += where + ": ";
  sentence += what;
  if (!expected.empty()) sentence += " (expected " + expected + ")";
  return sentence;
}

}  // namespace zerotrip
