"""Paper forms of the counter: 低压用电登记表 and 变更用电申请单."""

from __future__ import annotations

import dataclasses
import datetime
from random import Random

from .. import companies, fonts, numbers, ornaments, people, places, seals, textures
from ..sheet import Paper, Sheet
from . import letters, tables


@dataclasses.dataclass(frozen=True)
class Form:
    customer: letters.Party        # on the books; of a transfer the former one
    address: str
    phone: str
    signed_on: datetime.date
    account: str = ""              # 户号
    service: str = "低压新装"
    capacity: str = "8"
    successor: letters.Party | None = None  # of a transfer: who takes over
    signed: bool = True
    sealed: bool = True
    former_seals: bool = False     # of a transfer: the former firm's seal beside


def invent(random: Random) -> Form:
    body = random.random() < 0.3
    person = people.invent_person(random)
    party = letters.company_party(companies.invent_company(random, sole_trader=False)) if body else letters.person_party(person)
    address = person.region.name + places.street_address(random)
    successor = letters.person_party(people.invent_person(random)) if random.random() < 0.4 else None
    return Form(party, address, person.phone, letters.day_of_signing(random),
                account=numbers.account_number(random) if successor else "",
                service="过户" if successor else "低压新装", successor=successor)


def draw(form: Form, random: Random) -> Paper:
    scale = 7.0
    sheet = Sheet(210, 297, scale, textures.paper_white(round(210 * scale), round(297 * scale), random))
    label, body = fonts.some(fonts.SONG[:2] + fonts.HEI[:1], random), fonts.some(fonts.PRINTERS, random)
    title = _title(form)
    sheet.text(105, 26, title, random.choice(fonts.TITLES), 7.2, align="center")
    y = (_change_table if form.successor else _registration_table)(sheet, form, label, body)
    stamped = _signature_box(sheet, form, y, label, body, random)
    customer = form.customer
    fields = {"name": customer.name, ("uscc" if customer.body else "id_number"): customer.number,
              "account_number": form.account, "property_address": form.address, "matter": form.service,
              "sign_date": form.signed_on.isoformat(), "seals": stamped, "signatures": form.signed}
    if form.successor:
        fields["printed"] = {"新户名": form.successor.name, "新户证件号码": form.successor.number}
    return sheet.paper("application_form", fields)


def _title(form: Form) -> str:
    if form.successor:
        return "变更用电申请单"
    return "低压非居民用电登记表" if form.customer.body else "低压居民生活用电登记表"


def _number_row(party: letters.Party, resident: str) -> tables.Row:
    return ("统一社会信用代码", party.number, "uscc") if party.body else (resident, party.number, "id_number")


def _registration_table(sheet: Sheet, form: Form, label: fonts.Face, body: fonts.Face) -> float:
    rows: list[tables.Row] = [("客户名称", form.customer.name, "name"), _number_row(form.customer, "证件号码"),
                              ("用电地址", form.address, "property_address")]
    rows += [("用电户号", form.account, "account_number")] if form.account else []
    y = tables.ruled(sheet, rows, 18, 40, 192, 40, label, body)
    pairs = [(("业务类型", form.service, "matter"), ("联系电话", form.phone, None)),
             (("申请容量", f"{form.capacity}千瓦", None), ("用电类别", "商业用电" if form.customer.body else "居民生活用电", None)),
             (("供电电压", "220V", None), ("证件类型", _certificate(form.customer), None))]
    return tables.ruled_pairs(sheet, pairs, 18, y, 192, 28, label, body)


def _certificate(party: letters.Party) -> str:
    """What the form calls the paper whose number it states."""
    if party.body:
        return "营业执照"
    if "字第" in party.number:
        return "军人证件"
    return "居民身份证" if len(party.number) == 18 else "护照"


def _change_table(sheet: Sheet, form: Form, label: fonts.Face, body: fonts.Face) -> float:
    successor = form.successor
    rows: list[tables.Row] = [("用电户号", form.account, "account_number"), ("原户名", form.customer.name, "name"),
                              ("原户证件号码", form.customer.number, "uscc" if form.customer.body else "id_number"),
                              ("用电地址", form.address, "property_address"), ("业务类型", form.service, "matter"),
                              ("新户名", successor.name, None), ("新户证件号码", successor.number, None),
                              ("联系电话", form.phone, None)]
    return tables.ruled(sheet, rows, 18, 40, 192, 42, label, body)


def _signature_box(sheet: Sheet, form: Form, y: float, label: fonts.Face, body: fonts.Face, random: Random) -> list[str]:
    """告知 and the place for signature or seal of the applicant; gives the seals' texts."""
    signer = form.successor or form.customer
    sheet.frame(18, y, 192, y + 22, 0.3)
    sheet.block(21, y + 6, 168, "本人（单位）已阅知办理用电业务的有关规定，对所提供资料的真实性、合法性负责，同意按规定办理。", body, 3.8, 5.6)
    y += 22
    sheet.frame(18, y, 192, y + 48, 0.3)
    who = "客户签名（单位盖章）：" if signer.body else "客户签名："
    end = sheet.text(22, y + 12, who, label, 4.2)
    if form.signed:
        ornaments.signature(sheet, end + 6, y + 12, signer.representative or signer.name, random)
    day = form.signed_on
    sheet.text(182, y + 40, f"{day.year}年{day.month}月{day.day}日", body, 4.2, align="right", field="sign_date")
    stamped = [seals.stamp(sheet, 120, y + 24, signer.name, random)] if signer.body and form.sealed else []
    if form.former_seals:
        stamped.append(seals.stamp(sheet, 58, y + 26, form.customer.name, random))
    return stamped
