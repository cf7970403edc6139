// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/stage.h"

#include "ui/widgets/toaststack.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

// Of a static library, and not in a namespace.
static void initSample() { Q_INIT_RESOURCE(sample); }

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

QJsonObject sample(const QString &file)
{
    QFile json(u":/lockstep/sample/"_s + file);
    if (!json.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return QJsonDocument::fromJson(json.readAll()).object();
}

QString shortName(const QString &mail) { return mail.section(u'@', 0, 0); }

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list << value.toString();
    return list;
}

// The issues of one project, from the last `count` of the file.
void fill(World &world, const QString &file, qsizetype count, Milliseconds between)
{
    const QJsonObject project = sample(file);
    const QString key = project.value("key"_L1).toString();
    world.addProject(key, {}, project.value("name"_L1).toString());
    const QJsonArray issues = project.value("issues"_L1).toArray();
    for (qsizetype i = std::max<qsizetype>(0, issues.size() - count); i < issues.size(); ++i) {
        const QJsonObject each = issues[i].toObject();
        FieldValues values;
        for (const Field field : { Field::Description, Field::Type, Field::Status,
                 Field::Resolution, Field::Priority, Field::Assignee, Field::DueDate }) {
            const QString text = each.value(fieldInfo(field).key).toString();
            if (!text.isEmpty())
                values.emplace(field, text);
        }
        values.emplace(Field::Labels, normalizedSet(strings(each.value("labels"_L1))));
        const auto by = [&](const QString &mail) -> WorldClient & {
            const QString name = shortName(mail);
            return world.client(name == u"priya"_s || name == u"soren"_s ? name : u"amara"_s);
        };
        WorldClient &author = by(each.value("reporter"_L1).toString());
        const IssueId id = author.create(key, each.value("subject"_L1).toString(), values);
        world.advance(between);
        for (const QJsonValue &comment : each.value("comments"_L1).toArray()) {
            WorldClient &speaker = by(comment["by"_L1].toString());
            speaker.comment(id, comment["text"_L1].toString());
            world.advance(2s);
        }
    }
}

IssueId find(WorldClient &client, const QString &key)
{
    IssueId found;
    client.replica().issues().forEach([&](int, const Issue &issue) {
        if (issue.name == key)
            found = issue.id;
    });
    if (found.isNull())
        qFatal("There is no issue %s.", qPrintable(key));
    return found;
}

// What was done with them before: the open issue is about everything.
void work(World &world)
{
    WorldClient &priya = world.client(u"priya"_s);
    WorldClient &soren = world.client(u"soren"_s);
    WorldClient &amara = world.client(u"amara"_s);
    WorldClient &meiling = world.client(u"meiling"_s);
    const auto issue = [&](const QString &key) { return find(priya, key); };
    const IssueId open = issue(Stage::openKey);
    soren.edit(issue(u"LOCK-39"_s), Field::Status, u"In Progress"_s);
    amara.edit(issue(u"LOCK-47"_s), Field::DueDate, u"2026-01-10"_s);
    amara.edit(open, Field::DueDate, u"2026-01-20"_s);
    soren.comment(open,
        u"I can see it on **two** machines here. Steps:\n\n1. go offline\n2. edit `LOCK-12`\n"
        "3. come back\n\nThe log says `ACK_TIMEOUT`; see https://example.com/logs/42 for more."_s);
    meiling.comment(open, u"Thanks! I have a test for it now."_s);
    amara.edit(open, Field::Parent, issue(u"LOCK-36"_s).toString());
    for (const QString &part : { u"LOCK-32"_s, u"LOCK-33"_s, u"LOCK-34"_s })
        soren.edit(issue(part), Field::Parent, open.toString());
    soren.edit(issue(u"LOCK-33"_s), Field::Status, u"Resolved"_s);
    amara.editSet(open, Field::Relations, { u"relates:"_s + issue(u"LOCK-30"_s).toString() });
    soren.editSet(issue(u"LOCK-29"_s), Field::Relations, { u"blocks:"_s + open.toString() });
    amara.editSet(open, Field::Watchers, { u"amara@example.com"_s, u"priya@example.com"_s });
    soren.editSet(open, Field::Votes, { u"soren@example.com"_s });
    soren.comment(open, u"@priya, is that LOCK-42? @meiling saw it too."_s);
    world.advance(7min);
    priya.edit(issue(u"LOCK-43"_s), Field::Priority, u"Urgent"_s);
    priya.comment(open, u"It is not. I am on it."_s);
    for (const auto &[name, query] :
        { std::pair{ u"Mine, overdue"_s, u"assignee:@me is:overdue"_s },
            std::pair{ u"Urgent"_s, u"is:open priority:urgent"_s } })
        priya.engine().saveFilter({ {}, name, query, true });
    priya.engine().saveFilter({ {}, u"Without a due date"_s, u"is:open no:due"_s, false });
    world.advance(3min);
}

