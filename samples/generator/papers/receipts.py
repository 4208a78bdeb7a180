"""Receipts of paid electricity bills, and proofs of a bank account."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, numbers, people, places, seals, textures
from ..companies import Company, chinese_date
from ..sheet import Paper, Sheet
from . import tables

Row = tuple[str, str, str | None]
BANKS = ("天汉银行", "秦巴农村商业银行", "汉水银行")


@dataclasses.dataclass(frozen=True)
class Payment:
    holder: str
    address: str
    account: str      # 户号
    fen: int
    day: datetime.date
    words: str = ""   # the amount in words where the figures say another one


@dataclasses.dataclass(frozen=True)
class Account:
    holder: str
    number: str
    bank: str
    company: Company | None
    day: datetime.date


def invent_payment(random: Random) -> Payment:
    person = people.invent_person(random)
    holder = companies.invent_company(random).name if random.random() < 0.25 else person.name
    day = datetime.date(2026, random.randrange(6, 12), random.randrange(1, 19))
    return Payment(holder, person.region.name + places.street_address(random), numbers.account_number(random),
                   random.randrange(800, 900000), day)


def invent_account(random: Random) -> Account:
    day = datetime.date(2026, random.randrange(6, 12), random.randrange(1, 19))
    bank = random.choice(BANKS) + random.choice(("汉中分行", "汉台支行", "南郑支行"))
    if random.random() < 0.55:
        company = companies.invent_company(random, sole_trader=False)
        return Account(company.name, f"{random.randrange(10**16, 10**17)}", bank, company, day)
    return Account(people.invent_person(random).name, numbers.bank_card(random), bank, None, day)


def invent_card(random: Random) -> Account:
    return Account(people.invent_person(random).name, numbers.bank_card(random), random.choice(BANKS), None, people.TODAY)


def words_of(fen: int) -> str:
    """An amount in the capitals of 支付结算办法: 壹佰贰拾元伍角整."""
    yuan, rest = divmod(fen, 100)
    thousands, low = divmod(yuan, 10000)
    words = companies.amount_in_words(thousands).removesuffix("万元") + "万" if thousands else ""
    if low:
        words += ("零" if thousands and low < 1000 else "") + companies.amount_in_words(low).removesuffix("万元")
    words += "元" if yuan else ""
    jiao, cents = divmod(rest, 10)
    if not rest:
        return words + "整"
    words += companies.FIGURES[jiao] + ("角" if jiao else "") if jiao or yuan else ""
    return words + (companies.FIGURES[cents] + "分" if cents else "整")


def _sheet(width: float, height: float, random: Random) -> Sheet:
    return Sheet(width, height, 8.0, textures.paper_white(round(width * 8), round(height * 8), random))


def _date(day: datetime.date, random: Random) -> str:
    return random.choice((chinese_date(day), day.isoformat(), f"{day:%Y-%m-%d} {random.randrange(8, 20):02d}:{random.randrange(60):02d}:{random.randrange(60):02d}"))


def draw_payment(payment: Payment, random: Random) -> Paper:
    """The form of the counter is the one that has the amount in words."""
    return random.choice((_printed_receipt,) if payment.words else (_printed_receipt, _slip, _phone_proof))(payment, random)


def _fields(payment: Payment, stamped: list[str], address: bool) -> dict:
    figures = f"{payment.fen / 100:.2f}"
    return {"account_number": payment.account, "account_name": payment.holder, "amount": figures.removesuffix(".00"),
            "property_address": payment.address if address else "", "issue_date": payment.day.isoformat(), "seals": stamped}


def _printed_receipt(payment: Payment, random: Random) -> Paper:
    """收据 of the counter, half a sheet, with the amount in words and figures."""
    sheet = _sheet(210, 140, random)
    label, body = fonts.some(fonts.SONG[:2] + fonts.HEI[:1], random), fonts.some(fonts.PRINTERS, random)
    sheet.text(105, 16, random.choice(("电费收据", "电费缴费收据", "电费专用收据")), random.choice(fonts.TITLES), 7.0, align="center", pitch=9.5)
    figures, words = f"¥{payment.fen / 100:.2f}", payment.words or words_of(payment.fen)
    rows: list[Row] = [("户号", payment.account, "account_number"), ("户名", payment.holder, "account_name"),
                       ("用电地址", payment.address, "property_address"), ("金额（大写）", words, None),
                       ("金额（小写）", figures, "amount"), ("缴费日期", _date(payment.day, random), "issue_date")]
    y = tables.ruled(sheet, rows, 16, 26, 194, 36, label, body, least_height=11.0, size=4.0)
    sheet.text(20, y + 10, f"收费员：{people.invent_person(random).name}", body, 3.8)
    seal = seals.stamp(sheet, 160, min(y + 8, 118), "国网汉中供电公司", random, straight="收费专用章", diameter=34)
    return sheet.paper("payment_receipt", _fields(payment, [seal], True) | {"printed": {"金额(大写)": words}})


def _slip(payment: Payment, random: Random) -> Paper:
    """A till's slip, 80 mm wide."""
    sheet = _sheet(80, 130, random)
    face = fonts.some(fonts.HEI, random)
    sheet.text(40, 12, random.choice(("电费缴费凭证", "电费交费凭证", "缴费凭证")), face, 5.4, align="center")
    sheet.text(40, 19, "-" * 34, fonts.DEJAVU_MONO, 3.0, align="center")
    figures = f"{payment.fen / 100:.2f}元"
    rows: list[Row] = [("户号：", payment.account, "account_number"), ("户名：", payment.holder, "account_name"),
                       ("应收电费：", figures, None), ("实收金额：", figures, "amount"), ("缴费方式：", "现金", None),
                       ("缴费时间：", _date(payment.day, random), "issue_date"), ("流水号：", f"{random.randrange(10**15, 10**16)}", None)]
    y = 27.0
    for name, value, field in rows:
        end = sheet.text(7, y, name, face, 3.5)
        y = sheet.block(end + 0.5, y, 73 - end, value, face, 3.5, 5.2, field=field) + 2.2
    sheet.text(40, y + 8, "请妥善保管此凭证", face, 3.2, align="center")
    return sheet.paper("payment_receipt", _fields(payment, [], False))


