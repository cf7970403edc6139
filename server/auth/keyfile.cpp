// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/keyfile.h"

#include "server/auth/secret.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView format{ "lockstep-keys-1" };
constexpr qsizetype maxFileBytes = 1024;

enum class Existing { Keep, Replace };

Error failure(QLatin1StringView code, const QString &path, const QString &what)
{
    return Error{ code, u"key file %1: %2"_s.arg(path, what), {} };
}

bool isOwnersAlone(const QFile &file)
{
#ifdef Q_OS_UNIX
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return (file.permissions() & others) == QFile::Permissions{};
#else
    Q_UNUSED(file)
    return true;
#endif
}

bool syncToDisk([[maybe_unused]] int descriptor)
{
#ifdef Q_OS_UNIX
    return ::fsync(descriptor) == 0;
#else
    return true;
#endif
}

// The name in the folder must survive a power cut too; a file system that cannot do that is no
// reason to refuse.
void syncFolderOf([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo{ path }.absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
#endif
}

TokenKey randomKey()
{
    TokenKey key{};
    const QByteArray random = randomBytes(static_cast<qsizetype>(key.size()));
    std::copy(random.begin(), random.end(), key.begin());
    return key;
}

std::optional<TokenKey> parseKey(QByteArrayView line)
{
    const auto data = fromBase64Url(line);
    TokenKey key{};
    if (!data || data->size() != static_cast<qsizetype>(key.size()))
        return {};
    std::copy(data->begin(), data->end(), key.begin());
    return key;
}

QByteArray keyLine(const TokenKey &key)
{
    return toBase64Url({ key.data(), static_cast<qsizetype>(key.size()) }) + '\n';
}

// Written beside, with mode 0600 from the start, then renamed: a reader sees all or nothing.
// False when there is a file already and it is to be kept.
Result<bool> writeKeyFile(const QString &path, const TokenKeys &keys, Existing existing)
{
    QTemporaryFile file{ path + u".XXXXXX"_s };
    QByteArray text = format.toByteArray() + '\n' + keyLine(keys.current);
    if (keys.previous)
        text += keyLine(*keys.previous);
    if (!file.open() || file.write(text) != text.size() || !file.flush()
        || !syncToDisk(file.handle())) {
        return failure(errc::Io, path, file.errorString());
    }
    if (existing == Existing::Replace) {
        std::error_code error;
        std::filesystem::rename(
            file.filesystemFileName(), QFileInfo{ path }.filesystemFilePath(), error);
        if (error)
            return failure(errc::Io, path, QString::fromStdString(error.message()));
        file.setAutoRemove(false);
    } else {
        file.setAutoRemove(false);
        if (!file.rename(path)) { // never replaces
            const QString reason = file.errorString();
            file.remove();
            if (QFile::exists(path))
                return false;
            return failure(errc::Io, path, reason);
        }
    }
    syncFolderOf(path);
    return true;
}

Error noCrypto() { return Error{ errc::Io, u"the system gives no random numbers"_s, {} }; }

} // namespace

Result<TokenKeys> readKeyFile(const QString &path)
{
    QFile file{ path };
    if (!file.open(QFile::ReadOnly))
        return failure(errc::Io, path, file.errorString());
    if (!isOwnersAlone(file)) {
        return failure(errc::Validation, path,
            u"other users may read or write it; run: chmod 600 '%1' (and rotate the key if it "
            "may have been read)"_s.arg(path));
    }
    const QByteArray text = file.read(maxFileBytes + 1);
    QList<QByteArray> lines = text.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    const auto malformed = [&path] {
        return failure(errc::Validation, path,
            u"not a key file of this version; restore it, or remove it to start with a new key "
            "(everybody signs in again)"_s);
    };
    if (text.size() > maxFileBytes || lines.size() < 2 || lines.size() > 3 || lines.at(0) != format)
        return malformed();
    const auto current = parseKey(lines.at(1));
    if (!current)
        return malformed();
    TokenKeys keys{ .current = *current };
    if (lines.size() == 3) {
        keys.previous = parseKey(lines.at(2));
        if (!keys.previous)
            return malformed();
    }
    return keys;
}

Result<TokenKeys> loadOrCreateKeyFile(const QString &path)
{
    if (!QFile::exists(path)) {
        if (!initializeCrypto())
            return noCrypto();
        const auto written = writeKeyFile(path, { .current = randomKey() }, Existing::Keep);
        if (!written)
            return written.error();
    }
    return readKeyFile(path);
}

Result<TokenKeys> rotateKeyFile(const QString &path)
{
    if (!initializeCrypto())
        return noCrypto();
    const auto old = readKeyFile(path);
    if (!old)
        return old;
    const TokenKeys keys{ .current = randomKey(), .previous = old->current };
    const auto written = writeKeyFile(path, keys, Existing::Replace);
    if (!written)
        return written.error();
    return keys;
}

} // namespace lockstep::server
