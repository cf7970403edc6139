// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowlayout.h"

#include "ui/places/placepages.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"
#include "ui/widgets/sidebar.h"
#include "ui/window/boardcommands.h"
#include "ui/window/issueviews.h"
#include "ui/window/navigation.h"
#include "ui/window/windowcontext.h"
#include "ui/window/windowpanes.h"

#include <QCborArray>
#include <QCborMap>
#include <QMainWindow>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 layoutVersion = 2;
constexpr qsizetype mostUnseen = 500; // marks that are kept

QStringList strings(const QCborValue &value)
{
    QStringList all;
    for (const auto &each : value.toArray())
        all << each.toString();
    return all;
}

QCborMap readLayout(const QByteArray &layout)
{
    QCborParserError error;
    const QCborMap map = QCborValue::fromCbor(layout, &error).toMap();
    const bool isOurs = error.error == QCborError::NoError
        && map.value("version"_L1).toInteger() == layoutVersion;
    return isOurs ? map : QCborMap{};
}

} // namespace

WindowLayout::WindowLayout(const Parts &parts, const WindowContext &context, QMainWindow &window)
    : QObject(&window), m(parts), m_context(context), m_window(window)
{}

IssueId WindowLayout::popOutOf(const QByteArray &layout)
{
    return IssueId{ readLayout(layout).value("only"_L1).toString() };
}

QByteArray WindowLayout::save() const
{
    const Scope &scope = m.sidebar.scope();
    QCborMap map{ { "version"_L1, layoutVersion }, { "geometry"_L1, m_window.saveGeometry() },
        { "issue"_L1, m.detail.issue().toString() } };
    if (m.navigation.isPopOut()) {
        map.insert("only"_L1, m_context.only.toString());
        return map.toCborValue().toCbor();
    }
    const WindowPanes::Wanted wanted = m.panes.wanted();
    map.insert("splitter"_L1, m.panes.saveState());
    map.insert("sidebar"_L1, wanted.sidebar);
    map.insert("board"_L1, m.views.isBoard());
    map.insert("detail"_L1, wanted.detail);
    map.insert("density"_L1, int(m.views.list().density()));
    map.insert("scope"_L1, int(scope.kind));
    map.insert("project"_L1, scope.project.toString());
    map.insert("savedFilter"_L1, scope.filter.toString());
    map.insert("queue"_L1, scope.queue.toString());
    map.insert("filter"_L1, m.header.saveState());
    map.insert("folded"_L1, QCborArray::fromStringList(m.views.model().folded()));
    map.insert("unseen"_L1, QCborArray::fromStringList(m.views.model().unseen(mostUnseen)));
    if (const IssueListView::Place place = m.views.list().place(); !place.issue.isNull()) {
        map.insert("top"_L1, place.issue.toString());
        map.insert("above"_L1, -place.top);
    }
    return map.toCborValue().toCbor();
}

bool WindowLayout::restore(const QByteArray &layout)
{
    const QCborMap map = readLayout(layout);
    if (map.isEmpty())
        return false;
    m_window.restoreGeometry(map.value("geometry"_L1).toByteArray());
    const IssueId issue{ map.value("issue"_L1).toString() };
    if (m.navigation.isPopOut()) {
        m.navigation.openIssue(issue);
        return true;
    }
    m.board.showBoard(false);
    m.panes.restoreState(map.value("splitter"_L1).toByteArray());
    m.panes.setHandleWidth(1);
    m.panes.setWanted(
        { map.value("sidebar"_L1).toBool(true), map.value("detail"_L1).toBool(true) });
    const qint64 density = map.value("density"_L1).toInteger(-1);
    if (density >= 0 && density <= qint64(Density::Roomy))
        m.views.list().setDensity(Density(density));
    restoreScope(map);
    m.views.model().begin();
    m.views.model().addUnseen(strings(map.value("unseen"_L1)).mid(0, mostUnseen));
    if (m.views.model().rowOf(issue) >= 0) {
        m.views.list().setCurrentIssue(issue);
        m.navigation.showIssue(issue);
    }
    m.panes.arrange();
    m.board.showBoard(map.value("board"_L1).toBool());
    m_scroll = { IssueId{ map.value("top"_L1).toString() },
        int(std::clamp<qint64>(map.value("above"_L1).toInteger(), -10'000, 10'000)) };
    if (m_window.isVisible())
        restoreScroll();
    return true;
}

void WindowLayout::restoreScope(const QCborMap &map)
{
    if (!m.engine.isOpen())
        return;
    const qint64 kind = map.value("scope"_L1).toInteger(-1);
    const ProjectId project{ map.value("project"_L1).toString() };
    const FilterId filter{ map.value("savedFilter"_L1).toString() };
    const QueueId queue{ map.value("queue"_L1).toString() };
    const Scope scope{ Scope::Kind(kind), project, filter, queue };
    const bool isKnown
        = kind >= 0 && kind <= qint64(Scope::Kind::People) && m.navigation.isThere(scope);
    m.navigation.showScope(isKnown ? scope : Scope{});
    if (!isKnown || PlacePages::isPage(Scope::Kind(kind)))
        return;
    m.header.restoreState(map.value("filter"_L1).toMap());
    m.views.model().setFolded(strings(map.value("folded"_L1)));
}

void WindowLayout::shown()
{
    if (!m_scroll.first.isNull())
        QMetaObject::invokeMethod(this, &WindowLayout::restoreScroll, Qt::QueuedConnection);
}

void WindowLayout::restoreScroll()
{
    const auto [issue, above] = std::exchange(m_scroll, {});
    if (!issue.isNull())
        m.views.list().showAt({ issue, -above });
}

} // namespace lockstep::ui
