// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/fieldcodec.h"

#include "core/model/check.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

// Years 1 to 9999: the others have no four digits.
constexpr double minSeconds = -62'135'596'800.0;
constexpr double maxSeconds = 253'402'300'799.0;

QString shownTime(const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    return utc.isValid() && utc.date().year() >= 1 && utc.date().year() <= 9999
        ? utc.toString(Qt::ISODateWithMs)
        : QString{};
}

QString timeOfSeconds(double seconds)
{
    if (!(seconds >= minSeconds && seconds <= maxSeconds))
        return {};
    return shownTime(
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::floor(seconds * 1000)), Qt::UTC));
}

// Qt reads no more digits of a second than three.
QString withMilliseconds(QString text)
{
    if (text.size() > 10 && text.at(10) == u' ')
        text[10] = u'T';
    const qsizetype dot = text.indexOf(u'.');
    if (dot < 0)
        return text;
    qsizetype end = dot + 1;
    while (end < text.size() && text.at(end).isDigit())
        ++end;
    return end - dot > 4 ? text.remove(dot + 4, end - dot - 4) : text;
}

// A day that is written without an offset is that day everywhere.
QString decodeDay(const Value &value, const QString &zone)
{
    const QString text = value.asText();
    const QStringView behind = QStringView{ text }.mid(10);
    if (isDate(text.left(10)) && !behind.contains(u'Z') && !behind.contains(u'+')
        && !behind.contains(u'-'))
        return text.left(10);
    return decodeTime(value, zone).left(10);
}

QString mappedText(const FieldRule &rule, const Value &value)
{
    if (!rule.ranges.empty()) {
        if (const auto number = value.toNumber()) {
            for (const FieldRule::Range &range : rule.ranges) {
                if (*number >= range.from)
                    return range.is;
            }
        }
        return rule.otherwise.value_or(QString{});
    }
    const QString text = value.asText();
    if (const auto at = rule.read.find(text); at != rule.read.end())
        return at->second;
    return rule.otherwise.value_or(text);
}

std::optional<QStringList> decodeSet(
    const FieldRule &rule, const FieldInfo &info, const Value &value)
{
    QStringList members;
    if (const auto *list = value.list()) {
        for (const Value &element : *list)
            members.append((rule.items.isEmpty() ? element : rule.items.in(element)).asText());
    } else if (const QString *text = value.text()) {
        members = rule.separator.isEmpty() ? QStringList{ *text } : text->split(rule.separator);
    } else if (!value.isNull()) {
        return {};
    }
    for (QString &member : members) {
        member = member.trimmed();
        if (oneLine(member, info.limit) != member)
            return {}; // written back, it would be another
    }
    return normalizedSet(members);
}

} // namespace

QString decodeTime(const Value &value, const QString &zone)
{
    if (value.members()) {
        const auto seconds = value["_seconds"_L1].toNumber();
        const auto nanoseconds = value["_nanoseconds"_L1].toNumber();
        return seconds ? timeOfSeconds(*seconds + nanoseconds.value_or(0) / 1e9) : QString{};
    }
    if (!value.text()) {
        const auto number = value.toNumber();
        if (!number)
            return {};
        return timeOfSeconds(std::abs(*number) >= 1e11 ? *number / 1000 : *number);
    }
    QDateTime time = QDateTime::fromString(withMilliseconds(*value.text()), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime) {
        // The server says it: of what is in no list, Qt would make a path and open that.
        const QByteArray site = zone.toLatin1();
        time = !site.isEmpty() && QTimeZone::isTimeZoneIdAvailable(site)
            ? QDateTime{ time.date(), time.time(), QTimeZone{ site } }
            : QDateTime{ time.date(), time.time(), Qt::UTC };
    }
    return shownTime(time);
}

