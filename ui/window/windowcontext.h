// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issue.h"

#include <functional>

class QWidget;

namespace lockstep {
class Account;
class Clock;
class FileKeeper;
class SyncEngine;
} // namespace lockstep

namespace lockstep::query {
class TextSearch;
}

namespace lockstep::ui {

class KeyBindings;
class Notifier;
class Prompts;
class ThemeService;
class UndoKeeper;
class UserSettings;
struct SettingsServices;

// A workspace that this computer knows, as one person.
struct WorkspacePlace
{
    QString key{}; // of the application's
    QString workspace{}; // its name; empty: not known yet
    QString person{}; // by name
    QString user{}; // his id
    QString server{}; // host; empty: on this computer
    bool isHere = false; // of this window
    int unread = -1; // in the inbox; -1: it does not run
    friend bool operator==(const WorkspacePlace &, const WorkspacePlace &) = default;
};
// The ways to one more.
enum class AddWorkspace { Server, Invitation, Local };

// Everything a window needs, all of it outliving the window. One engine may have several windows,
// and one process several engines.
struct WindowContext
{
    SyncEngine &engine;
    Clock &clock;
    ThemeService &themes;
    Prompts &prompts;
    QString server{}; // as the user entered it, for the connection details
    QString dataDirectory{}; // where the local files are, for Diagnostics
    // Of this workspace in links that others can open (core/model/deeplink.h); empty: there are
    // none.
    QString place{};
    // Shared by the windows of one identity; null: the window makes its own, without the desktop.
    Notifier *notifier = nullptr;
    // Of the identity: in each of its windows the same is undone; null: the window makes its own.
    UndoKeeper *undo = nullptr;
    // The full-text index of the identity; nullptr: texts are searched without.
    query::TextSearch *search = nullptr;
    // Of the identity; nullptr: issues have no files here.
    FileKeeper *files = nullptr;
    // Of the identity, for what is no mutation; nullptr: people do not sign in there.
    Account *account = nullptr;
    // Of the identity, for all of its windows; nullptr: nothing is kept.
    UserSettings *settings = nullptr;
    KeyBindings *keys = nullptr;
    // What only the application can do; without it the action is not offered.
    std::function<void()> newWindow{};
    std::function<void()> signIn{};
    std::function<void()> signOut{};
    std::function<void()> quit{};
    std::function<void(QWidget *parent)> checkConnection{}; // opens the connection doctor
    std::function<void()> welcome{}; // the page of the first start
    std::function<QList<WorkspacePlace>()> workspaces{}; // this one too
    std::function<void(const QString &key)> openWorkspace{}; // in a window of its own
    std::function<void(AddWorkspace way)> addWorkspace{};
    const SettingsServices *settingsServices = nullptr; // null: there are no settings
    std::function<QString(const Issue &)> linkTo{}; // a deep link that others can open
    std::function<QString(const QString &query)> linkToFilter{}; // the same
    std::function<void(const IssueId &)> popOut{}; // shows an issue in a window of its own
    // restoreLayout() comes before it is shown: what would stand in it otherwise is left out.
    bool isRestored = false;
    // The window is only for this issue; null: for all of them.
    IssueId only{};
};

} // namespace lockstep::ui
