"""Solutions of the exercises that are solved by code."""
