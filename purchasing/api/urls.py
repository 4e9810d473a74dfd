from rest_framework.routers import SimpleRouter

from purchasing.api.views import PesananViewSet

router = SimpleRouter()
router.register("pesanan", PesananViewSet, basename="pesanan")
urlpatterns = router.urls
