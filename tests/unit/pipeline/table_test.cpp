// Lists of rows and columns: heads, wrapped and empty cells, texts read across columns, further pages.
#include <gtest/gtest.h>

#include "line_table.h"
#include "pipeline/extract/extract.h"
#include "pipeline/join_pages.h"

namespace zerotrip {
namespace {

Extraction list_from(const std::vector<TextLine>& lines, const TableColumns* former = nullptr) {
  const Catalogue& catalogue = test::catalogue();
  return extract({*catalogue.document("demolition_list"), catalogue.reference, runs_of(lines), Ruling{}, former});
}

Extraction list_from(const std::string& table, const TableColumns* former = nullptr) {
  return list_from(test::lines_of_table(table), former);
}

TextList column(const Extraction& extraction, std::string_view name) {
  if (!extraction.list) return {"no list"};
  for (const auto& [field, value] : fields_of_list(*extraction.list))
    if (field == name) return value.texts();
  return {"no column"};
}

constexpr const char* kHead = R"(
  300 20 700 60 拆迁销户清单
  40 80 400 100 项目名称：前进东路片区改造项目
  40 120 80 140 序号
  150 120 190 140 户号
  320 120 360 140 表号
  480 120 520 140 户名
  700 120 780 140 用电地址
  930 120 970 140 备注
)";

constexpr const char* kTwoRows = R"(
  50 160 60 180 1
  120 160 220 180 6101234567
  300 160 390 180 100200301
  480 160 520 180 张玮
  570 160 800 180 汉台区东大街12号
  50 200 60 220 2
  120 200 220 220 6101234568
  300 200 390 220 100200302
  470 200 530 220 欧阳芳
  570 200 800 220 汉台区东大街14号
)";

TEST(Table, ReadsColumnsAsParallelLists) {
  const Extraction list = list_from(std::string(kHead) + kTwoRows);
  EXPECT_EQ(column(list, "account_number"), (TextList{"6101234567", "6101234568"}));
  EXPECT_EQ(column(list, "meter_number"), (TextList{"100200301", "100200302"}));
  EXPECT_EQ(column(list, "owners"), (TextList{"张玮", "欧阳芳"}));
  EXPECT_EQ(column(list, "property_address"), (TextList{"汉台区东大街12号", "汉台区东大街14号"}));
}

TEST(Table, KeepsEmptyCellsAsEmptyTexts) {
  const Extraction list = list_from(std::string(kHead) + R"(
    50 160 60 180 1
    300 160 390 180 100200301
    480 160 520 180 张玮
    570 160 800 180 汉台区东大街12号
    50 200 60 220 2
    120 200 220 220 6101234568
    335 200 345 220 /
    470 200 530 220 欧阳芳
  )");
  EXPECT_EQ(column(list, "account_number"), (TextList{"", "6101234568"}));
  EXPECT_EQ(column(list, "meter_number"), (TextList{"100200301", ""}));
  EXPECT_EQ(column(list, "property_address"), (TextList{"汉台区东大街12号", ""}));
}

TEST(Table, AColumnWithoutAnyEntryIsAsLongAsTheOthers) {
  const Extraction list = list_from(std::string(kHead) + R"(
    120 160 220 180 6101234567
    480 160 520 180 张玮
    570 160 800 180 汉台区东大街12号
  )");
  EXPECT_EQ(column(list, "meter_number"), (TextList{""}));
}

TEST(Table, JoinsCellsThatWrap) {
  const Extraction list = list_from(std::string(kHead) + R"(
    50 175 60 195 1
    120 175 220 195 6101234567
    300 162 390 182 6130001123
    330 188 360 208 456
    480 175 520 195 张玮
    570 162 850 182 陕西省汉中市汉台区东大街12号
    570 188 680 208 3栋2单元501室
    50 225 60 245 2
    120 225 220 245 6101234568
    300 225 390 245 100200302
    470 225 530 245 欧阳芳
    570 225 800 245 汉台区东大街14号
  )");
  EXPECT_EQ(column(list, "meter_number"), (TextList{"6130001123456", "100200302"}));
  EXPECT_EQ(column(list, "property_address"),
            (TextList{"陕西省汉中市汉台区东大街12号3栋2单元501室", "汉台区东大街14号"}));
}

// The wrapped lines were taken for rows of their own: beside an empty cell they stand as far from the row as from each
// other.
TEST(Table, LinesOfAnAddressAreNoRows) {
  const Extraction list = list_from(std::string(kHead) + R"(
    50 170 60 196 1
    120 170 220 196 6101234567
    300 170 390 196 100200301
    480 167 520 199 张玮
    570 154 900 181 陕西省汉中市佛坪县南团结街260号锦绣江南18号
    570 186 680 212 楼2单元1801室
    50 251 60 277 2
    120 251 220 277 6101234568
    300 251 390 277 100200302
    480 248 530 280 欧阳芳
    570 235 900 262 陕西省汉中市镇巴县前进东路166号春晓雅居9号楼
    570 267 680 293 3单元102室
  )");
  EXPECT_EQ(column(list, "owners"), (TextList{"张玮", "欧阳芳"}));
  EXPECT_EQ(column(list, "property_address"), (TextList{"陕西省汉中市佛坪县南团结街260号锦绣江南18号楼2单元1801室",
                                                        "陕西省汉中市镇巴县前进东路166号春晓雅居9号楼3单元102室"}));
}

