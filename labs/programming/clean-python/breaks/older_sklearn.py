"""Write a model as another version of scikit-learn would sign it."""

import joblib
import sklearn.base
from sklearn.linear_model import LinearRegression

sklearn.base.__version__ = "1.6.1"
joblib.dump(LinearRegression().fit([[0.0], [1.0]], [0, 1]), "older.joblib")
