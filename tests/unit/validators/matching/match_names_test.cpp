// All people and companies are invented.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "models/text.h"
#include "tests/unit/validators/matching/matching_tables.h"

namespace zerotrip {
namespace {

MatchAnswer person(const std::string& read, const std::string& stated) {
  return match_person_name({read, {}, 1.0}, stated, real_tables());
}

MatchAnswer company(const std::string& read, const std::string& stated) {
  return match_company_name({read, {}, 1.0}, stated, real_tables());
}

TEST(PersonName, FoldingMakesTheSame) {
  const std::pair<const char*, const char*> cases[] = {{"张玮", "张玮"},
                                                       {"张 玮", "张玮"},
                                                       {"张\u3000玮", "张玮"},
                                                       {"买买提·艾力", "买买提•艾力"},
                                                       {"买买提・艾力", "买买提·艾力"},
                                                       {"买买提.艾力", "买买提·艾力"},
                                                       {"买买提艾力", "买买提·艾力"},
                                                       {"买买提 艾力", "买买提·艾力"},
                                                       {"\uE863某", "䶮某"},
                                                       {"JOHN SMITH", "John, Smith"}};
  for (const auto& [read, stated] : cases) EXPECT_EQ(person(read, stated).match, Match::kSame) << read << " " << stated;
}

TEST(PersonName, ControlCharactersAreNoPartOfIt) {
  EXPECT_EQ(person(std::string("张\0伟", 7), "张伟").match, Match::kSame);
  EXPECT_EQ(person("张伟", std::string("张\0", 4)).match, Match::kDifferent);
  EXPECT_EQ(person(std::string(3, '\0'), std::string(3, '\0')).match, Match::kUnreadable);
}

TEST(PersonName, OneClearDifferentCharacterIsAnotherPerson) {
  const std::pair<const char*, const char*> cases[] = {{"张伟", "张玮"},          {"李伟", "张伟"},
                                                       {"王建国", "李建国"},      {"张伟", "张伟东"},
                                                       {"昇某", "升某"},          {"甯某", "宁某"},
                                                       {"於某", "于某"},          {"闫某", "阎某"},
                                                       {"李己", "李已"},          {"买买提·艾力", "买买提·艾山"},
                                                       {"ZHANGSAN", "ZHANGSHAN"}, {"ZHANGWEI", "张伟"}};
  for (const auto& [read, stated] : cases) {
    EXPECT_EQ(person(read, stated).match, Match::kDifferent) << read << " " << stated;
    EXPECT_EQ(person(stated, read).match, Match::kDifferent) << read << " " << stated;
  }
  EXPECT_EQ(person("张伟", "张玮").differences, std::vector<std::string>{"伟≠玮"});
}

TEST(PersonName, ListedVariantsAreCompatibleAndNeverTheSame) {
  for (const auto& [read, stated] : {std::pair{"張三", "张三"},
                                     {"黃某", "黄某"},
                                     {"范某", "範某"},
                                     {"后某", "後某"},
                                     {"葉某", "叶某"},
                                     {"龑某", "䶮某"},
                                     {"緱某", "缑某"},
                                     {"吳某", "吴某"}}) {
    EXPECT_EQ(person(read, stated).match, Match::kCompatible) << read << " " << stated;
    EXPECT_EQ(person(stated, read).match, Match::kCompatible) << read << " " << stated;
  }
}

TEST(PersonName, PlaceholdersAreCompatible) {
  for (const auto& [read, stated] : {std::pair{"张□", "张䶮"},
                                     {"张口", "张䶮"},
                                     {"张〇", "张䶮"},
                                     {"张○", "张䶮"},
                                     {"张·", "张䶮"},
                                     {"张·国", "张䶮国"},
                                     {"张*", "张䶮"},
                                     {"张?", "张䶮"},
                                     {"马骋", "马CHENG"},
                                     {"马骋", "马 cheng"},
                                     {"张䂮", "张[石羡]"},
                                     {"张䶮", "张⿱龙天"},
                                     {"张䶮", "张(龙天)"},
                                     {"马骋国", "马CHENG国"}}) {
    EXPECT_EQ(person(read, stated).match, Match::kCompatible) << read << " " << stated;
  }
  EXPECT_EQ(person("李□", "张䶮").match, Match::kDifferent) << "the rest must be equal";
  EXPECT_EQ(person("李·", "张䶮").match, Match::kDifferent) << "the rest must be equal";
  EXPECT_EQ(person("张·", "张䶮国").match, Match::kDifferent) << "one dot stands for one character";
  EXPECT_EQ(person("买买提·艾力", "买买提尔艾力").match, Match::kDifferent) << "a dot that parts a long name";
  EXPECT_EQ(person("张〇", "张〇").match, Match::kSame);
  EXPECT_EQ(person("张伟", "张口").match, Match::kDifferent) << "only readers write 口 for what they do not know";
  EXPECT_EQ(person("张口", "张口").match, Match::kSame);
}

TEST(PersonName, WhereNothingIsKnownNothingIsCompared) {
  for (const auto& [read, stated] :
       {std::pair{"", "张伟"}, {"□□", "张伟"}, {" ", "张伟"}, {"**", "张伟"}, {"张伟", ""}}) {
    EXPECT_EQ(person(read, stated).match, Match::kUnreadable) << read;
  }
}

CharacterAlternatives choices(std::initializer_list<std::pair<const char*, double>> list) {
  CharacterAlternatives choices;
  for (const auto& [text, probability] : list) choices.push_back({text, probability});
  return choices;
}

TEST(PersonName, ADoubtedReadingWithTheStatedCharacterAmongItsAlternativesIsCompatible) {
  const ReadText rare{"猴某", {choices({{"猴", 0.63}, {"缑", 0.23}}), choices({{"某", 0.99}})}, 0.63};
  EXPECT_EQ(match_person_name(rare, "缑某", real_tables()).match, Match::kCompatible);
  EXPECT_EQ(match_person_name(rare, "侯某", real_tables()).match, Match::kDifferent) << "not among them";
  const ReadText clear{"张伟", {choices({{"张", 0.99}}), choices({{"伟", 0.95}, {"玮", 0.04}})}, 0.95};
  EXPECT_EQ(match_person_name(clear, "张玮", real_tables()).match, Match::kDifferent) << "the first choice was clear";
  const ReadText at_limit{"张伟", {choices({{"张", 0.99}}), choices({{"伟", 0.9}, {"玮", 0.1}})}, 0.9};
  EXPECT_EQ(match_person_name(at_limit, "张玮", real_tables()).match, Match::kDifferent);
}

TEST(PersonName, AlternativesStayWithTheirCharactersAcrossSpaces) {
  const ReadText spaced{
      "猴 某", {choices({{"猴", 0.63}, {"缑", 0.23}}), choices({{" ", 0.9}}), choices({{"某", 0.99}})}, 0.63};
  EXPECT_EQ(match_person_name(spaced, "缑某", real_tables()).match, Match::kCompatible);
  const ReadText misfit{"猴某", {choices({{"猴", 0.63}, {"缑", 0.23}})}, 0.63};
  EXPECT_EQ(match_person_name(misfit, "缑某", real_tables()).match, Match::kDifferent);
}

TEST(ReadTextOf, TakesTheAlternativesOfTheValueOutOfThoseOfThePrint) {
  Field field;
  field.value = "猴某";
  field.raw = "姓 名 猴 某";
  for (const char32_t c : to_code_points(field.raw)) field.alternatives.push_back(choices({{to_utf8(c).c_str(), 0.5}}));
  const ReadText read = read_text_of(field);
  ASSERT_EQ(read.alternatives.size(), 2u);
  EXPECT_EQ(read.alternatives[0].front().text, "猴");
  EXPECT_EQ(read.alternatives[1].front().text, "某");
  field.value = "李四五";
  EXPECT_TRUE(read_text_of(field).alternatives.empty());
}

TEST(CompanyName, FoldingMakesTheSame) {
  EXPECT_EQ(company("甲乙（陕西）有限公司", "甲乙(陕西)有限公司").match, Match::kSame);
  EXPECT_EQ(company("甲乙〔陕西〕有限公司 ", "甲乙(陕西)有限公司").match, Match::kSame);
}

TEST(CompanyName, BracketsDotsAndVariantsAreCompatible) {
  EXPECT_EQ(company("甲乙陕西有限公司", "甲乙(陕西)有限公司").match, Match::kCompatible);
  EXPECT_EQ(company("汉中國泰有限公司", "汉中国泰有限公司").match, Match::kCompatible);
  EXPECT_EQ(company("甲·乙有限公司", "甲乙有限公司").match, Match::kCompatible);
}

TEST(CompanyName, AnyOtherCharacterIsAnotherCompany) {
  for (const auto& [read, stated] : {std::pair{"陕西甲乙工程有限公司", "陕西甲丙工程有限公司"},
                                     {"甲乙有限公司", "甲乙有限责任公司"},
                                     {"甲乙有限公司", "甲乙有限公司汉中分公司"},
                                     {"甲乙(集团)有限公司", "甲乙有限公司"},
                                     {"汉台区甲乙商行", "南郑区甲乙商行"},
                                     {"甲乙第一建筑公司", "甲乙第二建筑公司"},
                                     {"土方工程有限公司", "士方工程有限公司"}}) {
    EXPECT_EQ(company(read, stated).match, Match::kDifferent) << read << " " << stated;
    EXPECT_EQ(company(stated, read).match, Match::kDifferent) << read << " " << stated;
  }
  EXPECT_EQ(company("甲乙有限责任公司", "甲乙有限公司").differences, std::vector<std::string>{"责任≠∅"});
}

TEST(CompanyName, BlankOrUnreadNamesAreNotCompared) {
  for (const char* read : {"", "*", "****", "/", "甲□有限公司"})
    EXPECT_EQ(company(read, "甲乙有限公司").match, Match::kUnreadable) << read;
}

TEST(Number, FormsOfOneNumber) {
  EXPECT_EQ(match_number("61072819001111001x", "61072819001111001X").match, Match::kSame);
  EXPECT_EQ(match_number("610702000101001", "610702190001010011").match, Match::kSame);
  EXPECT_EQ(match_number("PDY00001-X", "PDY00001X").match, Match::kSame);
  EXPECT_EQ(match_number("610702190001010003", "610702190001010011").match, Match::kDifferent);
  EXPECT_EQ(match_number("", "610702190001010003").match, Match::kUnreadable);
  EXPECT_EQ(match_number("610702********0003", "610702190001010003").match, Match::kUnreadable);
  EXPECT_EQ(match_number("610702********0004", "610702190001010003").match, Match::kDifferent);
}

// A name of two to four characters that may be anything printable in one.
std::string any_name() {
  static const std::u32string kCharacters = U"张伟玮李王建国於于昇升甯宁叶葉黄黃䶮龑猴缑";
  std::u32string name;
  for (int left = *rc::gen::inRange(2, 5); left > 0; --left) {
    name += kCharacters[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(kCharacters.size())))];
  }
  return to_utf8(name);
}

RC_GTEST_PROP(NameProperty, EveryNameIsTheSameAsItself, ()) {
  const std::string name = any_name();
  RC_ASSERT(person(name, name).match == Match::kSame);
  RC_ASSERT(company(name, name).match == Match::kSame);
}

RC_GTEST_PROP(NameProperty, SidesMayBeExchanged, ()) {
  const std::string a = any_name();
  const std::string b = any_name();
  RC_ASSERT(person(a, b).match == person(b, a).match);
  RC_ASSERT(company(a, b).match == company(b, a).match);
}

RC_GTEST_PROP(NameProperty, OnlyEqualKeysAreTheSame, ()) {
  const std::string a = any_name();
  const std::string b = any_name();
  RC_ASSERT((person(a, b).match == Match::kSame) == (fold_name(a) == fold_name(b)));
}

}  // namespace
}  // namespace zerotrip
