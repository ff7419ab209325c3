from config import DEFAULT_FEATURES

NAMES = ["carrier", "origin", "dest", "distance"]
