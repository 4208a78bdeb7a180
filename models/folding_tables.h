// The two closed tables behind models/text: private-use code points of older GB 18030 decoders and CJK
// radicals, each with the character that is meant. Not for use outside models/text. Pure functions; any thread.
#pragma once

namespace zerotrip {

// U+E815…U+E864 to its standard character (GB 18030-2022); every other code point comes back as it is.
[[nodiscard]] char32_t standard_for_private_use(char32_t c);
// A radical of U+2E80…U+2EF3 to its ideograph (Unicode EquivalentUnifiedIdeograph); others as they are.
// Kangxi radicals U+2F00…U+2FD5 are a matter of NFKC.
[[nodiscard]] char32_t ideograph_for_radical(char32_t c);

}  // namespace zerotrip
