// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Every text that a user can write holds markup that names a picture on this disk. All windows are
// opened: the picture is neither shown nor opened, and nothing is shown as markup.

#include "tests/ui/windowteam.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/widgets/datepicker.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/picker.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QToolTip>

#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QRgb canaryColour = 0xffff00fe;

// The picture, and whether anybody has opened it.
class Canary
{
public:
    Canary()
    {
        QImage picture(64, 64, QImage::Format_RGB32);
        picture.fill(canaryColour);
        if (!m_directory.isValid() || !picture.save(path()))
            qFatal("the picture cannot be written");
#ifdef Q_OS_LINUX
        m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        if (m_watch < 0
            || inotify_add_watch(m_watch, QFile::encodeName(path()).constData(), IN_OPEN) < 0)
            qFatal("the picture cannot be watched");
#endif
    }
    ~Canary()
    {
#ifdef Q_OS_LINUX
        ::close(m_watch);
#endif
    }
    Q_DISABLE_COPY_MOVE(Canary)

    [[nodiscard]] QString path() const { return m_directory.filePath(u"c.png"_s); }
    // Short enough for a label.
    [[nodiscard]] QString markup() const { return u"<img src='file://%1'>"_s.arg(path()); }
    [[nodiscard]] bool wasOpened() const
    {
#ifdef Q_OS_LINUX
        char events[4096];
        return ::read(m_watch, events, sizeof events) > 0;
#else
        return false;
#endif
    }

private:
    QTemporaryDir m_directory{};
    int m_watch = -1;
};

bool showsCanary(QWidget &widget)
{
    const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            if ((line[x] | 0xff000000) == canaryColour)
                return true;
        }
    }
    return false;
}

bool isMarkup(const QString &text) { return text.contains(u"<img"_s) && Qt::mightBeRichText(text); }

// What is wrong with what is on the screen now.
QStringList faults(const Canary &canary)
{
    QStringList found;
    QCoreApplication::processEvents();
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        if (showsCanary(*top))
            found << u"%1 shows the picture"_s.arg(top->objectName());
        QList<QWidget *> all = top->findChildren<QWidget *>();
        all << top;
        for (QWidget *each : std::as_const(all)) {
            const QString name = u"%1 %2"_s.arg(
                QLatin1StringView(each->metaObject()->className()), each->objectName());
            if (isMarkup(each->toolTip()))
                found << name + u": tool tip"_s;
            if (isMarkup(each->whatsThis()) || isMarkup(each->statusTip()))
                found << name + u": help"_s;
            if (const auto *label = qobject_cast<QLabel *>(each);
                label && isMarkup(label->text()) && label->textFormat() != Qt::PlainText)
                found << name + u": label"_s;
            if (const auto *text = qobject_cast<QTextEdit *>(each);
                text && text->document()->toHtml().contains(u"<img"_s))
                found << name + u": picture in a text"_s;
            for (const QAction *action : each->actions()) {
                if (isMarkup(action->toolTip()))
                    found << name + u": tool tip of an action"_s;
            }
            auto *view = qobject_cast<QAbstractItemView *>(each);
            if (!view || !view->model() || !view->isVisible())
                continue;
            for (int row = 0; row < std::min(50, view->model()->rowCount()); ++row) {
                const QPoint at = view->visualRect(view->model()->index(row, 0)).center();
                QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
                QApplication::sendEvent(view->viewport(), &help);
                if (isMarkup(QToolTip::text()))
                    found << name + u": tool tip of a row"_s;
            }
        }
    }
    if (canary.wasOpened())
        found << u"somebody opened the picture"_s;
    return found;
}

} // namespace

class TestCanary : public QObject
{
    Q_OBJECT

#define NOTHING_LOADED()                                                                           \
    do {                                                                                           \
        const QStringList found = faults(canary);                                                  \
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));                                  \
    } while (false)

