# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: Apache-2.0

"""`cmake --install` of each component: which files, that they fit together, and that the programs run from there."""

import pathlib
import re
import shutil
import tempfile
import unittest
import xml.etree.ElementTree as xml

from buildtree import HAS_DBUS, HAS_WINDOWS, PREFIX, PROGRAMS, SOURCES, VERSION, install, run

ID = "dev.lockstep.Lockstep"
CLIENT = {
    "bin/lockstep-cli", "share/man/man1/lockstep-cli.1",
    "share/doc/lockstep/LICENSE", "share/doc/lockstep/third-party.md",
}
WINDOWS = {
    "bin/lockstep", "share/man/man1/lockstep.1", "share/doc/lockstep/LICENSE.lucide",
    f"share/applications/{ID}.desktop",
    f"share/icons/hicolor/scalable/apps/{ID}.svg", f"share/metainfo/{ID}.metainfo.xml",
}
BUS = {f"share/dbus-1/services/{ID}.service"}
SERVER = {
    "bin/lockstepd", "share/man/man1/lockstepd.1", "etc/lockstep/lockstepd.conf",
    "lib/systemd/system/lockstepd.service", "lib/sysusers.d/lockstep-server.conf",
    "share/doc/lockstep-server/LICENSE", "share/doc/lockstep-server/third-party.md",
    "share/doc/lockstep-server/examples/nginx.conf",
}
DOC = {f"share/doc/lockstep/{name}" for name in ("README.md", "CHANGELOG.md")} | {
    f"share/doc/lockstep/{path.relative_to(SOURCES)}"
    for path in (SOURCES / "docs").rglob("*") if path.suffix in (".md", ".png")
}


def place(installed):
    """Where a file will be: the configuration is not below every prefix (GNUInstallDirs)."""
    if installed.startswith("etc/") and PREFIX == pathlib.Path("/usr"):
        return pathlib.Path("/") / installed
    if installed.startswith("etc/") and pathlib.Path("/opt") in PREFIX.parents:
        return pathlib.Path(f"/etc{PREFIX}") / installed.removeprefix("etc/")
    return PREFIX / installed


