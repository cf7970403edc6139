// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/remote.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

namespace lockstep::ui {

// Who else has this open: their discs, overlapping, and "+2" for the rest. Those who edit something
// stand first, in a ring of the colour that the field has.
class AvatarStack final : public QWidget
{
    Q_OBJECT

public:
    explicit AvatarStack(const ThemeService &themes, QWidget *parent = nullptr);

    void setPeople(const QList<PresentUser> &people);
    [[nodiscard]] const QList<PresentUser> &people() const { return m_people; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    QList<PresentUser> m_given;
    QList<PresentUser> m_people; // in the order in which they are shown
};

} // namespace lockstep::ui
