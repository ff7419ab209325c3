from draft.config import Config

config = Config(features=("carrier",))
config.seed = 7
