"""Scorers, one for each layer: gold in the shapes of the labelled corpora and lines of `sayso` go in, figures come out.

`attribution` (spans of source, cue, content), `cleaning` (main text and metadata), `pages` (statements, speakers, chains,
days, furniture of whole pages), `facts` (frames and figures), `linking` (reposts, claims, routes, changes, conflicts),
`times` (time expressions of TimeML documents).
Each has `score(...)`, which returns figures by name, and a command line: `python -m gate.scorers.pages GOLD LINES`.
"""
