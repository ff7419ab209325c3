"""A repository, as a sceptical reviewer meets it in five minutes."""
