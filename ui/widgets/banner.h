// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace lockstep::ui {

class IconLabel;
class PlainLabel;

enum class BannerKind { Info, Success, Warning, Danger };

// A message strip inside a window: what is so, and the one thing to do about it. It is announced
// to screen readers when its text changes, and takes no focus.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const ThemeService &themes, QWidget *parent = nullptr);

    // Shows it. Without `action` there is no button.
    void showMessage(BannerKind kind, const QString &text, const QString &action = {});
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeService &m_themes;
    BannerKind m_kind = BannerKind::Info;
    IconLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

// Says `widget`'s accessible name to screen readers, where the platform can.
void announce(QWidget &widget);

} // namespace lockstep::ui
