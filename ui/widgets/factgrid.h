// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QGridLayout;

namespace lockstep::ui {

class PlainLabel;

// A name and its value.
struct Fact
{
    QString name{};
    QString value{};
    QString detail{}; // the whole of it, as a tool tip and to be read out; empty: `value` is all
    bool warning = false;
    friend bool operator==(const Fact &, const Fact &) = default;
};

// Facts in two columns; the values can be selected and copied.
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(const ThemeService &themes, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }

private:
    const ThemeService &m_themes;
    QGridLayout *m_grid;
    QList<Fact> m_facts;
    QList<std::pair<PlainLabel *, PlainLabel *>> m_rows;
};

} // namespace lockstep::ui
