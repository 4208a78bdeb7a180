#include "validators/checks/promises.h"

#include <gtest/gtest.h>

#include "models/catalogue/catalogue.h"

namespace zerotrip::checks {
namespace {

const std::vector<std::string> kThings = {"产权", "资料"};

bool only_asks(const std::string& text, const std::string& service) {
  static const CatalogueLoad kLoad = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  return only_asks_for_service(text, service, kLoad.catalogue->matter_words);
}

TEST(Promises, WhatWillBeHandedInGotOrShown) {
  for (const std::string text :
       {"补交产权证明", "产权证明将于现场勘查时出示", "因历史原因暂无法提供产权证明，承诺在现场服务环节补交",
        "产权证明尚未办下，待办下后立即提交", "因产权证明暂未取得承诺现场补交",
        "申请办理低压新装用电业务，因产权证明暂未取得，受理时不能提供。本人承诺：在现场服务环节提供产权证明，并保证所提"
        "供资料真实",
        "不能当场提供产权证明，但会在现场勘查时补齐", "保证后期补齐资料", "产权证正在办理",
        "承诺后续补充提供项目批复、产权证明等资料"})
    EXPECT_TRUE(promises(text, kThings)) << text;
}

TEST(Promises, DenialsAndOtherTalkPromiseNothing) {
  for (const std::string text : {"因历史原因无法提供产权证明", "不能提供产权证明，特此说明", "拒绝提供产权证明",
                                 "本人不再提供产权证明", "无需提供产权证明", "因遗失不能出具产权证书，责任自负",
                                 "承诺所交产权证明真实有效", "本人未取得产权证明，因房屋为违章建筑",
                                 "无法提供产权证明，保证按时交电费", "本房屋无产权纠纷", "承诺不私自转供电"})
    EXPECT_FALSE(promises(text, kThings)) << text;
}

TEST(Promises, TheServiceCountsOnlyWhereItIsAskedFor) {
  for (const std::string text : {"低压新装", "低压新装用电业务", "申请办理低压新装用电业务", "低压非居民新装"})
    EXPECT_TRUE(only_asks(text, "lv_new")) << text;
  EXPECT_TRUE(only_asks("高压新装、高压增容", "hv_new"));
  for (const std::string text : {"承诺不私自转供电，低压新装后按时交费", "低压新装已撤回", "低压新装后按时交费",
                                 "保证低压新装工程质量", "申请低压新装，保证按时交费", "高压新装"})
    EXPECT_FALSE(only_asks(text, "lv_new")) << text;
}

}  // namespace
}  // namespace zerotrip::checks
