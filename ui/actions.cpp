// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions.h"

#include <QWidget>

#include <algorithm>

namespace lockstep::ui {

Actions::Actions(QWidget &window, const ThemeService &themes)
    : QObject(&window), m_window(window), m_themes(themes)
{}

QAction *Actions::add(const ActionSpec &spec, std::function<void()> run)
{
    Q_ASSERT(!find(spec.id));
    auto *added = new QAction(spec.text, this);
    added->setObjectName(spec.id);
    added->setCheckable(spec.checkable);
    if (!spec.icon.isEmpty())
        added->setIcon(m_themes.icon(spec.icon));
    if (!spec.keysInView)
        added->setShortcuts(spec.keys);
    connect(added, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_window.addAction(added);
    m_all << added;
    if (!spec.keys.isEmpty())
        m_sheet << ShortcutRow{ spec.group, spec.text, spec.keys };
    return added;
}

QAction *Actions::find(QLatin1StringView id) const
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [id](const QAction *a) { return a->objectName() == id; });
    return found == m_all.end() ? nullptr : *found;
}

QList<QKeySequence> Actions::clashes() const
{
    QList<QKeySequence> seen;
    QList<QKeySequence> clashing;
    for (const ShortcutRow &row : m_sheet) {
        for (const QKeySequence &key : row.keys) {
            if (seen.contains(key) && !clashing.contains(key))
                clashing << key;
            seen << key;
        }
    }
    return clashing;
}

} // namespace lockstep::ui
