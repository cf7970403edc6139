// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/http/tls.h"

#include <QFile>
#include <QFileInfo>

// The one unit with OpenSSL's connections.
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>

namespace lockstep::server {

using namespace Qt::StringLiterals;

// Not in the unnamed namespace: a member of TlsSession::Impl is of it.
template <auto free> struct OpenSslFree
{
    template <typename T> void operator()(T *object) const { free(object); }
};

namespace {

using ContextPtr = std::shared_ptr<SSL_CTX>;
using SslPtr = std::unique_ptr<SSL, OpenSslFree<&SSL_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, OpenSslFree<&GENERAL_NAMES_free>>;

constexpr auto tls12Ciphers = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
                              "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                              "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr std::array<unsigned char, 9> http11{ 8, 'h', 't', 't', 'p', '/', '1', '.', '1' };

Error unusable(const QString &file, const QString &what)
{
    return { lockstep::errc::TlsFiles, u"%1: %2"_s.arg(file, what), {} };
}

// The first thing that OpenSSL has to say, which is the cause.
QString opensslReason()
{
    const unsigned long code = ERR_peek_error();
    const char *reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason ? QString::fromLatin1(reason) : u"no reason is known"_s;
}

// --- What it reads from and writes to: a TlsTransport ---

int transportRead(BIO *bio, char *to, size_t size, size_t *count)
{
    BIO_clear_retry_flags(bio);
    auto *transport = static_cast<TlsTransport *>(BIO_get_data(bio));
    const qsizetype got = transport->readBytes({ to, size });
    if (got == TlsTransport::nothingNow)
        BIO_set_retry_read(bio);
    *count = got > 0 ? static_cast<size_t>(got) : 0;
    return got > 0 ? 1 : 0;
}

int transportWrite(BIO *bio, const char *from, size_t size, size_t *count)
{
    BIO_clear_retry_flags(bio);
    auto *transport = static_cast<TlsTransport *>(BIO_get_data(bio));
    const qsizetype taken = transport->writeBytes({ from, size });
    if (taken == TlsTransport::nothingNow)
        BIO_set_retry_write(bio);
    *count = taken > 0 ? static_cast<size_t>(taken) : 0;
    return taken > 0 ? 1 : 0;
}

long transportControl(BIO *, int command, long, void *)
{
    return command == BIO_CTRL_FLUSH ? 1 : 0; // nothing is held back
}

BIO_METHOD *transportMethod()
{
    static BIO_METHOD *const method = [] {
        BIO_METHOD *made
            = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "lockstep transport");
        BIO_meth_set_read_ex(made, transportRead);
        BIO_meth_set_write_ex(made, transportWrite);
        BIO_meth_set_ctrl(made, transportControl);
        return made;
    }();
    return method;
}

// --- The context ---

// We speak nothing else, so a client that has a list but not this in it is let be.
int chooseProtocol(SSL *, const unsigned char **out, unsigned char *outSize,
    const unsigned char *in, unsigned int inSize, void *)
{
    unsigned char *chosen = nullptr;
    const int found = SSL_select_next_proto(
        &chosen, outSize, http11.data(), static_cast<unsigned int>(http11.size()), in, inSize);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

int noPassphrase(char *, int, int, void *) { return 0; }

Result<void> checkReadable(const QString &file, bool isKey)
{
    QFile opened{ file };
    if (!opened.open(QIODevice::ReadOnly))
        return unusable(file, opened.errorString());
#ifndef Q_OS_WIN
    if (isKey && opened.permissions().testFlag(QFile::ReadOther))
        return unusable(file, u"everybody on this machine can read this key: chmod o-r"_s);
#endif
    return {};
}

Result<ContextPtr> makeContext(const TlsFiles &files)
{
    if (const auto readable = checkReadable(files.certificate, false); !readable)
        return readable.error();
    if (const auto readable = checkReadable(files.key, true); !readable)
        return readable.error();
    ERR_clear_error();
    const ContextPtr context{ SSL_CTX_new(TLS_server_method()), OpenSslFree<&SSL_CTX_free>{} };
    if (!context)
        return unusable(files.certificate, opensslReason());
    SSL_CTX *ctx = context.get();
    SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION);
    SSL_CTX_set_options(ctx,
        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE
            | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(ctx,
        SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
            | SSL_MODE_RELEASE_BUFFERS); // an idle connection holds none
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF); // by tickets only
    SSL_CTX_set_alpn_select_cb(ctx, chooseProtocol, nullptr);
    SSL_CTX_set_default_passwd_cb(ctx, noPassphrase);
    if (SSL_CTX_set_cipher_list(ctx, tls12Ciphers) != 1)
        return unusable(files.certificate, opensslReason());
    if (SSL_CTX_use_certificate_chain_file(ctx, QFile::encodeName(files.certificate).constData())
        != 1) {
        return unusable(
            files.certificate, u"no certificate in PEM form (%1)"_s.arg(opensslReason()));
    }
    ERR_clear_error();
    if (SSL_CTX_use_PrivateKey_file(ctx, QFile::encodeName(files.key).constData(), SSL_FILETYPE_PEM)
        != 1) {
        const bool isAnother = ERR_GET_REASON(ERR_peek_error()) == X509_R_KEY_VALUES_MISMATCH;
        return unusable(files.key,
            isAnother ? u"it is not the key of the certificate %1"_s.arg(files.certificate)
                      : u"no key in PEM form without a pass phrase (%1)"_s.arg(opensslReason()));
    }
    if (SSL_CTX_check_private_key(ctx) != 1)
        return unusable(
            files.key, u"it is not the key of the certificate %1"_s.arg(files.certificate));
    return context;
}

WallTime timeOf(const ASN1_TIME *asn)
{
    std::tm parts{};
    if (!asn || ASN1_TIME_to_tm(asn, &parts) != 1)
        return {};
    const std::chrono::sys_days day
        = std::chrono::year{ parts.tm_year + 1900 } / (parts.tm_mon + 1) / parts.tm_mday;
    return day + std::chrono::hours{ parts.tm_hour } + std::chrono::minutes{ parts.tm_min }
    + std::chrono::seconds{ parts.tm_sec };
}

QString nameOf(const GENERAL_NAME &name)
{
    if (name.type == GEN_DNS) {
        const auto *text = reinterpret_cast<const char *>(ASN1_STRING_get0_data(name.d.dNSName));
        return QString::fromLatin1(text, ASN1_STRING_length(name.d.dNSName));
    }
    if (name.type != GEN_IPADD)
        return {};
    const ASN1_OCTET_STRING *bytes = name.d.iPAddress;
    const unsigned char *data = ASN1_STRING_get0_data(bytes);
    QStringList parts;
    if (ASN1_STRING_length(bytes) == 4) {
        for (int i = 0; i < 4; ++i)
            parts << QString::number(data[i]);
        return parts.join(u'.');
    }
    for (int i = 0; i + 1 < ASN1_STRING_length(bytes); i += 2)
        parts << QString::number(data[i] * 256 + data[i + 1], 16);
    return parts.join(u':');
}

} // namespace