Ruling rules_at(const std::vector<double>& heights, double right = 1000) {
  Ruling ruling;
  for (const double y : heights) ruling.across.push_back({{20, y}, {right, y}});
  return ruling;
}

// Two lines of an address, and a row in which nothing else stands: only the borders tell them apart.
constexpr const char* kWrappedAndLone = R"(
  50 160 60 180 1
  120 160 220 180 6101234567
  480 160 520 180 张玮
  570 160 800 180 汉台区东大街12号
  570 190 680 210 3栋2单元501室
  570 222 800 242 汉台区东大街14号
  50 252 60 272 3
  120 252 220 272 6101234569
  480 252 520 272 李林
  570 252 800 272 汉台区东大街16号
)";

TEST(Table, RuledLinesTellTheRows) {
  const auto runs = runs_of(test::lines_of_table(std::string(kHead) + kWrappedAndLone));
  const Catalogue& catalogue = test::catalogue();
  const Extraction list =
      extract({*catalogue.document("demolition_list"), catalogue.reference, runs, rules_at({110, 150, 216, 247, 280})});
  EXPECT_EQ(column(list, "owners"), (TextList{"张玮", "", "李林"}));
  EXPECT_EQ(column(list, "property_address"),
            (TextList{"汉台区东大街12号3栋2单元501室", "汉台区东大街14号", "汉台区东大街16号"}));
}

TEST(Table, AFrameAloneTellsNoRows) {
  const auto runs = runs_of(test::lines_of_table(std::string(kHead) + kTwoRows));
  const Catalogue& catalogue = test::catalogue();
  const Extraction list =
      extract({*catalogue.document("demolition_list"), catalogue.reference, runs, rules_at({110, 150, 230})});
  EXPECT_EQ(column(list, "owners"), (TextList{"张玮", "欧阳芳"}));
}

TEST(Ruling, BordersRunThroughMostOfTheWidth) {
  Ruling ruling = rules_at({100, 200});
  ruling.across.push_back({{20, 150}, {300, 150}});  // under one cell
  ruling.across.push_back({{20, 300}, {480, 301}});  // one border in two pieces
  ruling.across.push_back({{520, 302}, {1000, 303}});
  const std::vector<RowBorder> borders = row_borders(ruling, 20, 1000, 20);
  ASSERT_EQ(borders.size(), 3u);
  EXPECT_EQ(borders[2].pieces.size(), 2u);
  EXPECT_NEAR(borders[2].y_at(900), 302.8, 0.1);
  EXPECT_NEAR(borders[2].y_at(510), 302, 0.1);
}

TEST(Table, TakesTextsApartThatWereReadAcrossColumns) {
  std::vector<TextLine> lines = test::lines_of_table(std::string(kHead) + kTwoRows + R"(
    50 240 60 260 3
    120 240 220 260 6101234569
    300 240 390 260 100200303
  )");
  // The columns stand so close that name and address were found as one line.
  TextLine across = test::line_at({470, 240, 800, 260}, "赵晓岚汉台区东大街16号");
  for (const double x : {480, 500, 520, 570, 590, 610, 630, 650, 670, 685, 696, 712})
    across.positions.push_back((x - 470) / 330);
  lines.push_back(across);
  const Extraction list = list_from(lines);
  EXPECT_EQ(column(list, "owners"), (TextList{"张玮", "欧阳芳", "赵晓岚"}));
  EXPECT_EQ(column(list, "property_address").back(), "汉台区东大街16号");
}

TEST(Table, EndsAboveSumsNotesAndPageNumbers) {
  const Extraction list = list_from(std::string(kHead) + kTwoRows + R"(
    40 240 200 260 合计：2户
    40 280 200 300 制表人：钱多
    700 320 900 340 汉台区拆迁办（盖章）
  )");
  EXPECT_EQ(column(list, "account_number").size(), 2u);
  const Extraction numbered = list_from(std::string(kHead) + kTwoRows + "480 300 520 320 第1页");
  EXPECT_EQ(column(numbered, "owners").size(), 2u);
  const Extraction signed_below = list_from(std::string(kHead) + kTwoRows + "620 300 860 320 汉台区拆迁安置办公室");
  EXPECT_EQ(column(signed_below, "property_address"), (TextList{"汉台区东大街12号", "汉台区东大街14号"}));
}

