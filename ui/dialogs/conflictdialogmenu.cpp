// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What the merge dialog offers beside merging: to keep the versions elsewhere, what was lost
// earlier, rules, and help.

#include "ui/conflictexport.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/conflicthelp.h"
#include "ui/dialogs/conflictpage.h"

#include <QMenu>
#include <QMetaMethod>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

void ConflictDialog::makeMore()
{
    m_more->setObjectName(u"conflictMore"_s);
    m_more->setIcon(m_themes.icon(u"ellipsis"_s));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAccessibleName(tr("More about this conflict"));
    m_more->setToolTip(tr("Export, lost values, rules and help"));
    connect(&m_themes, &ThemeService::themeChanged, m_more,
        [this] { m_more->setIcon(m_themes.icon(u"ellipsis"_s)); });

    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"conflictMenu"_s);
    const auto add = [this, menu](const QString &name, const QString &text, auto run) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, run] {
            if (const ConflictPage *shown = page())
                run(*shown);
        });
        return action;
    };
    const auto text = [](const ConflictPage &shown) {
        return conflictAsText(shown.view(), shown.resolution());
    };
    const auto json = [](const ConflictPage &shown) {
        return conflictAsJson(shown.view(), shown.resolution());
    };
    const auto fileName = [](const ConflictPage &shown, const QString &suffix) {
        return u"conflict-%1.%2"_s.arg(shown.view().issueKey, suffix);
    };
    add(u"conflictCopyText"_s, tr("Copy as &text"),
        [this, text](const ConflictPage &shown) { Q_EMIT copyRequested(text(shown)); });
    add(u"conflictCopyJson"_s, tr("Copy as &JSON"), [this, json](const ConflictPage &shown) {
        Q_EMIT copyRequested(QString::fromUtf8(json(shown)));
    });
    add(u"conflictSaveText"_s, tr("&Save as text…"),
        [this, text, fileName](const ConflictPage &shown) {
            Q_EMIT saveRequested(fileName(shown, u"txt"_s), text(shown).toUtf8());
        });
    add(u"conflictSaveJson"_s, tr("Save as JSO&N…"),
        [this, json, fileName](const ConflictPage &shown) {
            Q_EMIT saveRequested(fileName(shown, u"json"_s), json(shown));
        });
    menu->addSeparator();
    QAction *lost = add(u"conflictLostValues"_s, tr("Show &lost values of this issue"),
        [this](const ConflictPage &shown) { Q_EMIT lostValuesRequested(shown.view().id); });
    QAction *rules = menu->addAction(tr("&Rules for conflicts…"));
    rules->setObjectName(u"conflictRulesAction"_s);
    connect(rules, &QAction::triggered, this, &ConflictDialog::rulesRequested);
    QAction *help = menu->addAction(tr("&Help and keys"));
    help->setObjectName(u"conflictHelpAction"_s);
    connect(help, &QAction::triggered, this, &ConflictDialog::showHelp);
    // Not everywhere there is somebody to do it.
    connect(menu, &QMenu::aboutToShow, this, [this, lost, rules] {
        const auto heard
            = [this](auto signal) { return isSignalConnected(QMetaMethod::fromSignal(signal)); };
        lost->setVisible(heard(&ConflictDialog::lostValuesRequested));
        rules->setVisible(heard(&ConflictDialog::rulesRequested));
    });
    m_more->setMenu(menu);
}

void ConflictDialog::showHelp()
{
    auto *help = findChild<ConflictHelp *>();
    if (!help)
        help = new ConflictHelp(m_themes, this);
    help->show();
    help->raise();
    help->activateWindow();
}

} // namespace lockstep::ui
