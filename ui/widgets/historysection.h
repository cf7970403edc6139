// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace lockstep::ui {

class PlainLabel;

// What was done to the open issue, and the values that were lost on the way, which can be used
// again. Closed until somebody opens it; then it asks the server, and again when the issue changes.
// Nothing of it is kept here: without a connection it says so.
class HistorySection final : public QWidget
{
    Q_OBJECT

public:
    HistorySection(
        SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent = nullptr);

    void setIssue(const IssueId &issue);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void focusToggle();
    void refreshTimes();

Q_SIGNALS:
    void filled(); // what was asked for stands there now
    void copyRequested(const QString &text);
    void useRequested(const lockstep::LostValue &lost);

private:
    void fetchIn(Milliseconds delay);
    void fetch();
    void fetchEarlier();
    void ask(const HistoryQuery &query, bool newest);
    void take(const HistoryPage &page, bool newest);
    void refresh();
    void rebuild();
    void clearRows();
    void addEntry(const HistoryEntry &entry, const QStringList &texts);
    void addLost(const LostValue &lost);
    [[nodiscard]] bool canUse(const LostValue &lost) const;

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    IssueId m_issue{};
    bool m_open = false;
    HistoryPage m_page{}; // all that has been fetched
    bool m_fetched = false;
    bool m_asking = false;
    bool m_askAgain = false;
    quint64 m_number = 0; // of the question whose answer is awaited
    Error m_error{};
    bool m_connected = false;
    bool m_everyStep = false; // else net
    Timer m_soon{};

    QPushButton *m_toggle;
    QWidget *m_body;
    PlainLabel *m_note;
    PlainLabel *m_lostTitle;
    PlainLabel *m_entriesTitle; // only below lost values
    QPushButton *m_steps; // every step, or net
    QVBoxLayout *m_lost;
    QVBoxLayout *m_entries;
    QPushButton *m_earlier;
    struct Stamp // the label ends in a time that grows older
    {
        PlainLabel *label = nullptr;
        QString text{};
        QString at{};
    };
    QList<Stamp> m_stamps;
};

} // namespace lockstep::ui
