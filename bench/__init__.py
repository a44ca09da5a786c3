"""Speed and memory of sayso, measured on the machine at hand."""
