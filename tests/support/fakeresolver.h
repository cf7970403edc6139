// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

namespace lockstep {

// The names of this process: getaddrinfo() of the C library is asked for all others. Names of
// tests end in ".test", which nobody has (RFC 6761).
class FakeResolver
{
public:
    // From now on that name has these addresses, in this order; none: it is not found.
    static void set(const QByteArray &name, const QList<QByteArray> &addresses);
};

} // namespace lockstep
