# What a stranger's program needs to be built against the library: headers, both libraries, a CMake
# package and a pkg-config file. The Python wheel takes the component "python" alone, none of these.
set(HEBI_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/libhebi)

install(TARGETS hebi EXPORT libhebiTargets
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development)
install(TARGETS hebi_static EXPORT libhebiStaticTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(FILES ${PROJECT_SOURCE_DIR}/include/libhebi.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(FILES ${HEBI_HEADERS} ${PROJECT_BINARY_DIR}/include/libhebi/export.h
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/libhebi COMPONENT development)

# Two exports: who links the shared library needs neither GSL nor cJSON to be found.
foreach(targets libhebiTargets libhebiStaticTargets)
  install(EXPORT ${targets} NAMESPACE libhebi:: DESTINATION ${HEBI_CMAKE_DIR}
    COMPONENT development)
endforeach()
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/libhebiConfig.cmake.in
  ${PROJECT_BINARY_DIR}/libhebiConfig.cmake INSTALL_DESTINATION ${HEBI_CMAKE_DIR})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/libhebiConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/libhebiConfig.cmake
  ${PROJECT_BINARY_DIR}/libhebiConfigVersion.cmake
  DESTINATION ${HEBI_CMAKE_DIR} COMPONENT development)

# The .pc file finds the prefix from where it lies itself, so that an installed tree can be moved.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(HEBI_PC_PREFIX ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH up /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
  string(REGEX REPLACE "/$" "" up "${up}")
  set(HEBI_PC_PREFIX "\${pcfiledir}/${up}")
endif()
foreach(kind LIBDIR INCLUDEDIR)
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${kind}}")
    set(HEBI_PC_${kind} ${CMAKE_INSTALL_${kind}})
  else()
    set(HEBI_PC_${kind} "\${prefix}/${CMAKE_INSTALL_${kind}}")
  endif()
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/libhebi.pc.in ${PROJECT_BINARY_DIR}/libhebi.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/libhebi.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
