// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/store/searchedstore.h"

namespace lockstep {

namespace {

// What an index needs of it; the values are shared, not copied.
CacheBatch searchedPart(const CacheBatch &batch)
{
    CacheBatch part;
    part.clearedSpaces = batch.clearedSpaces;
    part.removedIssues = batch.removedIssues;
    part.removedComments = batch.removedComments;
    part.put.issues = batch.put.issues;
    part.put.comments = batch.put.comments;
    part.put.cursors = batch.put.cursors;
    for (const CacheBatch &earlier : batch.earlier)
        part.earlier.push_back(searchedPart(earlier));
    return part;
}

} // namespace

Result<void> SearchedStore::applyCache(const CacheBatch &batch)
{
    const auto stored = m_store.applyCache(batch);
    if (stored && m_followed)
        m_followed(std::make_shared<const CacheBatch>(searchedPart(batch)));
    return stored;
}

Result<void> SearchedStore::resetCache()
{
    const auto emptied = m_store.resetCache();
    if (m_followed)
        m_followed(nullptr);
    return emptied;
}

} // namespace lockstep
