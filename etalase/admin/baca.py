"""Rows that an officer looks at and never edits."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest


class HanyaBaca(admin.TabularInline):
    """Rows that are shown and never edited."""

    extra = 0
    can_delete = False
    show_change_link = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
