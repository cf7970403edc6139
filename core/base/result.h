// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace lockstep {

// Why an expected failure happened. `code` is stable and for programs (see errc below and the
// protocol's codes), `message` says what and where for logs and scripts; ui makes its own text
// from the code. `field` names the offending field, if there is one. `retryAfterMs` > 0: the same
// may succeed after that time.
struct Error
{
    QString code{};
    QString message{};
    QString field{};
    qint64 retryAfterMs{};

    friend bool operator==(const Error &, const Error &) = default;
};

namespace errc {
inline constexpr QLatin1StringView Parse{ "PARSE" }; // bytes that are not what they claim to be
inline constexpr QLatin1StringView Io{ "IO" }; // disk or socket
inline constexpr QLatin1StringView Validation{ "VALIDATION" };
inline constexpr QLatin1StringView BadArgument{ "BAD_ARGUMENT" };
inline constexpr QLatin1StringView BadId{ "BAD_ID" };
inline constexpr QLatin1StringView NotAMember{ "NOT_A_MEMBER" };
inline constexpr QLatin1StringView Forbidden{ "FORBIDDEN_OR_MISSING" };
inline constexpr QLatin1StringView UnknownField{ "UNKNOWN_FIELD" };
inline constexpr QLatin1StringView UnknownKind{ "UNKNOWN_KIND" };
inline constexpr QLatin1StringView UnknownEvent{ "UNKNOWN_EVENT" };
inline constexpr QLatin1StringView MutationNeedsAck{ "MUTATION_NEEDS_ACK" };
inline constexpr QLatin1StringView BatchTooLarge{ "BATCH_TOO_LARGE" };
inline constexpr QLatin1StringView IdempotencyMismatch{ "IDEMPOTENCY_MISMATCH" };
// Of attachments (docs/protocol.md, "7. HTTP beside it").
inline constexpr QLatin1StringView UploadMissing{ "UPLOAD_MISSING" }; // its bytes are not all here
inline constexpr QLatin1StringView OffsetMismatch{
    "OFFSET_MISMATCH"
}; // the upload goes on elsewhere
inline constexpr QLatin1StringView HashMismatch{ "HASH_MISMATCH" }; // these are not the bytes named
inline constexpr QLatin1StringView QuotaExceeded{ "QUOTA_EXCEEDED" };
inline constexpr QLatin1StringView NoFileStore{ "NO_FILE_STORE" }; // this server keeps no files
inline constexpr QLatin1StringView OpExpired{ "OP_EXPIRED" };
inline constexpr QLatin1StringView RateLimited{ "RATE_LIMITED" };
inline constexpr QLatin1StringView LimitConnections{ "LIMIT_CONNECTIONS" };
inline constexpr QLatin1StringView LimitAddress{ "LIMIT_ADDRESS" };
inline constexpr QLatin1StringView Draining{ "DRAINING" };
inline constexpr QLatin1StringView Busy{ "BUSY" };
inline constexpr QLatin1StringView Internal{ "INTERNAL" }; // the server's own fault
inline constexpr QLatin1StringView AuthCredentials{ "AUTH_CREDENTIALS" }; // e-mail or password
inline constexpr QLatin1StringView AuthUnverified{ "AUTH_UNVERIFIED" }; // the address
inline constexpr QLatin1StringView AuthMissing{ "AUTH_MISSING" };
inline constexpr QLatin1StringView AuthMalformed{ "AUTH_MALFORMED" };
inline constexpr QLatin1StringView AuthExpired{ "AUTH_EXPIRED" };
inline constexpr QLatin1StringView AuthNotYet{ "AUTH_NOT_YET" };
inline constexpr QLatin1StringView AuthSignature{ "AUTH_SIGNATURE" };
inline constexpr QLatin1StringView AuthRevoked{ "AUTH_REVOKED" };
inline constexpr QLatin1StringView ProtocolVersion{ "PROTOCOL_VERSION" };
inline constexpr QLatin1StringView Resync{ "RESYNC" };
inline constexpr QLatin1StringView JsonDepth{ "BAD_JSON_DEPTH" };
inline constexpr QLatin1StringView JsonDuplicateKey{ "BAD_JSON_DUPLICATE_KEY" };
inline constexpr QLatin1StringView NotConnected{ "NOT_CONNECTED" }; // could not be sent, or was cut
inline constexpr QLatin1StringView AckTimeout{ "ACK_TIMEOUT" }; // sent, and not answered in time
inline constexpr QLatin1StringView TlsUntrusted{ "TLS_UNTRUSTED" }; // no certificate to rely on
inline constexpr QLatin1StringView TooLarge{ "TOO_LARGE" }; // for the server's limit
inline constexpr QLatin1StringView ProfileOwner{ "PROFILE_OWNER" }; // it is another person's
inline constexpr QLatin1StringView StoreLocked{ "STORE_LOCKED" }; // another process has the profile
// Another node was in the way: the whole transaction may be done again at once.
inline constexpr QLatin1StringView StoreContended{ "STORE_CONTENDED" };
inline constexpr QLatin1StringView StoreNewer{ "STORE_NEWER" }; // written by a newer version
inline constexpr QLatin1StringView StoreCorrupt{ "STORE_CORRUPT" };
inline constexpr QLatin1StringView StoreFull{ "STORE_FULL" };
} // namespace errc

// A value, or why there is none.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// Success without a value, or why not.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

// Visits a variant with one lambda per alternative.
template <typename... Fs> struct Overload : Fs...
{
    using Fs::operator()...;
};

} // namespace lockstep
