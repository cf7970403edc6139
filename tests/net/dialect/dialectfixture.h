// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectfile.h"
#include "net/dialect/translator.h"

#include <QFile>
#include <QTest>

#include <algorithm>

// What the tests of dialects share: the recordings of real servers, and short words for what a
// translator makes of them.
namespace lockstep::net::dialect::test {

using namespace Qt::StringLiterals;

inline QByteArray fileAt(const QString &path)
{
    QFile file{ path };
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

inline QString dataPath(const QString &name)
{
    return QStringLiteral(LOCKSTEP_DIALECT_DATA) + u'/' + name;
}

inline QStringList recording(const QString &name)
{
    return QString::fromUtf8(fileAt(dataPath(name + u".txt"_s))).split(u'\n');
}

inline Dialect dialectNamed(const QString &name, const QString &variant = {})
{
    const auto bytes = dialectFile(name);
    if (!bytes)
        qFatal("%s", qPrintable(bytes.error().message));
    const DialectReading reading = readDialect(*bytes, variant);
    for (const DialectFault &fault : reading.faults)
        qWarning("%s.json:%d: %s: %s", qPrintable(name), fault.line, qPrintable(fault.path),
            qPrintable(fault.message));
    if (!reading.dialect)
        qFatal("%s is no dialect", qPrintable(name));
    return *reading.dialect;
}

// What was recorded of a request, by how its line begins ("POST /api/auth/login {"), the nth.
inline HttpReply recordedReply(const QString &name, const QString &request, int nth = 0)
{
    for (const QString &line : recording(name)) {
        if (!line.startsWith(u"HTTP "_s + request) || nth-- > 0)
            continue;
        const QString answer = line.mid(line.indexOf(u" => "_s) + 4);
        return { answer.left(3).toInt(), {}, answer.mid(4).toUtf8() };
    }
    qFatal("%s: no \"%s\" was recorded", qPrintable(name), qPrintable(request));
}

inline HttpReply replyOf(int status, const QByteArray &body) { return { status, {}, body }; }

inline QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

inline std::vector<Inbound> heard(
    const Translator &translator, const QByteArray &event, const QByteArray &args)
{
    JsonDocument document;
    const auto json = document.parse(args);
    if (!json)
        qFatal("%s", qPrintable(json.error().message));
    return translator.read({ event.constData(), static_cast<size_t>(event.size()) }, *json);
}

inline QString worded(const FieldValue &value)
{
    return std::visit(Overload{ [](std::monostate) { return u"null"_s; },
                          [](const QString &text) { return u'"' + text + u'"'; },
                          [](qint64 number) { return QString::number(number); },
                          [](double number) { return QString::number(number); },
                          [](const QStringList &set) { return u'{' + set.join(u',') + u'}'; } },
        value);
}

inline QString worded(const ForeignIssue &issue)
{
    QString words = issue.entity + u' ' + issue.id + u" in "_s + issue.scope;
    for (const Field field : issue.told)
        words += u' ' + QString{ fieldInfo(field).key } + u'='
            + worded(fieldValue(issue.issue, field));
    if (!issue.token.isEmpty())
        words += u" token="_s + QString::fromUtf8(issue.token);
    return words;
}

inline QString worded(const Inbound &inbound)
{
    namespace in = inbound;
    return std::visit(
        Overload{ [](const in::IssueTold &told) {
                     return (told.isNew ? u"created "_s : u"updated "_s)
                         + (told.whole ? u"whole "_s : QString{}) + worded(told.issue) + u" by "_s
                         + told.actor.toString() + u" at "_s + told.time;
                 },
            [](const in::IssueGone &told) {
                return u"gone "_s + told.entity + u' ' + told.id + u" in "_s + told.scope
                    + u" by "_s + told.actor.toString() + u" at "_s + told.time;
            },
            [](const in::ListChanged &told) { return u"look in "_s + told.scope; },
            [](const in::CommentTold &told) {
                return (told.isGone ? u"comment gone "_s : u"comment "_s) + told.comment.id
                    + u" issue="_s + told.comment.issue + u" channel="_s + told.comment.channel
                    + u" author="_s + told.comment.author.toString() + u" text="_s
                    + told.comment.text + u" at "_s + told.comment.createdAt;
            },
            [](const in::TypingTold &told) {
                return u"typing "_s + told.user.toString() + u" issue="_s + told.issue
                    + u" channel="_s + told.channel + (told.on ? u" on"_s : u" off"_s);
            },
            [](const in::PresenceTold &told) {
                QString words = (told.gone ? u"gone from "_s : u"present at "_s) + told.issue;
                for (const User &user : told.users)
                    words += u' ' + user.id.toString();
                return words;
            },
            [](const in::NotificationTold &told) {
                return u"notification "_s + told.notification.kind + u" id="_s
                    + told.notification.id + u" title="_s + told.notification.title + u" text="_s
                    + told.notification.text + u" issue="_s + told.notification.issue;
            },
            [](const in::MemberTold &told) {
                return u"member "_s + told.user.id.toString() + u" of "_s + told.scope;
            },
            [](const in::MetricsTold &told) {
                QString words = u"metrics "_s + told.queue + u' ' + told.name;
                for (const auto &[name, figure] : told.figures)
                    words += u' ' + name + u'=' + QString::number(figure);
                return words;
            },
            [](const in::HeatmapTold &told) { return u"heatmap "_s + told.scope; },
            [](const in::Replied &told) {
                return u"reply "_s + told.event
                    + (told.result ? u" ok"_s : u" failed: "_s + told.result.error().message);
            },
            [](const in::ErrorTold &told) { return u"error "_s + told.message; },
            [](const in::Ignored &told) { return u"ignored: "_s + told.why; },
            [](const in::Unknown &told) {
                return u"UNKNOWN "_s + told.event + u' ' + QString::fromUtf8(told.sample);
            } },
        inbound);
}

inline QString worded(const std::vector<Inbound> &all)
{
    QStringList words;
    for (const Inbound &one : all)
        words.append(worded(one));
    return words.join(u" + "_s);
}

} // namespace lockstep::net::dialect::test
