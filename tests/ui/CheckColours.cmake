# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

# Fails, with file and line, on a colour named outside ui/theme: all colours are tokens.
# Usage: cmake -D ROOT=<source tree> -P CheckColours.cmake

file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp")
set(bad 0)
foreach(file IN LISTS files)
    if(file MATCHES "^ui/theme/")
        continue()
    endif()
    file(STRINGS "${ROOT}/${file}" lines REGEX
        "\"#[0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f]|Qt::(white|black|red|green|blue|cyan|magenta|yellow|gray|darkGray|lightGray|dark[A-Z][a-z]+)[^A-Za-z]|QColor *[({] *[0-9\"]|qRgba? *\\(|QColor::from(Rgb|Hs|Cmyk)")
    foreach(line IN LISTS lines)
        message(SEND_ERROR "${file}: ${line}: a colour that is no token of the theme")
        set(bad 1)
    endforeach()
endforeach()
if(bad)
    message(FATAL_ERROR "Colours belong into ui/theme.")
endif()
