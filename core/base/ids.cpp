// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/ids.h"

namespace lockstep {

OpId OpId::fromString(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return {};
    bool ok = false;
    const qint64 number = text.mid(colon + 1).toLongLong(&ok);
    if (!ok || number < 1)
        return {};
    return { ClientId{ text.left(colon).toString() }, number };
}

} // namespace lockstep
