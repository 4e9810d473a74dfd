"""Two questions of a load balancer: are you alive, and may you take visitors?"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from katalog.operasi.kesehatan import readiness


@login_not_required
@never_cache
@require_safe
def sehat(request: HttpRequest) -> HttpResponse:
    """Tell that this process answers, without asking anybody else."""
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@never_cache
@require_safe
def siap(request: HttpRequest) -> HttpResponse:
    """Tell what works and what does not; 503 when anything is missing."""
    keadaan = readiness()
    return JsonResponse(keadaan, status=200 if all(keadaan.values()) else 503)
