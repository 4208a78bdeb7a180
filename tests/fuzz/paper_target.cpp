// Lines of text anywhere on a page ("left top right bottom text", a row each; the first byte chooses the kind of
// paper): telling the kind and taking out the fields come back with values of known fields.
#include <algorithm>
#include <cmath>

#include "pipeline/classify/classify.h"
#include "pipeline/extract/extract.h"
#include "pipeline/layout/runs.h"
#include "tests/fuzz/target.h"
#include "tests/unit/pipeline/line_table.h"

namespace zerotrip::fuzz {
namespace {

bool on_a_page(const TextLine& line) {
  return std::all_of(line.quad.corners.begin(), line.quad.corners.end(), [](const Point& corner) {
    return std::isfinite(corner.x) && std::isfinite(corner.y) && std::abs(corner.x) < 20'000 &&
           std::abs(corner.y) < 20'000;
  });
}

const DocumentDefinition& chosen_definition(char choice) {
  const auto& definitions = catalogue().documents;
  return std::next(definitions.begin(),
                   static_cast<std::ptrdiff_t>(static_cast<unsigned char>(choice) % definitions.size()))
      ->second;
}

}  // namespace

bool paper(std::string_view bytes) {
  if (bytes.empty() || bytes.size() > 4000) return false;
  std::vector<TextLine> lines = test::lines_of_table(std::string(bytes.substr(1)));
  lines.erase(std::remove_if(lines.begin(), lines.end(), [](const TextLine& line) { return !on_a_page(line); }),
              lines.end());
  const std::vector<Run> runs = runs_of(lines);
  const Classification told = classify(rows_of(runs), catalogue());
  require(told.kind == kOtherKind || catalogue().document(told.kind) != nullptr, "a kind is one of the catalogue");
  require(told.confidence >= 0 && told.confidence <= 1, "a confidence is a share");

  const DocumentDefinition& definition = chosen_definition(bytes[0]);
  const Extraction extraction = extract({definition, catalogue().reference, runs});
  for (const FieldReading& reading : extraction.fields)
    require(reading.field.confidence >= 0 && reading.field.confidence <= 1, "a confidence is a share");
  if (extraction.list) {
    const auto columns = fields_of_list(*extraction.list);
    for (const auto& [name, field] : columns)
      require(field.texts().size() == columns.front().second.texts().size(), "the columns of a list are as long");
  }
  return true;
}

std::vector<std::string> paper_seeds() {
  const std::string card =
      "\n60 20 300 50 姓名 姚刚鹏\n60 60 300 90 性别 男 民族 汉\n60 100 400 130 出生 2005年10月8日\n60 140 500 170 "
      "住址 "
      "陕西省镇巴县中山街113号\n60 240 600 270 公民身份号码 610829200510088150";
  const std::string letter =
      "\n250 20 600 60 授权委托书\n20 100 700 120 委托人：姚刚鹏 身份证号：610829200510088150\n20 130 700 150 "
      "受托人：钱多 身份证号：61072819001111001X\n20 160 700 180 委托事项：办理低压用电新装\n20 300 300 320 "
      "委托人（签字）：\n20 330 300 350 2026年11月12日";
  const std::string licence =
      "\n300 20 500 60 营业执照\n20 100 500 120 统一社会信用代码 91610702PDY00001XM\n20 130 500 150 名称 "
      "汉中甲乙商贸有限公司\n20 160 500 180 类型 有限责任公司\n20 190 500 210 法定代表人 赵晓岚\n20 220 500 240 "
      "营业期限 "
      "2018年03月05日至长期";
  const std::string list =
      "\n300 20 500 60 拆迁户明细表\n20 100 60 120 序号\n100 100 160 120 户主\n200 100 260 120 户号\n300 100 360 120 "
      "地址\n20 130 60 150 1\n100 130 160 150 尹秀凡\n200 130 290 150 6129426559\n300 130 500 150 红庙镇团结村4组175号";
  const std::string zone =
      "\n20 20 500 50 P<CHNZHANG<<SAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n20 60 500 90 "
      "E123456788CHN9001014M3001017<<<<<<<<<<<<<<<4";
  const std::vector<std::string> tables{card, letter, licence, list, zone};
  std::vector<std::string> seeds(catalogue().documents.size());
  for (std::size_t kind = 0; kind < seeds.size(); ++kind)
    seeds[kind] = std::string(1, static_cast<char>(kind)) + tables[kind % tables.size()];
  return seeds;
}

}  // namespace zerotrip::fuzz
