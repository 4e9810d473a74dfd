from django.urls import URLPattern, URLResolver

app_name = "bantuan"
urlpatterns: list[URLPattern | URLResolver] = []
