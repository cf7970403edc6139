// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/mention.h"

#include "core/model/check.h"

#include <algorithm>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiWord(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isHandleCharacter(QChar c) { return isAsciiWord(c) || u"-._@:+"_s.contains(c); }

// Of "jane@example.com" what people write: "jane".
QStringView shortHandle(const UserId &user)
{
    const QStringView id = user.toString();
    const qsizetype at = id.indexOf(u'@');
    return at > 0 ? id.left(at) : id;
}

} // namespace

std::optional<Mention> mentionAt(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size() || text.at(at) != u'@')
        return {};
    // An address in the text is not a mention.
    if (at > 0 && (text.at(at - 1).isLetterOrNumber() || isHandleCharacter(text.at(at - 1))))
        return {};
    qsizetype end = at + 1;
    while (end < text.size() && end - at <= maxIdLength && isHandleCharacter(text.at(end)))
        ++end;
    // What ends a sentence does not belong to it.
    while (end > at + 1 && !isAsciiWord(text.at(end - 1)) && text.at(end - 1) != u'_')
        --end;
    if (end == at + 1 || (end < text.size() && text.at(end).isLetterOrNumber()))
        return {};
    return Mention{ at, end - at, text.mid(at + 1, end - at - 1).toString() };
}

QList<Mention> findMentions(QStringView text)
{
    QList<Mention> found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at)) {
        const auto mention = mentionAt(text, at);
        at += mention ? mention->length : 1;
        if (mention)
            found << *mention;
    }
    return found;
}

UserId mentionedUser(QStringView handle, const QHash<UserId, User> &users)
{
    UserId found;
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        if (handle.compare(it.key().toString(), Qt::CaseInsensitive) == 0)
            return it.key();
        if (handle.compare(shortHandle(it.key()), Qt::CaseInsensitive) != 0)
            continue;
        if (!found.isNull())
            found = UserId{ u"?"_s }; // no user id: more than one
        else
            found = it.key();
    }
    return users.contains(found) ? found : UserId{};
}

bool mentions(QStringView text, const UserId &user, const QHash<UserId, User> &users)
{
    const QList<Mention> all = findMentions(text);
    return !user.isNull() && std::any_of(all.begin(), all.end(), [&](const Mention &mention) {
        return mentionedUser(mention.handle, users) == user;
    });
}

QString mentionHandle(const UserId &user, const QHash<UserId, User> &users)
{
    const QStringView handle = shortHandle(user);
    return mentionedUser(handle, users) == user ? handle.toString() : user.toString();
}

} // namespace lockstep
