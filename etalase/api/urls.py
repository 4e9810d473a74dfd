from rest_framework.routers import SimpleRouter

from etalase.api.views import EtalaseViewSet, PenyediaViewSet, ProdukViewSet

router = SimpleRouter()
router.register("etalase", EtalaseViewSet, basename="etalase")
router.register("produk", ProdukViewSet, basename="produk")
router.register("penyedia", PenyediaViewSet, basename="penyedia")
urlpatterns = router.urls
