// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/randomvalues.h"
#include "tests/ui/windowseat.h"
#include "ui/widgets/fieldnotice.h"
#include "ui/widgets/fieldpane.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/linkbanner.h"

namespace lockstep {

// Jane and Bob at a window each, on a real server; one issue that both have.
struct Team
{
    explicit Team(World::Options options = {}) : world(RandomValues::seed(), std::move(options))
    {
        themes.setReducedMotion(true);
        world.addUser(QStringLiteral("jane"), false, QStringLiteral("Jane Smith"));
        world.addUser(QStringLiteral("bob"), false, QStringLiteral("Bob Miller"));
        world.addProject(QStringLiteral("LOCK"));
        issue = world.client(QStringLiteral("jane"))
                    .create(QStringLiteral("LOCK"), QStringLiteral("It does not print"),
                        { { Field::Description, QStringLiteral("one\ntwo\nthree") } });
        settled = world.settle();
        jane = std::make_unique<WindowSeat>(world, themes, QStringLiteral("jane"));
        bob = std::make_unique<WindowSeat>(world, themes, QStringLiteral("bob"));
        for (WindowSeat *seat : { jane.get(), bob.get() }) {
            seat->window.showScope({ ui::Scope::Kind::All, {} });
            seat->wait(50ms);
        }
    }

    // The keyboard goes to this one, into his list.
    void turnTo(WindowSeat &seat)
    {
        seat.activate();
        list(seat).setFocus();
        QCoreApplication::processEvents();
    }
    static ui::IssueListView &list(WindowSeat &seat)
    {
        return *seat.find<ui::IssueListView>(QStringLiteral("issueList"));
    }
    static ui::FieldPane &pane(WindowSeat &seat, Field field)
    {
        return *seat.find<ui::FieldPane>(QStringLiteral("field-") + fieldInfo(field).key);
    }
    static ui::GrowingTextEdit &editorOf(WindowSeat &seat, Field field)
    {
        return *pane(seat, field).editor().findChild<ui::GrowingTextEdit *>();
    }
    static ui::FieldNotice &notice(WindowSeat &seat, Field field)
    {
        return *pane(seat, field).findChild<ui::FieldNotice *>();
    }
    static QString banner(WindowSeat &seat)
    {
        return seat.find<ui::LinkBanner>(QStringLiteral("linkBanner"))->text();
    }

    ui::ThemeService themes{ *qApp };
    World world;
    IssueId issue{};
    bool settled = false;
    std::unique_ptr<WindowSeat> jane;
    std::unique_ptr<WindowSeat> bob;
};

} // namespace lockstep
