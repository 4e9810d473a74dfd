"""Writes the demo world into an empty database, from the pure generators of `korpus`.

`isi.fill` runs the stages in order. Each stage is a module that writes one kind of thing and
leaves in `dunia.Dunia` what later stages have to know. Everything follows from the seed and the
moment of loading, so two loads with the same of both give the same world.
"""