def _phone_proof(payment: Payment, random: Random) -> Paper:
    """What an app shows and somebody printed: labels left, values right."""
    sheet = _sheet(148, 210, random)
    face = fonts.some(fonts.HEI, random)
    sheet.text(74, 30, random.choice(("电费缴费回单", "电费缴费成功凭证", "代收电费回单")), fonts.NOTO_SANS_BOLD, 6.4, align="center")
    rows: list[Row] = [("用户编号", payment.account, "account_number"), ("用户名称", payment.holder, "account_name"),
                       ("缴费金额", f"{payment.fen / 100:.2f}元", "amount"), ("缴费单位", "国网汉中供电公司", None),
                       ("交易时间", _date(payment.day, random), "issue_date"), ("交易状态", "缴费成功", None)]
    y = 52.0
    for name, value, field in rows:
        sheet.text(16, y, name, face, 4.4, (110, 110, 114))
        sheet.text(132, y, value, face, 4.4, align="right", field=field)
        y += 13
        sheet.line(16, y - 6, 132, y - 6, 0.15, (200, 200, 204))
    return sheet.paper("payment_receipt", _fields(payment, [], False))


# --- bank accounts -------------------------------------------------------------------------------------------


def draw_account(account: Account, random: Random) -> Paper:
    if account.company:
        return random.choice((_opening_licence, _basic_account, draw_bank_statement))(account, random)
    return random.choice((draw_card, draw_bank_statement))(account, random)


def _account_fields(account: Account, stamped: list[str], **more: str) -> dict:
    return {"account_name": account.holder, "account_number": account.number, "bank": account.bank, "seals": stamped} | more


def _opening_licence(account: Account, random: Random) -> Paper:
    scale = 6.5
    sheet = Sheet(210, 148, scale, textures.guilloche(round(210 * scale), round(148 * scale), (250, 246, 240), (230, 208, 196), 22, random))
    label, body = fonts.some(fonts.SONG, random), fonts.some(fonts.SONG + fonts.KAI[:1], random)
    sheet.text(105, 22, "开户许可证", fonts.NOTO_SERIF_BOLD, 10, align="center", pitch=14)
    sheet.text(22, 40, f"核准号：J{random.randrange(10**12, 10**13)}", body, 4.0)
    sheet.text(188, 40, f"编号：{random.randrange(1000, 9999)}-{random.randrange(10**8):08d}", body, 4.0, align="right")
    y = sheet.block(22, 52, 166, f"　　经审核，{account.holder}符合开户条件，准予开立基本存款账户。", body, 4.4, 7.4)
    rows: list[Row] = [("法定代表人（单位负责人）", account.company.principal.name, "legal_representative"),
                       ("开户银行", account.bank, "bank"), ("账号", account.number, "account_number")]
    for name, value, field in rows:
        end = sheet.text(34, y + 4, name, label, 4.4)
        sheet.text(end + 5, y + 4, value, body, 4.4, field=field)
        y += 10
    sheet.text(130, y + 14, "发证机关（盖章）", label, 4.2)
    sheet.text(132, y + 24, chinese_date(account.day), body, 4.2, field="issue_date")
    seal = seals.stamp(sheet, 158, min(y + 18, 126), "中国人民银行汉中市中心支行", random, straight="账户管理专用章", diameter=34)
    fields = _account_fields(account, [seal], legal_representative=account.company.principal.name, issue_date=account.day.isoformat())
    return sheet.paper("bank_account_proof", fields)


