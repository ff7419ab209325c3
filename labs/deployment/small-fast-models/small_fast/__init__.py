"""Smaller and faster models, and what each step costs in accuracy."""
