"""What is asked for is not allowed, or details of money, invoices and contracts do not agree."""

from __future__ import annotations

import dataclasses
from random import Random

from ... import numbers, people
from .. import handing_in, services as s, stating, stock
from ..story import INCOMPLETE, REVIEW, Story
from .fault import fault

DATE, CAPACITY = "request.effective_date", "request.capacity_kva"


def _date(story: Story, day: str) -> None:
    story.request["effective_date"] = day
    story.expect(INCOMPLETE, "request.date_not_allowed", DATE)


@fault(lambda plan: plan.service in s.PAUSES)
def date_in_the_past(story: Story, random: Random) -> None:
    _date(story, random.choice(("2026-11-19", "2026-10-01", "2025-12-10")))


@fault(lambda plan: plan.service == s.BILLING_BASIS)
def not_the_next_quarter(story: Story, random: Random) -> None:
    _date(story, random.choice(("2026-12-01", "2027-04-01", "2027-01-02", "2026-10-01")))


@fault(lambda plan: plan.service == s.DEMAND)
def not_the_next_month(story: Story, random: Random) -> None:
    _date(story, random.choice(("2027-01-01", "2026-12-02", "2026-11-25")))


@fault(lambda plan: plan.service in (*s.PAUSES, s.BILLING_BASIS, s.DEMAND))
def date_missing(story: Story, _: Random) -> None:
    del story.request["effective_date"]
    story.expect(INCOMPLETE, "form.field_missing", DATE)


@fault(lambda plan: plan.service in s.PAUSES)
def capacity_missing(story: Story, _: Random) -> None:
    del story.request["capacity_kva"]
    story.expect(INCOMPLETE, "form.field_missing", CAPACITY)


@fault(lambda plan: plan.service in (s.HV_NEW, *s.PAUSES))
def capacity_zero(story: Story, random: Random) -> None:
    story.request["capacity_kva"] = random.choice((0, -315))
    story.expect(INCOMPLETE, "request.capacity_not_allowed", CAPACITY)


@fault(lambda plan: plan.service in s.PAUSES)
def more_than_installed(story: Story, random: Random) -> None:
    story.request["capacity_kva"] = random.choice((816, 1000, 2500))
    story.expect(INCOMPLETE, "request.capacity_not_allowed", CAPACITY)


@fault(lambda plan: plan.service in (s.REDUCE, s.RESTORE))
def no_whole_transformer(story: Story, random: Random) -> None:
    story.request["capacity_kva"] = random.choice((100, 400, 630, 800))
    story.expect(REVIEW, "request.capacity_not_allowed", CAPACITY)


@fault(lambda plan: plan.service == s.REDUCE)
def reduction_unsaid(story: Story, _: Random) -> None:
    """It may be for good: then a contract is needed, and what that takes is named too."""
    del story.request["reduction"]
    story.rows.pop("contract_papers", None)
    story.rows.pop("subject", None)
    story.absent.remove("item.missing")
    story.expect(INCOMPLETE, "form.field_missing", "request.reduction")


@fault(lambda plan: stating.asks_for_contract(plan))
def switching_contact_missing(story: Story, _: Random) -> None:
    del story.request["switching_contact"]
    story.expect_row("contract_papers", "missing")


@fault(lambda plan: plan.service in s.SETTLED)
def bills_unsettled(story: Story, _: Random) -> None:
    story.application["facts"]["bills_settled"] = False
    story.expect(INCOMPLETE, "bills.unsettled")


@fault(lambda plan: plan.service in s.SETTLED)
def bills_unsaid(story: Story, _: Random) -> None:
    del story.application["facts"]["bills_settled"]
    story.expect(REVIEW, "check.not_done", "facts.bills_settled")


@fault(lambda plan: plan.service == s.VAT_CHANGE)
def invoice_name_differs(story: Story, random: Random) -> None:
    place = len(story.company.name) // 2
    other = random.choice([c for c in "信远宏利盛达" if c != story.company.name[place]])
    story.request["invoice"]["name"] = story.company.name[:place] + other + story.company.name[place + 1:]
    story.expect(REVIEW, "invoice.name_differs")


