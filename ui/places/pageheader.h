// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace lockstep::ui {

class ElidedLabel;
class PlainLabel;

// The head of a page that stands where the list does: its title, a figure, and at its end what the
// page puts there. With a button for the sidebar when that is hidden.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const ThemeService &themes, QWidget *parent);

    void setTitle(const QString &title);
    // `text` says it in words; empty: nothing is shown.
    void setCount(int count, const QString &text);
    void setNote(const QString &text); // quieter, behind the title
    void setSidebarButton(bool visible);
    void addWidget(QWidget *widget); // at the end
    // An icon button at the end.
    QToolButton *addButton(const QString &name, const QString &icon, const QString &text);
    // Below the title, in lines of its own.
    void addRow(QWidget *row);

Q_SIGNALS:
    void sidebarRequested();

private:
    const ThemeService &m_themes;
    QToolButton *m_sidebar;
    ElidedLabel *m_title;
    PlainLabel *m_count;
    ElidedLabel *m_note;
    QHBoxLayout *m_top;
};

} // namespace lockstep::ui
