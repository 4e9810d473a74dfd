"""`python -m bench [name …]`: run the benchmarks, or those named; each module has a `main()`."""

import importlib
import pkgutil
import sys

import bench


def main(wanted: list[str]) -> int:
    """Run each module's `main()` in order of name; return 1 when a name is unknown."""
    names = sorted(each.name for each in pkgutil.iter_modules(bench.__path__))
    names = [name for name in names if not name.startswith("_")]
    if unknown := set(wanted) - set(names):
        print(f"Tidak ada: {', '.join(sorted(unknown))}. Yang ada: {', '.join(names)}.")
        return 1
    for name in wanted or names:
        print(f"== {name}", flush=True)
        importlib.import_module(f"bench.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
