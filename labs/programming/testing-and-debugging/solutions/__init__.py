"""Solutions of the exercises."""
