# libhebi, compiled once, linked twice: shared (only the public names are visible) and static.
file(GLOB_RECURSE HEBI_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/libhebi/*.c)
file(GLOB HEBI_HEADERS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/libhebi/*.h)

# data/ as C arrays: the catalog, and every plan and history by its path below data/places.
file(GLOB_RECURSE HEBI_DATA CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/places/*.json)
set(HEBI_DATA ${PROJECT_SOURCE_DIR}/data/indicators.json ${HEBI_DATA})
set(HEBI_EMBEDDED ${PROJECT_BINARY_DIR}/embedded_data.c)
add_custom_command(
  OUTPUT ${HEBI_EMBEDDED}
  COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR}/data -DOUTPUT=${HEBI_EMBEDDED}
          -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${HEBI_DATA} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  COMMENT "Embedding data/"
  VERBATIM)

add_library(hebi_objects OBJECT ${HEBI_SOURCES} ${HEBI_EMBEDDED})
set_target_properties(hebi_objects PROPERTIES
  POSITION_INDEPENDENT_CODE ON
  C_VISIBILITY_PRESET hidden
  C_EXTENSIONS OFF)
target_compile_definitions(hebi_objects PRIVATE
  HEBI_VERSION="${PROJECT_VERSION}" _POSIX_C_SOURCE=200809L hebi_EXPORTS)
target_include_directories(hebi_objects
  PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include
  PRIVATE ${PROJECT_SOURCE_DIR}/libhebi)
target_link_libraries(hebi_objects PRIVATE hebi_compiler GSL::gsl PkgConfig::CJSON Threads::Threads)

add_library(hebi SHARED $<TARGET_OBJECTS:hebi_objects>)
add_library(hebi_static STATIC $<TARGET_OBJECTS:hebi_objects>)
add_library(libhebi::hebi ALIAS hebi)
add_library(libhebi::hebi_static ALIAS hebi_static)

generate_export_header(hebi BASE_NAME hebi EXPORT_MACRO_NAME HEBI_API
  STATIC_DEFINE HEBI_STATIC_DEFINE
  EXPORT_FILE_NAME ${PROJECT_BINARY_DIR}/include/libhebi/export.h)

set_target_properties(hebi PROPERTIES
  VERSION ${PROJECT_VERSION}
  SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
# The GSL error handler lives in this library, so it must never be unloaded (libhebi/base/guard.c).
target_link_options(hebi PRIVATE -Wl,-z,nodelete -Wl,--no-undefined)

foreach(target hebi hebi_static)
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_compile_features(${target} PUBLIC c_std_11)
  target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:hebi_compiler>
    GSL::gsl PkgConfig::CJSON Threads::Threads m)
endforeach()
if(HEBI_SANITIZE MATCHES "address|thread")
  # A sanitized shared library finds the runtime's symbols in the program that loads it.
  set_property(TARGET hebi PROPERTY LINK_OPTIONS -Wl,-z,nodelete -fsanitize=${HEBI_SANITIZE})
endif()
set_target_properties(hebi_static PROPERTIES OUTPUT_NAME hebi)
target_compile_definitions(hebi_static INTERFACE HEBI_STATIC_DEFINE)
