from tests.basis import basis_nyata
from tests.invarian import jaga_invarian
from tests.kunci import jaga_urutan_kunci

__all__ = ["basis_nyata", "jaga_invarian", "jaga_urutan_kunci"]
