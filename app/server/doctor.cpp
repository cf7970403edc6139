// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/server/doctor.h"

#include "app/common/databaselock.h"
#include "app/server/filecopies.h"
#include "core/base/qtclock.h"
#include "core/store/sqlitedatabase.h"
#include "server/auth/keyfile.h"
#include "server/cluster/redisconnection.h"
#include "server/http/eventloop.h"
#include "server/http/tls.h"
#include "server/storage/schema.h"

#include <QFileInfo>
#include <QHostInfo>
#include <QStorageInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#ifdef Q_OS_LINUX
#include <sys/timex.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

enum class Verdict { Good, Doubtful, Bad };

struct Finding
{
    Verdict verdict = Verdict::Good;
    QString subject{};
    QString what{};
    QString remedy{};
};

constexpr int networkPatienceMs = 3000;
constexpr qint64 leastFreeBytes = 256LL * 1024 * 1024;
constexpr quint64 fewDescriptors = 4096;
constexpr auto renewBefore = std::chrono::days{ 21 };
constexpr int yearOfThisProgram = 2026;

QString dayOf(WallTime time) { return toIso8601(time).left(10); }

class Doctor
{
public:
    Doctor(const Settings &settings) : m_settings(settings), m_options(serverOptionsOf(settings)) {}

    QList<Finding> examine()
    {
        const DatabaseOptions database = databaseOptionsOf(m_settings);
        checkKeys(database.keyFile);
        const QString file = DatabaseLock::fileOf(database.url);
        if (file.isEmpty())
            checkSharedDatabase(database.url);
        else
            checkFile(database.url, file);
        if (m_isReadable)
            checkAttachments(database);
        checkRedis();
        checkPort();
        checkTls();
        checkTrust();
        checkClock(file);
        checkLimits();
        return m_findings;
    }

private:
    void good(const QString &subject, const QString &what)
    {
        m_findings.append({ Verdict::Good, subject, what, {} });
    }
    void doubt(const QString &subject, const QString &what, const QString &remedy)
    {
        m_findings.append({ Verdict::Doubtful, subject, what, remedy });
    }
    void bad(const QString &subject, const QString &what, const QString &remedy)
    {
        m_findings.append({ Verdict::Bad, subject, what, remedy });
    }

    void checkKeys(const QString &file)
    {
        if (!QFileInfo::exists(file)) {
            good(u"key file"_s, u"%1 will be made at the first start"_s.arg(file));
            return;
        }
        const auto keys = server::readKeyFile(file);
        if (keys)
            good(u"key file"_s, file);
        else
            bad(u"key file"_s, keys.error().message,
                u"run as the user who runs the server, and see that the file is his alone"_s);
    }

    // A database in a file.
    void checkFile(const QString &url, const QString &file)
    {
        const QFileInfo info{ file };
        const QFileInfo folder{ info.absolutePath() };
        if (!folder.isDir() || !folder.isWritable()) {
            bad(u"database"_s, u"%1 is no folder that this user can write"_s.arg(folder.filePath()),
                u"make it, or run as the user who runs the server"_s);
            return;
        }
        checkSpace(info);
        if (!info.exists()) {
            good(u"database"_s, u"%1 will be made at the first start"_s.arg(file));
            return;
        }
#ifdef Q_OS_UNIX
        if (info.ownerId() != geteuid())
            doubt(u"database"_s, u"%1 belongs to %2"_s.arg(file, info.owner()),
                u"run lockstepd as that user"_s);
        if (info.permissions() & (QFile::ReadGroup | QFile::ReadOther))
            bad(u"database"_s, u"others can read %1, and the password hashes in it"_s.arg(file),
                u"chmod 600 %1"_s.arg(file));
#endif
        const auto lock = DatabaseLock::take(url);
        if (!lock && lock.error().code == errc::StoreLocked) {
            m_isRunning = true;
            good(u"database"_s,
                u"a server has it open; `lockstepd backup` reads all of it through"_s);
            return;
        }
        if (!lock) {
            bad(u"database"_s, lock.error().message, u"run as the user who runs the server"_s);
            return;
        }
        checkContent(url, file);
    }

    void checkContent(const QString &url, const QString &file)
    {
        Result<void> whole;
        {
            SqliteDatabase database;
            whole = database.openAsItIs(file);
            if (whole)
                whole = database.checkIntegrity();
        }
        if (!whole)
            bad(u"database"_s, whole.error().message,
                u"restore a backup: lockstepd restore FILE"_s);
        else
            checkVersion(url, file);
    }

