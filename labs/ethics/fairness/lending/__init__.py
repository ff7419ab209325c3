"""Audit a model of mortgage decisions: 1,989 applications, Boston, 1990."""
