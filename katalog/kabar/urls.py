from django.urls import URLPattern, URLResolver

app_name = "kabar"
urlpatterns: list[URLPattern | URLResolver] = []
