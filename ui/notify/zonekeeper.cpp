// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/zonekeeper.h"

#include <QTimeZone>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
const QString toldZoneKey = u"desk:zone"_s; // among the drafts: durable, and this profile's
} // namespace

ZoneKeeper::ZoneKeeper(SyncEngine &engine, QObject *parent)
    : QObject(parent), m_engine(engine), m_zone(QString::fromUtf8(QTimeZone::systemTimeZoneId()))
{
    connect(&engine, &SyncEngine::statusChanged, this, &ZoneKeeper::check);
    check();
}

void ZoneKeeper::setZone(const QString &zone)
{
    m_zone = zone;
    check();
}

void ZoneKeeper::check()
{
    // Only then is it known what other devices have told.
    if (!m_engine.isOpen() || m_engine.status().connection.state != ConnectionState::Connected
        || m_engine.draft(toldZoneKey) == m_zone || !checkSetting(timeZoneKey(), m_zone))
        return;
    const SettingValues settings = m_engine.replica().settings();
    const auto known = settings.find(timeZoneKey());
    const bool isFirst = m_engine.draft(toldZoneKey).isEmpty();
    m_engine.saveDraft(toldZoneKey, m_zone);
    if (known == settings.end() || (!isFirst && known->second != m_zone))
        m_engine.saveSetting(timeZoneKey(), m_zone);
}

} // namespace lockstep::ui
