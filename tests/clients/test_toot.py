"""toot, a command-line client, driven as a person would: it opens a page and is given a code."""

import os
import pty
import re
import subprocess
import sys
import tempfile
import unittest

from person import Person, photo

BASE = os.environ["TINTYPE_BASE"]
TOOT = os.path.join(os.path.dirname(sys.executable), "toot")


class TootTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.mkdtemp()
        cls.environment = {
            **os.environ,
            "HOME": cls.home,
            "XDG_CONFIG_HOME": cls.home,
            "BROWSER": "true",
            "TERM": "dumb",
        }
        cls.person = Person(BASE, "eva").sign_up()
        cls._log_in()

    @classmethod
    def _log_in(cls):
        master, slave = pty.openpty()
        process = subprocess.Popen(
            [TOOT, "login", "--instance", BASE],
            stdin=slave, stdout=slave, stderr=slave, env=cls.environment, close_fds=True,
        )
        os.close(slave)
        printed, declined, sent = "", False, False
        while True:
            try:
                printed += os.read(master, 4096).decode(errors="replace")
            except OSError:
                break
            if not declined and "[Y/n]" in printed:
                os.write(master, b"n\n")
                declined = True
            found = re.search(r"(http\S+/oauth/authorize\S*)\s", printed)
            if found and not sent and "Authorization code:" in printed:
                code = cls.person.allow(found.group(1).replace("\r", ""))
                os.write(master, code.encode() + b"\n")
                sent = True
        assert process.wait(timeout=60) == 0, printed

    def toot(self, *arguments):
        done = subprocess.run(
            [TOOT, *arguments], env=self.environment, capture_output=True, text=True, timeout=60
        )
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        return done.stdout

    def test_the_logged_in_account_is_shown(self):
        self.assertIn(self.person.username, self.toot("whoami"))

    def test_a_picture_is_posted_and_stands_in_the_timeline(self):
        self.toot("post", "From the command line", "--media", photo("purple"), "--description", "purple")
        self.assertIn("From the command line", self.toot("timeline", "--once", "--public", "--local"))

    def test_another_person_is_followed_and_left(self):
        other = Person(BASE, "frida").sign_up()
        self.assertIn("You are now following", self.toot("follow", other.username))
        self.assertIn(other.username, self.toot("following", self.person.username))
        self.toot("unfollow", other.username)
        self.assertNotIn(other.username, self.toot("following", self.person.username))


if __name__ == "__main__":
    unittest.main()
