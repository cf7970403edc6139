// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The peer of bench_start: what any program with Qt Widgets takes to its first painted window, one
// with a menu, a tool bar, a dock and a small table.

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableWidget>
#include <QTimer>
#include <QToolBar>

#include <chrono>
#include <cstdio>

namespace {

class PaintWatch final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_told) {
            m_told = true;
            QTimer::singleShot(0, qApp, [] {
                std::printf("painted %lld\n",
                    static_cast<long long>(
                        std::chrono::steady_clock::now().time_since_epoch().count()));
                std::fflush(stdout);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_told = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application{ argc, argv };
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    window.addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("New"));
    window.addDockWidget(Qt::RightDockWidgetArea, new QDockWidget(QStringLiteral("Detail")));
    auto *table = new QTableWidget(200, 6, &window);
    for (int row = 0; row < 200; ++row) {
        for (int column = 0; column < 6; ++column)
            table->setItem(row, column,
                new QTableWidgetItem(QStringLiteral("Row %1, column %2").arg(row).arg(column)));
    }
    window.setCentralWidget(table);
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.resize(1280, 800);
    PaintWatch watch;
    table->viewport()->installEventFilter(&watch);
    window.show();
    return QApplication::exec();
}
