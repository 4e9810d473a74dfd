"""The two addresses that a load balancer asks."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from katalog.operasi.kesiapan import BAIK, readiness


@never_cache
@login_not_required
@require_safe
def sehat(request: HttpRequest) -> HttpResponse:
    """Answer that this process lives; asks nothing of anyone else."""
    return HttpResponse("hidup\n", content_type="text/plain; charset=utf-8")


@never_cache
@login_not_required
@require_safe
def siap(request: HttpRequest) -> JsonResponse:
    """Answer 200 when visitors may come, else 503, with the outcome of each check."""
    found = readiness()
    ready = all(each == BAIK for each in found.values())
    return JsonResponse(found, status=200 if ready else 503)
