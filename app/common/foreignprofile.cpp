// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/foreignprofile.h"

#include "net/dialect/dialectfile.h"

#include <QSaveFile>
#include <QSettings>

namespace lockstep::app {

using namespace Qt::StringLiterals;
using net::dialect::Dialect;

namespace {

const QString dialectKey = u"dialect/name"_s; // "file:" stands for the copy
const QString variantKey = u"dialect/variant"_s;
const QString parametersKey = u"dialect/parameters"_s;
const QString ownFile = u"file:"_s;

QString copyIn(const Profile &profile) { return profile.directory() + u"/dialect.json"_s; }

bool isBuiltIn(const QString &dialect) { return net::dialect::builtInDialects().contains(dialect); }

ForeignKind kindOf(const QString &dialect, const std::vector<Dialect> &variants)
{
    ForeignKind kind{ dialect, variants.front().title, variants.front().about, {} };
    for (const Dialect &each : variants)
        kind.variants << ForeignKind::Variant{ each.variant, each.parameters, each.credentials };
    return kind;
}

} // namespace

std::optional<ForeignPlace> foreignPlace(const Profile &profile)
{
    QSettings settings{ profile.settingsFile(), QSettings::IniFormat };
    const QString dialect = settings.value(dialectKey).toString();
    if (dialect.isEmpty())
        return {};
    ForeignPlace place{ dialect == ownFile ? QString() : dialect,
        settings.value(variantKey).toString(), {} };
    settings.beginGroup(parametersKey);
    for (const QString &key : settings.childKeys())
        place.parameters.insert_or_assign(key, settings.value(key).toString());
    return place;
}

Result<void> keepForeignPlace(const Profile &profile, const ForeignChoice &choice)
{
    const bool isOwn = !isBuiltIn(choice.dialect);
    if (isOwn && choice.dialect != copyIn(profile)) {
        const auto file = net::dialect::dialectFile(choice.dialect);
        if (!file)
            return file.error();
        QSaveFile copy{ copyIn(profile) };
        if (!copy.open(QIODevice::WriteOnly) || copy.write(*file) < 0 || !copy.commit())
            return Error{ errc::Io, u"%1: %2"_s.arg(copyIn(profile), copy.errorString()), {} };
    }
    QSettings settings{ profile.settingsFile(), QSettings::IniFormat };
    settings.setValue(dialectKey, isOwn ? ownFile : choice.dialect);
    settings.setValue(variantKey, choice.variant);
    settings.remove(parametersKey);
    for (const auto &[key, value] : choice.parameters)
        settings.setValue(parametersKey + u'/' + key, value);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return Error{ errc::Io, u"%1: cannot be written"_s.arg(profile.settingsFile()), {} };
    return {};
}

Result<std::vector<Dialect>> dialectsOf(const Profile &profile, const ForeignPlace &place)
{
    return openDialect(place.dialect.isEmpty() ? copyIn(profile) : place.dialect, place.variant);
}

QList<ForeignKind> builtInKinds()
{
    QList<ForeignKind> kinds;
    for (const QString &name : net::dialect::builtInDialects()) {
        if (const auto variants = openDialect(name))
            kinds << kindOf(name, *variants);
    }
    return kinds;
}

ForeignReading readKind(const QString &path)
{
    const auto file = net::dialect::dialectFile(path);
    if (!file)
        return { {}, { ForeignFault{ 0, {}, file.error().message } } };
    if (const auto reading = net::dialect::readDialect(*file); !reading.dialect)
        return { {}, reading.faults };
    const auto variants = openDialect(path);
    if (!variants)
        return { {}, { ForeignFault{ 0, {}, variants.error().message } } };
    return { kindOf(path, *variants), {} };
}

void ForeignSignIn::set(const net::dialect::Credentials &credentials)
{
    const QMutexLocker lock{ &m_mutex };
    m_credentials = credentials;
}

net::dialect::Credentials ForeignSignIn::get() const
{
    const QMutexLocker lock{ &m_mutex };
    return m_credentials;
}

} // namespace lockstep::app
