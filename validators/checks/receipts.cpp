// The last payment receipt of an account that is closed (operating manual, service 12: 户主本人 … 最后一次缴费收据):
// whose it is, that it was paid, and when.
#include <algorithm>
#include <array>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/accounts.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"

namespace zerotrip::checks {
namespace {

constexpr std::string_view kCheck = "bills.unsettled";

void check_account(const CaseFile& file, Record& record, const Paper& receipt) {
  const PlacedField printed = file.find(receipt, "account_number");
  const std::string stated_number = fold_number(stated(file.application.account_number));
  if (!printed || stated_number.empty()) return;
  if (!same_account(fold_number(printed.text()), stated_number))
    return record.not_done(kCheck, receipt, why::kOfAnother, printed);
  record.support(printed, "agreement");
  record.passed(kCheck, receipt, {"agreement"});
}

// Anybody may pay for another one's account; 户名 is the holder.
bool names_payer(const PlacedField& name) {
  static constexpr std::array<std::string_view, 4> kPaying = {"付款", "交款", "缴款", "今收到"};
  return holds_any_of(name.field->label, kPaying) || holds_any_of(name.field->label, {"缴费人", "交费人", "付费"});
}

void check_holder(const CaseFile& file, Record& record, const Paper& receipt) {
  const PlacedField name = file.find(receipt, "account_name");
  if (!name || names_payer(name)) return;
  if (match_applicant(file, read_text_of(*name.field)).match == Match::kDifferent)
    record.not_done(kCheck, receipt, why::kOfAnother, name);
}

bool says_it_was_not_paid(std::string_view status) {
  return holds_any_of(status, {"失败", "退款", "退费", "未支付", "未付", "未缴", "未交", "待支付", "待缴", "待付",
                               "撤销", "冲正", "已关闭", "取消", "未成功", "作废"});
}

bool says_bills_are_open(std::string_view text) {
  for (std::size_t at = text.find("欠"); at != std::string_view::npos; at = text.find("欠", at + 1)) {
    const std::string_view before = text.substr(0, at);
    const bool denied = before.ends_with("无") || before.ends_with("未") || before.ends_with("不") ||
                        before.ends_with("没有") || before.ends_with("清");
    if (!denied) return true;
  }
  return false;
}

// 交易状态 失败, 欠费情况 有欠费, a balance below zero after the payment.
bool denies_payment(std::string_view label, std::string_view value) {
  if (holds_any_of(label, {"状态", "结果"}) && says_it_was_not_paid(value)) return true;
  if (holds_any_of(label, {"余额"}) && !holds_any_of(label, {"上次", "上期", "上月"}))
    return value.starts_with("-") && value.find_first_of("123456789") != std::string_view::npos;
  return says_bills_are_open(value) && !holds_any_of(value, {"结清", "缴清", "交清"});
}

void check_payment(Record& record, const Paper& receipt) {
  for (const auto& [label, value] : printed_on(receipt)) {
    if (!denies_payment(fold(label), fold(value))) continue;
    return record.not_done(kCheck, receipt, why::kNotPaid, {receipt.document->find("printed"), &receipt, "printed"});
  }
}

void check_age(const CaseFile& file, Record& record, const Paper& receipt) {
  const PlacedField field = file.find(receipt, "issue_date");
  const auto paid_on = parse_iso_date(field.text());
  if (!paid_on) return;
  const int longest = static_cast<int>(file.catalogue.reference.threshold("longest_receipt_days"));
  if (days_between(*paid_on, file.submitted.value_or(file.today)) > longest)
    record.not_done(kCheck, receipt, why::kTooOld, field);
}

}  // namespace

void check_receipts(const CaseFile& file, Record& record) {
  for (const Paper* receipt : judged_papers(file, "payment_receipt")) {
    check_account(file, record, *receipt);
    check_holder(file, record, *receipt);
    check_payment(record, *receipt);
    check_age(file, record, *receipt);
  }
}

}  // namespace zerotrip::checks
