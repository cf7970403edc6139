// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <cstddef>
#include <cstdint>

// What every fuzz target defines. libFuzzer calls it with what it makes up, and the tests with the
// files of tests/data/fuzz.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace lockstep::fuzz {

// A law of the code that is tested; Q_ASSERT is not there in release builds.
inline void demand(bool holds, const char *law)
{
    if (!holds)
        qFatal("broken: %s", law);
}

inline QByteArrayView bytesOf(const uint8_t *data, size_t size)
{
    return { reinterpret_cast<const char *>(data), static_cast<qsizetype>(size) };
}

} // namespace lockstep::fuzz
