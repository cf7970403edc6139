// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

namespace lockstep {

// A certificate authority of a test, made by openssl. Nobody trusts it until trust().
class TestCa
{
public:
    struct Issued
    {
        QSslCertificate certificate{};
        QSslKey key{};
    };

    TestCa()
    {
        m_isGood = m_directory.isValid()
            && run({ "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-subj", "/CN=Test CA", "-days", "30", "-keyout", "ca.key", "-out",
                "ca.pem" })
            && write("index.txt", {}) && write("serial", "01\n")
            && write("ca.conf",
                "[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\n"
                "certificate=ca.pem\nprivate_key=ca.key\ndefault_md=sha256\npolicy=p\n"
                "copy_extensions=copy\nunique_subject=no\n[p]\ncommonName=supplied\n");
    }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] QString path(const QString &file) const { return m_directory.filePath(file); }
    [[nodiscard]] QSslCertificate certificate() const { return read("ca.pem"); }

    // `names` as openssl writes them: "DNS:a.test,IP:127.0.0.1"; the days are from now.
    [[nodiscard]] Issued issue(const QByteArray &names, int fromDays = -1, int untilDays = 20)
    {
        const auto time = [](int days) {
            return QDateTime::currentDateTimeUtc()
                .addDays(days)
                .toString(QStringLiteral("yyMMddhhmmss'Z'"))
                .toLatin1();
        };
        if (!request(names)
            || !run({ "ca", "-batch", "-config", "ca.conf", "-in", "leaf.csr", "-out", "leaf.pem",
                "-notext", "-startdate", time(fromDays), "-enddate", time(untilDays) }))
            return {};
        return issued();
    }
    [[nodiscard]] Issued selfSigned(const QByteArray &names)
    {
        if (!request(names)
            || !run({ "x509", "-req", "-in", "leaf.csr", "-signkey", "leaf.key", "-days", "20",
                "-copy_extensions", "copy", "-out", "leaf.pem" }))
            return {};
        return issued();
    }

    // For this process, as long as the guard lives.
    class Trusted
    {
    public:
        explicit Trusted(const QSslCertificate &authority)
            : m_before(QSslConfiguration::defaultConfiguration())
        {
            QSslConfiguration with = m_before;
            with.addCaCertificate(authority);
            QSslConfiguration::setDefaultConfiguration(with);
        }
        ~Trusted() { QSslConfiguration::setDefaultConfiguration(m_before); }
        Trusted(const Trusted &) = delete;
        Trusted &operator=(const Trusted &) = delete;

    private:
        QSslConfiguration m_before;
    };

private:
    bool request(const QByteArray &names)
    {
        return run({ "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-subj", "/CN=leaf", "-addext", "subjectAltName=" + names, "-keyout",
            "leaf.key", "-out", "leaf.csr" });
    }
    bool run(const QList<QByteArray> &arguments)
    {
        QStringList words;
        for (const QByteArray &argument : arguments)
            words << QString::fromLatin1(argument);
        QProcess openssl;
        openssl.setWorkingDirectory(m_directory.path());
        openssl.start(QStringLiteral("openssl"), words);
        const bool done = openssl.waitForFinished(30'000) && openssl.exitCode() == 0;
        if (!done)
            qWarning("%s", openssl.readAllStandardError().constData());
        return done;
    }
    bool write(const QByteArray &file, const QByteArray &text)
    {
        QFile out{ path(QString::fromLatin1(file)) };
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
    }
    [[nodiscard]] QByteArray content(const QByteArray &file) const
    {
        QFile in{ path(QString::fromLatin1(file)) };
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{};
    }
    [[nodiscard]] QSslCertificate read(const QByteArray &file) const
    {
        return QSslCertificate{ content(file), QSsl::Pem };
    }
    [[nodiscard]] Issued issued() const
    {
        return { read("leaf.pem"), QSslKey{ content("leaf.key"), QSsl::Ec, QSsl::Pem } };
    }

    QTemporaryDir m_directory{};
    bool m_isGood = false;
};

} // namespace lockstep
