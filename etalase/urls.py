from django.urls import URLPattern, URLResolver

app_name = "etalase"
urlpatterns: list[URLPattern | URLResolver] = []
