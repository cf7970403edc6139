// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A text of the filter language.

#include "tests/core/querysamples.h"
#include "tests/fuzz/fuzz.h"

using namespace lockstep;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString broken = query::brokenLaw(QString::fromUtf8(fuzz::bytesOf(data, size)));
    fuzz::demand(broken.isEmpty(), qPrintable(broken));
    return 0;
}
