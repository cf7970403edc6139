# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

# lockstep_read_changes(FILE): the releases, which only CHANGELOG.md knows. Sets LOCKSTEP_RELEASES,
# for the metainfo, and LOCKSTEP_DATE, of the newest one. One that is not released yet has the date
# of the build, or of SOURCE_DATE_EPOCH.
function(lockstep_read_changes file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(STRINGS "${file}" headings REGEX "^## [0-9]")
    set(releases)
    set(newest)
    foreach(heading IN LISTS headings)
        if(NOT heading MATCHES "^## ([0-9]+\\.[0-9]+\\.[0-9]+) \\((not released yet|[0-9-]+)\\)$")
            message(FATAL_ERROR "CHANGELOG.md: '${heading}' is not '## VERSION (DATE)'")
        endif()
        set(version "${CMAKE_MATCH_1}")
        set(date "${CMAKE_MATCH_2}")
        set(type "stable")
        if(date STREQUAL "not released yet")
            string(TIMESTAMP date "%Y-%m-%d" UTC)
            set(type "development")
        endif()
        string(APPEND releases
            "    <release version=\"${version}\" date=\"${date}\" type=\"${type}\"/>\n")
        if(NOT newest)
            set(newest "${date}")
        endif()
    endforeach()
    set(LOCKSTEP_RELEASES "${releases}" PARENT_SCOPE)
    set(LOCKSTEP_DATE "${newest}" PARENT_SCOPE)
endfunction()
