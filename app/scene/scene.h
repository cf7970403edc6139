// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/desktop/application.h"

#include <QObject>

namespace lockstep::app {

// A half-minute play between the first two windows, by real key presses: create, edit, presence, a
// toast, and a conflict that is resolved in the dialog. Each step waits for what it expects, saves
// a picture and prints its path. Ends the program: 0, or 1 with the step that did not happen.
class Scene final : public QObject
{
    Q_OBJECT

public:
    Scene(Application &application, QString directory);
    ~Scene() override;

    void play();

private:
    struct Step;
    void makeSteps();
    void next();
    void check();
    void finish(bool complete);
    void savePicture(const QString &name);

    [[nodiscard]] ui::MainWindow &window(size_t index);
    [[nodiscard]] SyncEngine &engine(size_t index);
    void press(QWidget *target, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
        const QString &text = {});
    void type(QWidget *target, const QString &text);

    Application &m_application;
    QString m_directory;
    std::vector<Step> m_steps;
    size_t m_step = 0;
    bool m_acted = false;
    Timer m_timer {};
    Instant m_latest {};
    IssueId m_issue {};
};

} // namespace lockstep::app
