"""Cells of a file that a spreadsheet will open."""

# What a spreadsheet would run when a cell begins with it.
RUMUS = ("=", "+", "-", "@", "\t", "\r")


def aman(nilai: object) -> str:
    """Return the text of a cell, marked as text where a spreadsheet would run it."""
    teks = str(nilai)
    return f"'{teks}" if teks.startswith(RUMUS) else teks
