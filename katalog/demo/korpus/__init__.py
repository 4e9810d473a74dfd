"""Invented but plausible content of the demo world, independent of the database.

Everything is a pure function of its arguments: the same seed gives the same world on every
machine. Modules: `etalase` (what may be sold), `produk` (goods and services), `penyedia`
(vendors), `opd` (offices and their RUP), `orang` (named people), `wilayah` (the 38 regions).
The goods themselves are written in the cards of `bahan/*.txt`, read by `pembaca`.
"""
