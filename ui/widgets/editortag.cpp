// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/editortag.h"

#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"

#include <QPainter>

namespace lockstep::ui {

EditorTag::EditorTag(const ThemeService &themes, QWidget *parent)
    : PlainLabel(themes, TextStyle::Caption, Token::Text, parent), m_themes(themes)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setContentsMargins(space::XS + 2, 1, space::XS + 2, 1);
    hide();
}

void EditorTag::setUser(const UserId &user)
{
    m_hue = avatarHue(user);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_themes.theme().avatarText(m_hue));
    setPalette(colors);
    update();
}

void EditorTag::setName(const QString &name)
{
    m_name = name;
    setText(name);
}

void EditorTag::fit(int width)
{
    const QMargins around = contentsMargins();
    setText(
        fontMetrics().elidedText(m_name, Qt::ElideRight, width - around.left() - around.right()));
    adjustSize();
}

void EditorTag::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        paintRound(painter, rect(), radius::Control, m_themes.theme().avatarGround(m_hue));
    }
    PlainLabel::paintEvent(event);
}

} // namespace lockstep::ui
