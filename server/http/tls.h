// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QStringList>

#include <memory>
#include <span>

namespace lockstep::errc {
inline constexpr QLatin1StringView TlsFiles{ "TLS_FILES" }; // a certificate or key cannot be used
}

namespace lockstep::server {

// PEM files: the certificate with those that lead to its authority behind it, and its key.
struct TlsFiles
{
    QString certificate{};
    QString key{};
};

// What a certificate says.
struct TlsCertificate
{
    QStringList names{}; // DNS names and addresses
    WallTime from{};
    WallTime until{};
};

// The bytes below TLS: never blocks.
class TlsTransport
{
public:
    static constexpr qsizetype nothingNow = -1;
    static constexpr qsizetype broken = -2;

    virtual ~TlsTransport() = default;
    // How many bytes, 0 at the end, or one of the above.
    virtual qsizetype readBytes(std::span<char> to) = 0;
    virtual qsizetype writeBytes(std::span<const char> from) = 0;
};

// One connection, on the server's side. Keeps the certificate it began with.
class TlsSession
{
public:
    enum class State {
        Done, // and `count` bytes were read or taken
        WantsRead, // again, when there is something to read
        WantsWrite, // again, with the same bytes, when something can be sent
        Ended, // by the other side, perhaps without a word
        Failed,
    };
    struct Outcome
    {
        State state = State::Failed;
        size_t count = 0;
    };

    ~TlsSession();
    [[nodiscard]] State handshake();
    // `to` should have room for a whole record (16 KiB): then nothing is left behind in here.
    [[nodiscard]] Outcome read(std::span<char> to);
    [[nodiscard]] Outcome write(std::span<const char> from);
    void sayGoodbye();
    // Why it failed, for the log.
    [[nodiscard]] const QString &failure() const;
    // They spoke HTTP without TLS.
    [[nodiscard]] bool isPlainHttp() const;

private:
    friend class TlsContext;
    struct Impl;
    explicit TlsSession(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// TLS 1.2 and 1.3 with forward secrecy, by OpenSSL. Shared by all connections; used on one thread.
class TlsContext
{
public:
    // Error: TLS_FILES; the message names the file and the remedy.
    [[nodiscard]] static Result<std::shared_ptr<TlsContext>> load(const TlsFiles &files);
    ~TlsContext();
    // Reads the files again, for new connections; the others go on. With an error nothing changes.
    Result<void> reload();
    [[nodiscard]] TlsCertificate certificate() const;
    [[nodiscard]] std::unique_ptr<TlsSession> accept(TlsTransport &transport) const;

private:
    struct Impl;
    explicit TlsContext(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lockstep::server
