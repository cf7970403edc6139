// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QTranslator>

namespace lockstep::ui {

// The language of the program: its texts and those of Qt, how numbers and dates are written, and
// the direction of the layout. Its windows are to be made after choose(): they do not change what
// they say.
class Language final
{
public:
    // Codes of the languages that there are texts in, English among them: "ar", "de".
    [[nodiscard]] static QStringList available();
    // What its speakers call it.
    [[nodiscard]] static QString nameOf(const QString &code);
    // The language of "de", "de_AT" or "de-AT", if there are texts in it; otherwise empty.
    [[nodiscard]] static QString find(const QString &name);

    // The named one, as find() takes it; an empty name, or an unknown one: the first that the
    // system prefers and that there are texts in. Otherwise English.
    void choose(const QString &name = {});
    [[nodiscard]] const QString &current() const { return m_current; }

private:
    QString m_current = QStringLiteral("en");
    QTranslator m_qt;
    QTranslator m_texts;
};

} // namespace lockstep::ui
