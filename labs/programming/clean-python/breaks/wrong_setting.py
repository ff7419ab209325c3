from draft.config import Config

Config(features=("carrier",), learing_rate=0.05)