QString oneLine(QString text, int limit)
{
    // What makes a line read as what it is not, and halves of characters.
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair
            = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            ++i;
            continue;
        }
        if (c.isSurrogate() || c.category() == QChar::Other_Control
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph
            || (c.unicode() >= 0x202A && c.unicode() <= 0x202E)
            || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.unicode() == 0x200E
            || c.unicode() == 0x200F || c.unicode() == 0x061C)
            text[i] = u' ';
    }
    text = text.simplified();
    if (limit > 0 && text.size() > limit) {
        text.truncate(limit);
        if (text.back().isHighSurrogate())
            text.chop(1);
    }
    return text;
}

std::optional<FieldValue> decodeField(const FieldRule &rule, const Value &item, const QString &zone)
{
    const FieldInfo &info = fieldInfo(rule.field);
    const Value found = rule.path.in(item);
    if (found.isUndefined())
        return {};
    FieldValue value;
    if (info.rule == MergeRule::Set) {
        const auto set = decodeSet(rule, info, found);
        if (!set)
            return {};
        value = *set;
    } else if (info.type == FieldType::Integer || info.type == FieldType::Real) {
        const auto number = found.toNumber();
        if (!number && !found.isNull())
            return {};
        if (number && info.type == FieldType::Real)
            value = *number;
        else if (number && std::abs(*number) < 0x1p53)
            value = static_cast<qint64>(std::llround(*number));
        else if (number)
            return {};
    } else {
        QString text;
        if (info.type != FieldType::Time && (found.members() || found.list()))
            return {};
        if (info.type == FieldType::Time)
            text = decodeTime(found, zone);
        else if (info.type == FieldType::Date)
            text = decodeDay(found, zone);
        else if (info.type == FieldType::Markdown)
            text = withUnixLineEnds(mappedText(rule, found));
        else
            text = mappedText(rule, found);
        if (info.type == FieldType::Line && !checkValue(info, text))
            text = oneLine(text, info.limit);
        if (!text.isEmpty() || !info.nullable)
            value = text;
    }
    if (std::holds_alternative<std::monostate>(value) && !info.nullable)
        return {};
    if (std::holds_alternative<std::monostate>(value) && !found.isNull()
        && !(found.text() && found.text()->isEmpty()))
        return {}; // it has a value, which cannot be held
    return checkValue(info, value) ? std::optional{ value } : std::nullopt;
}

Result<Value> encodeField(const FieldRule &rule, const FieldValue &value)
{
    const FieldInfo &info = fieldInfo(rule.field);
    const auto finished = [&](Value wire) -> Value {
        return rule.as.isEmpty() ? wire : rule.as.fill(object({ { u"value"_s, std::move(wire) } }));
    };
    if (std::holds_alternative<std::monostate>(value))
        return rule.cleared.isUndefined() ? Value{ nullptr } : rule.cleared;
    if (const auto *number = std::get_if<qint64>(&value))
        return finished(*number);
    if (const auto *number = std::get_if<double>(&value))
        return finished(*number);
    if (const auto *set = std::get_if<QStringList>(&value)) {
        if (!rule.separator.isEmpty())
            return finished(set->join(rule.separator));
        Value::List list;
        for (const QString &member : *set)
            list.push_back(member);
        return finished(list);
    }
    const QString &text = std::get<QString>(value);
    for (const FieldRule::Range &range : rule.ranges) {
        if (range.is == text)
            return finished(range.write);
    }
    const bool isChosen = !rule.write.empty() || !rule.ranges.empty();
    if (const auto at = rule.write.find(text); at != rule.write.end())
        return finished(at->second);
    if (isChosen)
        return invalid(QString{ info.key }, u"a value that the server has"_s, text);
    return finished(text);
}

User decodeUser(const UserRule &rule, const Value &value)
{
    User user;
    if (value.members()) {
        user.id = UserId{ rule.id.fillText(value) };
        user.name = oneLine(rule.name.fillText(value), 100);
        user.email = oneLine(rule.email.fillText(value), 200);
    } else {
        user.id = UserId{ value.asText() };
    }
    if (!isId(user.id.toString()))
        return {};
    if (user.name.isEmpty())
        user.name = user.email.isEmpty() ? user.id.toString() : user.email;
    return user;
}

} // namespace lockstep::net::dialect
