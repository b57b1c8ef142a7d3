"""Dashboards and alerts name what a running application really measures."""

import json
import re
import unittest

import yaml
from support import DEPLOY, HOME, run, tool
from test_image import RunningApplication, get

TELEMETRY = DEPLOY / "telemetry"
# of Prometheus itself, and those that scraping adds; `job` of ours is in its way, and becomes `exported_job`
SCRAPED = {"up"}
SCRAPED_LABELS = {"job", "instance", "role", "le"}
NAME = re.compile(r"\b(?:up|(?:tintype|hikaricp|jvm|process|system)_[a-z0-9_]+)\b")
# what adapters to other people's servers measure is there only when these are in use
ADAPTERS = ("messaging-nats", "redis", "mongo", "object-storage-s3")


def expressions():
    """Every expression of the dashboard and of the alerts, by where it stands."""
    for group in yaml.safe_load((TELEMETRY / "alerts.yaml").read_text())["groups"]:
        for rule in group["rules"]:
            yield rule["alert"], rule["expr"]
    for panel in json.loads((TELEMETRY / "dashboard.json").read_text())["panels"]:
        for target in panel.get("targets", []):
            yield panel["title"], target["expr"]


def labels_of(expression):
    inside = re.findall(r"[{,]\s*([a-z_]+)\s*(?:=~|!~|!=|=)", expression)
    by = [word.strip() for words in re.findall(r"\bby \(([^)]*)\)", expression) for word in words.split(",")]
    return set(inside) | set(by)


class TelemetryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        running = RunningApplication.get()
        get(f"http://127.0.0.1:{running.port}/api/v2/instance")
        text = get(f"http://127.0.0.1:{running.management}/metrics")[1]
        cls.samples = {re.split(r"[ {]", line)[0] for line in text.splitlines() if line and line[0] != "#"}
        cls.labels = set(re.findall(r'[{,]([a-z_]+)="', text)) | SCRAPED_LABELS | {"exported_job"}
        files = (file for part in ADAPTERS for file in (HOME / "platform" / part).glob("src/main/**/*.java"))
        sources = "".join(file.read_text() for file in files)
        cls.of_adapters = set(re.findall(r'"(tintype_[a-z0-9_]+)"', sources))
        cls.labels |= set(re.findall(r'"tintype_[a-z0-9_]+",\s*"([a-z]+)"', sources))

    def exists(self, name):
        base = re.sub(r"(_seconds)?_(total|count|sum|max|bucket)$", "", name)
        return name in self.samples | SCRAPED or {name, base} & self.of_adapters

    def test_everyMetricExists(self):
        named = {name for _, expression in expressions() for name in NAME.findall(re.sub(r'"[^"]*"|\bby \([^)]*\)', "", expression))}
        self.assertGreater(len(named), 20)
        self.assertEqual([], sorted(name for name in named if not self.exists(name)))

    def test_everyLabelExists(self):
        for place, expression in expressions():
            self.assertLessEqual(labels_of(expression), self.labels, place)

    def test_theAlertsHoldWhatTheirTestsSay(self):
        run(tool("promtool"), "check", "rules", TELEMETRY / "alerts.yaml")
        run(tool("promtool"), "test", "rules", HOME / "tests/deploy/alerts.test.yaml")

    def test_everyPanelsExpressionIsPromQl(self):
        panels = [(place, expression) for place, expression in expressions()]
        rules = [
            {"record": f"panel:{number}", "expr": expression.replace("$__rate_interval", "5m")}
            for number, (_, expression) in enumerate(panels)
        ]
        text = yaml.safe_dump({"groups": [{"name": "panels", "rules": rules}]})
        run(tool("promtool"), "check", "rules", "--lint=none", input=text)

    def test_everyAlertSaysWhatAndWhy(self):
        for group in yaml.safe_load((TELEMETRY / "alerts.yaml").read_text())["groups"]:
            for rule in group["rules"]:
                self.assertEqual({"summary", "description"}, set(rule["annotations"]), rule["alert"])
                self.assertIn(rule["labels"]["severity"], {"page", "ticket"}, rule["alert"])

    def test_panelsDontOverlap(self):
        taken = set()
        for panel in json.loads((TELEMETRY / "dashboard.json").read_text())["panels"]:
            place = panel["gridPos"]
            cells = {(x, y) for x in range(place["x"], place["x"] + place["w"]) for y in range(place["y"], place["y"] + place["h"])}
            self.assertFalse(cells & taken, panel["title"])
            taken |= cells

    def test_theCollectorsPipelinesNameWhatItHas(self):
        collector = yaml.safe_load((TELEMETRY / "collector.yaml").read_text())
        for pipeline in collector["service"]["pipelines"].values():
            for kind, names in pipeline.items():
                self.assertLessEqual(set(names), set(collector[kind]))
