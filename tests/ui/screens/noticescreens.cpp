// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/noticescreens.h"

#include "ui/widgets/issuelistview.h"
#include "ui/widgets/toaststack.h"

#include <QDialog>
#include <QListView>
#include <QMenu>
#include <QPushButton>

namespace lockstep {

using namespace lockstep::ui;
using namespace Qt::StringLiterals;

void noticeScreens(World &world, WindowSeat &seat, ThemeService &themes,
    const std::function<void(const QString &)> &save)
{
    MainWindow &window = seat.window;
    WorldClient &soren = world.client(u"soren"_s);
    WorldClient &amara = world.client(u"amara"_s);
    auto *list = seat.find<IssueListView>(u"issueList"_s);
    auto *toasts = seat.find<ToastStack>(u"toastStack"_s);
    const QString me = World::userId(u"priya"_s).toString();
    const auto row = [&](int at) {
        return IssueId{ list->model()->index(at, 0).data(Qt::UserRole).toString() };
    };
    const auto everywhere = [&](const QString &name) {
        for (const auto &[choice, prefix] :
            { std::pair{ ThemeChoice::Light, u"light-"_s }, { ThemeChoice::Dark, u"dark-"_s },
                { ThemeChoice::HighContrast, u"contrast-"_s } }) {
            themes.setChoice(choice);
            save(prefix + name);
        }
        themes.setChoice(ThemeChoice::Light);
    };
    seat.activate();
    toasts->closeAll();
    window.move(0, 0);
    window.resize(1280, 800);
    window.showScope({ Scope::Kind::All, {} });
    seat.wait();

    // Whether she may be disturbed.
    seat.activate();
    list->setFocus();
    window.actions().find(action::BusyHour)->trigger();
    seat.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    everywhere(u"presence-menu"_s);
    seat.press(Qt::Key_Escape);
    window.actions().find(action::QuietHours)->trigger();
    everywhere(u"quiet-hours"_s);
    const auto closeDialog = [&] {
        if (auto *dialog = window.findChild<QDialog *>(u"quietHoursDialog"_s))
            delete dialog;
    };
    closeDialog();
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    themes.setSystemFont(large);
    window.actions().find(action::QuietHours)->trigger();
    save(u"light-quiet-hours-200"_s);
    closeDialog();
    themes.setSystemFont(font);
    window.actions().find(action::Available)->trigger();

    // Of her issues some have changed when she comes back.
    for (const int at : { 2, 4, 5, 6, 8, 9, 11 })
        amara.edit(row(at), Field::Assignee, me);
    (void)world.settle();
    seat.wait(1s);
    toasts->closeAll();
    world.cut(seat.client);
    seat.wait(2min);
    const QList<IssueId> issues{ row(2), row(4), row(5), row(6), row(8), row(9), row(11), row(13) };
    soren.edit(issues[0], Field::Status, u"In Review"_s);
    soren.comment(issues[0], u"Please have a look."_s);
    soren.editSet(issues[1], Field::Labels, { u"release"_s });
    world.advance(9min);
    amara.edit(issues[2], Field::Assignee, World::userId(u"soren"_s).toString());
    amara.edit(issues[3], Field::DueDate, u"2026-02-20"_s);
    amara.comment(issues[3], u"@priya can you do this one first?"_s);
    soren.edit(issues[3], Field::Priority, u"Urgent"_s);
    world.advance(41min);
    soren.edit(issues[4], Field::Status, u"Closed"_s);
    soren.edit(issues[4], Field::Status, u"Open"_s);
    amara.edit(issues[5], Field::Description, u"Shorter."_s);
    soren.remove(issues[6]);
    amara.edit(issues[7], Field::Assignee, me);
    world.advance(3min);
    world.heal(seat.client);
    (void)world.settle();
    seat.wait(2s);
    toasts->closeAll();
    seat.activate();
    list->setFocus();
    everywhere(u"catchup"_s);
    seat.find<QListView>(u"catchUpList"_s)->setFocus();
    seat.press(Qt::Key_J);
    everywhere(u"catchup-focus"_s);
    window.resize(800, 600);
    save(u"light-catchup-small"_s);
    themes.setSystemFont(large);
    window.resize(1280, 800);
    save(u"light-catchup-200"_s);
    window.resize(800, 600);
    save(u"light-catchup-200-small"_s);
    themes.setSystemFont(font);
    window.resize(1280, 800);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    save(u"light-catchup-rtl"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    seat.press(Qt::Key_E, Qt::ShiftModifier);
    save(u"light-catchup-accepted"_s);
    toasts->closeAll();

    // Toasts of every kind.
    seat.activate();
    list->setFocus();
    const auto fill = [&](bool many) {
        toasts->closeAll();
        if (many) {
            for (int i = 0; i < 4; ++i)
                toasts->showToast({ .key = QString::number(i),
                    .text = u"Søren Lindqvist commented on LOCK-%1"_s.arg(20 + i),
                    .detail = u"I can see it here too."_s,
                    .action = u"Open"_s });
        }
        toasts->showToast({ .key = u"e"_s,
            .kind = ToastKind::Error,
            .text = u"The server did not accept 2 changes."_s,
            .detail = u"Nothing is lost: decide what becomes of them."_s,
            .action = u"Show"_s });
        toasts->showToast(
            { .key = u"s"_s, .kind = ToastKind::Success, .text = u"The conflict is settled."_s });
        for (int i = 0; i < 3; ++i)
            toasts->showToast({ .key = u"i"_s,
                .text = u"Amara Okafor assigned LOCK-31 to you"_s,
                .detail = u"The list jumps to the top when somebody closes the issue above the "
                          "one that is selected"_s,
                .action = u"Open"_s });
    };
    fill(false);
    everywhere(u"toasts"_s);
    fill(true);
    everywhere(u"toasts-more"_s);
    toasts->focusToasts();
    save(u"light-toasts-focus"_s);
    seat.find<QPushButton>(u"toastMore"_s)->click();
    everywhere(u"toasts-all"_s);
    window.resize(800, 600);
    fill(true);
    save(u"light-toasts-small"_s);
    themes.setSystemFont(large);
    fill(true);
    save(u"light-toasts-200-small"_s);
    window.resize(1280, 800);
    save(u"light-toasts-200"_s);
    themes.setSystemFont(font);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    fill(true);
    save(u"light-toasts-rtl"_s);
    QApplication::setLayoutDirection(Qt::LeftToRight);
    toasts->closeAll();
}

} // namespace lockstep
