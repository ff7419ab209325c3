"""The same predictions over gRPC."""
