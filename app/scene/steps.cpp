// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/scene/scene.h"

#include "ui/dialogs/conflictdialog.h"

#include <QApplication>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

const QString subject = u"Two windows show the same issue, at once"_s;

IssueId findBySubject(const SyncEngine &engine, const QString &text)
{
    IssueId found;
    engine.issues().forEach([&](int, const Issue &issue) {
        if (issue.subject == text)
            found = issue.id;
    });
    return found;
}

bool isVisible(const QWidget &window, const QString &name)
{
    const auto widget = window.findChild<QWidget *>(name);
    return widget && widget->isVisible();
}

} // namespace

// 0 is Priya's window, 1 is Amara's.
void Scene::makeSteps()
{
    const auto step = [this](QString name, std::function<void()> act, std::function<bool()> done,
                          QList<size_t> pictures) {
        m_steps.push_back(
            { std::move(name), std::move(act), std::move(done), std::move(pictures) });
    };
    const auto bothSee = [this](Field field, const FieldValue &value) {
        const Issue *mine = issue(0);
        const Issue *theirs = issue(1);
        return mine && theirs && fieldValue(*mine, field) == value
            && fieldValue(*theirs, field) == value;
    };

    step(u"opened"_s, {},
        [this] {
            return !m_application.identity(0).windows.empty()
                && !m_application.identity(1).windows.empty();
        },
        {});

    step(
        u"start"_s,
        [this] {
            window(0).setProperty("sceneName", u"priya"_s);
            window(1).setProperty("sceneName", u"amara"_s);
            window(0).move(0, 0);
            window(1).move(160, 120);
            for (const size_t index : { 0, 1 }) {
                press(index, Qt::Key_G);
                press(index, Qt::Key_A);
            }
        },
        [this] {
            return settled(0) && settled(1) && engine(0).issues().count() > 250
                && engine(1).issues().count() > 250;
        },
        { 0 });

    step(
        u"new-issue"_s,
        [this] {
            press(0, Qt::Key_C);
            type(0, subject);
        },
        [this] { return isVisible(window(0), u"newIssueDialog"_s); }, { 0 });

    step(
        u"created"_s, [this] { press(0, Qt::Key_Return, Qt::ControlModifier); },
        [this] {
            m_issue = findBySubject(engine(1), subject);
            return !m_issue.isNull() && settled(0);
        },
        {});

    step(
        u"presence"_s,
        [this] {
            window(0).openIssue(m_issue);
            window(1).openIssue(m_issue);
        },
        [this] {
            return !engine(0).presence().viewers(m_issue).isEmpty()
                && !engine(1).presence().viewers(m_issue).isEmpty();
        },
        { 0 });

    step(
        u"status"_s,
        [this] {
            press(1, Qt::Key_S);
            type(1, u"In Progress"_s);
            press(1, Qt::Key_Return);
        },
        [bothSee] { return bothSee(Field::Status, u"In Progress"_s); }, {});

    step(
        u"toast"_s,
        [this] {
            press(1, Qt::Key_A);
            type(1, u"Priya"_s);
            press(1, Qt::Key_Return);
        },
        [this, bothSee] {
            return bothSee(Field::Assignee, engine(0).self().id.toString())
                && isVisible(window(0), u"toast"_s);
        },
        { 0 });

    step(
        u"comment"_s,
        [this] {
            press(1, Qt::Key_M);
            type(1, u"It is in both windows before I have let go of the key."_s);
            press(1, Qt::Key_Return, Qt::ControlModifier);
        },
        [this] { return engine(0).replica().comments(m_issue).size() == 1 && settled(1); }, {});
    m_steps.back().joined = u"two-windows"_s;

    step(
        u"offline"_s,
        [this] {
            engine(0).setOnline(false);
            engine(0).updateIssue(m_issue,
                { { Field::Priority, ValueChange{ u"Medium"_s, u"Urgent"_s } },
                    { Field::Subject,
                        ValueChange{ subject, u"Two windows show the same issue, in step"_s } } });
            engine(1).updateIssue(m_issue,
                { { Field::Subject,
                      ValueChange{ subject, u"Two windows, one issue, no refresh"_s } },
                    { Field::DueDate,
                        ValueChange{ {},
                            toIso8601(m_clock.wallNow() + std::chrono::days{ 3 }).left(10) } } });
        },
        [this] { return settled(1) && engine(0).status().queued == 1; }, { 0 });

    step(
        u"conflict"_s, [this] { engine(0).setOnline(true); },
        [this] { return engine(0).replica().conflicts().size() == 1 && settled(0); }, { 0 });

    step(
        u"dialog"_s, [this] { press(0, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier); },
        [this] { return isVisible(window(0), u"conflictDialog"_s); }, { 0 });

    step(
        u"decided"_s,
        [this] {
            press(0, Qt::Key_3); // mine
        },
        [this] {
            const auto apply = window(0).findChild<QWidget *>(u"conflictApply"_s);
            return apply && apply->isEnabled();
        },
        { 0 });

    step(
        u"resolved"_s, [this] { press(0, Qt::Key_Return, Qt::ControlModifier); },
        [this, bothSee] {
            return engine(0).replica().conflicts().isEmpty() && settled(0) && settled(1)
                && bothSee(Field::Subject, u"Two windows show the same issue, in step"_s)
                && bothSee(Field::Priority, u"Urgent"_s);
        },
        { 0 });

    step(u"dark"_s, [this] { m_application.themes().setChoice(ui::ThemeChoice::Dark); }, {}, { 1 });
}

} // namespace lockstep::app
