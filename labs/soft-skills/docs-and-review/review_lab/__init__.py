"""A pull request with nine planted defects, its review, its documents."""
