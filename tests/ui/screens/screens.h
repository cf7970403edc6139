// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/screens/stage.h"

namespace lockstep {

// One state of the program that can be looked at. To add one: a line in one of the tables below,
// and a function that brings it about on a fresh stage and leaves it to be seen.
struct Screen
{
    QString name{};
    // Those of screenPoints() that it shows; they are part of its file's name.
    QList<int> points{};
    void (*show)(Stage &stage) = nullptr;
    int height = 0; // of the window where it has to be higher than usual

    // "25-28_list-grouped.dark.png"
    [[nodiscard]] QString fileName(const Look &look) const;
};

[[nodiscard]] const std::vector<Screen> &screens();
// What is promised about how the program looks, by number; each needs a screen that shows it.
[[nodiscard]] const std::vector<std::pair<int, QString>> &screenPoints();

// The tables, by what they are about.
[[nodiscard]] std::vector<Screen> listScreens();
[[nodiscard]] std::vector<Screen> detailScreens();
[[nodiscard]] std::vector<Screen> fileScreens();
[[nodiscard]] std::vector<Screen> boardScreens();
[[nodiscard]] std::vector<Screen> syncScreens();
[[nodiscard]] std::vector<Screen> conflictScreens();
[[nodiscard]] std::vector<Screen> noticeScreens();
[[nodiscard]] std::vector<Screen> shellScreens();
[[nodiscard]] std::vector<Screen> startScreens();
[[nodiscard]] std::vector<Screen> dialectScreens();
[[nodiscard]] std::vector<Screen> settingsScreens();
[[nodiscard]] std::vector<Screen> teamScreens();
[[nodiscard]] std::vector<Screen> peopleScreens();
[[nodiscard]] std::vector<Screen> projectScreens();

} // namespace lockstep
