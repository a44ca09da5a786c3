"""An open corpus of invented news pages with every layer marked: its reader, checker, builder, exporters and statistics."""
