"""The API: its data, its schema, and the page that explains it."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.urls import include, path
from drf_spectacular.views import SpectacularJSONAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny

from katalog import api_skema

# Swagger's own page writes styles into the page; this one address may, and no other.
LONGGAR = csp_update({"style-src": [SELF, UNSAFE_INLINE]})

# The extension registers itself when it is imported.
SKEMA = api_skema.SesiScheme

app_name = "api"
urlpatterns = [
    path("", include("etalase.api.urls")),
    path("", include("purchasing.api.urls")),
    path(
        "skema/",
        SpectacularJSONAPIView.as_view(permission_classes=(AllowAny,)),
        name="skema",
    ),
    path(
        "dok/",
        LONGGAR(
            SpectacularSwaggerSplitView.as_view(
                permission_classes=(AllowAny,), url_name="api:skema"
            )
        ),
        name="dok",
    ),
]
