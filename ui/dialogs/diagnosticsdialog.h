// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QAbstractListModel>
#include <QDialog>

#include <deque>

class QCheckBox;
class QListView;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace lockstep::ui {

class FactGrid;
class PlainLabel;

// The packets that were recorded, in their order; those before the last 500 go.
class WirePacketModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit WirePacketModel(const ThemeService &themes, QObject *parent);

    void append(const QList<WirePacket> &packets);
    [[nodiscard]] quint64 last() const { return m_packets.empty() ? 0 : m_packets.back().number; }
    [[nodiscard]] const WirePacket *packet(int row) const; // nullptr: no such row
    [[nodiscard]] QList<WirePacket> packets() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const ThemeService &m_themes;
    std::deque<WirePacket> m_packets;
};

// What goes on inside: where each space stands, what was counted, versions, files, and what goes
// over the wire while it is open. Live; one button puts all of it on the clipboard.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Place
    {
        QString server{}; // as the user entered it
        QString directory{}; // of the local files
    };

    DiagnosticsDialog(SyncEngine &engine, Clock &clock, const ThemeService &themes,
        Prompts &prompts, Place place, QWidget *parent);
    ~DiagnosticsDialog() override;

    void open() override; // not modal

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeFacts();
    QWidget *makeForeign();
    QWidget *makePackets();
    void refresh();
    void record();
    void fetchPackets();
    void showPacket();
    void refreshForeign();
    void copySample();
    void copyReport();
    void showBundle();

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    Prompts &m_prompts;
    const Place m_place;
    PlainLabel *m_summary;
    FactGrid *m_spaces;
    FactGrid *m_counters;
    FactGrid *m_versions;
    FactGrid *m_files;
    QWidget *m_foreign; // of a server that is not lockstepd
    FactGrid *m_writes;
    PlainLabel *m_unknownTitle;
    QListWidget *m_unknown;
    PlainLabel *m_sample;
    QPushButton *m_copySample;
    QCheckBox *m_record;
    WirePacketModel *m_packets;
    QListView *m_list;
    QPlainTextEdit *m_text;
    PlainLabel *m_note;
    Timer m_timer{};
    bool m_fetching = false;
};

} // namespace lockstep::ui
