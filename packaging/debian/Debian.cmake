# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

# The Debian packages lockstep, lockstep-server and lockstep-doc. What is loaded at run time
# dpkg-shlibdeps does not see: it is named here.

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_CLIENT_PACKAGE_NAME lockstep)
set(CPACK_DEBIAN_CLIENT_PACKAGE_SECTION net)
set(CPACK_DEBIAN_CLIENT_PACKAGE_RECOMMENDS
    "qt6-wayland, qt6-translations-l10n, libsecret-1-0, fonts-dejavu-core | fonts-freefont-ttf | fonts-noto-core")
set(CPACK_DEBIAN_CLIENT_PACKAGE_SUGGESTS "lockstep-doc, gnome-keyring | kwalletmanager")
set(CPACK_COMPONENT_CLIENT_DESCRIPTION "issue tracker that stays in step
Lockstep is an issue tracker for teams. Changes of others arrive as they
happen, everything works without a network, too, and two edits of one text
are merged or shown side by side: nothing that somebody typed is lost.
.
This package has the desktop client, which can host a workspace on this
computer or connect to the server of a team, and lockstep-cli for scripts.")

set(CPACK_DEBIAN_SERVER_PACKAGE_NAME lockstep-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS
    "systemd | systemd-standalone-sysusers | systemd-sysusers")
set(CPACK_DEBIAN_SERVER_PACKAGE_SUGGESTS
    "lockstep-doc, libqt6sql6-psql, nginx, postgresql, redis-server")
set(CPACK_COMPONENT_SERVER_DESCRIPTION "issue tracker that stays in step - server
Lockstep is an issue tracker for teams. Changes of others arrive as they
happen, everything works without a network, too, and two edits of one text
are merged or shown side by side: nothing that somebody typed is lost.
.
This package has the server, lockstepd: one program that keeps everything
in one SQLite file. Several of them work together on PostgreSQL and Redis.")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA conffiles postinst prerm postrm)
list(TRANSFORM CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA PREPEND "${CMAKE_CURRENT_LIST_DIR}/")

set(CPACK_DEBIAN_DOC_PACKAGE_NAME lockstep-doc)
set(CPACK_DEBIAN_DOC_PACKAGE_SECTION doc)
set(CPACK_DEBIAN_DOC_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DOC_PACKAGE_SHLIBDEPS OFF)
set(CPACK_COMPONENT_DOC_DESCRIPTION "issue tracker that stays in step - documentation
Lockstep is an issue tracker for teams, which works without a network, too.
.
This package has the documents about its server, its language of filters,
its protocol and REST interface, and how it is made.")

# What every Debian package has in usr/share/doc (Finish.cmake puts it there).
foreach(licence ISC MIT)
    file(READ "${CMAKE_SOURCE_DIR}/LICENSES/${licence}.txt" text)
    string(REGEX REPLACE "^.*\n(Permission )" "\\1" text "${text}") # behind title and blank copyright
    string(STRIP "${text}" text)
    string(REPLACE "\n\n" "\n.\n" text "${text}")
    string(REPLACE "\n" "\n " LOCKSTEP_${licence} " ${text}")
endforeach()
string(TIMESTAMP LOCKSTEP_DATE_RFC2822 "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(LOCKSTEP_DEBIAN_TEXTS "${CMAKE_CURRENT_BINARY_DIR}/debian")
configure_file("${CMAKE_CURRENT_LIST_DIR}/copyright.in" "${LOCKSTEP_DEBIAN_TEXTS}/copyright" @ONLY)
set(LOCKSTEP_CHANGES "${CMAKE_SOURCE_DIR}/CHANGELOG.md")
configure_file("${CMAKE_CURRENT_LIST_DIR}/Finish.cmake.in" "${LOCKSTEP_DEBIAN_TEXTS}/Finish.cmake" @ONLY)
configure_file("${CMAKE_CURRENT_LIST_DIR}/changelog.in" "${LOCKSTEP_DEBIAN_TEXTS}/changelog.Debian" @ONLY)
set(CPACK_PRE_BUILD_SCRIPTS "${LOCKSTEP_DEBIAN_TEXTS}/Finish.cmake")
