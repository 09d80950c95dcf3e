# Writes OUTPUT: a table of every JSON file of ROOT that is compiled into the library, in a fixed
# order. "indicators" is the catalog, "places/410600-hebi/history" the history of "410600",
# "places/410600-hebi/2026" the plan "hebi-2026".
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/places/*.json)
list(SORT files)
list(PREPEND files indicators.json)

set(arrays "")
set(rows "")
set(i 0)
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(REGEX REPLACE "(................................................................................)"
         "\\1\n" bytes "${bytes}")
  if(file STREQUAL "indicators.json")
    set(key "HEBI__EMBEDDED_CATALOG, \"\"")
  elseif(file MATCHES "^places/([0-9]+)-[^/]+/history\\.json$")
    set(key "HEBI__EMBEDDED_HISTORY, \"${CMAKE_MATCH_1}\"")
  elseif(file MATCHES "^places/[0-9]+-([^/]+)/([0-9]+)\\.json$")
    set(key "HEBI__EMBEDDED_PLAN, \"${CMAKE_MATCH_1}-${CMAKE_MATCH_2}\"")
  else()
    message(FATAL_ERROR "data/${file} is neither a history nor a plan by its name")
  endif()
  string(APPEND arrays "static const unsigned char data_${i}[] = {\n${bytes}0};\n")
  string(APPEND rows "  {${key}, (const char *)data_${i}, sizeof data_${i} - 1},\n")
  math(EXPR i "${i} + 1")
endforeach()

file(WRITE ${OUTPUT} "/* Made by cmake/embed.cmake from data/. */
#include \"json/embedded.h\"

${arrays}
const hebi__embedded hebi__embedded_table[] = {
${rows}};
const size_t hebi__embedded_count = ${i};
")
