// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/mergenews.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/undokeeper.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/toaststack.h"
#include "ui/window/windowtoasts.h"

#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

MergeNews::MergeNews(const Parts &parts, QWidget &window)
    : QObject(&window), m(parts), m_window(window)
{
    connect(&m.detail, &IssueDetail::fieldsChanged, this,
        [this](const IssueId &issue, const FieldChanges &changes) {
            for (const auto &change : changes)
                m_edited[issue].insert(change.first);
        });
    connect(&m.engine, &SyncEngine::settled, this, &MergeNews::noteMerged);
    connect(&m.engine, &SyncEngine::changeApplied, this, &MergeNews::noteApplied);
    connect(&m.engine, &SyncEngine::remoteChangeSeen, this, &MergeNews::noteOverwritten);
}

void MergeNews::noteApplied(const ChangeEvent &event)
{
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    if (!updated || !updated->merged)
        return;
    if (m_mergedOps.remove(event.op))
        offerUnmerge(event, m_changedBy.value(updated->issue));
    else if (event.op.client == m.engine.outbox().client())
        m_ownMerge = event; // the answer comes behind it
}

void MergeNews::noteMerged(const MutationResult &result)
{
    if (!std::holds_alternative<outcome::Merged>(result.outcome) || result.duplicate)
        return;
    if (m_ownMerge.op != result.op) {
        m_mergedOps.insert(result.op);
        return;
    }
    const ChangeEvent event = std::exchange(m_ownMerge, {});
    if (const auto updated = std::get_if<event::IssueUpdated>(&event.body))
        offerUnmerge(event, m_changedBy.value(updated->issue));
}

// What somebody else made of what was typed here.
void MergeNews::noteOverwritten(const ChangeEvent &event)
{
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    if (!updated)
        return;
    m_changedBy.insert(updated->issue, event.user);
    const QSet<Field> mine = m_edited.value(updated->issue);
    for (const auto &change : updated->changes) {
        const FieldType type = fieldInfo(change.first).type;
        const bool isText = type == FieldType::Line || type == FieldType::Markdown;
        if (mine.contains(change.first) && (updated->merged || isText)) {
            offerUnmerge(event, event.user);
            return;
        }
    }
}

void MergeNews::offerUnmerge(const ChangeEvent &event, const UserId &other)
{
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    if (!updated || (!m_edited.contains(updated->issue) && !m_window.isActiveWindow()))
        return; // another window is asked
    FieldChanges back;
    QStringList fields;
    for (const auto &[field, value] : updated->changes) {
        const auto previous = updated->previous.find(field);
        if (!isEditable(fieldInfo(field).rule) || previous == updated->previous.end())
            continue;
        back.emplace(field, fieldChange(fieldInfo(field), value, previous->second));
        fields << fieldLabel(field);
    }
    if (back.empty())
        return;
    const QString name = other.isNull() ? QString() : personName(m.engine.replica(), other);
    QString text = tr("Merged with somebody else's change");
    if (!name.isEmpty())
        text = updated->merged ? tr("Merged with a change of %1").arg(name)
                               : tr("%1 changed what you had written").arg(name);
    m.toasts.show({ .key = u"merged:"_s + updated->issue.toString(),
                      .text = text,
                      .detail = tr("%1 of %2")
                                    .arg(QLocale{}.createSeparatedList(fields),
                                        issueName(m.engine.replica(), updated->issue)),
                      .action = tr("Undo"),
                      .addsUp = true },
        [this, issue = updated->issue, back] {
            if (!m.engine.updateIssue(issue, back).isNull())
                m.undo.noteEdits({ { issue, back } });
        });
}

} // namespace lockstep::ui
