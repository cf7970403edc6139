// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/desktop/application.h"

#include <QObject>

#include <functional>

namespace lockstep::app {

// What happens on the stage: `act` once, then wait for `done`, then take the picture.
struct SceneStep
{
    QString name{}; // of the picture, and for the one who looks for what did not happen
    std::function<void()> act{};
    std::function<bool()> done{}; // empty: at once
    QList<size_t> pictures{}; // windows to save; the topmost dialog of a window goes with it
    QString joined{}; // name of a picture of both windows side by side, if there is to be one
    Milliseconds pause{ 700 }; // afterwards, so that somebody who watches can follow
};

// A half-minute play between the first two windows, by real key presses: create, edit, presence, a
// toast, and a conflict that is resolved in the dialog. Pictures go to a folder and their paths to
// the standard output. Ends the program: 0, or 1 naming the step that did not happen.
class Scene final : public QObject
{
    Q_OBJECT

public:
    Scene(Application &application, QString directory);

    void play();

private:
    void makeSteps(); // steps.cpp: the story
    void next();
    void check();
    void finish(bool complete);
    void savePictures(const SceneStep &step);
    void save(const QPixmap &picture, const QString &name);

    // For the story.
    [[nodiscard]] ui::MainWindow &window(size_t index);
    [[nodiscard]] SyncEngine &engine(size_t index);
    [[nodiscard]] const Issue *issue(size_t index);
    [[nodiscard]] bool settled(size_t index); // everything typed there is with the server
    void press(size_t index, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(size_t index, const QString &text);
    [[nodiscard]] QWidget *focusIn(size_t index);

    Application &m_application;
    QString m_directory;
    QtClock m_clock{};
    std::vector<SceneStep> m_steps{};
    size_t m_step = 0;
    Timer m_timer{};
    Instant m_latest{};
    int m_picture = 0;
    IssueId m_issue{};
};

} // namespace lockstep::app
