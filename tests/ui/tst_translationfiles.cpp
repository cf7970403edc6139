// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context{};
    QString source{};
    QString comment{};
    QString state{}; // "unfinished", "vanished", "obsolete"; empty: finished
    bool isPlural = false;
    QStringList translations{}; // the plural forms, or the one

    [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + comment; }
};

// Of the languages there are; docs/translating.md says where the numbers are from.
const QHash<QString, int> pluralForms{ { u"ar"_s, 6 }, { u"de"_s, 2 }, { u"es"_s, 2 },
    { u"fr"_s, 2 }, { u"ja"_s, 1 } };

// Written as in English; in which languages, and why. Texts without a word need no mention.
const QHash<QString, QStringList> sameInEnglish{
    { u"Lockstep"_s, { u"*"_s } }, // names
    { u"Qt"_s, { u"*"_s } },
    { u"WebSocket"_s, { u"*"_s } },
    { u"%1 · %2 – Lockstep"_s, { u"*"_s } },
    { u"Offline"_s, { u"de"_s } }, // words that the language has taken over, or that it gave
    { u"Server"_s, { u"de"_s } },
    { u"Status"_s, { u"de"_s } },
    { u"Name"_s, { u"de"_s } },
    { u"Normal"_s, { u"de"_s, u"es"_s } },
    { u"Version"_s, { u"de"_s, u"fr"_s } },
    { u"Version %1"_s, { u"de"_s, u"fr"_s } },
    { u"Filter"_s, { u"de"_s } },
    { u"Filter: %1"_s, { u"de"_s } },
    { u"Board"_s, { u"de"_s } },
    { u"Labels"_s, { u"de"_s } },
    { u"Description"_s, { u"fr"_s } },
    { u"Date"_s, { u"fr"_s } },
    { u"Type"_s, { u"fr"_s } },
    { u"Menu"_s, { u"fr"_s } },
    { u"Votes"_s, { u"fr"_s } },
    { u"Relations"_s, { u"fr"_s } },
    { u"%1 min"_s, { u"*"_s } }, // units
    { u"%1 h"_s, { u"*"_s } },
    { u"%1 d"_s, { u"*"_s } },
    { u"%1 ms"_s, { u"*"_s } },
    { u"%1 · %2 ms"_s, { u"*"_s } },
    { u" min"_s, { u"*"_s } },
    { u"d MMM"_s, { u"*"_s } }, // how dates are written
    { u"d MMM yyyy"_s, { u"*"_s } },
};

// Said otherwise at different places, because the sense, or what stands in it, is another one.
const QSet<QString> severalSenses{
    u"Open"_s, // the verb, and a state of issues
    u"Closed"_s, // a state, and the time at which it was reached
    u"Done"_s, // what a button says, and a state
    u"All"_s, // messages, and people
    u"&Name"_s, // of a person, and of a thing
    u"Remove"_s, // a person, and a certificate
    u"%1 of %2"_s, // fields of an issue, and how many of all
    u"%1 set %2 to “%3”"_s, // fields in the history, issues in a message
};