private Q_SLOTS:
    // The test can fail: a label that guesses would load it.
    void theCanarySings()
    {
        const Canary canary;
        QLabel label(canary.markup());
        label.show();
        label.resize(80, 80);
        const QStringList found = faults(canary);
        QVERIFY2(found.size() >= 2, qPrintable(found.join(u'\n')));
    }

    void noTextIsMarkup()
    {
        const Canary canary;
        const QString bad = canary.markup();
        QVERIFY2(bad.size() <= 64, qPrintable(bad));
        const QString rich = bad
            + u"<b>bold</b><script>x</script>\n\n![p](file://%1) "
              "[l](file://%1)\n\n> %2\n\n- %2\n\n`%2`\n\n```\n%2\n```\n"_s.arg(canary.path(), bad);
        Team team;
        World &world = team.world;
        world.addUser(u"eve"_s, false, bad);
        world.addProject(u"EVIL"_s, {}, bad);
        WorldClient &eve = world.client(u"eve"_s);
        QVERIFY2(world.settle(), world.why());
        const IssueId issue = eve.create(u"EVIL"_s, bad,
            { { Field::Description, rich }, { Field::Labels, QStringList{ bad } },
                { Field::Building, bad }, { Field::Room, bad }, { Field::Category, bad },
                { Field::Resolution, bad },
                { Field::Assignee, World::userId(u"jane"_s).toString() } });
        const IssueId child = eve.create(u"EVIL"_s, bad + u" child"_s);
        QVERIFY2(world.settle(), world.why());
        eve.edit(child, Field::Parent, issue.toString());
        eve.editSet(child, Field::Relations, { u"blocks:"_s + issue.toString() });
        eve.comment(issue, rich);
        eve.say(u"EVIL"_s, rich);
        eve.engine().setPresence(PresenceState::Busy, issue, u"subject"_s);
        QVERIFY2(world.settle(), world.why());

        WindowSeat &jane = *team.jane;
        jane.wait(3s);
        jane.window.openIssue(issue);
        team.turnTo(jane);
        jane.wait(1s);
        NOTHING_LOADED();
        jane.window.resize(800, 600);
        NOTHING_LOADED();
        jane.window.resize(1400, 2400); // all of the detail at once
        NOTHING_LOADED();

        // The history, with its lost values; the title, being edited, with what she makes of it.
        jane.press(Qt::Key_H);
        jane.wait(2s);
        NOTHING_LOADED();
        team.turnTo(jane);
        jane.press(Qt::Key_E);
        jane.type(u"x"_s);
        eve.edit(issue, Field::Subject, bad + u"!"_s);
        world.settle();
        jane.wait();
        NOTHING_LOADED();
        jane.press(Qt::Key_Escape);
        team.turnTo(jane);
        jane.press(Qt::Key_E, Qt::ShiftModifier); // its source
        NOTHING_LOADED();
        jane.type(u"@"_s); // people to mention
        NOTHING_LOADED();
        jane.press(Qt::Key_Escape);
        jane.press(Qt::Key_Backspace);
        jane.press(Qt::Key_Escape);

        // Lists to choose from.
        for (const Qt::Key key : { Qt::Key_S, Qt::Key_A, Qt::Key_L, Qt::Key_D, Qt::Key_P }) {
            team.turnTo(jane);
            jane.press(key);
            NOTHING_LOADED();
            jane.press(Qt::Key_Escape);
        }
        // All menus.
        for (QMenu *menu : jane.window.findChildren<QMenu *>()) {
            menu->popup(QPoint(10, 10));
            NOTHING_LOADED();
            menu->close();
        }
        // Comments: one's own text, and an answer to hers.
        team.turnTo(jane);
        jane.press(Qt::Key_M);
        jane.find<GrowingTextEdit>(u"commentText"_s)->replaceText(rich);
        NOTHING_LOADED();
        jane.press(Qt::Key_Return, Qt::ControlModifier);
        jane.wait(1s);
        NOTHING_LOADED();

        // Toasts and the queue, offline; a conflict about all of it.
        world.cut(jane.client);
        jane.wait(5s);
        jane.client.edit(issue, Field::Description, rich + u"mine"_s);
        jane.client.edit(issue, Field::Building, bad + u"m"_s);
        jane.client.edit(issue, Field::Assignee, u"nobody<b>@example.com"_s);
        eve.edit(issue, Field::Description, u"theirs"_s + rich);
        eve.edit(issue, Field::Building, bad + u"t"_s);
        const IssueId more = eve.create(u"EVIL"_s, bad + u" more"_s,
            { { Field::Assignee, World::userId(u"jane"_s).toString() } });
        Q_UNUSED(more)
        QTest::keyClick(&jane.window, Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        jane.wait(1s);
        NOTHING_LOADED();
        jane.press(Qt::Key_Escape);
        world.heal(jane.client);
        world.settle();
        jane.wait(2s);
        NOTHING_LOADED();
        jane.activate();
        jane.window.showConflicts();
        jane.wait(1s);
        NOTHING_LOADED();
        for (QDialog *dialog : jane.window.findChildren<QDialog *>())
            dialog->close();
        for (const auto &[key, with] :
            { std::pair(Qt::Key_Question, Qt::KeyboardModifiers(Qt::NoModifier)),
                std::pair(Qt::Key_C, Qt::KeyboardModifiers(Qt::NoModifier)),
                std::pair(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier),
                std::pair(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier) }) {
            team.turnTo(jane);
            jane.press(key, with);
            jane.wait(1s);
            NOTHING_LOADED();
            for (QDialog *dialog : jane.window.findChildren<QDialog *>())
                dialog->close();
            if (QWidget *popup = QApplication::activePopupWidget())
                popup->close();
        }
        // It is gone: what remains is told.
        eve.remove(issue);
        world.settle();
        jane.wait(1s);
        NOTHING_LOADED();
    }
};

QTEST_MAIN(TestCanary)
#include "tst_canary.moc"
