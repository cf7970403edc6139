// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/diagnosticsdialog.h"

#include "ui/dialogs/bundledialog.h"
#include "ui/models/diagnostics.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds period = 500ms;
constexpr size_t mostPackets = 500;
constexpr int factsWidth = 400;
constexpr int unknownHeight = 120;

QString bytesText(qint64 bytes)
{
    return DiagnosticsDialog::tr("%1 bytes").arg(QLocale{}.toString(bytes));
}

// "12:31:07.250" of ISO 8601: the day is known, and the zone that of the server's log.
QString timeOfDay(const QString &iso) { return iso.mid(11, 12); }

} // namespace

// --- Packets
// --------------------------------------------------------------------------------------

WirePacketModel::WirePacketModel(const ThemeService &themes, QObject *parent)
    : QAbstractListModel(parent), m_themes(themes)
{}

void WirePacketModel::append(const QList<WirePacket> &packets)
{
    if (packets.isEmpty())
        return;
    const int first = int(m_packets.size());
    beginInsertRows({}, first, first + int(packets.size()) - 1);
    m_packets.insert(m_packets.end(), packets.begin(), packets.end());
    endInsertRows();
    if (m_packets.size() <= mostPackets)
        return;
    const auto excess = std::ptrdiff_t(m_packets.size() - mostPackets);
    beginRemoveRows({}, 0, int(excess) - 1);
    m_packets.erase(m_packets.begin(), m_packets.begin() + excess);
    endRemoveRows();
}

const WirePacket *WirePacketModel::packet(int row) const
{
    return row >= 0 && row < rowCount() ? &m_packets[size_t(row)] : nullptr;
}

QList<WirePacket> WirePacketModel::packets() const
{
    return { m_packets.begin(), m_packets.end() };
}

int WirePacketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_packets.size());
}

QVariant WirePacketModel::data(const QModelIndex &index, int role) const
{
    const WirePacket *found = index.isValid() ? packet(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        //: time of day, event, size: "12:31:07.250  mutate  312 bytes"
        return tr("%1  %2  %3").arg(timeOfDay(found->at), found->name, bytesText(found->size));
    case Qt::DecorationRole:
        return m_themes.icon(found->outgoing ? u"arrow-up"_s : u"arrow-down"_s,
            found->outgoing ? Token::Mine : Token::Theirs);
    case Qt::AccessibleTextRole:
        return (found->outgoing ? tr("Sent at %1: %2, %3") : tr("Received at %1: %2, %3"))
            .arg(timeOfDay(found->at), found->name, bytesText(found->size));
    default:
        return {};
    }
}

// --- Dialog
// ---------------------------------------------------------------------------------------

