// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// A comment or description that somebody else wrote, on its way to the screen.

#include "tests/fuzz/fuzz.h"
#include "tests/ui/markdownlaws.h"

using namespace lockstep;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString broken = ui::brokenMarkdownLaw(QString::fromUtf8(fuzz::bytesOf(data, size)));
    fuzz::demand(broken.isEmpty(), qPrintable(broken));
    return 0;
}
