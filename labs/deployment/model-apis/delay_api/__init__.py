"""The late-flights model behind REST and WebSocket."""
