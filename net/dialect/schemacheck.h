// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialect.h"
#include "net/dialect/value.h"

namespace lockstep::net::dialect {

// Holds a value against a JSON Schema, as far as dialect.schema.json goes: $ref, type, enum,
// properties, required, additionalProperties, items, minimum, minLength, and anyOf whose
// alternatives differ in their type. Every fault, in the order of the text.
[[nodiscard]] QList<DialectFault> checkSchema(const Value &schema, const Value &value);

// One step more of a JSON pointer.
[[nodiscard]] QString pointerTo(const QString &parent, QString step);

} // namespace lockstep::net::dialect
