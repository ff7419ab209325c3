import joblib

model = joblib.load("older.joblib")
print(model.predict([[2.0]]))
