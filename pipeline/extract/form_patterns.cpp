#include "pipeline/extract/form_patterns.h"

#include <algorithm>
#include <array>

#include "models/dates.h"
#include "models/numerals.h"
#include "models/text.h"
#include "pipeline/extract/number_values.h"

namespace zerotrip {
namespace {

// Legal forms and bodies with which names of organisations end, longest first.
constexpr std::array<std::u32string_view, 76> kOrganisationEnds{
    U"有限责任公司", U"股份有限公司", U"有限公司", U"集团公司", U"分公司", U"专业合作社", U"合作社", U"村民委员会",
    U"居民委员会",   U"街道办事处",   U"合伙企业", U"有限合伙", U"事务所", U"经营部",     U"服务部", U"门市部",
    U"工作室",       U"村委会",       U"居委会",   U"公司",     U"工厂",   U"商行",       U"商店",   U"超市",
    U"饭店",         U"餐馆",         U"酒店",     U"宾馆",     U"药店",   U"诊所",       U"医院",   U"学校",
    U"中学",         U"小学",         U"大学",     U"幼儿园",   U"委员会", U"研究院",     U"研究所", U"协会",
    U"中心",         U"人民政府",     U"人民法院", U"基金会",   U"支队",   U"总队",       U"部队",   U"联合会",
    U"商会",         U"学会",         U"图书馆",   U"博物馆",   U"文化馆", U"纪念馆",     U"档案馆", U"体育馆",
    U"福利院",       U"敬老院",       U"养老院",   U"卫生院",   U"卫生室", U"检察院",     U"派出所", U"管理所",
    U"管理处",       U"管理站",       U"服务站",   U"清真寺",   U"教堂",   U"学院",       U"出版社", U"信用社",
    U"局",           U"厂",           U"店",       U"部"};

// Words of 类型 on licences.
constexpr std::array<std::u32string_view, 12> kCompanyTypes{
    U"有限责任公司", U"其他有限责任公司", U"一人有限责任公司", U"股份有限公司", U"个体工商户",         U"个人独资企业",
    U"普通合伙企业", U"有限合伙企业",     U"农民专业合作社",   U"个体",         U"有限责任公司分公司", U"全民所有制"};

// Ends of values of a type whose next line cannot be its continuation.
bool is_complete_company(std::u32string_view text) {
  return std::any_of(kOrganisationEnds.begin(), kOrganisationEnds.end(),
                     [&](std::u32string_view end) { return text.ends_with(end); });
}

bool is_company_type(std::u32string_view text) {
  const std::size_t bracket = text.find(U'(');
  const std::u32string_view head = text.substr(0, bracket);
  return std::find(kCompanyTypes.begin(), kCompanyTypes.end(), head) != kCompanyTypes.end();
}

// 不动产权第…号; 房权证, 国用, 集用 and kin with their number; 社证字第…号, 事证第…号, 宗场证字(…)…号.
// 镇发改发〔2025〕203号 (党政机关公文格式, GB/T 9704-2012), the whole text.
bool is_document_number(std::u32string_view text) {
  constexpr std::size_t kLongest = 24;
  const std::size_t open = text.find_first_of(U"〔[");
  const std::size_t close = text.find_first_of(U"〕]");
  if (text.size() > kLongest || open == std::u32string_view::npos || close != open + 5 || !text.ends_with(U'号'))
    return false;
  const std::u32string_view year = text.substr(open + 1, 4);
  std::u32string_view serial = text.substr(close + 1);
  serial.remove_suffix(1);
  if (serial.starts_with(U'第')) serial.remove_prefix(1);
  return open >= 2 && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(open), is_han) &&
         std::all_of(year.begin(), year.end(), is_ascii_digit) && !serial.empty() &&
         std::all_of(serial.begin(), serial.end(), is_ascii_digit);
}

bool is_certificate_number(std::u32string_view text) {
  static constexpr std::array<std::u32string_view, 18> kWords{
      U"房权证", U"房产证", U"房地证", U"房地权", U"国用", U"集用",   U"集建", U"集土",   U"土国用",
      U"土证",   U"宅字",   U"证字",   U"事证第", U"林证", U"拆许字", U"征字", U"征决字", U"征告字"};
  if (text.find(U"不动产权第") != std::u32string_view::npos) return text.find(U'号') != std::u32string_view::npos;
  std::size_t word = std::u32string_view::npos;
  for (const std::u32string_view known : kWords) word = std::min(word, text.find(known));
  if (word == std::u32string_view::npos) return false;
  return text.find_first_of(U"0123456789", word) != std::u32string_view::npos;
}

// 军字第1234567号, 沈字第0123456号, 士12345678: papers of soldiers, of 2016 and older, the whole text.
bool is_military_number(std::u32string_view text) {
  static constexpr std::u32string_view kLetters = U"军兵士文职武学";
  constexpr std::size_t kLongestPrefix = 3, kLeastDigits = 6, kMostDigits = 8;
  if (text.ends_with(U'号')) text.remove_suffix(1);
  const std::size_t words = text.find(U"字第");
  const bool prefixed = words != std::u32string_view::npos;
  const std::u32string_view prefix = text.substr(0, prefixed ? words : 1);
  const std::u32string_view digits = text.substr(std::min(text.size(), prefix.size() + (prefixed ? 2 : 0)));
  if (prefix.empty() || prefix.size() > kLongestPrefix || !std::all_of(prefix.begin(), prefix.end(), is_han))
    return false;
  if (!prefixed && kLetters.find(prefix.front()) == std::u32string_view::npos) return false;
  return digits.size() >= kLeastDigits && digits.size() <= kMostDigits &&
         std::all_of(digits.begin(), digits.end(), is_ascii_digit);
}

bool is_capital(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  const bool unit = text.find(U'万') != std::u32string::npos || text.find(U'元') != std::u32string::npos ||
                    text.find(U'圆') != std::u32string::npos;
  return unit && parse_amount_fen(text_of(glyphs)).has_value();
}

bool is_term(const Glyphs& glyphs) {
  const std::string text = text_of(glyphs);
  static constexpr std::array<std::string_view, 3> kWords{"至", "到", "长期"};
  return holds_any_of(text, kWords) && parse_printed_term(text).has_value();
}

// 房屋结构:钢筋混凝土: a line with a label of its own, which the form's table does not know.
bool begins_with_item(std::u32string_view text) {
  constexpr std::size_t kShortest = 2, kLongest = 10;
  const std::size_t colon = text.find(U':');
  return colon != std::u32string_view::npos && colon >= kShortest && colon <= kLongest &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_han);
}

