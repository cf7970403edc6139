// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

namespace lockstep {

namespace dom = simdjson::dom;

namespace {

// dom::element, dom::array::iterator and dom::object::iterator are each one tape reference.
template <typename Position> dom::element elementAt(const Position &at)
{
    return std::bit_cast<dom::element>(at);
}

bool hasForbiddenText(std::string_view text)
{
    if (text.find('\0') != std::string_view::npos)
        return true;
    // ED A0..BF is a surrogate: valid in no UTF-8, but some decoders of \u escapes make it.
    for (size_t i = text.find('\xED'); i != std::string_view::npos; i = text.find('\xED', i + 1)) {
        if (i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0)
            return true;
    }
    return false;
}

// What simdjson lets pass.
struct StrictCheck
{
    bool texts = true; // they may have what is forbidden
    std::vector<std::string_view> &keys; // of the objects around

    [[nodiscard]] std::optional<Error> object(const dom::object &object)
    {
        const size_t first = keys.size();
        const bool isSmall = object.size() <= 48;
        std::optional<std::string_view> twice;
        quint64 signs = 0; // nearly always it tells by a bit that a key is new
        for (const auto &[key, member] : object) {
            if (texts && hasForbiddenText(key))
                return Error{ errc::Parse, QStringLiteral("a key with NUL or a lone surrogate"),
                    {} };
            const quint64 sign = signOf(key);
            if (isSmall && (signs & sign) != 0
                && std::find(keys.begin() + static_cast<std::ptrdiff_t>(first), keys.end(), key)
                    != keys.end())
                twice = twice.value_or(key);
            signs |= sign;
            keys.push_back(key);
            if (auto error = value(member))
                return error;
        }
        const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(first);
        if (!isSmall) {
            std::sort(begin, keys.end());
            if (const auto found = std::adjacent_find(begin, keys.end()); found != keys.end())
                twice = *found;
        }
        keys.erase(begin, keys.end());
        if (!twice)
            return {};
        const auto shown = twice->substr(0, 80);
        return Error{ errc::JsonDuplicateKey,
            QStringLiteral("key twice in one object: %1")
                .arg(QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size()))),
            {} };
    }

    [[nodiscard]] static quint64 signOf(std::string_view key)
    {
        const auto at = [&](size_t i) { return static_cast<unsigned char>(key[i]); };
        const size_t sum = key.empty() ? 0 : key.size() * 5 + at(0) * 11u + at(key.size() - 1);
        return quint64{ 1 } << (sum % 64);
    }

    [[nodiscard]] std::optional<Error> array(const dom::array &array)
    {
        for (const dom::element element : array) {
            if (auto error = value(element))
                return error;
        }
        return {};
    }

    [[nodiscard]] std::optional<Error> value(const dom::element &value)
    {
        switch (value.type()) {
        case dom::element_type::OBJECT:
            return object(dom::object{ value.get_object().value_unsafe() });
        case dom::element_type::ARRAY:
            return array(dom::array{ value.get_array().value_unsafe() });
        case dom::element_type::STRING:
            if (texts && hasForbiddenText(value.get_string().value_unsafe()))
                return Error{ errc::Parse, QStringLiteral("text with NUL or a lone surrogate"),
                    {} };
            return {};
        default:
            return {};
        }
    }
};

QString excerpt(QByteArrayView utf8)
{
    const QString text = QString::fromUtf8(utf8.first(std::min<qsizetype>(utf8.size(), 80)));
    return utf8.size() > 80 ? text + QStringLiteral("...") : text;
}

} // namespace

JsonView::Type JsonView::type() const
{
    if (isUndefined())
        return Type::Undefined;
    switch (elementAt(m_at).type()) {
    case dom::element_type::NULL_VALUE:
        return Type::Null;
    case dom::element_type::BOOL:
        return Type::Bool;
    case dom::element_type::INT64:
        return Type::Integer;
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
        return Type::Double;
    case dom::element_type::STRING:
        return Type::String;
    case dom::element_type::ARRAY:
        return Type::Array;
    case dom::element_type::OBJECT:
        return Type::Object;
    }
    return Type::Undefined;
}

std::optional<bool> JsonView::toBool() const
{
    bool flag = false;
    if (isUndefined() || elementAt(m_at).get(flag) != simdjson::SUCCESS)
        return {};
    return flag;
}

std::optional<qint64> JsonView::toInteger() const
{
    if (isUndefined())
        return {};
    std::int64_t number = 0;
    if (elementAt(m_at).get(number) == simdjson::SUCCESS)
        return number;
    const auto real = toDouble();
    if (real && std::trunc(*real) == *real && std::abs(*real) < 0x1p53)
        return static_cast<qint64>(*real);
    return {};
}

std::optional<double> JsonView::toDouble() const
{
    double number = 0;
    if (isUndefined() || elementAt(m_at).get(number) != simdjson::SUCCESS)
        return {};
    return number;
}

std::optional<std::string_view> JsonView::toUtf8() const
{
    std::string_view text;
    if (isUndefined() || elementAt(m_at).get(text) != simdjson::SUCCESS)
        return {};
    return text;
}

std::optional<QString> JsonView::toString() const
{
    const auto text = toUtf8();
    if (!text)
        return {};
    return QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
}

