"""Change one thing in the package, and see which tests notice."""
