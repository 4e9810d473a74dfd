from tests.invarian import jaga_invarian
from tests.kunci import jaga_urutan_kunci

__all__ = ["jaga_invarian", "jaga_urutan_kunci"]
