// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <QWidget>

class QListView;
class QPushButton;

namespace lockstep::ui {

class ElidedLabel;
class PlainLabel;

// The net changes of SyncEngine::away(), one row an issue.
class CatchUpModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ChangesRole = Qt::UserRole, NameRole, AgoRole, DetailRole };

    CatchUpModel(SyncEngine &engine, Clock &clock, QObject *parent);

    void refresh();
    void refreshTimes();
    [[nodiscard]] IssueId issueAt(int row) const;
    [[nodiscard]] QList<IssueId> issues() const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    SyncEngine &m_engine;
    Clock &m_clock;
    QList<AwayNews> m_news;
};

// "While you were away": what became of my issues, in one place, to take note of with one key. It
// is only there while there is something in it.
class CatchUpLane final : public QWidget
{
    Q_OBJECT

public:
    CatchUpLane(
        SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return m_model->rowCount(); }
    bool focusLane(); // false: there is nothing
    void accept(const QList<IssueId> &issues);
    void acceptAll();

    static constexpr int mostRows = 4; // seen at once, if there is room

Q_SIGNALS:
    void issueRequested(const lockstep::IssueId &issue);
    // Taken note of; SyncEngine::restoreAway() takes it back.
    void accepted(const lockstep::AwayLog::Entries &entries);
    void left(); // Esc, or the last row has gone: the keyboard goes back to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fit();
    bool pressed(const QKeyEvent &event, bool act);
    void acceptCurrent();

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    CatchUpModel *m_model;
    ElidedLabel *m_title;
    PlainLabel *m_count;
    QPushButton *m_acceptAll;
    QListView *m_view;
    Timer m_timer{}; // "3 min" becomes "4 min"
};

} // namespace lockstep::ui
