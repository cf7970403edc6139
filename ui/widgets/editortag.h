// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "ui/widgets/plainlabel.h"

namespace lockstep::ui {

// The name of somebody who is in a field, on the ground of his avatar. Lies over the field and
// lets the pointer through.
class EditorTag final : public PlainLabel
{
    Q_OBJECT

public:
    EditorTag(const ThemeService &themes, QWidget *parent);

    void setUser(const UserId &user);
    void setName(const QString &name);
    [[nodiscard]] QString name() const { return m_name; }
    void fit(int width); // its end is left out where it is wider

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    QString m_name{};
    int m_hue = 0;
};

} // namespace lockstep::ui
