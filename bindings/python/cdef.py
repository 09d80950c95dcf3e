# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the C source of the extension from the public headers.

The compiler's own preprocessor reads the headers (with HEBI_CFFI defined, see libhebi/common.h), so
that the Python side declares exactly what the C side does.

Usage: cdef.py OUTPUT INCLUDE COMPILER [COMPILER-ARGUMENT...]
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

MODULE = "libhebi._libhebi"
UMBRELLA = "libhebi.h"


def declarations(include: Path, compiler: list[str]) -> str:
    """All public declarations, without comments, attributes and system headers."""
    command = [*compiler, "-E", "-P", "-DHEBI_CFFI", f"-I{include}", str(include / UMBRELLA)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def main() -> None:
    from cffi import FFI

    output, include, *compiler = sys.argv[1:]
    ffi = FFI()
    ffi.cdef(declarations(Path(include), compiler))
    ffi.set_source(MODULE, f"#include <{UMBRELLA}>")
    ffi.emit_c_code(output)


if __name__ == "__main__":
    main()
