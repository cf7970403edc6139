// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/accessiblerole.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QVariant>

namespace lockstep::ui {

namespace {

constexpr const char *roleProperty = "lockstepAccessibleRole";

QAccessibleInterface *interfaceWithRole(const QString &, QObject *object)
{
    const QVariant role = object ? object->property(roleProperty) : QVariant{};
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt()))
                                    : nullptr;
}

} // namespace

void setAccessibleRole(QWidget &widget, QAccessible::Role role)
{
    QAccessible::installFactory(&interfaceWithRole); // a second time it does nothing
    widget.setProperty(roleProperty, int(role));
}

void tellRow(QAbstractItemView &list, int row, QAccessible::Event event)
{
    if (row < 0)
        return;
    QAccessibleEvent told(&list, event);
    told.setChild(row);
    QAccessible::updateAccessibility(&told);
}

} // namespace lockstep::ui
