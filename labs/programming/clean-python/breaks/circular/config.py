from features import NAMES

DEFAULT_FEATURES = NAMES[:3]
