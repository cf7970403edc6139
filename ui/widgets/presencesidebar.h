// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/presencelistmodel.h"

#include <QWidget>

class QListView;

namespace lockstep::ui {

class SectionHeader;

// The people of the workspace with their presence, for the sidebar.
class PresenceSidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit PresenceSidebar(const ThemeService &themes, QWidget *parent = nullptr);

    void setPeople(const QList<PresencePerson> &people);

Q_SIGNALS:
    void allRequested(); // the page of them
    // A click, or Enter on the row.
    void userActivated(const UserId &user);
    // A context menu is asked for, at a global position.
    void userMenuRequested(const UserId &user, const QPoint &at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void activate(const QModelIndex &index);

    SectionHeader *m_header;
    QListView *m_view;
    PresenceListModel *m_model;
};

} // namespace lockstep::ui