    void checkVersion(const QString &url, const QString &shown)
    {
        const auto version = server::storedSchemaVersion(url);
        if (!version)
            bad(u"database"_s, version.error().message, u"see docs/lockstepd.md"_s);
        else if (*version < server::schemaVersion)
            doubt(u"database"_s,
                u"its tables are of version %1, this program has %2"_s.arg(*version).arg(
                    server::schemaVersion),
                u"lockstepd backup, then lockstepd --migrate, or just start the server"_s);
        else
            good(u"database"_s, u"%1 is whole, and of version %2"_s.arg(shown).arg(*version));
        m_isReadable = version && *version == server::schemaVersion;
    }

    void checkSharedDatabase(const QString &url)
    {
        if (url.endsWith(":memory:"_L1))
            doubt(u"database"_s, u"it is in memory and will be gone with the server"_s,
                u"--db sqlite:FILE"_s);
        else
            checkVersion(url, withoutSecret(url));
    }

    // That all files are there that the database names; `lockstepd backup` reads them, too.
    void checkAttachments(const DatabaseOptions &database)
    {
        const QString subject = u"attachments"_s;
        const auto named = server::namedFilesOf(database.url);
        if (!named) {
            bad(subject, named.error().message, u"see docs/lockstepd.md"_s);
            return;
        }
        const QFileInfo directory{ database.files };
        if (database.files.isEmpty() || !directory.exists()) {
            if (named->isEmpty())
                good(subject, u"there are none"_s);
            else if (database.files.isEmpty())
                bad(subject, u"nothing says where %1 are"_s.arg(filesText(*named)),
                    u"--files DIRECTORY"_s);
            else
                bad(subject,
                    u"%1 is not there, and should have %2"_s.arg(database.files, filesText(*named)),
                    u"copy it from a backup, or name another one with --files"_s);
            return;
        }
#ifdef Q_OS_UNIX
        if (directory.permissions() & (QFile::ReadGroup | QFile::ReadOther))
            doubt(subject, u"others can read %1"_s.arg(database.files),
                u"chmod 700 %1"_s.arg(database.files));
#endif
        const auto store = server::FileStore::existing(database.files);
        QList<server::NamedFile> missing;
        qint64 bytes = 0;
        for (const server::NamedFile &file : *named) {
            const auto reader = store.reader(file.sha256);
            if (!reader || (*reader)->size() != file.size)
                missing.append(file);
            else
                bytes += file.size;
        }
        if (missing.isEmpty())
            good(subject, u"all of %1 are there"_s.arg(filesText(named->size(), bytes)));
        else
            bad(subject, u"%1 has lost, or damaged, %2"_s.arg(database.files, filesText(missing)),
                u"copy them from BACKUP.files/files to %1/files"_s.arg(database.files));
    }

    void checkSpace(const QFileInfo &database)
    {
        const QStorageInfo disk{ database.absolutePath() };
        if (!disk.isValid()) {
            doubt(u"disk"_s,
                u"the system does not say how much is free at %1"_s.arg(database.absolutePath()),
                u"see to it that there is room for the database twice"_s);
            return;
        }
        const qint64 wanted = std::max(leastFreeBytes, 2 * database.size());
        const QString free = u"%1 MiB are free on the disk of the database"_s.arg(
            disk.bytesAvailable() / (1024 * 1024));
        if (disk.bytesAvailable() < wanted)
            doubt(u"disk"_s, free, u"make room: a backup needs as much as the database"_s);
        else
            good(u"disk"_s, free);
    }

    void checkRedis()
    {
        if (m_options.redis.isEmpty())
            return;
        const auto address = server::RedisAddress::fromUrl(m_options.redis);
        if (!address)
            return; // it has been checked already
        server::EventLoop loop;
        QString problem = u"it does not answer"_s;
        const auto failed = [&](const QString &why) {
            problem = why;
            loop.stop();
        };
        const server::RedisConnection redis{ loop, *address, { [&] { failed({}); }, {}, failed } };
        const Timer patience
            = loop.clock().after(Milliseconds{ networkPatienceMs }, [&] { loop.stop(); });
        loop.run();
        if (problem.isEmpty())
            good(u"Redis"_s, address->shown());
        else
            bad(u"Redis"_s, u"%1 takes no connection: %2"_s.arg(address->shown(), problem),
                u"start it, or mend --redis; meanwhile events of other nodes come up to two "
                "seconds later"_s);
    }

