from django.urls import URLPattern, URLResolver

app_name = "akun"
urlpatterns: list[URLPattern | URLResolver] = []
