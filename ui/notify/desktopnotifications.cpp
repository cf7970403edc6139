// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/desktopnotifications.h"

namespace lockstep::ui {

QString plainLine(const QString &text, qsizetype longest)
{
    QString line;
    line.reserve(std::min(text.size(), 2 * longest));
    for (const QChar c : text) {
        if (line.size() > 2 * longest)
            break;
        if (c.isSpace())
            line += u' ';
        else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            line += c;
    }
    line = line.simplified();
    if (line.size() <= longest)
        return line;
    line.truncate(longest - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + u'…';
}

} // namespace lockstep::ui
