// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/fieldeditors.h"

#include <QFrame>

class QScrollArea;

namespace lockstep::ui {

class MarkdownView;
class PlainLabel;

// A glance at an issue without leaving the list: it floats over half of it and never takes the
// keyboard. Nothing can be changed here.
class PeekCard final : public QFrame
{
    Q_OBJECT

public:
    PeekCard(const FieldContext &context, QWidget *parent);

    void setIssue(const IssueId &issue); // also when it has changed
    [[nodiscard]] const IssueId &issue() const { return m_issue; }
    // Over the half of the view where `row` is not.
    void popup(const QWidget &view, const QRect &row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const FieldContext m_context;
    IssueId m_issue{};
    PlainLabel *m_facts;
    PlainLabel *m_title;
    MarkdownView *m_text;
    QScrollArea *m_scroll;
    PlainLabel *m_empty;
};

} // namespace lockstep::ui
