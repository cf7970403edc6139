// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView textsFolder{ ":/lockstep/i18n" };
constexpr QLatin1StringView textsPrefix{ "lockstep_" };

void install(QTranslator &translator, const QString &name, const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(name, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

QStringList Language::available()
{
    QStringList codes;
    for (const QString &file : QDir{ textsFolder }.entryList({ textsPrefix + u"*.qm"_s }))
        codes << file.mid(textsPrefix.size()).chopped(3);
    return codes;
}

// As a word by itself; CLDR's are those within a sentence, and of a country.
QString Language::nameOf(const QString &code)
{
    static const QHash<QString, QString> names{ { u"ar"_s, u"العربية"_s },
        { u"de"_s, u"Deutsch"_s }, { u"en"_s, u"English"_s }, { u"es"_s, u"Español"_s },
        { u"fr"_s, u"Français"_s }, { u"ja"_s, u"日本語"_s } };
    const QString name = names.value(code);
    return name.isEmpty() ? QLocale{ code }.nativeLanguageName() : name;
}

QString Language::find(const QString &name)
{
    const QString code = QString{ name }.replace(u'-', u'_').section(u'_', 0, 0).toLower();
    const bool isCode = !code.isEmpty()
        && std::all_of(code.begin(), code.end(), [](QChar c) { return c.isLetter(); });
    // Its file, and not the list of them, which a start would have to wait for.
    const bool isThere
        = isCode && QFile::exists(textsFolder + u'/' + textsPrefix + code + u".qm"_s);
    return isThere ? code : QString{};
}

void Language::choose(const QString &name)
{
    const QLocale system = QLocale::system();
    m_current = u"en"_s;
    for (const QString &wanted : QStringList{ name } + system.uiLanguages()) {
        if (const QString code = find(wanted); !code.isEmpty()) {
            m_current = code;
            break;
        }
    }
    // Who asks for the language that he has anyway, and for no country, keeps the formats that he
    // has set.
    const QLocale asked{ name };
    const QString code = find(name);
    const bool isSystem = code.isEmpty() || (code == name && asked.language() == system.language());
    QLocale::setDefault(isSystem ? system : asked);
    // What is installed last is asked first.
    install(m_qt, u"qtbase_"_s + m_current, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_texts, textsPrefix + m_current, textsFolder);
    QGuiApplication::setLayoutDirection(QLocale{ m_current }.textDirection());
}

} // namespace lockstep::ui