    [[nodiscard]] static bool answers(const QString &host, quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(host, port);
        return socket.waitForConnected(networkPatienceMs);
    }

    void checkPort()
    {
        const QString where = u"port %1 on %2"_s.arg(m_options.port).arg(m_options.host);
        const bool isAny = m_options.host == "0.0.0.0"_L1 || m_options.host == "::"_L1;
        if (m_isRunning) {
            if (m_options.port == 0
                || answers(isAny ? u"127.0.0.1"_s : m_options.host, m_options.port))
                good(u"network"_s, u"a server listens at %1"_s.arg(where));
            else
                bad(u"network"_s,
                    u"a server has the database, but nobody listens at %1"_s.arg(where),
                    u"does it run with these settings? See its log"_s);
            return;
        }
        const QHostAddress literal{ m_options.host };
        const QList<QHostAddress> found
            = literal.isNull() ? QHostInfo::fromName(m_options.host).addresses() : QList{ literal };
        QTcpServer probe;
        if (found.isEmpty()) {
            bad(u"network"_s, u"there is no address of the name %1"_s.arg(m_options.host),
                u"--listen :PORT takes all addresses"_s);
        } else if (probe.listen(found.first(), m_options.port)) {
            good(u"network"_s, where + u" is free"_s);
        } else if (probe.serverError() == QAbstractSocket::AddressInUseError) {
            bad(u"network"_s, where + u" is in use by another program"_s,
                u"end that, or --listen elsewhere"_s);
        } else {
            bad(u"network"_s, where + u": "_s + probe.errorString(),
                m_options.port < 1024
                    ? u"ports below 1024 need AmbientCapabilities=CAP_NET_BIND_SERVICE, or a proxy"_s
                    : u"--listen an address of this machine"_s);
        }
    }

    void checkTls()
    {
        if (m_options.tls.certificate.isEmpty()) {
            const QHostAddress listen{ m_options.host };
            const bool isLocal = listen.isLoopback() || m_options.host == "localhost"_L1;
            if (!isLocal && m_options.http.trustedProxies.isEmpty())
                doubt(u"TLS"_s, u"passwords and issues cross the network as plain text"_s,
                    u"set tls-certificate and tls-key, or listen on 127.0.0.1 behind a proxy"_s);
            return;
        }
        const auto tls = server::TlsContext::load(m_options.tls);
        if (!tls) {
            bad(u"TLS"_s, tls.error().message, u"the server does not start without both files"_s);
            return;
        }
        const server::TlsCertificate certificate = (*tls)->certificate();
        const WallTime now = QtClock{}.wallNow();
        const QString renew = u"renew it, then send the server SIGHUP"_s;
        if (now > certificate.until)
            bad(u"TLS"_s, u"the certificate was good until %1"_s.arg(dayOf(certificate.until)),
                renew);
        else if (now < certificate.from)
            bad(u"TLS"_s, u"the certificate is good from %1 on"_s.arg(dayOf(certificate.from)),
                u"is the clock right?"_s);
        else if (now + renewBefore > certificate.until)
            doubt(u"TLS"_s, u"the certificate is good until %1"_s.arg(dayOf(certificate.until)),
                renew);
        else
            good(u"TLS"_s, u"the certificate is good until %1"_s.arg(dayOf(certificate.until)));
        const QString host = QUrl{ m_options.core.publicUrl }.host();
        const QString wild = u"*."_s + host.section(u'.', 1);
        if (!host.isEmpty() && !certificate.names.contains(host, Qt::CaseInsensitive)
            && !certificate.names.contains(wild, Qt::CaseInsensitive))
            bad(u"TLS"_s,
                u"the certificate is for %1, not for %2"_s.arg(
                    certificate.names.join(u", "_s), host),
                u"get one for that name, or mend public-url"_s);
    }

    void checkTrust()
    {
        for (const server::Subnet &subnet : m_options.http.trustedProxies) {
            if (subnet.prefix == 0 || (subnet.prefix == 96 && subnet.network.isIp4()))
                doubt(u"trusted-proxies"_s, u"everybody can claim any address"_s,
                    u"name the addresses of your proxies only"_s);
        }
        if (m_options.core.sockets.engine.allowedOrigins.contains(u"*"_s))
            doubt(u"allowed-origins"_s, u"every web page may use this server"_s,
                u"name those that need to"_s);
    }

