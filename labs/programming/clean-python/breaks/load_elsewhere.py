import joblib

joblib.load("encoder.joblib")
