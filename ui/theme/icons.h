// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

#include <memory>

namespace lockstep::ui {

// Lucide line icons (resources/icons/lucide), drawn in a colour of the theme. Copies share one
// cache; the QIcons made here follow the theme and stay valid after this is gone.
class Icons
{
public:
    explicit Icons(const Theme &theme);

    // Drops what was drawn; icons already handed out are drawn anew in the new colours.
    void setTheme(const Theme &theme);

    // `name` as Lucide calls it, for example "git-merge"; a null icon if there is none.
    // `checked`: the colour in the state On, by default the same.
    [[nodiscard]] QIcon icon(const QString &name, Token token = Token::TextSecondary) const;
    [[nodiscard]] QIcon icon(const QString &name, Token token, Token checked) const;
    // `size` in device-independent pixels.
    [[nodiscard]] QPixmap pixmap(
        const QString &name, Token token, int size = iconExtent(), qreal dpr = 1) const;

    [[nodiscard]] static QStringList names();

    class Renderer;

private:
    // Owned by this and by every QIcon engine made here: an icon may outlive the service.
    std::shared_ptr<Renderer> m_renderer;
};

} // namespace lockstep::ui
