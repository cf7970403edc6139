// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QCheckBox>

namespace lockstep::ui {

// A member of a set that is being merged, as a chip of three states: in the result (check), not in
// it (struck out), or still to be decided (question mark). Who added or removed it stands beside
// its name. For screen readers it is a check box.
class MemberChip final : public QCheckBox
{
    Q_OBJECT

public:
    MemberChip(const ThemeService &themes, QWidget *parent);

    // `by`: "+ Jane Smith", or empty. All of it is the text of the check box.
    void setMember(const QString &label, const QString &by, const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }
    void nextCheckState() override; // in, out, and never back to undecided
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    QString m_label;
    QString m_by;
};

} // namespace lockstep::ui