struct TlsSession::Impl
{
    SslPtr ssl{};
    ContextPtr context{};
    QString failure{};
    bool plainHttp = false;
    bool usable = true; // SSL_shutdown() is not for connections that failed

    State stateOf(int result)
    {
        switch (SSL_get_error(ssl.get(), result)) {
        case SSL_ERROR_NONE:
            return State::Done;
        case SSL_ERROR_WANT_READ:
            return State::WantsRead;
        case SSL_ERROR_WANT_WRITE:
            return State::WantsWrite;
        case SSL_ERROR_ZERO_RETURN:
            return State::Ended;
        case SSL_ERROR_SYSCALL:
            usable = false;
            return State::Ended;
        default:
            usable = false;
            plainHttp = ERR_GET_REASON(ERR_peek_error()) == SSL_R_HTTP_REQUEST;
            failure = opensslReason();
            ERR_clear_error();
            return State::Failed;
        }
    }
};

TlsSession::TlsSession(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
TlsSession::~TlsSession() = default;

TlsSession::State TlsSession::handshake()
{
    ERR_clear_error();
    return m_impl->stateOf(SSL_accept(m_impl->ssl.get()));
}

TlsSession::Outcome TlsSession::read(std::span<char> to)
{
    ERR_clear_error();
    size_t count = 0;
    const int result = SSL_read_ex(m_impl->ssl.get(), to.data(), to.size(), &count);
    return { result == 1 ? State::Done : m_impl->stateOf(result), count };
}

TlsSession::Outcome TlsSession::write(std::span<const char> from)
{
    ERR_clear_error();
    size_t count = 0;
    const int result = SSL_write_ex(m_impl->ssl.get(), from.data(), from.size(), &count);
    return { result == 1 ? State::Done : m_impl->stateOf(result), count };
}

void TlsSession::sayGoodbye()
{
    if (!m_impl->usable || SSL_is_init_finished(m_impl->ssl.get()) != 1)
        return;
    ERR_clear_error();
    SSL_shutdown(m_impl->ssl.get()); // ours; theirs is not waited for
}

const QString &TlsSession::failure() const { return m_impl->failure; }
bool TlsSession::isPlainHttp() const { return m_impl->plainHttp; }

struct TlsContext::Impl
{
    TlsFiles files{};
    ContextPtr context{};
};

TlsContext::TlsContext(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
TlsContext::~TlsContext() = default;

Result<std::shared_ptr<TlsContext>> TlsContext::load(const TlsFiles &files)
{
    auto context = makeContext(files);
    if (!context)
        return context.error();
    auto impl = std::make_unique<Impl>(Impl{ files, *std::move(context) });
    return std::shared_ptr<TlsContext>{ new TlsContext{ std::move(impl) } };
}

Result<void> TlsContext::reload()
{
    auto context = makeContext(m_impl->files);
    if (!context)
        return context.error();
    m_impl->context = *std::move(context);
    return {};
}

TlsCertificate TlsContext::certificate() const
{
    TlsCertificate certificate;
    const X509 *x509 = SSL_CTX_get0_certificate(m_impl->context.get());
    certificate.from = timeOf(X509_get0_notBefore(x509));
    certificate.until = timeOf(X509_get0_notAfter(x509));
    const NamesPtr names{ static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(x509, NID_subject_alt_name, nullptr, nullptr)) };
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const QString name = nameOf(*sk_GENERAL_NAME_value(names.get(), i));
        if (!name.isEmpty())
            certificate.names << name;
    }
    return certificate;
}

std::unique_ptr<TlsSession> TlsContext::accept(TlsTransport &transport) const
{
    auto impl = std::make_unique<TlsSession::Impl>();
    impl->context = m_impl->context;
    impl->ssl.reset(SSL_new(m_impl->context.get()));
    BIO *bio = impl->ssl ? BIO_new(transportMethod()) : nullptr;
    if (!bio)
        return nullptr;
    BIO_set_data(bio, &transport);
    BIO_set_init(bio, 1);
    SSL_set_bio(impl->ssl.get(), bio, bio);
    SSL_set_accept_state(impl->ssl.get());
    return std::unique_ptr<TlsSession>{ new TlsSession{ std::move(impl) } };
}

} // namespace lockstep::server