DiagnosticsDialog::DiagnosticsDialog(SyncEngine &engine, Clock &clock, const ThemeService &themes,
    Prompts &prompts, Place place, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_clock(clock), m_themes(themes), m_prompts(prompts),
      m_place(std::move(place)),
      m_summary(new PlainLabel(themes, TextStyle::Body, Token::Text, this)),
      m_spaces(new FactGrid(themes, this)), m_counters(new FactGrid(themes, this)),
      m_versions(new FactGrid(themes, this)), m_files(new FactGrid(themes, this)),
      m_foreign(new QWidget(this)), m_writes(new FactGrid(themes, m_foreign)),
      m_unknownTitle(new PlainLabel(themes, tr("Said by the server, and not understood"),
          TextStyle::BodyStrong, Token::Text, m_foreign)),
      m_unknown(new QListWidget(m_foreign)),
      m_sample(new PlainLabel(themes, TextStyle::Mono, Token::TextSecondary, m_foreign)),
      m_copySample(new QPushButton(tr("Copy &sample"), m_foreign)),
      m_record(new QCheckBox(tr("&Record what goes over the wire"), this)),
      m_packets(new WirePacketModel(themes, this)), m_list(new QListView(this)),
      m_text(new QPlainTextEdit(this)),
      m_note(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this))
{
    setObjectName(u"diagnosticsDialog"_s);
    setWindowTitle(tr("Diagnostics"));
    setModal(false);
    openWith(*this, 960, 600);
    setMinimumSize(640, 400);
    setGround(*this, themes, Token::Surface);
    m_summary->setObjectName(u"diagnosticsSummary"_s);
    m_summary->setWordWrap(true);
    m_note->setObjectName(u"diagnosticsNote"_s);
    m_note->setWordWrap(true);

    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeFacts());
    halves->addWidget(makePackets());
    halves->setStretchFactor(1, 1);
    halves->setSizes({ scaled(factsWidth), scaled(960 - factsWidth) });

    auto *copy = new QPushButton(tr("&Copy report"), this);
    copy->setObjectName(u"diagnosticsCopy"_s);
    copy->setAutoDefault(false);
    setButtonKind(*copy, ButtonKind::Primary);
    auto *save = new QPushButton(tr("&Look through and save…"), this);
    save->setObjectName(u"diagnosticsSave"_s);
    save->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"diagnosticsClose"_s);
    close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addWidget(m_note, 1);
    bottom->addWidget(close);
    bottom->addWidget(save);
    bottom->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_summary);
    layout->addWidget(halves, 1);
    layout->addLayout(bottom);

    connect(copy, &QPushButton::clicked, this, &DiagnosticsDialog::copyReport);
    connect(save, &QPushButton::clicked, this, &DiagnosticsDialog::showBundle);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_record, &QCheckBox::toggled, this, &DiagnosticsDialog::record);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &DiagnosticsDialog::showPacket);
    connect(&engine, &SyncEngine::statusChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

DiagnosticsDialog::~DiagnosticsDialog()
{
    if (m_record->isChecked())
        m_engine.recordPackets(false);
}

QWidget *DiagnosticsDialog::makeFacts()
{
    auto *content = new QWidget(this);
    setGround(*content, m_themes, Token::Surface);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(readingMargins(0, 0, space::M, 0));
    column->setSpacing(space::S);
    const auto add = [&](const QString &title, const QString &name, FactGrid *grid) {
        auto *heading
            = new PlainLabel(m_themes, title, TextStyle::BodyStrong, Token::Text, content);
        grid->setObjectName(name);
        column->addWidget(heading);
        column->addWidget(grid);
        column->addSpacing(space::S);
    };
    add(tr("Where each space stands"), u"diagnosticsSpaces"_s, m_spaces);
    add(tr("Since the start"), u"diagnosticsCounters"_s, m_counters);
    column->addWidget(makeForeign());
    add(tr("Versions"), u"diagnosticsVersions"_s, m_versions);
    add(tr("Files on this computer"), u"diagnosticsFiles"_s, m_files);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("State"));
    return scroll;
}

QWidget *DiagnosticsDialog::makeForeign()
{
    m_foreign->setObjectName(u"diagnosticsForeign"_s);
    m_writes->setObjectName(u"diagnosticsWrites"_s);
    m_unknown->setObjectName(u"diagnosticsUnknown"_s);
    m_unknown->setAccessibleName(m_unknownTitle->text());
    m_unknown->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_unknown->setMaximumHeight(scaled(unknownHeight));
    m_sample->setObjectName(u"diagnosticsSample"_s);
    m_sample->setWordWrap(true);
    m_copySample->setObjectName(u"diagnosticsCopySample"_s);
    m_copySample->setAutoDefault(false);
    auto *column = new QVBoxLayout(m_foreign);
    column->setContentsMargins({});
    column->setSpacing(space::S);
    column->addWidget(new PlainLabel(m_themes, tr("Kept in step with a basic server"),
        TextStyle::BodyStrong, Token::Text, m_foreign));
    column->addWidget(m_writes);
    column->addSpacing(space::S);
    column->addWidget(m_unknownTitle);
    column->addWidget(m_unknown);
    column->addWidget(m_sample);
    column->addWidget(m_copySample, 0, Qt::AlignLeading);
    column->addSpacing(space::S);
    m_foreign->hide();
    connect(m_copySample, &QPushButton::clicked, this, &DiagnosticsDialog::copySample);
    connect(m_unknown, &QListWidget::currentRowChanged, this, [this] { refreshForeign(); });
    return m_foreign;
}

