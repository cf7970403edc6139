// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/usersettings.h"

#include <QSettings>

namespace lockstep::ui {

UserSettings::UserSettings(const QString &file, QObject *parent) : QObject(parent)
{
    if (!file.isEmpty())
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

UserSettings::~UserSettings() = default;

QVariant UserSettings::value(const QString &key, const QVariant &otherwise) const
{
    return m_file ? m_file->value(key, otherwise) : m_memory.value(key, otherwise);
}

void UserSettings::setValue(const QString &key, const QVariant &value)
{
    if (this->value(key) == value)
        return;
    if (m_file && value.isValid())
        m_file->setValue(key, value);
    else if (m_file)
        m_file->remove(key);
    else if (value.isValid())
        m_memory.insert(key, value);
    else
        m_memory.remove(key);
    Q_EMIT changed(key);
}

QStringList UserSettings::keys(const QString &group) const
{
    QStringList found;
    if (m_file) {
        m_file->beginGroup(group);
        found = m_file->childKeys();
        m_file->endGroup();
        return found;
    }
    const QString prefix = group + u'/';
    for (auto each = m_memory.keyBegin(); each != m_memory.keyEnd(); ++each) {
        if (each->startsWith(prefix) && each->indexOf(u'/', prefix.size()) < 0)
            found << each->sliced(prefix.size());
    }
    return found;
}

bool UserSettings::sync()
{
    if (!m_file)
        return true;
    m_file->sync();
    return m_file->status() == QSettings::NoError;
}

} // namespace lockstep::ui
