// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace lockstep::ui {

class PlainLabel;
class ThemeService;
class WrappingRow;

// The row of buttons above a text that is being merged: from change to change, whose to take, and
// how it stands.
class HunkBar final : public QWidget
{
    Q_OBJECT

public:
    explicit HunkBar(const ThemeService &themes, QWidget *parent = nullptr);

    void setStatus(const QString &text);
    // Whether there is another change to go to, one to decide about, and a result to accept.
    void setEnabledParts(bool several, bool take, bool accept);
    void setBaseShown(bool shown);
    [[nodiscard]] QList<QWidget *> tabStops() const; // in the order of reading

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void theirsTaken();
    void mineTaken();
    void bothTaken();
    void baseTaken();
    void accepted();
    void baseToggled(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit(bool again);
    QToolButton *addArrow(
        const ThemeService &themes, const QString &icon, const QString &name, const QString &id);
    QPushButton *addWord(const QString &text, const QString &name, const QString &id);

    QHBoxLayout *m_head;
    PlainLabel *m_status;
    WrappingRow *m_words;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_takeTheirs;
    QPushButton *m_takeMine;
    QPushButton *m_takeBoth;
    QPushButton *m_takeBase;
    QPushButton *m_accept;
    QPushButton *m_showBase;
};

} // namespace lockstep::ui
