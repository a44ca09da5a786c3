"""The version of sayso: one place, read by the build."""

__version__ = "0.1.0"
