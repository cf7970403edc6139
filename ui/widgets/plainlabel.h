// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QLabel>

namespace lockstep::ui {

// Text that somebody else wrote, as a tool tip: shown as it is, never as HTML.
[[nodiscard]] QString plainToolTip(const QString &text);

// The one label for text that we did not write: always plain text (QLabel's own guess would read
// tags, and load the files that an <img> names). Style and colour follow the theme.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(const ThemeService &themes, TextStyle style = TextStyle::Body,
        Token token = Token::Text, QWidget *parent = nullptr);
    PlainLabel(const ThemeService &themes, const QString &text, TextStyle style = TextStyle::Body,
        Token token = Token::Text, QWidget *parent = nullptr);

    void setToken(Token token);
    // A layout asks for the width that there is, also where this may not be as wide.
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return QLabel::heightForWidth(qMin(width, maximumWidth()));
    }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();
    void paintLines(QPainter &painter, const QRect &rect, Qt::Alignment alignment) const;

    const ThemeService &m_themes;
    TextStyle m_style;
    Token m_token;
};

// One line that ends in "…" when there is no room; then the tool tip has it all.
class ElidedLabel final : public PlainLabel
{
    Q_OBJECT

public:
    using PlainLabel::PlainLabel;

    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

// An icon of the theme, larger with larger text; decoration, not to be focused or read out.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QIcon &icon = {}, int size = iconSide, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_size;
};

} // namespace lockstep::ui
