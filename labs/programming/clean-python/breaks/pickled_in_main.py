import joblib


class Encoder:
    """In a notebook, every class is defined in __main__."""


joblib.dump(Encoder(), "encoder.joblib")
