// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/foreignchooser.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// What the box holds beside dialects; no dialect is called so.
const QString lockstepKind = u"lockstep:"_s;
const QString fileKind = u"file:"_s;
constexpr qsizetype mostFaults = 10; // lockstep-cli dialect check has them all

} // namespace

ForeignChooser::ForeignChooser(
    const ThemeService &themes, ForeignTools tools, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_tools(std::move(tools)), m_prompts(prompts), m_kinds(m_tools.kinds()),
      m_combo(new QComboBox(this)),
      m_finding(new PlainLabel(themes, TextStyle::BodyStrong, Token::Text, this)),
      m_faultLines(new PlainLabel(themes, TextStyle::Body, Token::Danger, this))
{
    setObjectName(u"foreignChooser"_s);
    m_combo->setObjectName(u"foreignKind"_s);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    //: which kind of server it is
    m_combo->addItem(tr("Find out"), QString());
    m_combo->addItem(tr("Lockstep"), lockstepKind);
    for (const ForeignKind &kind : std::as_const(m_kinds))
        m_combo->addItem(kind.title, kind.dialect);
    m_combo->addItem(tr("From a file of your own…"), fileKind);
    auto *label = new PlainLabel(themes, tr("Kind of server"), TextStyle::Body, Token::Text, this);
    label->setBuddy(m_combo);
    m_finding->setObjectName(u"foreignFinding"_s);
    m_finding->setWordWrap(true);
    m_faultLines->setObjectName(u"foreignFaults"_s);
    m_faultLines->setWordWrap(true);
    m_faultLines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_faultLines->setAccessibleName(tr("What is wrong with the file"));
    auto *line = new QHBoxLayout;
    line->setSpacing(space::S);
    line->addWidget(label);
    line->addWidget(m_combo, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::S);
    column->addLayout(line);
    column->addWidget(m_finding);
    column->addWidget(m_faultLines);
    connect(m_combo, &QComboBox::activated, this, &ForeignChooser::choose);
    refresh();
}

ForeignChooser::~ForeignChooser() { m_tools.probe({}, {}); }

const ForeignKind *ForeignChooser::known(const QString &dialect) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
        [&](const ForeignKind &kind) { return kind.dialect == dialect; });
    return found == m_kinds.end() ? nullptr : &*found;
}

const ForeignKind *ForeignChooser::kind() const
{
    if (!m_faults.isEmpty() || m_chosen == lockstepKind)
        return nullptr;
    if (!m_chosen.isEmpty())
        return known(m_chosen);
    return m_found.isEmpty() ? nullptr : known(m_found.first().dialect);
}

QString ForeignChooser::foundVariant() const
{
    const ForeignKind *chosen = kind();
    for (const ForeignFinding &finding : m_found) {
        // Several say nothing: then each is tried.
        if (chosen && finding.dialect == chosen->dialect && finding.variants.size() == 1)
            return finding.variants.first();
    }
    return {};
}

void ForeignChooser::setServer(const QUrl &server)
{
    if (server == m_server)
        return;
    m_server = server;
    m_found.clear();
    search();
    refresh();
}

void ForeignChooser::search()
{
    m_isSearching = !m_server.isEmpty() && m_chosen != lockstepKind;
    if (!m_isSearching) {
        m_tools.probe({}, {});
        return;
    }
    m_tools.probe(m_server, [this](const QList<ForeignFinding> &found) {
        m_isSearching = false;
        m_found = found;
        m_found.removeIf([this](const ForeignFinding &each) { return !known(each.dialect); });
        refresh();
        Q_EMIT changed();
    });
}

void ForeignChooser::choose(int index)
{
    const QString choice = m_combo->itemData(index).toString();
    if (choice == fileKind) {
        m_combo->setCurrentIndex(std::max(0, m_combo->findData(m_chosen))); // until it is read
        chooseFile();
        return;
    }
    const bool wasLockstep = m_chosen == lockstepKind;
    m_chosen = choice;
    m_faults.clear();
    if (wasLockstep != (m_chosen == lockstepKind))
        search();
    refresh();
    Q_EMIT changed();
}

void ForeignChooser::chooseFile()
{
    m_prompts.chooseFiles(window(), tr("Choose a Dialect File"), [this](const QStringList &paths) {
        if (!paths.isEmpty())
            readFile(paths.first());
    });
}

void ForeignChooser::readFile(const QString &path)
{
    const ForeignReading reading = m_tools.read(path);
    m_faults = reading.faults;
    m_faultyFile = m_faults.isEmpty() ? QString() : QFileInfo{ path }.fileName();
    if (reading.kind && m_faults.isEmpty()) {
        m_kinds.removeIf([&](const ForeignKind &kind) { return kind.dialect == path; });
        m_kinds << *reading.kind;
        if (const int old = m_combo->findData(path); old >= 0)
            m_combo->removeItem(old);
        m_combo->insertItem(m_combo->count() - 1, reading.kind->title, path);
        m_chosen = path;
        m_combo->setCurrentIndex(m_combo->findData(path));
    }
    refresh();
    if (!m_faults.isEmpty())
        announce(*m_faultLines);
    Q_EMIT changed();
}

QString ForeignChooser::findingText() const
{
    if (!m_faults.isEmpty())
        //: %1 is the name of a file
        return tr("%1 is no dialect that can be spoken. Correct it, and choose it again.")
            .arg(m_faultyFile);
    if (m_isSearching)
        return tr("This is no Lockstep server. It is being asked what it is…");
    if (m_server.isEmpty() || m_chosen == lockstepKind)
        return {};
    QStringList names;
    for (const ForeignFinding &finding : m_found) {
        const QString title = known(finding.dialect)->title;
        names << (finding.variants.size() == 1
                //: the name of a system, and of the variant in which it is spoken
                ? tr("%1 (%2)").arg(title, finding.variants.first())
                : title);
    }
    if (names.size() > 1)
        //: %1 is a list of systems
        return tr("This looks like one of these: %1. Choose which.")
            .arg(QLocale{}.createSeparatedList(names));
    if (!names.isEmpty())
        //: %1 is the name of a system
        return tr("This looks like %1.").arg(names.first());
    return m_chosen.isEmpty()
        ? tr("This is no Lockstep server, and none of the kinds that are known. If you know which "
             "kind it is, choose it.")
        : QString();
}

void ForeignChooser::refresh()
{
    m_finding->setText(findingText());
    m_finding->setVisible(!m_finding->text().isEmpty());
    QStringList lines;
    for (const ForeignFault &fault : m_faults) {
        if (lines.size() == mostFaults)
            break;
        const QString what
            = fault.path.isEmpty() ? fault.message : u"%1: %2"_s.arg(fault.path, fault.message);
        //: %1 is the number of a line of a file, %2 what is wrong in it
        lines << (fault.line > 0 ? tr("Line %1: %2").arg(QString::number(fault.line), what) : what);
    }
    if (const qsizetype more = m_faults.size() - lines.size(); more > 0)
        lines << tr("And %n more.", nullptr, int(more));
    m_faultLines->setText(lines.join(u'\n'));
    m_faultLines->setVisible(!lines.isEmpty());
}

} // namespace lockstep::ui
