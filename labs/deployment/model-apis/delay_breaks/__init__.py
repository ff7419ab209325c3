"""The service, broken on purpose: python -m delay_breaks.NAME."""
