// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/filterterms.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace lockstep::ui {

class FilterChip;
class FlowLayout;
class ValueButton;

// The filter as chips: what one filters by most often, always there, and one for each other
// qualifier of the text. They are read from the text of the filter, and change nothing but it.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const ThemeService &themes, QWidget *parent = nullptr);

    void setEnvironment(std::function<query::Environment()> environment);
    void setQuery(const QString &query); // nothing is signalled
    // Not offered: the list is of one of them anyway.
    void setFixed(bool project, bool assignee);
    [[nodiscard]] QPushButton &saveButton() { return *m_save; }

Q_SIGNALS:
    void edited(const QString &query);
    void termChosen(const lockstep::query::Chip &chip); // to be edited as text
    void clearRequested();

private:
    struct Standing
    {
        const query::QualifierInfo *qualifier = nullptr;
        ValueButton *button = nullptr;
    };
    void addStanding(const QString &name, QStringView qualifier);
    void refresh();
    void refreshStanding();
    void refreshOthers();
    void choose(const query::QualifierInfo &qualifier, const QWidget &anchor);
    void edit(const QString &query);

    const ThemeService &m_themes;
    std::function<query::Environment()> m_environment;
    QString m_query{};
    FlowLayout *m_layout;
    QList<Standing> m_standing;
    QList<query::Chip> m_shown; // as the chips beside them
    QList<FilterChip *> m_chips;
    QPushButton *m_save;
    QPushButton *m_clear;
};

} // namespace lockstep::ui
