"""The notebook as a package: one noun a module, settings in a file."""
