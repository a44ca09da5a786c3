"""Scores of sayso on labelled corpora, held against floors that may only rise."""