QWidget *DiagnosticsDialog::makePackets()
{
    m_record->setObjectName(u"diagnosticsRecord"_s);
    m_list->setObjectName(u"diagnosticsPackets"_s);
    m_list->setAccessibleName(tr("Packets"));
    m_list->setModel(m_packets);
    m_list->setUniformItemSizes(true);
    m_text->setObjectName(u"diagnosticsText"_s);
    m_text->setAccessibleName(tr("Text of the packet"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    const auto restyle = [this] { m_text->setFont(m_themes.theme().font(TextStyle::Mono)); };
    connect(&m_themes, &ThemeService::themeChanged, this, restyle);
    restyle();

    auto *both = new QSplitter(Qt::Vertical, this);
    both->setChildrenCollapsible(false);
    both->addWidget(m_list);
    both->addWidget(m_text);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(readingMargins(space::M, 0, 0, 0));
    column->setSpacing(space::S);
    column->addWidget(m_record);
    column->addWidget(both, 1);
    return side;
}

void DiagnosticsDialog::open()
{
    m_note->setText(tr("The report has titles and texts of issues, but no e-mail addresses, "
                       "passwords or tokens."));
    show();
    raise();
    activateWindow();
    m_record->setChecked(true);
    refresh();
    fetchPackets();
    m_list->setFocus(Qt::OtherFocusReason);
}

// Nothing is recorded that nobody looks at.
void DiagnosticsDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_timer.cancel();
    m_record->setChecked(false);
}

void DiagnosticsDialog::record() { m_engine.recordPackets(m_record->isChecked()); }

void DiagnosticsDialog::refresh()
{
    const QLocale locale;
    const SyncStatus &status = m_engine.status();
    m_summary->setVisible(status.diverged > 0);
    m_summary->setText(tr("What this computer has of %n space(s) differs from the server. It is "
                          "tried again by itself; nothing that you typed is lost. If it stays so, "
                          "copy the report and send it to whoever runs the server.",
        nullptr, status.diverged));

    QList<Fact> spaces;
    for (const SpaceDiagnosis &space : diagnoseSpaces(m_engine))
        spaces << Fact{ space.name,
            //: the state of a space, then "epoch:seq:hash"
            u"%1 · %2"_s.arg(space.state, space.shortStamp()),
            tr("%1, %2").arg(space.state, space.stamp()), space.diverged };
    m_spaces->setFacts(spaces);

    const SyncCounters &counters = m_engine.counters();
    const auto count = [&](const QString &name, qint64 value, bool warning = false) {
        return Fact{ name, locale.toString(value), {}, warning };
    };
    m_counters->setFacts({ count(tr("Events applied"), counters.eventsApplied),
        count(tr("Duplicates dropped"), counters.duplicatesDropped),
        Fact{ tr("Gaps filled"),
            tr("%1 of %2")
                .arg(locale.toString(counters.gapsFilled), locale.toString(counters.gapsFound)),
            {}, false },
        count(tr("Spaces fetched anew"), counters.resyncs),
        count(tr("Differences from the server"), counters.divergences, counters.divergences > 0),
        count(tr("Reconnects"), std::max<qint64>(0, counters.sessions - 1)),
        count(tr("Answers too late"), counters.answersLate) });
    m_versions->setFacts({ Fact{ tr("Lockstep"), QCoreApplication::applicationVersion() },
        Fact{ tr("Qt"), QString::fromLatin1(qVersion()) },
        Fact{ tr("Server"), m_place.server.isEmpty() ? status.connection.server : m_place.server },
        Fact{ tr("Issues here"), locale.toString(m_engine.issues().count()) } });
    refreshForeign();
    QList<Fact> files;
    for (const StoredFile &file : storedFiles(m_place.directory))
        files << Fact{ file.name, bytesText(file.size) };
    if (files.isEmpty())
        files << Fact{ tr("None"), {} };
    m_files->setFacts(files);
}

void DiagnosticsDialog::refreshForeign()
{
    const QLocale locale;
    const std::optional<ForeignCounters> &foreign = m_engine.status().connection.foreign;
    m_foreign->setVisible(foreign.has_value());
    if (!foreign)
        return;
    const auto count = [&](const QString &name, qint64 value) {
        return Fact{ name, locale.toString(value), {}, false };
    };
    m_writes->setFacts({ count(tr("Changes merged with others’"), foreign->merged),
        count(tr("Conflicts found"), foreign->surfaced),
        count(tr("Written where none would be noticed"), foreign->unguarded),
        count(tr("Requests"), foreign->requests), count(tr("Events"), foreign->events),
        count(tr("Events told again"), foreign->copies) });
    const bool hasUnknown = !foreign->unknown.isEmpty();
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_unknownTitle, m_unknown, m_sample, m_copySample })
        part->setVisible(hasUnknown);
    for (qsizetype i = 0; i < foreign->unknown.size(); ++i) {
        const UnknownEvent &event = foreign->unknown.at(i);
        //: the name of an event, and how often it came
        const QString text = tr("%1, %n time(s)", nullptr, int(event.count)).arg(event.name);
        if (QListWidgetItem *item = m_unknown->item(int(i)))
            item->setText(text);
        else
            m_unknown->addItem(text);
    }
    if (hasUnknown && m_unknown->currentRow() < 0)
        m_unknown->setCurrentRow(0);
    m_sample->setText(unknownSample(foreign->unknown.value(m_unknown->currentRow())));
}

