"""Predict late flights."""

import sys

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

flights = pd.read_csv("data/flights.csv")
late = flights["arr_delay"] > 15
x = flights[["dep_delay", "hour", "distance", "air_time_planned"]]

x_train, x_test, y_train, y_test = train_test_split(x, late, test_size=0.2)
model = LogisticRegression(max_iter=1000).fit(x_train, y_train)
auc = roc_auc_score(y_test, model.predict_proba(x_test)[:, 1])
sys.stdout.write(f"AUC {auc:.3f}\n")
