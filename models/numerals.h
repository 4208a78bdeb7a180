// Chinese numerals and capital amounts (支付结算办法, annex: 零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整).
// Pure functions; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zerotrip {

// "十二", "二十", "廿五", "一百零三", "二〇一八" (digit by digit), "壹佰", "12"; nothing else.
[[nodiscard]] std::optional<std::int64_t> parse_chinese_integer(std::string_view text);

// An amount in capitals or figures, in fen (1/100 yuan): "壹佰万元整", "人民币600000万元整",
// "1000万元", "100.000000万元人民币", "壹万陆仟肆佰零玖元零贰分". Nothing where it is no amount of CNY.
[[nodiscard]] std::optional<std::int64_t> parse_amount_fen(std::string_view text);

}  // namespace zerotrip
