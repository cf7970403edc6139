// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/redaction.h"

#include <QDir>
#include <QRegularExpression>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

QString redacted(QString text)
{
    // A JSON web token; with or without what says that it is one.
    static const QRegularExpression jwt{
        u"[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"_s
    };
    static const QRegularExpression bearer{ u"\\b(bearer|basic)\\s+[^\\s\"',;]+"_s,
        QRegularExpression::CaseInsensitiveOption };
    // token=…, "refreshToken": "…", password: …
    static const QRegularExpression named{
        u"([A-Za-z_-]*(?:token|password|passwd|secret|api_?key|cookie)[\"']?\\s*[:=]\\s*)"
        "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;&}\\]]+)"_s,
        QRegularExpression::CaseInsensitiveOption
    };
    static const QRegularExpression userInfo{ u"://[^\\s/@\"]+@"_s };
    static const QRegularExpression email{
        u"[^\\s@<>\"'(),:;]+@[^\\s@<>\"'(),:;/]+\\.[A-Za-z]{2,}"_s
    };
    static const QRegularExpression longSecret{ u"(?<![A-Za-z0-9_+-])[A-Za-z0-9_+-]{40,}={0,2}"_s };
    text.replace(named, u"\\1[removed]"_s);
    text.replace(bearer, u"\\1 [removed]"_s);
    text.replace(jwt, u"[removed]"_s);
    text.replace(userInfo, u"://"_s);
    text.replace(email, u"[e-mail]"_s);
    text.replace(longSecret, u"[removed]"_s);
    if (const QString home = QDir::homePath(); home.size() > 1)
        text.replace(home, u"~"_s);
    return text;
}

} // namespace lockstep::ui
