// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/mutation.h"
#include "ui/widgets/fieldeditors.h"

#include <QDialog>

#include <optional>

class QVBoxLayout;

namespace lockstep::ui {

class GrowingTextEdit;
class RestoredLine;

// A change that the server did not accept, to be mended and sent again.
class MutationDialog final : public QDialog
{
    Q_OBJECT

public:
    // False: nothing in it was typed or chosen (a deletion, a role).
    [[nodiscard]] static bool canEdit(const MutationBody &body);

    // `title` says what it does, `reason` why it was refused. `draft` is what was made of it
    // earlier, if anything.
    struct Subject
    {
        MutationBody body{};
        std::optional<MutationBody> draft{};
        ProjectId project{};
        QString title{};
        QString reason{};
    };
    MutationDialog(Subject subject, const FieldContext &context, QWidget *parent);

    [[nodiscard]] MutationBody body() const; // as it is in the form

Q_SIGNALS:
    void edited(); // with every key
    void discarded(); // the draft: the form shows what was refused again
    void submitted(const lockstep::MutationBody &body);

private:
    void addField(Field field, QVBoxLayout &form);
    void fill(const MutationBody &body);
    GrowingTextEdit *addText(
        const QString &label, bool oneLine, const QString &name, QVBoxLayout &form);
    void submit();
    [[nodiscard]] FieldValue valueOf(Field field, const FieldValue &fallback) const;

    const Subject m_subject;
    const FieldContext m_context;
    RestoredLine *m_restored;
    std::map<Field, ValueEditor *> m_values;
    std::map<Field, GrowingTextEdit *> m_texts;
    GrowingTextEdit *m_comment = nullptr;
    QWidget *m_first = nullptr;
};

} // namespace lockstep::ui
