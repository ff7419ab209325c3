import tomllib

with open("configs/as_found.toml") as file:
    tomllib.load(file)