@fault(lambda plan: plan.service == s.VAT_CHANGE)
def tax_number_differs(story: Story, random: Random) -> None:
    code = story.company.code
    story.request["invoice"]["tax_number"] = numbers.unified_code(code[:2], story.company.region.code, random)
    story.expect(REVIEW, "invoice.tax_number_differs")


@fault(lambda plan: plan.service == s.VAT_CHANGE)
def tax_number_malformed(story: Story, _: Random) -> None:
    story.request["invoice"]["tax_number"] = story.company.code[:-2]
    story.expect(INCOMPLETE, "form.field_malformed", "request.invoice.tax_number")


@fault(lambda plan: plan.service == s.VAT_CHANGE)
def invoice_missing(story: Story, _: Random) -> None:
    del story.request["invoice"]
    story.expect(INCOMPLETE, "form.field_missing", "request.invoice.name")


@fault(lambda plan: plan.refund)
def refund_to_another(story: Story, random: Random) -> None:
    story.request["refund"]["account_name"] = people.another(story.customer, random).name
    story.expect(REVIEW, "refund.account_name_differs")


@fault(lambda plan: plan.refund and plan.organization)
def refund_to_the_representative(story: Story, _: Random) -> None:
    """An organisation's money goes back to the organisation, not to a person."""
    story.request["refund"]["account_name"] = story.customer.name
    story.expect(REVIEW, "refund.account_name_differs")


@fault(lambda plan: plan.refund)
def refund_bank_missing(story: Story, _: Random) -> None:
    del story.request["refund"]["bank"]
    story.expect(INCOMPLETE, "form.field_missing", "request.refund.bank")


@fault(lambda plan: plan.refund and plan.bank_proof)
def refund_other_account(story: Story, random: Random) -> None:
    """The account stated is not the account that the bank confirms."""
    other = f"2610030104{random.randrange(10**10):010d}"
    story.replace("bank_account_proof", handing_in.refund_proof(story, random, other))
    story.expect(REVIEW, "refund.account_name_differs")


@fault(lambda plan: plan.refund and plan.bank_proof and not plan.organization)
def bank_card_misprinted(story: Story, random: Random) -> None:
    """A card number that fails its check, stated and printed alike."""
    refund = story.request["refund"]
    number = refund["account_number"]
    refund["account_number"] = number[:-1] + str((int(number[-1]) + 1) % 10)
    story.replace("bank_account_proof", handing_in.refund_proof(story, random))
    story.expect(REVIEW, "bank_account.check_digit")


@fault(lambda plan: plan.service == s.CLOSE)
def receipt_missing(story: Story, _: Random) -> None:
    story.remove("payment_receipt")
    story.expect_row("payment_receipt", "missing")


@fault(lambda plan: plan.service == s.CLOSE)
def receipt_words_differ(story: Story, random: Random) -> None:
    story.replace("payment_receipt", handing_in.receipt_of(story, random, other_words=True))
    story.expect(REVIEW, "amount.words_differ")


@fault(lambda plan: "bulk_closure" in plan.facts)
def demolition_permit_missing(story: Story, _: Random) -> None:
    story.remove("demolition_permit")
    story.expect_row("demolition_permit", "missing")


@fault(lambda plan: "bulk_closure" in plan.facts)
def demolition_list_missing(story: Story, _: Random) -> None:
    story.remove("demolition_list")
    story.expect_row("demolition_list", "missing")


@fault(lambda plan: "bulk_closure" in plan.facts)
def household_without_meter(story: Story, random: Random) -> None:
    rows = stock.households(story.account, story.customer.name, story.estate.address, random)
    place = random.randrange(1, len(rows))
    rows[place] = dataclasses.replace(rows[place], meter="")
    story.replace("demolition_list", stock.demolition_list(rows, random))
    story.expect(INCOMPLETE, "demolition_list.row_incomplete")
    story.expect_row("demolition_list", "unusable")


@fault(lambda plan: "bulk_closure" in plan.facts)
def household_twice(story: Story, random: Random) -> None:
    rows = stock.households(story.account, story.customer.name, story.estate.address, random)
    story.replace("demolition_list", stock.demolition_list([*rows, rows[-1]], random))
    story.expect(REVIEW, "demolition_list.duplicate")
