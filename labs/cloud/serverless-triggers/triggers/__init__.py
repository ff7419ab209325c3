"""React to a new month of flights: retrain, compare, promote, roll back."""
