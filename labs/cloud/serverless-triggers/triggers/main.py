"""The handler as a Cloud Run function."""

import functions_framework
from cloudevents.http import CloudEvent

from triggers.events import from_cloudevent
from triggers.handler import handle
from triggers.here import world


# region cloud_run
@functions_framework.cloud_event
def on_file(event: CloudEvent) -> None:
    """What the functions framework calls for each CloudEvent."""
    new_file = from_cloudevent(event.get_attributes(), event.data)
    handle(new_file, world())


# endregion cloud_run
