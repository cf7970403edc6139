// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/scene/scene.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QTest>

#include <cstdio>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds patience = 15s; // for one step
constexpr Milliseconds glance = 20ms;
constexpr int gap = 24; // between two windows in one picture

// A window with the dialogs that stand on it, as somebody would see them.
QPixmap pictureOf(QWidget &window)
{
    QPixmap picture = window.grab();
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible() || top == &window || !top->isWindow()
            || top->parentWidget() == nullptr)
            continue;
        if (top->parentWidget()->window() != &window)
            continue;
        QPainter painter{ &picture };
        const QSize size = top->size();
        const QPoint at{ (window.width() - size.width()) / 2,
            (window.height() - size.height()) / 2 };
        painter.fillRect(QRect{ at, size }.adjusted(-1, -1, 1, 1), QColor{ 0, 0, 0, 60 });
        painter.drawPixmap(at, top->grab());
    }
    return picture;
}

QPixmap sideBySide(const QPixmap &left, const QPixmap &right)
{
    QPixmap both{ left.width() + right.width() + gap, std::max(left.height(), right.height()) };
    both.fill(Qt::transparent);
    QPainter painter{ &both };
    painter.drawPixmap(0, 0, left);
    painter.drawPixmap(left.width() + gap, 0, right);
    return both;
}

} // namespace

Scene::Scene(Application &application, QString directory)
    : m_application(application), m_directory(std::move(directory))
{}

void Scene::play()
{
    QDir{}.mkpath(m_directory);
    makeSteps();
    m_timer = m_clock.after(glance, [this] { next(); });
}

void Scene::next()
{
    if (m_step == m_steps.size()) {
        finish(true);
        return;
    }
    const SceneStep &step = m_steps[m_step];
    m_latest = m_clock.now() + patience;
    if (step.act)
        step.act();
    m_timer = m_clock.after(glance, [this] { check(); });
}

void Scene::check()
{
    const SceneStep &step = m_steps[m_step];
    if (step.done && !step.done()) {
        if (m_clock.now() >= m_latest) {
            finish(false);
            return;
        }
        m_timer = m_clock.after(glance, [this] { check(); });
        return;
    }
    m_timer = m_clock.after(step.pause, [this] {
        savePictures(m_steps[m_step]);
        ++m_step;
        next();
    });
}

void Scene::save(const QPixmap &picture, const QString &name)
{
    ++m_picture;
    const QString path
        = u"%1/%2-%3.png"_s.arg(m_directory).arg(m_picture, 2, 10, QLatin1Char{ '0' }).arg(name);
    if (picture.save(path))
        std::printf("%s\n", qPrintable(path));
    else
        std::fprintf(stderr, "lockstep-scene: %s cannot be written\n", qPrintable(path));
    std::fflush(stdout);
}

void Scene::savePictures(const SceneStep &step)
{
    for (const size_t index : step.pictures)
        save(pictureOf(window(index)),
            step.name + u'-' + window(index).property("sceneName").toString());
    if (!step.joined.isEmpty())
        save(sideBySide(pictureOf(window(0)), pictureOf(window(1))), step.joined);
}

void Scene::finish(bool complete)
{
    if (!complete) {
        const SceneStep &step = m_steps[m_step];
        std::fprintf(stderr, "lockstep-scene: this did not happen: %s\n", qPrintable(step.name));
        savePictures({ step.name + u"-missed"_s, {}, {}, { 0, 1 }, {}, 0ms });
    }
    QApplication::exit(complete ? 0 : 1);
}

ui::MainWindow &Scene::window(size_t index)
{
    return *m_application.identity(index).windows.front();
}

SyncEngine &Scene::engine(size_t index) { return m_application.identity(index).session->engine(); }

const Issue *Scene::issue(size_t index) { return engine(index).replica().find(m_issue); }

bool Scene::settled(size_t index)
{
    const SyncStatus &status = engine(index).status();
    return status.connection.state == ConnectionState::Connected && status.queued == 0;
}

QWidget *Scene::focusIn(size_t index)
{
    ui::MainWindow &of = window(index);
    // The dialog on top of the window, else what has the focus in it.
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top->parentWidget() && top->parentWidget()->window() == &of
            && top->isWindow())
            return top->focusWidget() ? top->focusWidget() : top;
    }
    return of.focusWidget() ? of.focusWidget() : &of;
}

void Scene::press(size_t index, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = focusIn(index);
    QApplication::setActiveWindow(target->window());
    QTest::keyClick(target, key, modifiers);
}

void Scene::type(size_t index, const QString &text)
{
    QWidget *target = focusIn(index);
    QApplication::setActiveWindow(target->window());
    QTest::keyClicks(target, text);
}

} // namespace lockstep::app
