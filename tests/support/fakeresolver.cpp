// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/fakeresolver.h"

#include <QMap>
#include <QMutex>

#include <dlfcn.h>
#include <netdb.h>

namespace lockstep {

namespace {

struct Names
{
    QMutex mutex{};
    QMap<QByteArray, QList<QByteArray>> addresses{};
};

// The C library asks without an object.
Names &names()
{
    static Names names;
    return names;
}

using GetAddrInfo = int (*)(const char *, const char *, const addrinfo *, addrinfo **);

GetAddrInfo original()
{
    static const auto found = reinterpret_cast<GetAddrInfo>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return found;
}

} // namespace

void FakeResolver::set(const QByteArray &name, const QList<QByteArray> &addresses)
{
    Names &all = names();
    const QMutexLocker lock{ &all.mutex };
    all.addresses.insert(name, addresses);
}

} // namespace lockstep

// Stands before the C library's, for Qt too.
extern "C" __attribute__((visibility("default"))) int getaddrinfo(
    const char *node, const char *service, const addrinfo *hints, addrinfo **result)
{
    using lockstep::names;
    using lockstep::original;
    QList<QByteArray> addresses;
    {
        const QMutexLocker lock{ &names().mutex };
        const QByteArray name{ node };
        if (!names().addresses.contains(name))
            return original()(node, service, hints, result);
        addresses = names().addresses.value(name);
    }
    addrinfo *first = nullptr;
    addrinfo **end = &first;
    for (const QByteArray &address : addresses) {
        if (original()(address.constData(), service, hints, end) != 0)
            continue;
        while (*end)
            end = &(*end)->ai_next;
    }
    if (!first)
        return EAI_NONAME;
    *result = first; // a list of lists, which freeaddrinfo() frees one by one
    return 0;
}
