"""A ledger goes in, a local web explorer of it comes out: who said what, with the very words lit in their page."""

from sayso.explore.app import make_app, serve

__all__ = ["make_app", "serve"]
