settings = {"seed": 42, "learning_rate": 0.1}
settings["learing_rate"] = 0.05  # makes a new key: no error here
print(settings["learning_rate"])
