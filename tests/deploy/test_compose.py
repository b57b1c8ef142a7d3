"""deploy/compose, as the real Docker Compose reads it."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

import yaml
from support import DEPLOY, SERVERS, TOOLS, compose, image, incomplete, program, run, secrets, tool, unknown_variables, unpinned

OPEN_NETWORKS = {"world", "mail", "grafana"}


class ComposeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.everything = compose("telemetry")
        cls.services = cls.everything["services"]
        cls.ours = {name: it for name, it in cls.services.items() if it["image"].startswith("tintype:")}

    def test_everySettingExists(self):
        for name, service in self.ours.items():
            self.assertEqual([], unknown_variables(service.get("environment", {})), name)

    def test_everyProcessTakesItsSettingsAndThenMissesTheServersOnly(self):
        with ThreadPoolExecutor(2) as pool:
            outcomes = dict(zip(self.ours, pool.map(self.startWithoutServers, self.ours.values())))
        for name, (code, said) in outcomes.items():
            self.assertEqual(2, code, f"{name}: {said}")
            self.assertIn("database.url" if name == "provision" else "nats.url", said, name)
            self.assertNotIn((secrets() / "nats-password").read_text(), said, name)

    @staticmethod
    def startWithoutServers(service):
        """Runs a container's command, with its variables, where the names of its servers lead nowhere."""
        folder = tempfile.mkdtemp(prefix="tintype-role")
        given = {name: str(value).replace("/run/secrets", str(secrets())) for name, value in service["environment"].items()}
        command = [str(image() / "application/bin/tintype"), *(word.replace("/data", folder) for word in service["command"])]
        environment = {"PATH": os.environ["PATH"], "TMPDIR": folder, "TINTYPE_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1", **given}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
        shutil.rmtree(folder)
        return done.returncode, done.stderr

    def test_togetherTheContainersAreTheWholeSystem(self):
        selections = [it["command"][it["command"].index("--role") + 1] for it in self.ours.values() if "--role" in it["command"]]
        self.assertEqual({"missing": [], "unknown": []}, incomplete(selections))

    def test_onlyTheProxyCanBeReachedFromOutside(self):
        published = {name: it["ports"] for name, it in self.services.items() if it.get("ports")}
        self.assertEqual({"proxy", "grafana"}, set(published))
        self.assertTrue(all(port["host_ip"] == "127.0.0.1" for port in published["grafana"]))
        closed = {name for name, it in self.everything["networks"].items() if it.get("internal")}
        self.assertEqual(OPEN_NETWORKS, set(self.everything["networks"]) - closed)
        outside = {name for name, it in self.services.items() if OPEN_NETWORKS & set(it["networks"])}
        self.assertEqual({"proxy", "identity", "grafana", "collector"}, outside)

    def test_eachContainerIsOnTheNetworksOfTheServersItIsToldAbout(self):
        networks = {"DATABASE_PASSWORDS": "database", "NATS": "bus", "MONGO": "timelines", "REDIS": "cache", "S3": "objects"}
        for name, service in self.ours.items():
            told = {network for word, network in networks.items() if any(v.startswith(f"TINTYPE_{word}") for v in service["environment"])}
            self.assertEqual(told, set(service["networks"]) & set(networks.values()), name)

    def test_theGatewayBelievesTheProxysNetworkOnly(self):
        front = self.everything["networks"]["front"]["ipam"]["config"][0]["subnet"]
        self.assertEqual(front, self.services["public-http"]["environment"]["TINTYPE_PUBLIC_TRUSTED_PROXIES"])

    def test_imagesArePinned(self):
        self.assertEqual([], [it["image"] for it in self.services.values() if unpinned(it["image"])])

    def test_everySecretIsAFileThatTheScriptMakes(self):
        made = {file.name for file in secrets().iterdir()}
        for name, secret in self.everything["secrets"].items():
            self.assertEqual(name, pathlib.Path(secret["file"]).name)
            self.assertIn(name, made)
        for name, service in self.services.items():
            for variable, value in (service.get("environment") or {}).items():
                if re.search("PASSWORD|SECRET|_KEY|TOKEN|CREDENTIAL|SMTP", variable):
                    self.assertTrue(value.startswith("/run/secrets") or variable.endswith("PASSWORDS"), f"{name} {variable}")
                self.assertNotRegex(str(value), "://[^/@]+:[^/@]+@", f"{name} {variable} has a password in it")

    def test_aServiceGetsTheAccountOfItsOwnDatabaseOnly(self):
        for name, service in self.ours.items():
            accounts = {it["source"] for it in service["secrets"] if it["source"].startswith("tintype_")}
            if name == "provision":
                continue
            expected = {"tintype_" + re.split("[-.]", name)[0]} - {"tintype_public"}
            self.assertEqual(expected, accounts, name)
            timelines = {it["source"] for it in service["secrets"] if it["source"].startswith("mongo")}
            self.assertLessEqual(timelines, {"mongo-url-" + re.split("[-.]", name)[0]}, name)
            self.assertNotIn("database-administrator-url", {it["source"] for it in service["secrets"]}, name)

    def test_containersAreBoundedWatchedAndUnprivileged(self):
        for name, service in self.services.items():
            limits = service["deploy"]["resources"]["limits"]
            self.assertTrue(limits["memory"] and limits["cpus"] and limits["pids"], name)
            if name not in {"provision", "prometheus", "grafana", "collector"}:
                self.assertIn("test", service["healthcheck"], name)
                self.assertNotIn("disable", service["healthcheck"], name)
        for name, service in {**self.ours, "pages": self.services["pages"]}.items():
            self.assertEqual(("10001:10001", True, ["ALL"]), (service["user"], service["read_only"], service["cap_drop"]), name)
            self.assertIn("no-new-privileges:true", service["security_opt"], name)

    def test_databasesAreProvidedBeforeServicesStart(self):
        for name, service in self.ours.items():
            if "TINTYPE_DATABASE_PASSWORDS" in service["environment"] and name != "provision":
                self.assertEqual("service_completed_successfully", service["depends_on"]["provision"]["condition"], name)

    def test_prometheusFindsEveryProcess(self):
        scrape = yaml.safe_load((DEPLOY / "compose/prometheus.yaml").read_text())["scrape_configs"][0]
        named = set(scrape["dns_sd_configs"][0]["names"])
        self.assertEqual(set(self.ours) - {"provision"}, named)
        for name in named:
            self.assertIn("watch", self.services[name]["networks"], name)


