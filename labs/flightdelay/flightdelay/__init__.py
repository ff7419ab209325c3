"""Will this flight arrive late? The running case of the handbook.

The package answers at the scheduled departure time, with what is known
then. `train` makes a `DelayModel`; the model predicts for `Flight`s.
"""

from flightdelay.config import Config
from flightdelay.model import DelayModel
from flightdelay.predictions import Predictions
from flightdelay.schema import Flight
from flightdelay.training import train

__all__ = ["Config", "DelayModel", "Flight", "Predictions", "train"]

__version__ = "0.1.0"
