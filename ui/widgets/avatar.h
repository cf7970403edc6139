// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "ui/widgets/glyphs.h"

#include <QWidget>

#include <optional>

namespace lockstep::ui {

// "Jane Smith" -> "JS", "jane@example.org" -> "J"; "?" for nothing.
[[nodiscard]] QString initialsOf(const QString &name);
// The same for one id in every process and version.
[[nodiscard]] int avatarHue(const UserId &user);

// A disc with the initials; with a presence, its glyph lies at the lower trailing edge on a halo
// of `ground`, the colour behind the avatar.
void paintAvatar(QPainter &painter, const QRectF &rect, const UserId &user, const QString &name,
    const Theme &theme, std::optional<Presence> presence = {}, const QColor &ground = {},
    Qt::LayoutDirection direction = Qt::LeftToRight);

// The same as a widget. Its accessible name is the person and the presence.
class Avatar final : public QWidget
{
    Q_OBJECT

public:
    // The size is that beside text of the usual size.
    explicit Avatar(const ThemeService &themes, int size = 24, QWidget *parent = nullptr);

    void setPerson(const UserId &user, const QString &name);
    void setPresence(std::optional<Presence> presence);

    [[nodiscard]] QSize sizeHint() const override { return { scaled(m_size), scaled(m_size) }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    void describe();

    const ThemeService &m_themes;
    int m_size;
    UserId m_user;
    QString m_name;
    std::optional<Presence> m_presence;
};

} // namespace lockstep::ui
