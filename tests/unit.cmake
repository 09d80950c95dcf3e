# One program per source file of tests/unit, linked with the library's objects so that names that
# are not public can be tested as well.
pkg_check_modules(CRITERION REQUIRED IMPORTED_TARGET criterion)

# Criterion exits with 0 though a worker leaked, so the sanitizers' words fail a test as well.
set(HEBI_SANITIZER_WORDS "LeakSanitizer|AddressSanitizer|runtime error:")

function(hebi_unit_test source)
  get_filename_component(name ${source} NAME_WE)
  add_executable(${name} ${source})
  target_compile_definitions(${name} PRIVATE
    HEBI_STATIC_DEFINE _POSIX_C_SOURCE=200809L HEBI_TESTS_DIR="${CMAKE_CURRENT_SOURCE_DIR}"
    HEBI_DATA_DIR="${PROJECT_SOURCE_DIR}/data")
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/libhebi)
  target_link_libraries(${name} PRIVATE hebi_static hebi_compiler PkgConfig::CRITERION
    PkgConfig::CJSON GSL::gsl Threads::Threads m)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES FAIL_REGULAR_EXPRESSION "${HEBI_SANITIZER_WORDS}")
endfunction()

file(GLOB HEBI_UNIT_TESTS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/unit/test_*.c)
foreach(source IN LISTS HEBI_UNIT_TESTS)
  hebi_unit_test(${source})
endforeach()

if(HEBI_SANITIZE MATCHES "address")
  # The net itself: a test that leaks on purpose has to be caught by those words.
  hebi_unit_test(${CMAKE_CURRENT_SOURCE_DIR}/leak/leaks_on_purpose.c)
  set_tests_properties(leaks_on_purpose PROPERTIES FAIL_REGULAR_EXPRESSION ""
    PASS_REGULAR_EXPRESSION "LeakSanitizer: detected memory leaks")
endif()
