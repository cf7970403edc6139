// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/account.h"
#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace lockstep::ui {

class Avatar;
class Banner;
class DeviceList;
class PlainLabel;
class Prompts;

// About oneself: the name that others see, the devices on which one is signed in, the password.
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Context
    {
        SyncEngine &engine;
        Clock &clock;
        const ThemeService &themes;
        Prompts &prompts;
        Account *account = nullptr; // null: nobody signs in there, and there is only the name
        std::function<void()> signOut{}; // this device
    };
    AccountDialog(Context context, QWidget *parent);

    void refreshDevices();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addHead(QVBoxLayout &column);
    void addName(QVBoxLayout &column);
    void addDevices(QVBoxLayout &column);
    void addPassword(QVBoxLayout &column);
    void addHeading(QVBoxLayout &column, const QString &text);
    PlainLabel *addNote(QVBoxLayout &column, const QString &name, const QString &text = {});
    void refresh();
    void refreshLimit();
    void saveName();
    void refreshPassword();
    void changePassword();
    void say(PlainLabel &note, const QString &text, bool isError);
    [[nodiscard]] QString myName() const;

    const Context m;
    Banner *m_limit;
    QWidget *m_inside;
    Avatar *m_avatar = nullptr;
    PlainLabel *m_who = nullptr;
    PlainLabel *m_where = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_saveName = nullptr;
    PlainLabel *m_nameNote = nullptr;
    QString m_shownName;
    DeviceList *m_devices = nullptr;
    QLineEdit *m_current = nullptr;
    QLineEdit *m_next = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_change = nullptr;
    PlainLabel *m_passwordNote = nullptr;
    bool m_changing = false;
};

} // namespace lockstep::ui