void DiagnosticsDialog::copySample()
{
    const std::optional<ForeignCounters> &foreign = m_engine.status().connection.foreign;
    if (!foreign || foreign->unknown.isEmpty())
        return;
    m_prompts.copyToClipboard(unknownSample(foreign->unknown.value(m_unknown->currentRow())));
    m_note->setText(tr("The sample is on the clipboard. It may have titles and texts of issues, "
                       "but no e-mail addresses, passwords or tokens."));
}

// Goes on for as long as the dialog is open.
void DiagnosticsDialog::fetchPackets()
{
    m_timer = m_clock.after(period, [this] {
        refresh();
        fetchPackets();
    });
    if (std::exchange(m_fetching, true))
        return;
    m_engine.fetchPackets(m_packets->last(), [this, alive = QPointer{ this }](const auto &packets) {
        if (!alive)
            return; // the window has gone meanwhile
        m_fetching = false;
        QScrollBar *bar = m_list->verticalScrollBar();
        const bool atEnd = bar->value() == bar->maximum();
        m_packets->append(packets);
        if (atEnd)
            m_list->scrollToBottom();
    });
}

void DiagnosticsDialog::showPacket()
{
    const WirePacket *packet = m_packets->packet(m_list->currentIndex().row());
    QString text;
    if (packet && packet->text.isEmpty())
        text = tr("The text of this packet is never recorded.");
    else if (packet)
        text = packet->text + (packet->cut ? u"\n…"_s : QString());
    m_text->setPlainText(text);
}

void DiagnosticsDialog::showBundle()
{
    const auto make = [this](bool withTexts) {
        return diagnosticsBundle(m_engine, m_clock.wallNow(), m_place.server, m_place.directory,
            m_packets->packets(), withTexts);
    };
    (new BundleDialog(m_themes, m_prompts, make, this))->open();
}

void DiagnosticsDialog::copyReport()
{
    m_prompts.copyToClipboard(diagnosticsReport(
        m_engine, m_clock.wallNow(), m_place.server, m_place.directory, m_packets->packets()));
    m_note->setText(tr("The report is on the clipboard. It has titles and texts of issues, but no "
                       "e-mail addresses, passwords or tokens."));
}

} // namespace lockstep::ui
