// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/clientsession.h"

#include "net/native/httpfiles.h"
#include "net/native/httpsnapshots.h"
#include "net/transport/qttransports.h"

#include <QSysInfo>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

// On the network thread: the remote's clock and random numbers live as long as it does.
struct Far
{
    QtClock clock{};
    Rng rng = Rng::fromSystem();
};

} // namespace

ClientSession::ClientSession(Options options)
    : m_store({ options.directory, QString::fromLatin1(QSysInfo::machineUniqueId()), 0, 0 }),
      m_networkThread(u"network"_s,
          options.connectsLater ? ThreadExecutor::Begin::Later : ThreadExecutor::Begin::Now),
      m_remote(
          m_networkThread, m_home,
          [far = std::make_shared<Far>(), server = options.server, locate = options.locate,
              pin = options.pin, tokens = std::move(options.tokens), foreign = options.foreign,
              directory = options.directory]() -> std::unique_ptr<Remote> {
              if (foreign) {
                  // The session's keeper has `far`, and goes with the remote.
                  ForeignServer kept = *foreign;
                  kept.keepSession = [far, keep = kept.keepSession](const auto &session) {
                      if (keep)
                          keep(session);
                  };
                  return makeForeignRemote(
                      far->clock, far->rng, std::move(kept), server, directory, pin);
              }
              net::NativeRemote::Options remote;
              remote.server = server;
              remote.socket.engine.locate = locate;
              remote.files = std::make_shared<net::HttpFiles>(pin);
              remote.snapshots = std::make_shared<net::HttpSnapshots>(pin);
              remote.rows = std::make_shared<net::HttpSnapshots>(pin);
              // The provider keeps `far`: it is a member of the remote and goes with it.
              return std::make_unique<net::NativeRemote>(far->clock, far->rng,
                  net::qtTransports(pin), std::move(remote),
                  [far, provide = tokens()](
                      bool renew, const auto &answer) { provide(renew, answer); });
          },
          true),
      m_engine(
          [&]() -> Store & {
              if (!options.isSearched)
                  return m_store;
              const bool isFile = options.directory != u":memory:"_s;
              m_search.emplace(m_store,
                  isFile ? options.directory + u"/search.db"_s : options.directory,
                  query::TextSearch::Threads{ m_searchThread, m_storeThread, m_home }, m_clock);
              return m_search->store();
          }(),
          m_storeThread, m_home, m_remote, m_clock, m_rng),
      m_files(
          [&] {
              FileKeeper::Options files;
              if (options.directory != u":memory:"_s)
                  files.directory = options.directory + u"/attachments"_s;
              return files;
          }(),
          { m_engine, m_remote, m_fileThread, m_home, m_clock })
{
    if (m_search)
        m_search->follow(m_engine);
}

ClientSession::~ClientSession() = default;

} // namespace lockstep::app
