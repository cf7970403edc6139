// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keybindings.h"

#include "ui/usersettings.h"

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView shortcutsGroup{ "shortcuts" };

// Nothing: somebody has written what is no key there.
std::optional<QList<QKeySequence>> keysFrom(const QString &text)
{
    if (text.isEmpty())
        return QList<QKeySequence>{};
    QList<QKeySequence> keys = QKeySequence::listFromString(text, QKeySequence::PortableText);
    keys.removeIf([](const QKeySequence &key) {
        for (int i = 0; i < key.count(); ++i) {
            if (key[uint(i)].key() == Qt::Key_unknown)
                return true;
        }
        return key.isEmpty();
    });
    if (keys.isEmpty())
        return {};
    return keys;
}

} // namespace

KeyBindings::KeyBindings(UserSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    const QStringList actions = settings.keys(shortcutsGroup);
    for (const QString &action : actions) {
        const QString text = settings.value(shortcutsGroup + u'/' + action).toString();
        if (const auto keys = keysFrom(text))
            m_changed.insert(action, *keys);
    }
}

std::optional<QList<QKeySequence>> KeyBindings::changed(const QString &action) const
{
    const auto found = m_changed.constFind(action);
    return found == m_changed.cend() ? std::nullopt : std::optional{ *found };
}

void KeyBindings::set(const QString &action, const std::optional<QList<QKeySequence>> &keys)
{
    if (changed(action) == keys)
        return;
    store(action, keys);
    Q_EMIT keysChanged();
}

void KeyBindings::resetAll(const QStringList &actions)
{
    for (const QString &action : actions)
        store(action, {});
    Q_EMIT keysChanged();
}

void KeyBindings::store(const QString &action, const std::optional<QList<QKeySequence>> &keys)
{
    if (keys)
        m_changed.insert(action, *keys);
    else
        m_changed.remove(action);
    m_settings.setValue(shortcutsGroup + u'/' + action,
        keys ? QVariant{ QKeySequence::listToString(*keys, QKeySequence::PortableText) }
             : QVariant{});
}

} // namespace lockstep::ui