def setting(text, name):
    """The values of the lines NAME=... of a .desktop, .service or unit file."""
    return re.findall(rf"^{re.escape(name)}=(.*)$", text, re.M)


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dir = pathlib.Path(tempfile.mkdtemp(prefix="lockstep-install-"))
        cls.addClassCleanup(shutil.rmtree, cls.dir, ignore_errors=True)
        for component in ("client", "server", "doc"):
            install(component, cls.dir / component)

    def path(self, component, installed):
        return pathlib.Path(f"{self.dir / component}{place(installed)}")

    def read(self, component, installed):
        return self.path(component, installed).read_text(encoding="utf-8")

    def test_each_component_has_its_files_and_no_others(self):
        client = CLIENT | (WINDOWS if HAS_WINDOWS else set()) | (BUS if HAS_WINDOWS and HAS_DBUS else set())
        for component, files in {"client": client, "server": SERVER, "doc": DOC}.items():
            root = self.dir / component
            found = {"/" + str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}
            self.assertEqual(found, {str(place(file)) for file in files}, component)

    def test_only_programs_are_executable(self):
        for component in ("client", "server", "doc"):
            for file in (self.dir / component).rglob("*"):
                if file.is_file():
                    self.assertEqual(bool(file.stat().st_mode & 0o111), file.parent.name == "bin", file)

    def test_nothing_names_the_folders_of_the_build(self):
        for component in ("client", "server"):
            for file in (self.dir / component).rglob("*"):
                if file.is_file() and file.parent.name != "bin":
                    text = file.read_text(encoding="utf-8")
                    self.assertNotIn(str(SOURCES), text, file)
                    self.assertNotRegex(text, r"@[A-Z_]+@", file)

    def test_the_programs_run_without_a_display(self):
        for program in PROGRAMS:
            component = "server" if program == "lockstepd" else "client"
            done = run(self.path(component, f"bin/{program}"), "--version")
            self.assertEqual((done.returncode, done.stdout), (0, f"{program} {VERSION}\n"), done)

    def test_the_installed_configuration_is_good(self):
        lockstepd = self.path("server", "bin/lockstepd")
        conf = self.path("server", "etc/lockstep/lockstepd.conf")
        done = run(lockstepd, "--check-config", "--config", conf)
        self.assertEqual(done.returncode, 0, done)
        self.assertIn("/var/lib/lockstep/lockstep.db", done.stdout)
        # Its folder is another user's, and made by the unit.
        data = self.dir / "data"
        data.mkdir(mode=0o700)
        here = ["--config", conf, "--db", f"sqlite:{data / 'lockstep.db'}", "--key-file", data / "lockstep.key"]
        self.assertEqual(run(lockstepd, "--migrate", *here).returncode, 0)
        done = run(lockstepd, "doctor", *here, "--listen", "127.0.0.1:0")
        self.assertEqual(done.returncode, 0, done)

    def test_the_unit_names_what_is_installed(self):
        unit = self.read("server", "lib/systemd/system/lockstepd.service")
        for line in setting(unit, "ExecStart") + setting(unit, "ExecStartPre"):
            program, *arguments = line.split()
            self.assertEqual(pathlib.Path(program), place("bin/lockstepd"))
            conf = arguments[arguments.index("--config") + 1]
            self.assertEqual(pathlib.Path(conf), place("etc/lockstep/lockstepd.conf"))
        users = re.findall(r"^u (\S+) - \"[^\"]+\" (\S+)$", self.read("server", "lib/sysusers.d/lockstep-server.conf"), re.M)
        self.assertEqual(users, [(setting(unit, "User")[0], setting(unit, "WorkingDirectory")[0])])
        self.assertEqual(setting(unit, "Documentation"), ["man:lockstepd(1)"])

    def test_the_debian_package_asks_before_it_replaces_the_configuration(self):
        named = (SOURCES / "packaging/debian/conffiles").read_text(encoding="utf-8").split()
        self.assertEqual(named, [f"/{file}" for file in SERVER if file.startswith("etc/")])

    @unittest.skipUnless(HAS_WINDOWS, "built without windows")
    def test_the_desktop_entry_names_what_is_installed(self):
        entry = self.read("client", f"share/applications/{ID}.desktop")
        for line in setting(entry, "Exec"):
            self.assertTrue(self.path("client", f"bin/{line.split()[0]}").exists(), line)
        for name in setting(entry, "Icon"):
            self.assertTrue(self.path("client", f"share/icons/hicolor/scalable/apps/{name}.svg").exists(), name)
        self.assertEqual(setting(entry, "DBusActivatable"), ["true"] * HAS_DBUS)
        if HAS_DBUS:
            service = self.read("client", f"share/dbus-1/services/{ID}.service")
            self.assertEqual(setting(service, "Exec"), [str(place("bin/lockstep"))])
            self.assertEqual(setting(service, "Name"), [ID])
        metainfo = xml.fromstring(self.read("client", f"share/metainfo/{ID}.metainfo.xml"))
        self.assertEqual(metainfo.findtext("id"), ID)
        self.assertEqual(metainfo.findtext("launchable"), f"{ID}.desktop")
        for binary in metainfo.iter("binary"):
            self.assertTrue(self.path("client", f"bin/{binary.text}").exists(), binary.text)

    @unittest.skipUnless(HAS_WINDOWS and shutil.which("desktop-file-validate"), "no desktop-file-validate")
    def test_the_desktop_entry_is_valid(self):
        done = run("desktop-file-validate", self.path("client", f"share/applications/{ID}.desktop"))
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    @unittest.skipUnless(HAS_WINDOWS and shutil.which("appstreamcli"), "no appstreamcli")
    def test_the_metainfo_is_valid(self):
        done = run("appstreamcli", "validate", "--no-net", self.path("client", f"share/metainfo/{ID}.metainfo.xml"))
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_the_version_is_the_same_everywhere(self):
        headings = re.findall(r"^## (.*)$", (SOURCES / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
        versions = [re.fullmatch(r"(\d+\.\d+\.\d+) \((?:not released yet|\d{4}-\d\d-\d\d)\)", h)[1] for h in headings]
        self.assertEqual(versions[0], VERSION)
        for program in PROGRAMS:
            component = "server" if program == "lockstepd" else "client"
            self.assertIn(f'"Lockstep {VERSION}"', self.read(component, f"share/man/man1/{program}.1"))
        if HAS_WINDOWS:
            metainfo = xml.fromstring(self.read("client", f"share/metainfo/{ID}.metainfo.xml"))
            self.assertEqual([release.get("version") for release in metainfo.iter("release")], versions)


if __name__ == "__main__":
    unittest.main(verbosity=2)
