// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace lockstep::ui {

namespace {

constexpr double smallest = 7.5; // points, for captions

struct Row
{
    Token token;
    std::array<QRgb, 3> value; // light, dark, high contrast
};

constexpr std::array table{
    Row{ Token::Window, { 0xffF7F7F8, 0xff17181C, 0xff000000 } },
    Row{ Token::Sidebar, { 0xffF1F1F4, 0xff131418, 0xff000000 } },
    Row{ Token::Surface, { 0xffFFFFFF, 0xff1E2026, 0xff000000 } },
    Row{ Token::Raised, { 0xffFFFFFF, 0xff262932, 0xff0C0C0C } },
    Row{ Token::Border, { 0xffE3E3E8, 0xff2E3038, 0xff8F8F8F } },
    Row{ Token::StrongBorder, { 0xffC9C9D2, 0xff454955, 0xffFFFFFF } },
    Row{ Token::Text, { 0xff1B1B1F, 0xffE8E8ED, 0xffFFFFFF } },
    Row{ Token::TextSecondary, { 0xff5D5D6B, 0xffA3A6B4, 0xffE6E6E6 } },
    Row{ Token::TextDisabled, { 0xff828290, 0xff7A7E8F, 0xffA6A6A6 } },
    Row{ Token::Accent, { 0xff4655D4, 0xff8C96FF, 0xffFFD84D } },
    Row{ Token::OnAccent, { 0xffFFFFFF, 0xff14151A, 0xff000000 } },
    Row{ Token::Selection, { 0xffE6E8FB, 0xff2C3157, 0xff16306B } },
    Row{ Token::Success, { 0xff1B6F45, 0xff5CC98F, 0xff6CFFB0 } },
    Row{ Token::Warning, { 0xff8A5600, 0xffE6A94B, 0xffFFB84D } },
    Row{ Token::Danger, { 0xffB3261E, 0xffFF8A80, 0xffFFA69E } },
    Row{ Token::Mine, { 0xff4655D4, 0xff8C96FF, 0xffFFD84D } },
    Row{ Token::Theirs, { 0xff854ABA, 0xffCF9BFF, 0xff8FE3FF } },
    Row{ Token::Base, { 0xff5D5D6B, 0xffA3A6B4, 0xffE6E6E6 } },
};

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mix(const QColor &ground, const QColor &over, double amount)
{
    const auto blend = [amount](int g, int o) { return qRound(g + (o - g) * amount); };
    return QColor(blend(ground.red(), over.red()), blend(ground.green(), over.green()),
        blend(ground.blue(), over.blue()));
}

int scaled(int pixels)
{
    return pixels * QApplication::style()->pixelMetric(QStyle::PM_SmallIconSize) / iconSide;
}

Theme::Theme(ThemeKind kind, const QFont &systemFont) : m_kind(kind), m_systemFont(systemFont)
{
    for (const Row &row : table)
        m_colors[size_t(row.token)] = QColor::fromRgb(row.value[size_t(kind)]);

    const auto set = [this](Token token, const QColor &c) { m_colors[size_t(token)] = c; };
    const QColor text = color(Token::Text);
    const QColor surface = color(Token::Surface);
    const bool contrast = isHighContrast();
    set(Token::Hover, mix(surface, text, contrast ? 0.16 : 0.05));
    set(Token::Pressed, mix(surface, text, contrast ? 0.24 : 0.10));
    // Away from the text on it, so that hovering never costs legibility.
    const QColor away
        = contrastRatio(color(Token::OnAccent), Qt::white) < 2 ? Qt::black : Qt::white;
    set(Token::AccentHover, mix(color(Token::Accent), away, 0.10));
    set(Token::AccentPressed, mix(color(Token::Accent), away, 0.20));
    const double tint = kind == ThemeKind::Light ? 0.09 : kind == ThemeKind::Dark ? 0.13 : 0.20;
    set(Token::SuccessGround, mix(surface, color(Token::Success), tint));
    set(Token::WarningGround, mix(surface, color(Token::Warning), tint));
    set(Token::DangerGround, mix(surface, color(Token::Danger), tint));
    set(Token::AccentGround, mix(surface, color(Token::Accent), tint));
    set(Token::MineGround, mix(surface, color(Token::Mine), tint));
    set(Token::TheirsGround, mix(surface, color(Token::Theirs), tint));
    set(Token::BaseGround, mix(surface, color(Token::Base), tint));
    QColor shadow = Qt::black;
    shadow.setAlphaF(kind == ThemeKind::Light ? 0.13f : 0.45f);
    set(Token::Shadow, shadow);
}

QFont Theme::font(TextStyle style) const
{
    QFont font = style == TextStyle::Mono ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                                          : m_systemFont;
    double step = 0;
    switch (style) {
    case TextStyle::Caption:
        // No smaller than can be read, where the text of the system is small.
        step = std::max(-2.0, std::min(-1.0, smallest - m_systemFont.pointSizeF()));
        break;
    case TextStyle::Secondary:
        step = -1;
        break;
    case TextStyle::Title:
        step = 2;
        break;
    case TextStyle::Heading:
        step = 6;
        break;
    case TextStyle::Body:
    case TextStyle::BodyStrong:
    case TextStyle::Mono:
        break;
    }
    if (style == TextStyle::Title || style == TextStyle::Heading || style == TextStyle::BodyStrong)
        font.setWeight(QFont::DemiBold);
    // A font is sized in points or in pixels; 1 point is 4/3 pixels at the logical 96 dpi.
    if (m_systemFont.pointSizeF() > 0)
        font.setPointSizeF(std::max(6.0, m_systemFont.pointSizeF() + step));
    else
        font.setPixelSize(std::max(8, qRound(m_systemFont.pixelSize() + step * 4 / 3)));
    return font;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set
        = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Window);
    set(QPalette::Text, Token::Text);
    set(QPalette::Button, Token::Surface);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::Danger);
    set(QPalette::PlaceholderText, Token::TextSecondary);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Highlight, Token::Selection);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Light, Token::Raised);
    set(QPalette::Midlight, Token::Border);
    set(QPalette::Mid, Token::Border);
    set(QPalette::Dark, Token::StrongBorder);
    set(QPalette::Shadow, Token::StrongBorder);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
             QPalette::HighlightedText, QPalette::PlaceholderText })
        palette.setColor(QPalette::Disabled, role, color(Token::TextDisabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Token::Window));
    return palette;
}

QColor Theme::avatarGround(int hue) const
{
    const float h = float(((hue % avatarHues) + avatarHues) % avatarHues) / float(avatarHues);
    switch (m_kind) {
    case ThemeKind::Light:
        return QColor::fromHslF(h, 0.52f, 0.86f);
    case ThemeKind::Dark:
        return QColor::fromHslF(h, 0.36f, 0.27f);
    case ThemeKind::HighContrast:
        return QColor::fromHslF(h, 0.80f, 0.18f);
    }
    return {};
}

QColor Theme::avatarText(int hue) const
{
    const float h = float(((hue % avatarHues) + avatarHues) % avatarHues) / float(avatarHues);
    switch (m_kind) {
    case ThemeKind::Light:
        return QColor::fromHslF(h, 0.60f, 0.22f);
    case ThemeKind::Dark:
        return QColor::fromHslF(h, 0.55f, 0.88f);
    case ThemeKind::HighContrast:
        return color(Token::Text);
    }
    return {};
}

} // namespace lockstep::ui
