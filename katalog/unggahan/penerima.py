"""Judges the length of a whole request before any of its files is read or written."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class BatasKiriman(FileUploadHandler):
    """Stands first among the upload handlers; passes every byte on to those behind it."""

    def handle_raw_input(
        self,
        input_data: Any,
        META: Mapping[str, Any],
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        """Raise RequestDataTooBig when the request says that it is longer than we take."""
        if content_length > settings.KIRIMAN_MAKS_BYTE:
            raise RequestDataTooBig(f"{content_length} bytes")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass the chunk on as it is."""
        return raw_data

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":
        """Leave the making of the file to the next handler."""
        return None
