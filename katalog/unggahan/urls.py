from django.urls import path

from katalog.unggahan import views

app_name = "unggahan"
urlpatterns = [path("unggahan/dokumen/<slug:kode>/", views.dokumen, name="dokumen")]
