from vendors.models.penyedia import JenisBadan, Keanggotaan, Penyedia, SkalaUsaha

__all__ = ["JenisBadan", "Keanggotaan", "Penyedia", "SkalaUsaha"]