// Made once; every stage begins with it.
struct SampleTeam
{
    SampleTeam()
    {
        initSample();
        World world{ 1, { .kit = &kit } };
        for (const QJsonValue &person : sample(u"team.json"_s).value("people"_L1).toArray())
            world.addUser(shortName(person["id"_L1].toString()), person["admin"_L1].toBool(),
                person["name"_L1].toString());
        fill(world, u"srv.json"_s, 10, 17min);
        fill(world, u"pack.json"_s, 6, 31min);
        fill(world, u"lock.json"_s, 48, 23min);
        (void)world.settle();
        work(world);
        if (!world.settle())
            qFatal("%s", world.why());
        world.keepAsTemplate();
        age = std::chrono::duration_cast<Milliseconds>(world.clock().now().time_since_epoch());
    }

    WorldKit kit{};
    Milliseconds age{};
};

SampleTeam &sampleTeam()
{
    static SampleTeam team;
    return team;
}

ui::ThemeService &prepared(LookSetter &setter, const Look &look, World &world)
{
    setter.set(look);
    world.clock().skewWall(sampleTeam().age);
    for (const QString &name : { u"soren"_s, u"amara"_s, u"meiling"_s, u"tomas"_s, u"lucia"_s })
        (void)world.client(name);
    return setter.themes();
}

} // namespace

Stage::Stage(LookSetter &setter, const Look &wanted)
    : look(wanted), world(1, { .kit = &sampleTeam().kit }), themes(prepared(setter, look, world)),
      me(world, themes, u"priya"_s), m_shown(&me.window)
{
    me.window.setUpdatesEnabled(false); // nobody looks yet
    me.window.move(0, 0);
    me.window.resize(look.window);
    me.wait(2s);
    who(u"tomas"_s).engine().setPresence(PresenceState::Idle);
    who(u"lucia"_s).engine().setPresence(PresenceState::Busy);
    who(u"soren"_s).engine().setPresence(PresenceState::Online, open(), u"priority"_s);
    who(u"amara"_s).engine().setPresence(PresenceState::Online, open(), u""_s);
    who(u"meiling"_s).engine().setPresence(PresenceState::Online, other(), u"description"_s);
    me.window.showScope({ ui::Scope::Kind::All, {} });
    me.window.openIssue(open());
    me.wait(3s);
    closeToasts();
    me.window.setUpdatesEnabled(true);
    me.activate();
    focusList();
}

Stage::~Stage()
{
    m_kept.clear();
    me.window.close();
}

IssueId Stage::issue(const QString &key) { return find(me.client, key); }

IssueId Stage::row(int at)
{
    return IssueId{ list().model()->index(at, 0).data(Qt::UserRole).toString() };
}

void Stage::focusList()
{
    list().setFocus();
    QCoreApplication::processEvents();
}

void Stage::act(QLatin1StringView id)
{
    me.window.actions().find(id)->trigger();
    QCoreApplication::processEvents();
}

void Stage::popup(const QString &toolButton)
{
    auto *button = me.find<QToolButton>(toolButton);
    QMenu *menu = button->menu();
    const QPoint below = button->mapToGlobal(QPoint(0, button->height()));
    const QPoint end = button->mapToGlobal(QPoint(button->width(), button->height()));
    menu->popup(look.mirrored ? end - QPoint(menu->sizeHint().width(), 0) : below);
    QCoreApplication::processEvents();
}

void Stage::offline()
{
    world.cut(me.client);
    me.wait(5s);
}

void Stage::online()
{
    world.heal(me.client);
    (void)world.settle();
    me.wait(1s);
}

void Stage::closeToasts()
{
    me.find<ui::ToastStack>(u"toastStack"_s)->closeAll();
    QCoreApplication::processEvents();
}

void Stage::settle(Milliseconds duration)
{
    constexpr int layouts = 5; // in each other, at most
    if (!m_isStill)
        me.wait(duration);
    for (int i = 0; i < layouts; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

QList<QWidget *> Stage::onTop() const
{
    QList<QWidget *> found;
    const auto isBelow = [this](const QWidget *widget) {
        const QWidget *each = m_shown;
        while (each && each != widget)
            each = each->parentWidget();
        return each == widget;
    };
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && !isBelow(top) && top != &me.window && top->parentWidget()
            && top->windowType() != Qt::ToolTip)
            found << top;
    }
    // Qt lists them in no order; a dialog of a dialog lies above it.
    const auto depth = [](const QWidget *widget) {
        int count = 0;
        for (; widget; widget = widget->parentWidget())
            ++count;
        return count;
    };
    std::stable_sort(found.begin(), found.end(),
        [&](const QWidget *a, const QWidget *b) { return depth(a) < depth(b); });
    return found;
}

QPixmap Stage::picture() const
{
    QPixmap picture = m_shown->grab();
    QPainter painter(&picture);
    for (QWidget *top : onTop()) {
        const QPoint at = top->windowType() == Qt::Popup
            ? top->mapToGlobal(QPoint()) - m_shown->mapToGlobal(QPoint())
            : QPoint(
                (m_shown->width() - top->width()) / 2, (m_shown->height() - top->height()) / 2);
        painter.fillRect(QRect(at, top->size()).adjusted(-1, -1, 1, 1), Qt::gray);
        painter.drawPixmap(at, top->grab());
    }
    return picture;
}

} // namespace lockstep
