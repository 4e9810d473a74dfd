"""Named points in a service at which a test may crash the process or hold it back."""

from django.conf import settings
from django.utils.module_loading import import_string


def titik(name: str) -> None:
    """Do nothing, unless a tests-only settings module names a hook in `TITIK`."""
    hook: str | None = getattr(settings, "TITIK", None)
    if hook is not None:
        import_string(hook)(name)
