// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/conflictshow.h"

#include "core/base/jsonwriter.h"
#include "core/model/issue.h"
#include "ui/conflictexport.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

// What the key would type, if anything.
QString textOfKey(QKeyCombination key)
{
    const int code = key.key();
    if ((key.keyboardModifiers() & ~Qt::ShiftModifier) != Qt::NoModifier || code < Qt::Key_Space
        || code > Qt::Key_ydiaeresis)
        return {};
    const QString text{ QChar(char16_t(code)) };
    return key.keyboardModifiers().testFlag(Qt::ShiftModifier) ? text : text.toLower();
}

} // namespace

ConflictShow::ConflictShow(ConflictFixture fixture, const ui::ThemeService &themes)
    : m_fixture(std::move(fixture)), m_dialog(themes)
{
    using ui::ConflictDialog;
    connect(&m_dialog, &ConflictDialog::resolved, this,
        [this](const ui::ConflictResolution &resolution) {
            m_resolved.insert(resolution.conflictId, resolution);
        });
    connect(&m_dialog, &ConflictDialog::postAsComment, this,
        [this](const QString &conflict, const QString &text) {
            m_comments.append({ conflict, text });
        });
    connect(&m_dialog, &ConflictDialog::copyRequested, this,
        [this](const QString &text) { m_prompts.copyToClipboard(text); });
    connect(&m_dialog, &ConflictDialog::saveRequested, this,
        [this](const QString &name, const QByteArray &content) {
            m_prompts.saveFile(
                &m_dialog, m_dialog.windowTitle(), name, content, [](const Result<void> &) {});
        });
    // The last decision is told behind it.
    connect(&m_dialog, &QDialog::finished, this, &ConflictShow::dialogClosed, Qt::QueuedConnection);
    for (const ui::ConflictView &view : m_fixture.conflicts) {
        m_views.insert(view.id, view);
        m_dialog.addConflict(view);
    }
}

void ConflictShow::start()
{
    m_dialog.showConflict(m_fixture.conflicts.constFirst().id);
    if (!m_fixture.steps.empty())
        QMetaObject::invokeMethod(this, &ConflictShow::playNext, Qt::QueuedConnection);
}

void ConflictShow::end()
{
    if (m_dialog.isVisible())
        m_dialog.reject();
    dialogClosed();
}

void ConflictShow::dialogClosed()
{
    if (!std::exchange(m_done, true))
        Q_EMIT finished();
}

// One in a turn of the event loop, so that each finds what the last one has brought about.
void ConflictShow::playNext()
{
    if (m_done)
        return;
    if (!m_dialog.isVisible())
        return;
    if (m_next >= m_fixture.steps.size()) {
        end();
        return;
    }
    play(m_fixture.steps.at(m_next++));
    QMetaObject::invokeMethod(this, &ConflictShow::playNext, Qt::QueuedConnection);
}

void ConflictShow::play(const FixtureStep &step)
{
    std::visit(Overload{
                   [this](const fixture::Press &each) {
                       const QKeyCombination key
                           = QKeySequence::fromString(each.keys, QKeySequence::PortableText)[0];
                       press(key, textOfKey(key));
                   },
                   [this](const fixture::Type &each) {
                       for (const QChar c : each.text)
                           press(QKeyCombination(Qt::Key(c.toUpper().unicode())), QString(c));
                   },
                   [this](const fixture::Update &each) {
                       m_views.insert(each.view.id, each.view);
                       m_dialog.updateTheirs(each.view);
                   },
               },
        step);
}

// As the platform would: first the shortcuts, unless an editor wants the key.
void ConflictShow::press(const QKeyCombination &key, const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    if (!target)
        target = m_dialog.focusWidget() ? m_dialog.focusWidget() : &m_dialog;
    const auto event = [&](QEvent::Type type) {
        return QKeyEvent(type, key.key(), key.keyboardModifiers(), text);
    };
    QKeyEvent claim = event(QEvent::ShortcutOverride);
    claim.ignore();
    QCoreApplication::sendEvent(target, &claim);
    if (!claim.isAccepted()) {
        for (QShortcut *shortcut : target->window()->findChildren<QShortcut *>()) {
            if (!shortcut->isEnabled()
                || shortcut->key().matches(QKeySequence(key)) != QKeySequence::ExactMatch)
                continue;
            Q_EMIT shortcut->activated();
            return;
        }
    }
    QKeyEvent down = event(QEvent::KeyPress);
    QCoreApplication::sendEvent(target, &down);
    if (QWidget *now = QApplication::focusWidget(); now == target) {
        QKeyEvent up = event(QEvent::KeyRelease);
        QCoreApplication::sendEvent(target, &up);
    }
}

QByteArray ConflictShow::result() const
{
    QHash<QString, ui::ConflictResolution> drafts;
    for (const ui::ConflictResolution &draft : m_dialog.drafts())
        drafts.insert(draft.conflictId, draft);
    JsonWriter out;
    const bool all = m_resolved.size() == m_fixture.conflicts.size();
    out.beginObject().member("result"_L1, all ? "applied"_L1 : "later"_L1);
    out.key("conflicts"_L1).beginArray();
    for (const ui::ConflictView &given : m_fixture.conflicts) {
        const ui::ConflictView view = m_views.value(given.id);
        const bool isDone = m_resolved.contains(view.id);
        const ui::ConflictResolution chosen
            = isDone ? m_resolved.value(view.id) : drafts.value(view.id);
        out.beginObject().member("conflict"_L1, view.id).member("issue"_L1, view.issueKey);
        out.member("state"_L1, isDone ? "applied"_L1 : "open"_L1);
        if (chosen.deletion != ui::DeletionAnswer::None)
            out.member("deletion"_L1, ui::toKey(chosen.deletion));
        out.key("choices"_L1);
        ui::writeChoices(out, view, chosen.fields);
        out.endObject();
    }
    out.endArray();
    out.key("comments"_L1).beginArray();
    for (const auto &[conflict, text] : m_comments)
        out.beginObject().member("conflict"_L1, conflict).member("text"_L1, text).endObject();
    out.endArray().endObject();
    return std::move(out).text() + '\n';
}

} // namespace lockstep::app
