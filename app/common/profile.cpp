// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/profile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
} // namespace

QString Profile::defaultBase(const QString &program)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return u"%1/%2/profiles"_s.arg(data, program);
}

Result<Profile> Profile::open(const QString &baseDirectory, const QString &name)
{
    static const QRegularExpression form{ u"^[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}$"_s };
    if (!form.match(name).hasMatch())
        return Error{ errc::Validation, u"'%1' is no name for a profile"_s.arg(name.left(80)),
            u"profile"_s };
    const QString directory = baseDirectory + u'/' + name;
    if (!QDir{}.mkpath(directory))
        return Error{ errc::Io, u"%1: cannot be made"_s.arg(directory), {} };
    QFile::setPermissions(directory, ownerOnly | QFileDevice::ExeOwner);
    return Profile{ directory, name };
}

QUrl Profile::server() const
{
    return QUrl{ QSettings{ settingsFile(), QSettings::IniFormat }.value("server"_L1).toString() };
}

QString Profile::user() const
{
    return QSettings{ settingsFile(), QSettings::IniFormat }.value("user"_L1).toString();
}

Result<void> Profile::checkOwner(const QUrl &server, const QString &user) const
{
    const QUrl place = this->server();
    const QString owner = this->user();
    const bool isPlace = place.isEmpty() || place == server;
    const bool isOwner
        = owner.isEmpty() || user.isEmpty() || owner.compare(user, Qt::CaseInsensitive) == 0;
    if (isPlace && isOwner)
        return {};
    const bool isLocal = place.scheme() == localScheme;
    const QString whose = u"%1 %2 %3"_s.arg(owner.isEmpty() ? u"somebody"_s : owner,
        isLocal ? u"in"_s : u"on"_s, isLocal ? u"a local workspace"_s : place.toString());
    return Error{ errc::ProfileOwner,
        u"profile '%1' belongs to %2; choose another one with --profile NAME"_s.arg(m_name, whose),
        u"profile"_s };
}

Result<void> Profile::setIdentity(const QUrl &server, const QString &user)
{
    QSettings settings{ settingsFile(), QSettings::IniFormat };
    settings.setValue("server"_L1, server.toString(QUrl::RemoveUserInfo));
    settings.setValue("user"_L1, user);
    settings.sync();
    QFile::setPermissions(settingsFile(), ownerOnly);
    if (settings.status() != QSettings::NoError)
        return Error{ errc::Io, u"%1: cannot be written"_s.arg(settingsFile()), {} };
    return {};
}

Profile::Names Profile::names() const
{
    const QSettings settings{ settingsFile(), QSettings::IniFormat };
    const auto text = [&](QLatin1StringView key) { return settings.value(key).toString(); };
    return { text("names/workspaceId"_L1), text("names/workspace"_L1), text("names/userId"_L1),
        text("names/person"_L1) };
}

void Profile::setNames(const Names &names)
{
    QSettings settings{ settingsFile(), QSettings::IniFormat };
    settings.setValue("names/workspaceId"_L1, names.workspaceId);
    settings.setValue("names/workspace"_L1, names.workspace);
    settings.setValue("names/userId"_L1, names.userId);
    settings.setValue("names/person"_L1, names.person);
}

QStringList Profile::all(const QString &baseDirectory)
{
    return QDir{ baseDirectory }.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
}

QByteArray Profile::refreshToken() const { return readSecretFile(tokenFile()); }

Result<void> Profile::setRefreshToken(const QByteArray &token) const
{
    return writeSecretFile(tokenFile(), token);
}

QByteArray readSecretFile(const QString &name)
{
    QFile file{ name };
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray{};
}

Result<void> writeSecretFile(const QString &name, const QByteArray &secret)
{
    if (secret.isEmpty()) {
        QFile::remove(name);
        return {};
    }
    // Never readable by others, not even for a moment.
    QSaveFile file{ name };
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(secret + '\n') < 0 || !file.commit())
        return Error{ errc::Io, u"%1: %2"_s.arg(name, file.errorString()), {} };
    return {};
}

} // namespace lockstep::app
