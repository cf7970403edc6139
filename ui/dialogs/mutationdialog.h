// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"
#include "ui/widgets/fieldeditors.h"

#include <QDialog>

class QVBoxLayout;

namespace lockstep::ui {

class GrowingTextEdit;

// A change that the server did not accept, to be mended and sent again.
class MutationDialog final : public QDialog
{
    Q_OBJECT

public:
    // False: nothing in it was typed or chosen (a deletion, a role).
    [[nodiscard]] static bool canEdit(const MutationBody &body);

    // `title` says what it does, `reason` why it was refused.
    MutationDialog(const MutationBody &body, const ProjectId &project, const QString &title,
        const QString &reason, const FieldContext &context, QWidget *parent);

    [[nodiscard]] MutationBody edited() const;

Q_SIGNALS:
    void submitted(const lockstep::MutationBody &body);

private:
    void addField(Field field, const FieldValue &value, QVBoxLayout &form);
    GrowingTextEdit *addText(const QString &label, const QString &text, bool oneLine,
        const QString &name, QVBoxLayout &form);
    void submit();
    [[nodiscard]] FieldValue valueOf(Field field, const FieldValue &fallback) const;

    const MutationBody m_body;
    const ProjectId m_project;
    const FieldContext m_context;
    std::map<Field, ValueEditor *> m_values;
    std::map<Field, GrowingTextEdit *> m_texts;
    GrowingTextEdit *m_comment = nullptr;
    QWidget *m_first = nullptr;
};

} // namespace lockstep::ui
