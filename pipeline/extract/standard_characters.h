// 规范汉字: the characters in which names are registered and printed (居民身份证法 art. 4, 通用规范汉字表 2013).
// Pure functions; any thread.
#pragma once

namespace zerotrip {

// One of the 6,763 simplified characters of GB/T 2312-1980. False says nothing: rarer standard characters lie outside.
[[nodiscard]] bool is_gb2312_character(char32_t c);

}  // namespace zerotrip
