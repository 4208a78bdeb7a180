#include "pipeline/classify/classify.h"

#include <gtest/gtest.h>

#include "line_table.h"

namespace zerotrip {
namespace {

Classification classified(const std::string& table) {
  return classify(rows_of(runs_of(test::lines_of_table(table))), test::catalogue());
}

struct KindCase {
  const char* name;
  const char* kind;
  const char* table;
};

class Kinds : public testing::TestWithParam<KindCase> {};

TEST_P(Kinds, AreToldByTitlesAndMarks) { EXPECT_EQ(classified(GetParam().table).kind, GetParam().kind); }

INSTANTIATE_TEST_SUITE_P(
    Table, Kinds,
    testing::Values(
        KindCase{
            "portrait", "id_card_portrait",
            "60 50 200 80 姓名赵晓岚\n60 100 160 130 性别女\n250 100 360 130 民族汉\n60 150 360 180 出生1990年1月2日\n"
            "60 200 500 230 住址陕西省汉中市汉台区前进路1号\n60 330 800 360 公民身份号码610702190001010003"},
        // 公民身份证号码 is a wrong label of a copy of the card, not the 身份证号码 of a form.
        KindCase{
            "portrait_with_a_wrong_label", "id_card_portrait",
            "60 50 200 80 姓名赵晓岚\n60 100 160 130 性别女\n250 100 360 130 民族汉\n60 150 360 180 出生1990年1月2日\n"
            "60 200 500 230 住址陕西省汉中市汉台区前进路1号\n60 330 300 360 公民身份证号码\n310 330 800 360 "
            "610702190001010003"},
        KindCase{
            "form_with_a_number_of_a_card", "other",
            "60 50 200 80 姓名赵晓岚\n60 100 160 130 性别女\n250 100 360 130 民族汉\n60 150 360 180 出生1990年1月2日\n"
            "60 200 500 230 住址陕西省汉中市汉台区前进路1号\n60 330 300 360 身份证号码\n310 330 800 360 "
            "610702190001010003"},
        KindCase{"worn_portrait", "id_card_portrait",
                 "130 50 200 80 赵晓岚\n60 100 160 130 性别女\n250 100 360 130 民族汉\n130 150 360 180 1990年1月2日\n"
                 "130 200 500 230 陕西省汉中市汉台区前进路1号\n300 330 800 360 610702190001010003"},
        KindCase{
            "emblem", "id_card_emblem",
            "300 60 700 100 中华人民共和国\n300 120 800 180 居民身份证\n200 400 600 430 签发机关汉中市公安局汉台分局\n"
            "200 450 700 480 有效期限2016.02.29-2026.03.01"},
        KindCase{"driving_licence_is_no_card", "other",
                 "100 20 700 50 中华人民共和国机动车驾驶证\n60 60 300 80 姓名赵晓岚\n320 60 400 80 性别女\n420 60 500 "
                 "80 国籍中国\n"
                 "60 100 600 120 住址陕西省汉中市汉台区前进路1号\n60 140 500 160 出生日期1990-01-02\n60 180 500 200 "
                 "初次领证日期2012-05-06\n"
                 "60 220 300 240 准驾车型C1"},
        KindCase{"household_cover_is_no_page", "other", "200 200 800 300 居民户口簿\n300 600 700 640 公安部监制"},
        // 采矿权人 is nearly 探矿权人, which would rule the licence out.
        KindCase{"mining_licence_in_cells", "mining_licence",
                 "300 20 700 60 采矿许可证\n20 100 120 120 采矿权人\n180 100 480 120 汉中甲乙商贸有限公司\n20 140 120 "
                 "160 矿山名称\n180 140 480 160 甲乙石灰岩矿\n20 180 120 200 开采矿种\n180 180 240 200 煤"},
        KindCase{
            "household_page", "household_register",
            "300 20 700 60 常住人口登记卡\n20 80 200 100 姓名\n20 120 200 140 户主或与户主关系\n20 160 200 180 曾用名"},
        KindCase{"encumbrance_is_no_ownership", "other",
                 "300 20 700 60 不动产登记证明\n20 100 300 120 证明权利或事项抵押权\n20 140 300 160 权利人某银行\n20 "
                 "180 300 200 义务人赵晓岚\n"
                 "20 220 300 240 坐落汉台区前进路1号\n20 260 300 280 不动产单元号610702001002GB00003F00040005\n20 300 "
                 "300 320 其他\n"
                 "20 340 300 360 附记"},
        KindCase{"other_rights_is_no_ownership", "other",
                 "300 20 700 60 房屋他项权证\n20 100 300 120 房屋他项权利人某银行\n20 140 300 160 房屋所有权人赵晓岚"},
        // 房屋所有权证号 is nearly 房屋所有权证明, a title of statements on property.
        KindCase{"other_rights_with_the_number_of_the_house_is_no_statement", "other",
                 "300 20 700 60 房屋他项权证\n20 100 200 120 房屋他项权利人\n240 100 500 120 某银行\n20 140 200 160 "
                 "房屋所有权证号\n240 140 700 160 汉台区房权证汉台区字第65208185号\n20 180 200 200 他项权利种类\n240 "
                 "180 400 200 抵押权"},
        KindCase{
            "vat_invoice_is_no_receipt", "other",
            "300 20 700 60 陕西增值税专用发票\n20 100 300 120 发票代码\n20 140 300 160 价税合计\n20 180 300 200 税率"},
        KindCase{"unknown_licence_is_no_emblem", "other",
                 "300 20 700 60 中华人民共和国\n300 80 700 140 取水许可证\n20 200 200 220 取水权人\n20 320 200 340 "
                 "有效期限\n300 320 700 340 2025年01月03日至2033年01月03日"},
        KindCase{"licence_with_lost_title", "business_licence",
                 "20 20 300 40 统一社会信用代码91610702PDY00001XM\n20 60 300 80 名称汉中甲乙商贸有限公司\n20 100 300 "
                 "120 类型有限责任公司\n"
                 "20 140 300 160 法定代表人赵晓岚\n20 180 300 200 经营范围日用百货\n400 60 700 80 "
                 "注册资本壹佰万元整\n400 100 700 120 成立日期2019年03月05日"},
        KindCase{"letter_that_mentions_a_licence", "authorization_letter",
                 "300 20 700 70 授权委托书\n20 120 700 140 委托人：赵晓岚\n20 160 700 180 受托人：钱多\n20 200 900 220 "
                 "提交营业执照和身份证件等资料"},
        KindCase{
            "withdrawn_mandate_is_no_mandate", "other",
            "300 20 700 70 终止委托声明\n20 120 700 140 委托人：赵晓岚\n20 160 700 180 受托人：钱多\n20 200 900 220 "
            "委托事项：办理用电过户手续。\n20 240 900 260 "
            "本人于2026年06月06日出具的授权委托书自即日起撤销，特此声明。"},
        KindCase{"mandate_until_it_is_withdrawn", "authorization_letter",
                 "300 20 700 70 授权委托书\n20 120 700 140 委托人：赵晓岚\n20 160 700 180 受托人：钱多\n20 200 300 220 "
                 "委托期限：至解除委托之日止"},
        KindCase{
            "form_of_a_small_taxpayer", "other",
            "200 20 800 70 一般纳税人转为小规模纳税人登记表\n20 120 200 140 纳税人名称\n240 120 600 140 "
            "汉中甲乙商贸有限公司\n20 160 260 180 社会信用代码（纳税人识别号）\n300 160 600 180 91610702PDY00001XM\n20 "
            "200 260 220 小规模纳税人生效之日\n20 240 260 260 主管税务机关受理情况"},
        KindCase{"notice_to_a_small_taxpayer", "other",
                 "300 20 700 70 税务事项通知书\n20 120 700 140 汉中甲乙商贸有限公司：\n20 160 700 180 "
                 "（纳税人识别号：91610702PDY00001XM）\n20 200 700 220 事由：一般纳税人转登记为小规模纳税人。"},
        KindCase{"notice_that_mentions_small_taxpayers", "general_taxpayer_certificate",
                 "300 20 700 70 税务事项通知书\n20 120 700 140 汉中甲乙商贸有限公司：\n20 160 700 180 "
                 "（纳税人识别号：91610702PDY00001XM）\n20 200 340 220 事由：增值税一般纳税人登记。\n20 240 260 260 "
                 "不得转为小规模纳税人。"},
        KindCase{"certificate", "real_estate_certificate",
                 "20 20 600 40 陕(2018)汉中市不动产权第0001234号\n20 60 100 80 权利人\n20 100 100 120 共有情况\n20 140 "
                 "100 160 坐落\n"
                 "20 180 140 200 不动产单元号\n20 220 100 240 权利类型\n20 260 100 280 权利性质\n20 300 100 320 用途"},
        KindCase{"permit_front_is_told_by_its_number", "residence_permit",
                 "60 50 200 80 姓名赵晓岚\n60 100 160 130 性别女\n60 150 360 180 出生1990年1月2日\n60 200 500 230 "
                 "住址陕西省汉中市汉台区民族路1号\n60 330 800 360 公民身份号码810000199001020022"},
        KindCase{"card_with_a_permit_number_and_a_people", "id_card_portrait",
                 "60 50 200 80 姓名赵晓岚\n60 100 160 130 性别女\n250 100 360 130 民族汉\n60 150 360 180 "
                 "出生1990年1月2日\n60 200 "
                 "500 230 住址陕西省汉中市汉台区前进路1号\n60 330 800 360 公民身份号码810000199001020022"},
        KindCase{"exit_permit_is_no_card", "other",
                 "300 20 700 50 往来港澳通行证\n300 100 500 130 姓名赵晓岚\n300 150 600 180 出生日期1990.01.02\n300 "
                 "200 400 230 "
                 "性别女\n300 250 800 280 有效期限2024.05.06-2034.05.06\n300 300 800 330 签发机关公安部出入境管理局"},
        KindCase{"social_security_card_is_no_card", "other",
                 "200 20 800 60 中华人民共和国社会保障卡\n60 100 300 130 姓名赵晓岚\n60 150 600 180 "
                 "社会保障号码610702199001020024\n60 200 "
                 "400 230 发卡日期2011年10月"},
        KindCase{"passport", "passport",
                 "400 20 700 60 护照 PASSPORT\n300 340 560 360 出生地点/Place of birth\n20 640 960 670 "
                 "POCHNZHAO<<XIAOLAN<<<<<<<<<<<<<<<<<<<<<<<<<<\n20 700 960 730 "
                 "EA00000008CHN0102030F3102031<<<<<<<<<<<<<<<4"},
        KindCase{"passport_cover_is_no_page", "other",
                 "300 100 700 140 中华人民共和国\n300 400 700 460 护照\n300 480 700 520 PASSPORT\n200 150 800 180 "
                 "PEOPLE'S REPUBLIC OF CHINA"},
        KindCase{"visa_is_no_passport", "other",
                 "20 20 400 50 ISSUING POST NAME\n20 60 400 90 PASSPORT NUMBER\n20 100 400 120 NATIONALITY\n20 130 400 "
                 "150 DATE OF "
                 "ISSUE\n20 160 400 180 DATE OF EXPIRY\n20 640 960 670 "
                 "VIUTOTRAVELER<<HAPPY<<<<<<<<<<<<<<<<<<<<<<<<<\n20 700 960 "
                 "730 L898902C<3UTO6502056F04122361FLNDOOAMS803085"},
        KindCase{
            "proof_of_a_village_is_no_army_units", "property_statement",
            "300 20 400 60 证明\n60 100 700 120 "
            "兹证明我村村民赵晓岚，身份证号码：610702190001010003，在汉中市汉台区铺\n20 130 "
            "700 150 镇高庙村1组有自建房屋一处，该房屋产权归其本人所有，无任何产权纠纷，现因办理用电手\n20 160 400 180 "
            "续需要，情况属实，特此证明。\n420 300 700 320 铺镇高庙村村民委员会\n500 330 700 350 2024年5月10日"},
        KindCase{
            "receipt_under_the_name_of_a_bank", "payment_receipt",
            "200 20 620 46 中国工商银行代收电费回单\n20 80 80 104 付款人\n120 80 380 104 汉中甲乙商贸有限公司\n400 80 "
            "480 104 收款单位\n20 120 100 144 客户编号\n120 120 240 144 6420629148\n400 120 440 144 小写\n480 "
            "120 600 144 ¥2559.00\n20 160 100 184 摘要"},
        KindCase{"title_in_words_of_the_writers_own", "application_form",
                 "200 20 620 52 关于暂停变压器用电的申请\n40 100 520 122 国网陕西省电力有限公司汉中供电公司：\n80 140 "
                 "780 162 "
                 "我公司现有受电变压器2台，因市场行情低迷，计划暂停1号变压器用电。"},
        KindCase{"title_over_two_rows", "entitlement_certificate",
                 "160 20 640 52 关于汉中市南郑区大河坎第二幼儿园\n260 60 560 92 享受居民生活电价的函\n40 140 780 162 "
                 "贵公司：经核实，该园为普惠性幼儿园，请予办理。"},
        KindCase{"title_no_taller_than_the_text_but_wider", "demolition_list",
                 "200 20 656 44 某某片区拆迁用电户统计表\n40 80 80 104 序号\n120 80 160 104 户名\n240 80 280 104 "
                 "户号\n40 120 "
                 "60 144 1\n120 120 180 144 赵晓岚\n240 120 340 144 6101234567\n400 120 480 144 前进路1号院内东户"},
        KindCase{"words_of_a_title_in_a_sentence", "other",
                 "40 20 600 42 本人因故需要办理暂停，特提出申请\n40 60 600 82 请予批准为盼，此致敬礼，谢谢各位"},
        KindCase{"nothing", "other", "20 20 300 40 洗涤说明\n20 60 300 80 最高洗涤温度30"}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(Classify, GivesNoConfidenceForNothing) { EXPECT_EQ(classified("").confidence, 0); }

}  // namespace
}  // namespace zerotrip
