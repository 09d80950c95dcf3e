# Warnings and sanitizers for everything that this project compiles.
add_library(hebi_compiler INTERFACE)
target_compile_features(hebi_compiler INTERFACE c_std_11)
target_compile_options(hebi_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla
  -Wpointer-arith -Wwrite-strings -Wundef
  $<$<BOOL:${HEBI_WERROR}>:-Werror>)
if(HEBI_SANITIZE)
  target_compile_options(hebi_compiler INTERFACE
    -fsanitize=${HEBI_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(hebi_compiler INTERFACE -fsanitize=${HEBI_SANITIZE})
endif()
