"""A map of who answers for what, from the data to the pager."""
