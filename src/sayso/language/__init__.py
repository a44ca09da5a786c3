"""Pieces that several rooms use: text goes in, spans come out; no pages here."""
