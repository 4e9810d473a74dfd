"""Where the catalogue manager curates; Django's admin finds these by importing the package."""

from etalase.admin import etalase, padanan, periksa, produk, skema

__all__ = ["etalase", "padanan", "periksa", "produk", "skema"]