// Of 汉台区拆迁安置办公室（盖章） under its seal only the end was read, and it stood with the date in a column that
// nobody asked for: two households without numbers, names and addresses.
TEST(Table, WhoMadeTheListAndWhenIsNoHousehold) {
  const Extraction list = list_from(std::string(kHead) + kTwoRows + R"(
    920 240 980 260 安置办
    900 280 990 300 2026年11月17日
  )");
  EXPECT_EQ(column(list, "account_number"), (TextList{"6101234567", "6101234568"}));
  EXPECT_EQ(list.list->rows, 2u);
}

TEST(Table, ReadsHeadsInAnyOrderAndOfTwoLines) {
  const Extraction list = list_from(R"(
    300 20 700 60 批量销户清单
    50 108 90 128 客户
    50 132 90 152 名称
    220 120 300 140 用电地址
    530 108 570 128 用电
    530 132 570 152 户号
    720 120 800 140 电能表号
    50 180 90 200 张玮
    160 180 400 200 汉台区东大街12号
    500 180 600 200 6101234567
    715 180 805 200 100200301
    40 220 100 240 欧阳芳
    160 220 400 240 汉台区东大街14号
    500 220 600 240 6101234568
    715 220 805 240 100200302
  )");
  EXPECT_EQ(column(list, "account_number"), (TextList{"6101234567", "6101234568"}));
  EXPECT_EQ(column(list, "meter_number"), (TextList{"100200301", "100200302"}));
  EXPECT_EQ(column(list, "owners"), (TextList{"张玮", "欧阳芳"}));
  EXPECT_EQ(column(list, "property_address"), (TextList{"汉台区东大街12号", "汉台区东大街14号"}));
}

TEST(Table, GoesOnWithTheColumnsOfThePageBefore) {
  const Extraction first = list_from(std::string(kHead) + kTwoRows);
  ASSERT_TRUE(first.list.has_value());
  // The same list, taken from farther away, without its head.
  const Extraction next = list_from(R"(
    25 40 30 50 3
    60 40 110 50 6101234569
    240 40 260 50 赵岚
    285 40 400 50 汉台区东大街16号
    25 60 30 70 4
    60 60 110 70 6101234570
    150 60 195 70 100200304
    235 60 265 70 尉迟敬
    285 60 400 70 汉台区东大街18号
  )",
                                    &first.list->columns);
  EXPECT_EQ(column(next, "account_number"), (TextList{"6101234569", "6101234570"}));
  EXPECT_EQ(column(next, "meter_number"), (TextList{"", "100200304"}));
  EXPECT_EQ(column(next, "owners"), (TextList{"赵岚", "尉迟敬"}));
}

TEST(Table, APageOfProseDoesNotGoOnWithAList) {
  const Extraction first = list_from(std::string(kHead) + kTwoRows);
  ASSERT_TRUE(first.list.has_value());
  const Extraction prose = list_from(R"(
    100 40 900 60 为加快城市建设，根据国有土地上房屋征收与补偿条例，决定征收下列房屋，
    60 70 900 90 请各被征收人按期搬迁，逾期不搬迁的依法处理，并办理用电销户手续
    60 100 300 120 特此通知
  )",
                                     &first.list->columns);
  EXPECT_FALSE(prose.list.has_value());
}

TEST(Table, WithoutAHeadThereIsNoList) {
  EXPECT_FALSE(list_from(kTwoRows).list.has_value());
  EXPECT_FALSE(list_from("").list.has_value());
}

ReadDocument page_of_list(int page, bool titled, const TextList& accounts, const TextList& owners) {
  ReadDocument read;
  read.document.kind = "demolition_list";
  read.document.page = page;
  read.document.fields["account_number"].value = accounts;
  read.document.fields["account_number"].page = page;
  if (!owners.empty()) read.document.fields["owners"].value = owners;
  read.classification = {"demolition_list", 0.9, titled, 0};
  return read;
}

TEST(JoinPages, ListsGrowByTheRowsOfTheNextPage) {
  const auto joined =
      joined_documents({page_of_list(0, true, {"1", "2"}, {"张玮", "李芳"}), page_of_list(1, false, {"3"}, {"赵岚"})},
                       test::catalogue());
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(joined[0].fields.at("account_number").texts(), (TextList{"1", "2", "3"}));
  EXPECT_EQ(joined[0].fields.at("owners").texts(), (TextList{"张玮", "李芳", "赵岚"}));
}

TEST(JoinPages, ListsStayParallelWhereAPageLacksAColumn) {
  const auto joined = joined_documents({page_of_list(0, true, {"1", "2"}, {}), page_of_list(1, true, {"3"}, {"赵岚"})},
                                       test::catalogue());
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(joined[0].fields.at("account_number").texts(), (TextList{"1", "2", "3"}));
  EXPECT_EQ(joined[0].fields.at("owners").texts(), (TextList{"", "", "赵岚"}));
}

}  // namespace
}  // namespace zerotrip
