# ruff: noqa
# fmt: off
# mypy: ignore-errors
import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Flight(_message.Message):
    __slots__ = ("carrier", "origin", "destination", "scheduled_departure", "planned_minutes", "distance_miles", "tail_number", "weather")
    CARRIER_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    DESTINATION_FIELD_NUMBER: _ClassVar[int]
    SCHEDULED_DEPARTURE_FIELD_NUMBER: _ClassVar[int]
    PLANNED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    DISTANCE_MILES_FIELD_NUMBER: _ClassVar[int]
    TAIL_NUMBER_FIELD_NUMBER: _ClassVar[int]
    WEATHER_FIELD_NUMBER: _ClassVar[int]
    carrier: str
    origin: str
    destination: str
    scheduled_departure: _timestamp_pb2.Timestamp
    planned_minutes: float
    distance_miles: float
    tail_number: str
    weather: Weather
    def __init__(self, carrier: _Optional[str] = ..., origin: _Optional[str] = ..., destination: _Optional[str] = ..., scheduled_departure: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., planned_minutes: _Optional[float] = ..., distance_miles: _Optional[float] = ..., tail_number: _Optional[str] = ..., weather: _Optional[_Union[Weather, _Mapping]] = ...) -> None: ...

class Prediction(_message.Message):
    __slots__ = ("late_probability", "delay_minutes", "model_version")
    LATE_PROBABILITY_FIELD_NUMBER: _ClassVar[int]
    DELAY_MINUTES_FIELD_NUMBER: _ClassVar[int]
    MODEL_VERSION_FIELD_NUMBER: _ClassVar[int]
    late_probability: float
    delay_minutes: float
    model_version: str
    def __init__(self, late_probability: _Optional[float] = ..., delay_minutes: _Optional[float] = ..., model_version: _Optional[str] = ...) -> None: ...

class Weather(_message.Message):
    __slots__ = ("temperature_f", "humidity_pct", "wind_direction_deg", "wind_speed_mph", "precipitation_in", "pressure_mb", "visibility_mi")
    TEMPERATURE_F_FIELD_NUMBER: _ClassVar[int]
    HUMIDITY_PCT_FIELD_NUMBER: _ClassVar[int]
    WIND_DIRECTION_DEG_FIELD_NUMBER: _ClassVar[int]
    WIND_SPEED_MPH_FIELD_NUMBER: _ClassVar[int]
    PRECIPITATION_IN_FIELD_NUMBER: _ClassVar[int]
    PRESSURE_MB_FIELD_NUMBER: _ClassVar[int]
    VISIBILITY_MI_FIELD_NUMBER: _ClassVar[int]
    temperature_f: float
    humidity_pct: float
    wind_direction_deg: float
    wind_speed_mph: float
    precipitation_in: float
    pressure_mb: float
    visibility_mi: float
    def __init__(self, temperature_f: _Optional[float] = ..., humidity_pct: _Optional[float] = ..., wind_direction_deg: _Optional[float] = ..., wind_speed_mph: _Optional[float] = ..., precipitation_in: _Optional[float] = ..., pressure_mb: _Optional[float] = ..., visibility_mi: _Optional[float] = ...) -> None: ...

class Batch(_message.Message):
    __slots__ = ("flights",)
    FLIGHTS_FIELD_NUMBER: _ClassVar[int]
    flights: _containers.RepeatedCompositeFieldContainer[Flight]
    def __init__(self, flights: _Optional[_Iterable[_Union[Flight, _Mapping]]] = ...) -> None: ...

class Predictions(_message.Message):
    __slots__ = ("predictions",)
    PREDICTIONS_FIELD_NUMBER: _ClassVar[int]
    predictions: _containers.RepeatedCompositeFieldContainer[Prediction]
    def __init__(self, predictions: _Optional[_Iterable[_Union[Prediction, _Mapping]]] = ...) -> None: ...

class Floats(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, values: _Optional[_Iterable[float]] = ...) -> None: ...

class Doubles(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, values: _Optional[_Iterable[float]] = ...) -> None: ...
