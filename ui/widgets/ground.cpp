// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/ground.h"

#include <QAbstractScrollArea>
#include <QWidget>

namespace lockstep::ui {

void setGround(QWidget &widget, const ThemeService &themes, Token token)
{
    const auto fill = [&widget, &themes, token] {
        QPalette palette = widget.palette();
        palette.setColor(widget.backgroundRole(), themes.color(token));
        if (qobject_cast<QAbstractScrollArea *>(&widget))
            palette.setColor(QPalette::Base, themes.color(token));
        widget.setPalette(palette);
    };
    widget.setAutoFillBackground(true);
    QObject::connect(&themes, &ThemeService::themeChanged, &widget, fill);
    fill();
}

} // namespace lockstep::ui
