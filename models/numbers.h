// Numbers of persons, organisations, cards and travel documents: form, check characters and what
// stands in them. Check characters detect misreads; they never prove that a number was issued.
// Pure functions; any thread. Vectors of every rule are in tests/unit/models/numbers_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/dates.h"

namespace zerotrip {

class Regions;  // models/regions.h

enum class Sex { kMale, kFemale };
[[nodiscard]] std::string_view chinese_name_of(Sex sex);  // 男, 女

// Upper case, full width and look-alikes folded (x × Ⅹ Ｘ → X), spaces and hyphens dropped.
[[nodiscard]] std::string fold_number(std::string_view text);

// --- 公民身份号码, GB 11643-1999 (18 characters) and GB 11643-1989 (15 digits) -----------------------
// All take a folded number.
[[nodiscard]] bool is_id_number_form(std::string_view number);  // ^[1-9]\d{16}[\dX]$; 9 only for foreigners' 2023 cards
// The check character for the first 17 digits (ISO 7064 MOD 11-2); 0 when they are not 17 digits.
[[nodiscard]] char id_number_check_character(std::string_view first17);
[[nodiscard]] bool id_number_check_holds(std::string_view number);
// Positions 7–14 as a real day, or nothing.
[[nodiscard]] std::optional<Date> id_number_birth_date(std::string_view number);
[[nodiscard]] std::optional<Sex> id_number_sex(std::string_view number);
// 15 → 18 characters; nothing for a wrong form, an impossible day, or sequences 996–999 (another century).
[[nodiscard]] std::optional<std::string> id_number_from_legacy(std::string_view number15);
// Equal, or one is the legacy form of the other.
[[nodiscard]] bool same_id_number(std::string_view a, std::string_view b);

// --- 统一社会信用代码, GB 32100-2015 ------------------------------------------------------------------
[[nodiscard]] bool is_uscc_form(std::string_view code);
[[nodiscard]] char uscc_check_character(std::string_view first17);  // 0 when a character is not in the alphabet
[[nodiscard]] bool uscc_check_holds(std::string_view code);
// The organisation code inside (positions 9–17) has its own check.
[[nodiscard]] bool uscc_inner_check_holds(std::string_view code);
// Registering department and category (positions 1–2) are a pair of the standard's table.
[[nodiscard]] bool is_known_uscc_class(std::string_view code);

// --- 组织机构代码, GB 11714-1997 (folded: without the hyphen) -----------------------------------------
[[nodiscard]] bool is_organization_code_form(std::string_view code);
[[nodiscard]] char organization_code_check_character(std::string_view first8);
[[nodiscard]] bool organization_code_check_holds(std::string_view code);

// --- 工商注册号, GS 15-2006 (15 digits, ISO 7064 MOD 11,10) -------------------------------------------
[[nodiscard]] bool is_registration_number_form(std::string_view number);
[[nodiscard]] char registration_number_check_digit(std::string_view first14);
[[nodiscard]] bool registration_number_check_holds(std::string_view number);

// --- bank cards, ISO/IEC 7812-1 (13–19 digits, Luhn) -------------------------------------------------
[[nodiscard]] bool is_bank_card_form(std::string_view number);
[[nodiscard]] bool luhn_holds(std::string_view number);

// --- 纳税人识别号 --------------------------------------------------------------------------------------
// Problems of a folded taxpayer number of 15 (region + organisation code), 17 (15-digit identity number + 2),
// 18 (unified code, identity number, or a natural person's own number) or 20 characters (identity number + 2 or
// + 5); empty when none is known. Codes: tax_number.malformed, and the check digits of what stands inside.
[[nodiscard]] std::vector<std::string> tax_number_problems(std::string_view number);

// --- machine-readable zones, ICAO Doc 9303 parts 3–6 -------------------------------------------------
struct Mrz {
  std::string document_code, issuer, number, nationality, birth, sex, expiry, optional_data, surname, given_names;
  bool number_check = false, birth_check = false, expiry_check = false, optional_check = false, composite_check = false;
  [[nodiscard]] bool all_checks() const {
    return number_check && birth_check && expiry_check && optional_check && composite_check;
  }
};
[[nodiscard]] int mrz_check_digit(std::string_view text);  // weights 7 3 1; −1 for a character outside 0-9 A-Z <
// TD3 (2 × 44), TD2 (2 × 36) or TD1 (3 × 30); nothing for another size or alphabet, or letters where only
// digits may stand. Line 2 alone of TD3/TD2 may be given with an empty line 1, TD1 with an empty line 3.
[[nodiscard]] std::optional<Mrz> parse_mrz(const std::vector<std::string>& lines);
// The zone's names and the print's, "ZHENGJIAN, YANGBEN", are the same: letters only; of a name that fills its line as
// far as it goes; LYU = LU = LV and NYU = NU = NV (GB/T 28039-2011, and passports from before 2012). The names have no
// check digit: nothing where both differ in one letter, which may be a misreading.
[[nodiscard]] std::optional<bool> same_latin_name(const Mrz& mrz, std::string_view printed);
// Two-digit years: a birth in the future is of the past century; an expiry is 20xx.
[[nodiscard]] std::optional<Date> mrz_birth_date(std::string_view yymmdd, Date today);
[[nodiscard]] std::optional<Date> mrz_expiry_date(std::string_view yymmdd);

// Forms of passport numbers of China, Hong Kong and Macao; catches what the check digit cannot see (0 ↔ K).
[[nodiscard]] bool is_chinese_passport_number_form(std::string_view number);

// 军官证, 士官证 and kin: up to three words that name the series, 字第, six to eight digits, 号 (军字第1234567号).
// Folded.
[[nodiscard]] bool is_military_number_form(std::string_view number);

// --- any number: what is it, does it hold? -----------------------------------------------------------
struct NumberReport {  // the line that `zerotrip number` prints
  std::string value;   // as given
  std::string kind;    // id_number, uscc, organization_code, registration_number, bank_card, mrz, unknown
  bool valid =
      false;  // format, (outer) check character, and in an identity number a real birth date and known province
  std::vector<std::string>
      problems;  // codes of findings; an unknown county, class or failing inner check stand only here
  std::optional<std::string> region;  // six digits, where the number has one
  std::optional<std::string> birth_date;
  std::optional<std::string> sex;  // "male", "female"
};
// What it is follows from length, alphabet and which check holds (of 18 characters: identity number, unified
// code, bank card; of 15 digits: identity number, registration number). A foreigner's number (first digit 9)
// has no region, birth date and sex here: its order is not published. Codes of its own: uscc.class_unknown,
// mrz.malformed.
[[nodiscard]] NumberReport inspect_number(std::string_view value, const Regions& regions);

}  // namespace zerotrip