QList<Message> messagesOf(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "name"_L1) {
            context = xml.readElementText();
        } else if (name == "message"_L1) {
            messages << Message{ .context = context };
            messages.last().isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (name == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (name == "comment"_L1) {
            messages.last().comment = xml.readElementText();
        } else if (name == "translation"_L1) {
            messages.last().state = xml.attributes().value("type"_L1).toString();
            if (!messages.last().isPlural)
                messages.last().translations << xml.readElementText();
        } else if (name == "numerusform"_L1) {
            messages.last().translations << xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QString fileOf(const QString &language)
{
    return QStringLiteral(LOCKSTEP_SOURCES) + u"/translations/lockstep_%1.ts"_s.arg(language);
}

// %1, %2, %n; %L1 and %Ln are the same, written as the language writes numbers.
QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%L?([0-9]{1,2}|n)"_s);
    QSet<QString> places;
    for (const auto &match : place.globalMatch(text))
        places << match.captured(1);
    return places;
}

bool hasWord(QString text)
{
    static const QRegularExpression place(u"%L?([0-9]{1,2}|n)"_s);
    static const QRegularExpression letter(u"\\p{L}"_s);
    return text.remove(place).contains(letter);
}

bool hasMnemonic(QString text)
{
    text.replace(u"&&"_s, QString());
    const auto at = text.indexOf(u'&');
    return at >= 0 && at + 1 < text.size() && !text.at(at + 1).isSpace();
}

} // namespace

// What stands in translations/*.ts, of all languages but English, which has only plural forms.
class TestTranslationFiles : public QObject
{
    Q_OBJECT

    static void languages()
    {
        QTest::addColumn<QString>("language");
        const QDir folder(QStringLiteral(LOCKSTEP_SOURCES) + u"/translations"_s);
        for (const QString &file : folder.entryList({ u"lockstep_*.ts"_s })) {
            const QString language = file.mid(9).chopped(3);
            if (language != u"en"_s)
                QTest::newRow(qPrintable(language)) << language;
        }
    }

private Q_SLOTS:
    void thereAreTheLanguagesThatWerePromised()
    {
        for (const auto &language : { u"ar"_s, u"de"_s, u"es"_s, u"fr"_s, u"ja"_s })
            QVERIFY2(!messagesOf(fileOf(language)).isEmpty(), qPrintable(language));
    }

    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        int same = 0, words = 0;
        for (const Message &each : messagesOf(fileOf(language))) {
            QVERIFY2(each.state.isEmpty(), qPrintable(each.key() + u" is "_s + each.state));
            for (const QString &text : each.translations)
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(each.key()));
            const QStringList in = sameInEnglish.value(each.source);
            if (!hasWord(each.source) || in.contains(u"*"_s) || in.contains(language))
                continue;
            ++words;
            if (each.translations.contains(each.source)) {
                ++same;
                qInfo("%s: %s", qPrintable(language), qPrintable(each.key()));
            }
        }
        QVERIFY(words > 500);
        QVERIFY2(same * 20 <= words, qPrintable(u"%1 of %2 as in English"_s.arg(same).arg(words)));
    }

    void pluralsHaveTheirForms_data() { languages(); }
    void pluralsHaveTheirForms()
    {
        QFETCH(QString, language);
        QVERIFY2(pluralForms.contains(language), "how many plural forms has it?");
        int plurals = 0;
        for (const Message &each : messagesOf(fileOf(language))) {
            if (each.isPlural)
                ++plurals;
            const int forms = each.isPlural ? pluralForms.value(language) : 1;
            QVERIFY2(each.translations.size() == forms, qPrintable(each.key()));
        }
        QVERIFY(plurals > 30);
    }

    void placesAndMnemonicsAreKept_data() { languages(); }
    void placesAndMnemonicsAreKept()
    {
        QFETCH(QString, language);
        for (const Message &each : messagesOf(fileOf(language))) {
            const QSet<QString> places = placesIn(each.source);
            for (qsizetype form = 0; form < each.translations.size(); ++form) {
                const QString &text = each.translations.at(form);
                QSet<QString> kept = placesIn(text);
                // "One issue", "two issues": that form is for one number only.
                if (each.isPlural && form + 1 < each.translations.size() && form < 3)
                    kept << u"n"_s;
                QVERIFY2(kept == places, qPrintable(each.key() + u" → "_s + text));
                QVERIFY2(hasMnemonic(text) == hasMnemonic(each.source),
                    qPrintable(each.key() + u" → "_s + text));
                QVERIFY2(text.count(u'\n') == each.source.count(u'\n'), qPrintable(each.key()));
            }
        }
    }

    // The same English is said the same everywhere: nobody finds a thing that has two names.
    void aTextIsTranslatedTheSameEverywhere_data() { languages(); }
    void aTextIsTranslatedTheSameEverywhere()
    {
        QFETCH(QString, language);
        QHash<QString, QStringList> before;
        for (const Message &each : messagesOf(fileOf(language))) {
            const QString key = each.source + u'|' + each.comment;
            if (severalSenses.contains(each.source))
                continue;
            if (before.contains(key))
                QVERIFY2(before.value(key) == each.translations, qPrintable(each.key()));
            before.insert(key, each.translations);
        }
    }

    // Says what `./dev translations` is for: texts in the sources that the files do not have yet.
    void noTextOfTheSourcesIsMissing_data() { languages(); }
    void noTextOfTheSourcesIsMissing()
    {
        QFETCH(QString, language);
        const QString lupdate = QStringLiteral(LOCKSTEP_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not installed");
        static QSet<QString> wanted;
        if (wanted.isEmpty()) {
            const QTemporaryDir folder;
            const QString fresh = folder.filePath(u"lockstep_de.ts"_s);
            QProcess run;
            run.setWorkingDirectory(QStringLiteral(LOCKSTEP_SOURCES));
            run.start(lupdate,
                { u"-silent"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"core"_s, u"ui"_s,
                    u"app"_s, u"-ts"_s, fresh });
            QVERIFY(run.waitForFinished(60'000));
            QCOMPARE(run.exitCode(), 0);
            for (const Message &each : messagesOf(fresh))
                wanted << each.key();
        }
        QVERIFY(wanted.size() > 500);
        QSet<QString> there;
        for (const Message &each : messagesOf(fileOf(language)))
            there << each.key();
        QCOMPARE((wanted - there).values().join(u"; "_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestTranslationFiles)
#include "tst_translationfiles.moc"
