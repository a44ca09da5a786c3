"""Analyses come in and are kept in one SQLite file; statements, pages and counts come out, traceable to their words."""

from sayso.ledger.ledger import Ledger
from sayso.ledger.opening import is_ledger
from sayso.ledger.records import Added, Filters, Hit, PageRow, Stats, Stored

__all__ = ["Added", "Filters", "Hit", "Ledger", "PageRow", "Stats", "Stored", "is_ledger"]
