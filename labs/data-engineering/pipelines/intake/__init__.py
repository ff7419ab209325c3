"""Flights and weather, taken in delivery by delivery."""