def _basic_account(account: Account, random: Random) -> Paper:
    sheet = _sheet(210, 148, random)
    face = fonts.some(fonts.PRINTERS, random)
    sheet.text(105, 22, "基本存款账户信息", random.choice(fonts.TITLES), 7.0, align="center")
    rows: list[Row] = [("账户名称", account.holder, "account_name"), ("账户号码", account.number, "account_number"),
                       ("开户银行", account.bank, "bank"), ("法定代表人（单位负责人）", account.company.principal.name, None),
                       ("基本存款账户编号", f"J{random.randrange(10**12, 10**13)}", None)]
    y = 42.0
    for name, value, field in rows:
        end = sheet.text(24, y, name + "：", face, 4.4)
        sheet.text(end + 2, y, value, face, 4.4, field=field)
        y += 11
    sheet.text(150, y + 12, chinese_date(account.day), face, 4.2, field="issue_date")
    seal = seals.stamp(sheet, 160, y + 10, account.bank, random, straight="业务专用章", diameter=32)
    return sheet.paper("bank_account_proof", _account_fields(account, [seal], issue_date=account.day.isoformat()))


def draw_bank_statement(account: Account, random: Random) -> Paper:
    sheet = _sheet(210, 297, random)
    face = fonts.some(fonts.PRINTERS, random)
    sheet.text(105, 40, random.choice(("开户证明", "银行账户证明", "账户证明")), random.choice(fonts.TITLES), 8.0, align="center")
    if random.random() < 0.5:
        text = f"兹证明{account.holder}在我行开立账户，账号：{account.number}，开户行：{account.bank}，账户状态正常。特此证明。"
        y = sheet.block(28, 64, 154, text, face, 5.0, 9.0, indent=10)
    else:
        rows: list[Row] = [("户名", account.holder, "account_name"), ("账号", account.number, "account_number"), ("开户行", account.bank, "bank"), ("账户状态", "正常", None)]
        y = tables.ruled(sheet, rows, 28, 56, 182, 36, face, face)
    sheet.text(182, y + 26, account.bank, face, 5.0, align="right")
    sheet.text(178, y + 36, chinese_date(account.day), face, 5.0, align="right", field="issue_date")
    seal = seals.stamp(sheet, 156, y + 32, account.bank, random, straight="业务公章", diameter=38)
    return sheet.paper("bank_account_proof", _account_fields(account, [seal], issue_date=account.day.isoformat()))


def draw_card(account: Account, random: Random) -> Paper:
    """A bank card's face: the bank, the number, no label; the holder's name is not on most."""
    size = round(85.6 * 16), round(54 * 16)
    base = random.choice(((60, 96, 160), (150, 40, 50), (40, 110, 90)))
    sheet = Sheet(85.6, 54, 16.0, textures.guilloche(*size, base, tuple(min(255, c + 50) for c in base), 18, random))
    white = (245, 245, 245)
    bank = account.bank[:account.bank.index("银行") + 2]
    sheet.text(8, 10, bank, fonts.NOTO_SANS_BOLD, 5.0, white, field="bank")
    sheet.text(77, 10, random.choice(("储蓄卡", "借记卡")), fonts.NOTO_SANS, 3.6, white, align="right")
    sheet.draw.rounded_rectangle([8 * 16, 18 * 16, 20 * 16, 27 * 16], 20, fill=(214, 184, 100))
    grouped = " ".join(account.number[start:start + 4] for start in range(0, len(account.number), 4))
    sheet.text(8, 34, grouped, fonts.OCR_B, 4.2, white, pitch=3.05, field="account_number")
    sheet.text(8, 46, "VALID THRU 12/35", fonts.NOTO_SANS, 3.0, white)
    sheet.text(77, 47, "银联 UnionPay", fonts.NOTO_SANS_BOLD, 3.4, white, align="right")
    return sheet.paper("bank_account_proof", {"account_number": account.number}, 3.18)