JsonView JsonView::operator[](QLatin1StringView key) const
{
    dom::object object;
    dom::element value;
    if (isUndefined() || elementAt(m_at).get(object) != simdjson::SUCCESS)
        return {};
    if (object.at_key({ key.data(), static_cast<size_t>(key.size()) }).get(value)
        != simdjson::SUCCESS)
        return {};
    return JsonView{ std::bit_cast<Position>(value) };
}

JsonView JsonView::at(qsizetype index) const
{
    dom::array array;
    dom::element value;
    if (isUndefined() || index < 0 || elementAt(m_at).get(array) != simdjson::SUCCESS)
        return {};
    if (array.at(static_cast<size_t>(index)).get(value) != simdjson::SUCCESS)
        return {};
    return JsonView{ std::bit_cast<Position>(value) };
}

qsizetype JsonView::size() const
{
    switch (type()) {
    case Type::Array: {
        // The tape's own count saturates at 2^24 - 1, which the size limit keeps out of reach.
        return static_cast<qsizetype>(elementAt(m_at).get_array().value_unsafe().size());
    }
    case Type::Object:
        return static_cast<qsizetype>(elementAt(m_at).get_object().value_unsafe().size());
    default:
        return 0;
    }
}

QByteArray JsonView::toJson() const
{
    if (isUndefined())
        return {};
    const std::string text = simdjson::minify(elementAt(m_at));
    return QByteArray{ text.data(), static_cast<qsizetype>(text.size()) };
}

JsonView::Iterator JsonView::begin() const
{
    Iterator it;
    if (isArray())
        it.m_at = std::bit_cast<Position>(elementAt(m_at).get_array().value_unsafe().begin());
    return it;
}

JsonView::Iterator JsonView::end() const
{
    Iterator it;
    if (isArray())
        it.m_at = std::bit_cast<Position>(elementAt(m_at).get_array().value_unsafe().end());
    return it;
}

JsonView::MemberRange JsonView::members() const
{
    MemberRange range;
    if (isObject()) {
        const dom::object object = elementAt(m_at).get_object().value_unsafe();
        range.first.m_at = std::bit_cast<Position>(object.begin());
        range.last.m_at = std::bit_cast<Position>(object.end());
    }
    return range;
}

JsonView::Iterator &JsonView::Iterator::operator++()
{
    auto it = std::bit_cast<dom::array::iterator>(m_at);
    ++it;
    m_at = std::bit_cast<Position>(it);
    return *this;
}

JsonView::Member JsonView::MemberIterator::operator*() const
{
    const auto it = std::bit_cast<dom::object::iterator>(m_at);
    return { it.key(), JsonView{ std::bit_cast<Position>(it.value()) } };
}

JsonView::MemberIterator &JsonView::MemberIterator::operator++()
{
    auto it = std::bit_cast<dom::object::iterator>(m_at);
    ++it;
    m_at = std::bit_cast<Position>(it);
    return *this;
}

struct JsonDocument::Impl
{
    JsonLimits limits;
    dom::parser parser{};
    std::string text{};
    std::vector<std::string_view> keys{}; // kept for its room
    size_t capacity = 0;
};

JsonDocument::JsonDocument(JsonLimits limits) : m_impl(std::make_unique<Impl>(Impl{ limits })) {}
JsonDocument::~JsonDocument() = default;
JsonDocument::JsonDocument(JsonDocument &&) noexcept = default;
JsonDocument &JsonDocument::operator=(JsonDocument &&) noexcept = default;

Result<JsonView> JsonDocument::parse(QByteArrayView utf8)
{
    Impl &d = *m_impl;
    if (utf8.size() > d.limits.maxBytes) {
        return Error{ errc::Parse,
            QStringLiteral("%1 bytes of JSON, the limit is %2")
                .arg(utf8.size())
                .arg(d.limits.maxBytes),
            {} };
    }
    const auto size = static_cast<size_t>(utf8.size());
    d.text.reserve(std::max<size_t>(size, 4096) + simdjson::SIMDJSON_PADDING);
    d.text.assign(utf8.data(), size);
    if (d.capacity < size || d.capacity == 0) {
        d.capacity = std::bit_ceil(std::max<size_t>(size, 4096));
        if (d.parser.allocate(d.capacity, static_cast<size_t>(d.limits.maxDepth))
            != simdjson::SUCCESS)
            return Error{ errc::Parse, QStringLiteral("no memory for %1 bytes of JSON").arg(size),
                {} };
    }
    dom::element root;
    const auto failure = d.parser.parse(d.text.data(), size, false).get(root);
    if (failure == simdjson::DEPTH_ERROR) {
        return Error{ errc::JsonDepth,
            QStringLiteral("JSON deeper than %1 levels").arg(d.limits.maxDepth), {} };
    }
    if (failure != simdjson::SUCCESS) {
        return Error{ errc::Parse,
            QStringLiteral("not JSON (%1): %2")
                .arg(QString::fromLatin1(simdjson::error_message(failure)), excerpt(utf8)),
            {} };
    }
    // The bytes themselves are valid UTF-8 without NUL: only an escape can be anything else.
    d.keys.clear();
    StrictCheck strict{ d.text.find("\\u") != std::string::npos, d.keys };
    if (auto error = strict.value(root))
        return *error;
    return JsonView{ std::bit_cast<JsonView::Position>(root) };
}

} // namespace lockstep
