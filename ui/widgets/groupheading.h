// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QAbstractButton>

namespace lockstep::ui {

// What a heading of the list says: made by whoever knows the issues.
struct GroupTitle
{
    QString text{};
    QIcon icon{};
    friend bool operator==(const GroupTitle &a, const GroupTitle &b) { return a.text == b.text; }
};

// A heading between the rows of a list: its title and how many issues stand under it. Pressed, it
// folds them away, or out again.
class GroupHeading final : public QAbstractButton
{
    Q_OBJECT

public:
    GroupHeading(const ThemeService &themes, const QString &key, QWidget *parent);

    [[nodiscard]] const QString &key() const { return m_key; }
    void show(const GroupTitle &title, int count, bool folded);

Q_SIGNALS:
    void foldRequested(bool fold);
    void stepRequested(int rows); // on with the arrow keys

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const ThemeService &m_themes;
    QString m_key;
    QString m_count{};
    bool m_folded = false;
};

} // namespace lockstep::ui
