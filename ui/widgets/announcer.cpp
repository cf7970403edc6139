// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/announcer.h"

#include "ui/widgets/accessiblerole.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

Announcer::Announcer(QWidget *window) : QWidget(window)
{
    setObjectName(u"announcer"_s);
    setAccessibleRole(*this, QAccessible::AlertMessage);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(1, 1); // what has no place on the screen is not there for screen readers
    hide();
}

// Some screen readers read an alert when it appears, others when its name changes.
void Announcer::say(const QString &text)
{
    hide();
    setAccessibleName(text);
    show();
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

} // namespace lockstep::ui
