// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/icons.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

// Resources of a static library are only linked in when somebody asks for them.
static void initIconResources() { Q_INIT_RESOURCE(lockstep_ui); }

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/lockstep/icons/lucide/"_s;

QString pathOf(const QString &name) { return folder + name + u".svg"_s; }

} // namespace

class Icons::Renderer
{
public:
    explicit Renderer(const Theme &theme) : m_theme(theme) {}

    void setTheme(const Theme &theme)
    {
        m_theme = theme;
        m_cache.clear();
    }

    QPixmap pixmap(const QString &name, Token token, const QSize &size, qreal dpr)
    {
        const Key key{ name, token, size, dpr };
        if (const auto it = m_cache.constFind(key); it != m_cache.constEnd())
            return *it;
        if (m_cache.size() >= maxCached)
            m_cache.clear();
        QPixmap pixmap(QSizeF(QSizeF(size) * dpr).toSize());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(painter, pixmap.rect(), name, token);
        painter.end();
        pixmap.setDevicePixelRatio(dpr);
        return *m_cache.insert(key, pixmap);
    }

    void paint(QPainter &painter, const QRect &rect, const QString &name, Token token) const
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::ReadOnly))
            return;
        // QSvg knows no currentColor, and Lucide's stroke of 2 is heavy at 16 pixels.
        QByteArray svg = file.readAll();
        svg.replace("currentColor", m_theme.color(token).name().toLatin1());
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
        QSvgRenderer renderer(svg);
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        renderer.render(&painter, square);
    }

private:
    static constexpr qsizetype maxCached = 1024;

    struct Key
    {
        QString name{};
        Token token{};
        QSize size{};
        qreal dpr = 1;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.name, int(key.token), key.size.width(), key.size.height(),
                qRound(key.dpr * 100));
        }
    };

    Theme m_theme;
    QHash<Key, QPixmap> m_cache;
};

namespace {

class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(std::shared_ptr<Icons::Renderer> renderer, QString name, Token off, Token on)
        : m_renderer(std::move(renderer)), m_name(std::move(name)), m_off(off), m_on(on)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal dpr = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, m_renderer->pixmap(m_name, token(mode, state), rect.size(), dpr));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    // `size` is in device pixels here.
    QPixmap scaledPixmap(
        const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return m_renderer->pixmap(
            m_name, token(mode, state), QSizeF(QSizeF(size) / scale).toSize(), scale);
    }

    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QIconEngine *clone() const override
    {
        return new TintedEngine(m_renderer, m_name, m_off, m_on);
    }

private:
    Token token(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return Token::TextDisabled;
        return state == QIcon::On ? m_on : m_off;
    }

    std::shared_ptr<Icons::Renderer> m_renderer;
    QString m_name;
    Token m_off;
    Token m_on;
};

} // namespace

Icons::Icons(const Theme &theme)
{
    initIconResources();
    m_renderer = std::make_shared<Renderer>(theme);
}

void Icons::setTheme(const Theme &theme) { m_renderer->setTheme(theme); }

QIcon Icons::icon(const QString &name, Token token) const { return icon(name, token, token); }

QIcon Icons::icon(const QString &name, Token token, Token checked) const
{
    if (!QFile::exists(pathOf(name)))
        return {};
    return QIcon(new TintedEngine(m_renderer, name, token, checked));
}

QPixmap Icons::pixmap(const QString &name, Token token, int size, qreal dpr) const
{
    return m_renderer->pixmap(name, token, { size, size }, dpr);
}

QStringList Icons::names()
{
    initIconResources();
    QStringList names;
    for (const QString &file : QDir(folder).entryList({ u"*.svg"_s }))
        names.append(file.chopped(4));
    return names;
}

} // namespace lockstep::ui
