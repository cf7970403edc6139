// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/wrappingrow.h"

#include "ui/widgets/flowlayout.h"

#include <algorithm>

namespace lockstep::ui {

WrappingRow::WrappingRow(int spacing, QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(spacing)), m_gap(spacing)
{
    setLayout(m_flow);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappingRow::addWidget(QWidget *widget) { m_flow->insertWidget(m_flow->count(), widget); }

QSize WrappingRow::sizeHint() const
{
    QSize size(0, 0);
    for (int i = 0; i < m_flow->count(); ++i) {
        const QLayoutItem *item = m_flow->itemAt(i);
        if (item->isEmpty())
            continue;
        const QSize each = item->sizeHint();
        size.rwidth() += each.width() + (size.width() > 0 ? m_gap : 0);
        size.setHeight(std::max(size.height(), each.height()));
    }
    return size;
}

} // namespace lockstep::ui
