# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

# One set of flags for every target, and the three functions that make targets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(LOCKSTEP_CCACHE ccache)
if(LOCKSTEP_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${LOCKSTEP_CCACHE}")
endif()

add_library(lockstep-flags INTERFACE)
target_include_directories(lockstep-flags INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(lockstep-flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
    # g++ 12 sees uninitialised members in every std::variant of Qt values (GCC bug 105562).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    # Collecting garbage less often saves g++ a tenth of its time, for 80 to 190 MB more.
    "$<$<CXX_COMPILER_ID:GNU>:SHELL:--param ggc-min-expand=100 --param ggc-min-heapsize=400000>"
    $<$<BOOL:${LOCKSTEP_WERROR}>:-Werror>)
target_compile_definitions(lockstep-flags INTERFACE
    LOCKSTEP_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_NO_JAVA_STYLE_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(LOCKSTEP_SANITIZE)
    target_compile_options(lockstep-flags INTERFACE
        -fsanitize=${LOCKSTEP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    if(LOCKSTEP_SANITIZE MATCHES "undefined")
        # They double the time to compile, and what they find AddressSanitizer or the processor does.
        target_compile_options(lockstep-flags INTERFACE
            -fno-sanitize=null,alignment,vptr,object-size)
    endif()
    target_link_options(lockstep-flags INTERFACE -fsanitize=${LOCKSTEP_SANITIZE})
endif()
if(LOCKSTEP_COVERAGE)
    target_compile_options(lockstep-flags INTERFACE --coverage -O0)
    target_link_options(lockstep-flags INTERFACE --coverage)
endif()

# lockstep_library(NAME): a static library of one folder; its subfolders add their own sources.
function(lockstep_library name)
    add_library(${name} STATIC)
    target_link_libraries(${name} PUBLIC lockstep-flags)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    # CMake 3.25 with Ninja does not run moc again when only the list of sources has grown.
    file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp")
endfunction()

# lockstep_replaceable(SOURCES...): these are compiled once more, differently, into a program that
# must not pull in the library's own; so they are objects of their own there, also in a unity build.
function(lockstep_replaceable)
    set_property(SOURCE ${ARGN} TARGET_DIRECTORY lockstep-core lockstep-net lockstep-server
        PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# Everything but the unit tests: what `./dev test` builds optimised (docs/building.md, "Tests").
add_custom_target(lockstep-programs)

# lockstep_executable(NAME SOURCES... LIBS... [UNIT_TEST])
function(lockstep_executable name)
    cmake_parse_arguments(arg "UNIT_TEST" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE lockstep-flags ${arg_LIBS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(NOT arg_UNIT_TEST)
        add_dependencies(lockstep-programs ${name})
    endif()
endfunction()

# lockstep_test(NAME SOURCES... LIBS... [LABELS...] [TIMEOUT seconds] [GUI])
# One QtTest executable, tests in build/tests/; labels: unit (default; gui with GUI), long, peers, e2e.
function(lockstep_test name)
    cmake_parse_arguments(arg "GUI" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    if(arg_GUI AND NOT LOCKSTEP_BUILD_GUI)
        return()
    endif()
    if(arg_GUI)
        list(APPEND arg_LABELS gui)
    elseif(NOT arg_LABELS)
        set(arg_LABELS unit)
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(LOCKSTEP_SANITIZE OR LOCKSTEP_COVERAGE)
        math(EXPR arg_TIMEOUT "3 * ${arg_TIMEOUT}")
    endif()
    set(kind)
    if("unit" IN_LIST arg_LABELS OR "long" IN_LIST arg_LABELS)
        set(kind UNIT_TEST)
    endif()
    lockstep_executable(${name} SOURCES ${arg_SOURCES} LIBS ${arg_LIBS} Qt6::Test ${kind})
    # A test's own code need not be fast, and optimising it takes a third of the time to build it.
    target_compile_options(${name} PRIVATE $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-Og>)
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests"
        UNITY_BUILD OFF) # it is one source, and in an included one its private types are not private
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
        SKIP_RETURN_CODE 77
        # Whose session it is run in, is not to be seen, or changed, by it: its keychain above all.
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FATAL_WARNINGS=0;DBUS_SESSION_BUS_ADDRESS=disabled:")
endfunction()
