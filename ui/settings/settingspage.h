// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QScrollArea>

class QVBoxLayout;

namespace lockstep::ui {

class PlainLabel;

// A page of the settings: a heading, sections below each other, and room to scroll.
class SettingsPage : public QScrollArea
{
    Q_OBJECT

public:
    SettingsPage(const ThemeService &themes, const QString &title, QWidget *parent);

    [[nodiscard]] const QString &title() const { return m_title; }

protected:
    PlainLabel *addSection(const QString &title);
    PlainLabel *addNote(const QString &text);
    void add(QWidget *widget);
    void add(QLayout *layout);
    // A label before it, which is its buddy.
    void add(const QString &label, QWidget *widget);
    [[nodiscard]] QWidget *content() const { return widget(); }
    const ThemeService &m_themes;

private:
    QString m_title;
    QVBoxLayout *m_column;
};

} // namespace lockstep::ui
