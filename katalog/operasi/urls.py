from django.urls import URLPattern, URLResolver

app_name = "operasi"
urlpatterns: list[URLPattern | URLResolver] = []
