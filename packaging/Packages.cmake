# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

# The packages that cpack makes: an archive of all, and for Debian and its like one for each
# component. `./dev package` runs it (docs/packaging.md).

set(LOCKSTEP_PACKAGER "The Lockstep authors <packages@lockstep.invalid>" CACHE STRING
    "Who makes the packages, as NAME <ADDRESS>")

set(CPACK_GENERATOR TGZ)
find_program(LOCKSTEP_SHLIBDEPS dpkg-shlibdeps)
mark_as_advanced(LOCKSTEP_SHLIBDEPS)
if(LOCKSTEP_SHLIBDEPS AND CMAKE_INSTALL_PREFIX STREQUAL "/usr")
    list(APPEND CPACK_GENERATOR DEB)
endif()
set(CPACK_COMPONENTS_ALL client server doc)
set(CPACK_PACKAGE_VENDOR "The Lockstep authors")
set(CPACK_PACKAGE_CONTACT "${LOCKSTEP_PACKAGER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # the descriptions below begin with one of their own
set(CPACK_STRIP_FILES ON)
set(CPACK_SET_DESTDIR ON) # the configuration of a prefix /usr is not below it
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_THREADS 1) # several would compress differently
set(CPACK_SYSTEM_NAME "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")

include(debian/Debian.cmake)
include(CPack)
