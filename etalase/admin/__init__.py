"""Where the catalogue manager curates; Django's admin finds these by importing the package."""

from etalase.admin import etalase, periksa, produk, skema

__all__ = ["etalase", "periksa", "produk", "skema"]