    void checkClock(const QString &database)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QDateTime written = QFileInfo{ database }.lastModified();
        if (now.date().year() < yearOfThisProgram) {
            bad(u"clock"_s, u"it says %1"_s.arg(now.toString(Qt::ISODate)), u"set it"_s);
            return;
        }
        if (written.isValid() && now.secsTo(written) > 300) {
            bad(u"clock"_s,
                u"the database was written at %1, which is to come"_s.arg(
                    written.toUTC().toString(Qt::ISODate)),
                u"set it: tokens would be refused"_s);
            return;
        }
#ifdef Q_OS_LINUX
        timex state{};
        if (adjtimex(&state) == TIME_ERROR || (state.status & STA_UNSYNC) != 0) {
            doubt(u"clock"_s, u"%1; nothing keeps it right"_s.arg(now.toString(Qt::ISODate)),
                u"install systemd-timesyncd or chrony; in a container the host has it"_s);
            return;
        }
#endif
        good(u"clock"_s, now.toString(Qt::ISODate));
    }

    void checkLimits()
    {
#ifdef Q_OS_UNIX
        rlimit files{};
        if (getrlimit(RLIMIT_NOFILE, &files) != 0)
            return;
        if (files.rlim_max < fewDescriptors)
            doubt(u"limits"_s,
                u"the server may open %1 files, and each connection is one"_s.arg(files.rlim_max),
                u"LimitNOFILE=65536 in the unit, or ulimit -n"_s);
        else
            good(u"limits"_s, u"%1 open files"_s.arg(files.rlim_max));
#endif
    }

    const Settings &m_settings;
    const server::ServerOptions m_options;
    QList<Finding> m_findings{};
    bool m_isRunning = false;
    bool m_isReadable = false; // the database, by this program
};

QString lineOf(const Finding &finding)
{
    constexpr std::array words{ "ok"_L1, "warning"_L1, "error"_L1 };
    QString line = QString{ words[static_cast<size_t>(finding.verdict)] }.leftJustified(9)
        + finding.subject + u": "_s + finding.what;
    if (!finding.remedy.isEmpty())
        line += u"\n         -> "_s + finding.remedy;
    return line + u'\n';
}

} // namespace

namespace {

// Who can write it decides what the server does; who can read it, reads the passwords in it.
std::optional<Finding> judgeConfigFile(const SettingsRead &read)
{
    const QFileInfo file{ read.file };
    if (read.file.isEmpty() || !file.exists())
        return {};
    const QString subject = u"configuration"_s;
#ifdef Q_OS_UNIX
    if (file.permissions() & (QFile::WriteGroup | QFile::WriteOther))
        return Finding{ Verdict::Bad, subject, u"others can write %1"_s.arg(read.file),
            u"chmod go-w %1"_s.arg(read.file) };
    if (file.ownerId() != geteuid() && file.ownerId() != 0)
        return Finding{ Verdict::Doubtful, subject,
            u"%1 belongs to %2"_s.arg(read.file, file.owner()),
            u"chown it to root or to the user who runs the server"_s };
    if (read.settings.hasSecretInFile() && (file.permissions() & QFile::ReadOther))
        return Finding{ Verdict::Bad, subject,
            u"everybody on this machine can read %1, and the password in it"_s.arg(read.file),
            u"chmod o-r %1, or keep the password elsewhere (~/.pgpass)"_s.arg(read.file) };
#endif
    return {};
}

} // namespace

Report doctor(const CommandLine &line)
{
    QStringList arguments = line.arguments;
    arguments.removeOne(u"doctor"_s);
    const SettingsRead read = readServeSettings(arguments);
    QList<Finding> findings;
    for (const QString &problem : read.problems)
        findings.append(
            { Verdict::Bad, u"settings"_s, problem, u"lockstepd --check-config shows all"_s });
    if (read.problems.isEmpty())
        findings.append(
            { Verdict::Good, u"settings"_s, u"they can be read, and go together"_s, {} });
    if (const auto finding = judgeConfigFile(read))
        findings.append(*finding);
    findings += Doctor{ read.settings }.examine(); // what is wrong counts as not said
    Report report;
    qsizetype wrong = 0;
    for (const Finding &finding : findings) {
        report.out += lineOf(finding);
        wrong += finding.verdict == Verdict::Bad ? 1 : 0;
    }
    if (wrong > 0) {
        report.exit = Exit::Failed;
        report.err = u"%1 of these keep the server from working well"_s.arg(wrong);
    }
    return report;
}

} // namespace lockstep::app
