"""Gold of whole pages, as offsets without words, and what joins it with the pages."""
