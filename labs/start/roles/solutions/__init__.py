"""Solutions to the exercises of the chapter."""
