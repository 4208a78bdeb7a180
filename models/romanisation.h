// Chinese names in Latin letters, as passports carry them: Hanyu Pinyin without tones (GB/T 28039-2011), ü as YU, V or
// U. A character may have several readings, of which only the usual ones are known here.
// Pure functions over ICU; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace zerotrip {

// Whether the name, two characters and more, may be written with this surname and these given names (A–Z, other
// characters are passed over). A part is another one when none of its characters stands where it must; of names with a
// dot or of more than four characters, which may be written as they are spoken in another language, when hardly a
// letter is shared. Nothing where that does not tell, where a character has no known reading, or where the name is not
// of ideographs alone.
[[nodiscard]] std::optional<bool> may_be_romanised_as(std::string_view name, std::string_view surname,
                                                      std::string_view given_names);

}  // namespace zerotrip
