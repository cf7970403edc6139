// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/world.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QBuffer>
#include <QPdfWriter>
#include <QTest>

namespace lockstep {

// Answers at once, and remembers what it was asked.
class FakePrompts final : public ui::Prompts
{
public:
    void ask(QWidget *, const ui::Question &question, std::function<void(bool)> answer) override
    {
        questions << question.text;
        answer(accept);
    }
    void saveFile(QWidget *, const QString &, const QString &name, const QByteArray &content,
        std::function<void(Result<void>)> done) override
    {
        savedName = name;
        saved = content;
        done({});
    }
    void choosePrinter(QWidget *, const QString &,
        std::function<void(std::shared_ptr<QPagedPaintDevice>)> draw) override
    {
        printed = std::make_shared<QBuffer>();
        printed->open(QIODevice::WriteOnly);
        draw(std::make_shared<QPdfWriter>(printed.get()));
    }
    void openLink(QWidget *, const QUrl &url) override { links << url; }
    void chooseFiles(
        QWidget *, const QString &, std::function<void(const QStringList &)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files);
    }
    void copyToClipboard(const QString &text) override { clipboard = text; }

    bool accept = true;
    QStringList files{}; // that are chosen
    QStringList questions{};
    QByteArray saved{};
    QString savedName{};
    std::shared_ptr<QBuffer> printed{};
    QList<QUrl> links{};
    QString clipboard{};
};

// One person of a World at a real window.
class WindowSeat
{
public:
    WindowSeat(World &world, ui::ThemeService &themes, const QString &user)
        : m_world(world), client(world.client(user)),
          window({ client.engine(), world.clock(), themes, prompts,
              QStringLiteral("lockstep.example.com") })
    {
        window.show();
        activate();
        wait();
    }

    // The keyboard is here from now on.
    void activate()
    {
        window.activateWindow();
        QApplication::setActiveWindow(&window);
        QCoreApplication::processEvents();
    }
    // What is under way arrives, at both ends.
    void wait(Milliseconds duration = Milliseconds{ 500 })
    {
        m_world.advance(duration);
        QCoreApplication::processEvents();
    }

    // To the widget that has the focus, in this window or in what it has opened.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(target(), c.toLatin1());
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QWidget *target()
    {
        if (QWidget *popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        if (QWidget *focus = QApplication::focusWidget())
            return focus;
        return QApplication::activeWindow() ? QApplication::activeWindow() : &window;
    }

    template <typename T> [[nodiscard]] T *find(const QString &name)
    {
        return window.findChild<T *>(name);
    }

private:
    World &m_world;

public:
    WorldClient &client;
    FakePrompts prompts{};
    ui::MainWindow window;
};

} // namespace lockstep
