// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;

namespace lockstep::ui {

class Avatar;
class IconLabel;
class PlainLabel;

// A line under a field that needs a decision: what somebody else did to it, or what is wrong with
// it. It takes no focus by the mouse: the caret stays in the field.
class FieldNotice final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Remote, Draft, Error };

    explicit FieldNotice(const ThemeService &themes, QWidget *parent = nullptr);

    // Shows it. `take` and `keep` are the buttons; empty: none.
    void show(Kind kind, const QString &text, const QString &take, const QString &keep);
    void setPerson(const UserId &user, const QString &name); // Kind::Remote
    void focusKeep(); // it needs a decision now
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void taken();
    void kept();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const ThemeService &m_themes;
    Kind m_kind = Kind::Remote;
    Avatar *m_avatar;
    IconLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_take;
    QPushButton *m_keep;
};

} // namespace lockstep::ui
