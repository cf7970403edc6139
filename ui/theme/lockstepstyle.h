// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QProxyStyle>

class QAbstractButton;
class QStyleOptionButton;

namespace lockstep::ui {

// Secondary: border and text, the ordinary button. Primary: accent ground, one a view at most.
// Quiet: nothing but text or icon until the pointer is on it.
enum class ButtonKind { Secondary, Primary, Quiet };
void setButtonKind(QAbstractButton &button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget *button);

// Flat, quiet controls over Fusion: no gradients, no bevels, a 2 px focus ring. A style and no
// style sheet: it costs nothing per widget and keeps right-to-left, fonts and delegates working.
class LockstepStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    LockstepStyle(const Theme &theme, const Icons &icons);

    void setTheme(const Theme &theme);
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl sub, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
        const QSize &contents, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
        bool enabled, const QString &text,
        QPalette::ColorRole role = QPalette::NoRole) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override;

private:
    void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawField(const QStyleOption &option, QPainter &painter) const;
    void drawCheck(const QStyleOption &option, QPainter &painter, bool radio) const;
    void drawItemGround(const QStyleOption &option, QPainter &painter) const;
    void drawToolGround(const QStyleOption &option, QPainter &painter) const;
    void drawIconAndWords(const QStyleOptionButton &button, QPainter &painter) const;
    void drawPushButtonLabel(
        const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawToolLabel(const QStyleOption *option, QPainter &painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter &painter, const QWidget *widget) const;
    void drawTab(const QStyleOption *option, QPainter &painter) const;
    void drawProgress(const QStyleOption *option, QPainter &painter) const;
    void drawCombo(const QStyleOptionComplex *option, QPainter &painter, const QWidget *w) const;
    void drawSpin(const QStyleOptionComplex *option, QPainter &painter, const QWidget *w) const;
    void drawScrollBar(
        const QStyleOptionComplex *option, QPainter &painter, const QWidget *w) const;
    void drawIcon(QPainter &painter, const QRect &rect, const QString &name, Token token) const;

    [[nodiscard]] QColor color(Token token) const { return m_theme.color(token); }
    [[nodiscard]] int iconExtent() const;

    Theme m_theme;
    Icons m_icons;
    mutable int m_iconExtent = 0; // 0: to be measured
    bool m_reducedMotion = false;
};

} // namespace lockstep::ui
