"""The nineteen service codes as a clerk knows them: whom they are for, what a paper form calls them, and which papers
each asks for. Written down from the manual once more, apart from models/services, so that the two can be compared.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

RESIDENT, SOLE_TRADER, ORGANIZATION = "resident", "sole_trader", "organization"
EVERYBODY, FIRMS = (RESIDENT, SOLE_TRADER, ORGANIZATION), (SOLE_TRADER, ORGANIZATION)
ONLINE, COUNTER = "online", "counter"
BOTH = (ONLINE, COUNTER)

TODAY, SUBMITTED = "2026-11-23", "2026-11-20T09:30:00+08:00"  # a Monday, the Friday before
ONE_DAY_ON, THREE_DAYS_ON = "2026-11-24", "2026-11-26"        # working days after TODAY
NEXT_MONTH, NEXT_QUARTER = "2026-12-01", "2027-01-01"         # after SUBMITTED
FORM_SIGNED = datetime.date(2026, 11, 18)
TRANSFORMERS = (315, 500)                                     # installed, kVA

NEW, INCREASE, RENAME, TRANSFER = "lv_new", "lv_increase", "lv_rename", "lv_transfer"
METER_TEST, VAT_CHANGE, SUSPEND, RESUME = "meter_test", "vat_change", "suspend", "suspend_resume"
BILLING_BASIS, DEMAND = "billing_basis_change", "demand_adjust"
HV_NEW, HV_INCREASE, REDUCE, RESTORE = "hv_new", "hv_increase", "capacity_reduce", "capacity_restore"
HV_RENAME, HV_TRANSFER, TARIFF = "hv_rename", "hv_transfer", "tariff_change"
CLOSE, HV_CLOSE = "lv_close", "hv_close"


class Service(NamedTuple):
    words: str                      # the matter of a mandate
    form: str                       # 业务类型, as paper forms and commitments name it
    contact_by: str | None
    customers: tuple[str, ...] = EVERYBODY
    channels: tuple[str, ...] = BOTH


SERVICES: dict[str, Service] = {
    NEW: Service("低压用电新装", "低压新装", ONE_DAY_ON),
    INCREASE: Service("低压用电增容", "低压增容", ONE_DAY_ON),
    RENAME: Service("用电更名", "更名", ONE_DAY_ON),
    TRANSFER: Service("用电过户", "过户", ONE_DAY_ON),
    METER_TEST: Service("电能表校验", "电能表校验", ONE_DAY_ON),
    VAT_CHANGE: Service("增值税变更", "增值税变更", ONE_DAY_ON, FIRMS),
    SUSPEND: Service("暂停用电", "暂停", ONE_DAY_ON, FIRMS),
    RESUME: Service("暂停恢复", "暂停恢复", ONE_DAY_ON, FIRMS),
    BILLING_BASIS: Service("容量/需量变更", "容量/需量变更", THREE_DAYS_ON, FIRMS),
    DEMAND: Service("需量值调整", "需量值调整", THREE_DAYS_ON, FIRMS),
    HV_NEW: Service("高压用电新装", "高压新装", THREE_DAYS_ON, FIRMS),
    HV_INCREASE: Service("高压用电增容", "高压增容", THREE_DAYS_ON, FIRMS),
    REDUCE: Service("减容", "减容", THREE_DAYS_ON, FIRMS),
    RESTORE: Service("减容恢复", "减容恢复", THREE_DAYS_ON, FIRMS),
    HV_RENAME: Service("用电更名", "更名", ONE_DAY_ON, FIRMS, (COUNTER,)),
    HV_TRANSFER: Service("用电过户", "过户", ONE_DAY_ON, FIRMS, (COUNTER,)),
    TARIFF: Service("改类", "改类", THREE_DAYS_ON, EVERYBODY, (COUNTER,)),
    CLOSE: Service("用电销户", "销户", None, EVERYBODY, (COUNTER,)),
    HV_CLOSE: Service("用电销户", "销户", THREE_DAYS_ON, FIRMS, (COUNTER,)),
}

NEW_SUPPLIES = (NEW, HV_NEW)                                  # no account number yet
HV_SUPPLIES = (HV_NEW, HV_INCREASE)
RENAMES, TRANSFERS = (RENAME, HV_RENAME), (TRANSFER, HV_TRANSFER)
PAUSES = (SUSPEND, RESUME, REDUCE, RESTORE)                   # a date and a capacity of what is installed
SETTLED = (HV_RENAME, HV_TRANSFER, TARIFF, CLOSE, HV_CLOSE)   # bills settled; money may go back
NO_MANDATE = (METER_TEST, VAT_CHANGE, BILLING_BASIS)          # no row for a letter or an agent's paper
FILED_IDENTITY = (INCREASE, SUSPEND, RESUME, BILLING_BASIS, HV_INCREASE, REDUCE, RESTORE)
FILED_SUBJECT = (SUSPEND, RESUME, BILLING_BASIS, DEMAND, HV_INCREASE, REDUCE, RESTORE)
FILED_PROPERTY = (RENAME, HV_INCREASE, HV_RENAME, TARIFF)
ASKS_PROPERTY = (NEW, RENAME, TRANSFER, HV_NEW, HV_INCREASE, HV_RENAME, HV_TRANSFER, TARIFF)
FORM_OF_REGISTRATION = (NEW, INCREASE)