// The rosettes of a border, read as zeros.
bool is_ornament(std::string_view number) {
  return !number.empty() && number.find_first_not_of(number.front()) == std::string_view::npos;
}

bool is_date_character(char32_t c) {
  static constexpr std::u32string_view kCharacters = U"0123456789年月日.-/〇○零一二三四五六七八九十廿O曰";
  return kCharacters.find(c) != std::u32string_view::npos;
}

}  // namespace

bool has_form_of(const Glyphs& glyphs, ValueType type) {
  if (type == ValueType::kCertificateNumber) {
    const std::u32string text = folded_text_of(glyphs);
    return is_certificate_number(text) || is_military_number(text) || is_document_number(text);
  }
  const auto number = read_number(glyphs, type);
  return number && (number->well_formed || number->check_holds) && !is_ornament(number->value);
}

bool is_recognisable(ValueType type) {
  return type == ValueType::kCompanyName || type == ValueType::kCapital || type == ValueType::kTerm ||
         type == ValueType::kTermEnd || type == ValueType::kRegistrationNumber;
}

bool looks_like(const Glyphs& glyphs, ValueType type) {
  const std::u32string text = folded_text_of(glyphs);
  switch (type) {
    case ValueType::kCompanyName:
      return text.size() >= 5 && is_complete_company(text) && !is_company_type(text);
    case ValueType::kCapital:
      return is_capital(glyphs);
    case ValueType::kTerm:
    case ValueType::kTermEnd:
      return is_term(glyphs);
    case ValueType::kDate:
      return find_printed_date(text_of(glyphs)).has_value() && !is_term(glyphs);
    default:
      return is_number_type(type) && has_form_of(glyphs, type);
  }
}

bool begins_another_value(const Glyphs& before, const Glyphs& line, ValueType type) {
  const std::u32string text = folded_text_of(line);
  const bool of_other_form = is_company_type(text) || is_capital(line) || is_term(line);
  switch (type) {
    case ValueType::kCompanyName:
      return is_complete_company(folded_text_of(before)) || of_other_form || begins_with_item(text);
    case ValueType::kParty:
      return begins_with_item(text);
    case ValueType::kPersonName:
      return before.size() >= 2 && (text.size() > 6 || of_other_form || !is_han(text.front()));
    case ValueType::kAddress:
      return of_other_form || begins_with_item(text);
    case ValueType::kPersonList:
    case ValueType::kTerm:
      return begins_with_item(text);
    case ValueType::kText:
      return before.size() <= 20 && (is_capital(line) || is_term(line));
    default:
      return false;
  }
}

bool names_authority(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  static constexpr std::array<std::u32string_view, 9> kEnds{U"派出所", U"局",   U"分局",   U"委员会",  U"中心",
                                                            U"厅",     U"机构", U"办公室", U"人民政府"};
  return text.size() >= 5 && text.find(U"专用章") == std::u32string::npos &&
         std::any_of(kEnds.begin(), kEnds.end(), [&](auto end) { return text.ends_with(end); });
}

Glyphs date_glyphs(const Glyphs& row) {
  Glyphs best, current;
  const auto close = [&] {
    if (current.size() >= 4 && find_printed_date(text_of(current))) best = current;
    current.clear();
  };
  for (const Glyph& glyph : row) {
    if (is_date_character(fold_code_point(glyph.code))) {
      current.push_back(glyph);
      continue;
    }
    close();
  }
  close();
  return best;
}

Glyphs cut_at_words(Glyphs glyphs, const std::vector<std::string>& words) {
  const std::u32string text = folded_text_of(glyphs);
  std::size_t end = text.size();
  for (const std::string& word : words) end = std::min(end, text.find(fold_pattern(word)));
  glyphs.resize(std::min(end, glyphs.size()));
  return glyphs;
}

Glyphs organisation_glyphs(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  std::size_t end = 0;
  for (const std::u32string_view word : kOrganisationEnds) {
    const std::size_t at = text.find(word);
    if (at == std::u32string::npos || at == 0) continue;
    end = at + word.size();
    break;
  }
  // 有限公司汉中分公司: a branch goes on after the parent's form.
  static constexpr std::u32string_view kBranch = U"分公司";
  const std::size_t branch = text.find(kBranch, end);
  if (end > 0 && branch != std::u32string::npos && branch - end <= 8) end = branch + kBranch.size();
  return Glyphs(glyphs.begin(), glyphs.begin() + static_cast<std::ptrdiff_t>(end));
}

bool is_legal_form_alone(const Glyphs& glyphs) {
  return std::find(kOrganisationEnds.begin(), kOrganisationEnds.end(), folded_text_of(glyphs)) !=
         kOrganisationEnds.end();
}

}  // namespace zerotrip
