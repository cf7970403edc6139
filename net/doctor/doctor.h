// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/rng.h"
#include "core/sync/connectioncheck.h"
#include "net/native/nativeremote.h"

#include <QObject>

namespace lockstep::net {

class DoctorRun;

// The connection doctor: goes the way to a server step by step, as a session would, and stops at
// the first step that fails. Where another address would do, it finds that: https for http, another
// port, a path. Lives on one thread with a Qt event loop; all of it is asynchronous.
class Doctor final : public QObject, public ConnectionChecker
{
    Q_OBJECT

public:
    struct Options
    {
        // The certificate that the user trusts for a server; empty: none in particular.
        std::function<QByteArray(const QUrl &server)> pinOf{};
        // Who is signed in there; none, or an empty provider: nobody, and that step is skipped.
        std::function<TokenProvider(const QUrl &server)> tokensOf{};
        Milliseconds stepTimeout{ 10'000 };
        Milliseconds suggestionTimeout{ 3'000 };
    };

    Doctor(Clock &clock, Rng &rng, Options options);
    ~Doctor() override;

    void start(const QString &address, Changed changed) override;
    void cancel() override;

private:
    void tell();

    Clock &m_clock;
    Rng &m_rng;
    Options m_options;
    DoctorRun *m_run = nullptr; // a child; those that were given up go later
    Changed m_changed{};
    bool m_isTold = true;
};

} // namespace lockstep::net