class ServersTakeTheirConfigurationTest(unittest.TestCase):
    def test_caddyTakesItsFile(self):
        caddy = program(TOOLS, "python-*/bin/caddy", "tests/deploy/fetch python")
        environment = {"PATH": "/usr/bin:/bin", "HOME": tempfile.mkdtemp(), "DOMAIN": "photos.example", "CONTACT": "admin@photos.example"}
        run(caddy, "validate", "--adapter", "caddyfile", "--config", DEPLOY / "compose/Caddyfile", env=environment)

    def test_prometheusTakesItsFile(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        shutil.copy(DEPLOY / "compose/prometheus.yaml", folder)
        shutil.copy(DEPLOY / "telemetry/alerts.yaml", folder)
        run(tool("promtool"), "check", "config", folder / "prometheus.yaml")

    def test_natsTakesItsFileAndAccounts(self):
        nats = program(SERVERS, "nats-*/nats-server", "tests/servers/fetch nats")
        folder = pathlib.Path(tempfile.mkdtemp())
        (folder / "etc/nats").mkdir(parents=True)
        shutil.copy(DEPLOY / "compose/nats.conf", folder / "etc/nats")
        shutil.copytree(secrets(), folder / "run/secrets")
        run(nats, "-t", "-c", folder / "etc/nats/nats.conf")
        (folder / "run/secrets/nats-users.conf").unlink()
        with self.assertRaises(AssertionError):
            run(nats, "-t", "-c", folder / "etc/nats/nats.conf")

    def test_redisLetsNobodyInWithoutThePassword(self):
        redis = program(SERVERS, "redis-*/redis-server", "tests/servers/fetch redis")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [redis, "--port", str(port), "--save", "", "--aclfile", str(secrets() / "redis-users.acl"), "--dir", tempfile.mkdtemp()]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            try:
                for line in server.stdout:
                    if "eady to accept connections" in line:
                        break
                self.assertIn("NOAUTH", self.ask(port, "PING"))
                password = (secrets() / "redis-password").read_text()
                self.assertIn("PONG", self.ask(port, f"AUTH tintype {password}", "PING"))
                self.assertIn("OK", self.ask(port, f"AUTH tintype {password}", "SET a b PX 1000").splitlines()[-1])
            finally:
                server.kill()

    @staticmethod
    def ask(port, *commands):
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall("".join(command + "\r\n" for command in (*commands, "QUIT")).encode())
            answer = b"".join(iter(lambda: connection.recv(4096), b"")).decode()
        return answer.removesuffix("+OK\r\n")


class SecretsTest(unittest.TestCase):
    def test_secretsAreMadeOnceAndKept(self):
        before = {file.name: file.read_text() for file in secrets().iterdir()}
        self.assertEqual("", run(DEPLOY / "make-secrets", secrets(), "tintype-"))
        self.assertEqual(before, {file.name: file.read_text() for file in secrets().iterdir()})
        long = [text for name, text in before.items() if re.search("password|tintype_|key", name)]
        self.assertEqual(len(long), len(set(long)))
        self.assertTrue(all(len(text) >= 20 for text in long))

    def test_everyServiceHasAnAccount(self):
        from support import roles

        services = {role for role in roles() if role not in {"all", "public-http", "public-websocket", "web"} and "." not in role}
        accounts = {file.name.removeprefix("tintype_") for file in secrets().glob("tintype_*")}
        self.assertEqual(services, accounts)
