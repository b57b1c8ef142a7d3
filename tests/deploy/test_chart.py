"""deploy/helm, as the real Helm renders it, against the schemas of Kubernetes."""

import pathlib
import re
import subprocess
import unittest
from urllib.parse import urlsplit

import kubernetes_validate
import yaml
from support import DEPLOY, HOME, chart, incomplete, run, secrets, settings, tool, unknown_variables, unpinned

CHART = DEPLOY / "helm/tintype"
INSTALLATIONS = {
    "as it comes": (),
    "external stores": ("external-stores.yaml",),
    "many replicas": ("many-replicas.yaml",),
}
OPERATORS_KINDS = {"PodMonitor", "PrometheusRule"}
VERSIONS = ("1.31", "1.34", "1.37")
CONNECTIONS_OF_A_PROCESS = 8  # as `Databases.Options.DEFAULT` says


def of(objects, *kinds):
    return [it for it in objects if it["kind"] in kinds]


def pods(objects):
    """Every pod template, by the name of what makes it."""
    return {it["metadata"]["name"]: it["spec"]["template"] for it in of(objects, "Deployment", "StatefulSet", "Job")}


def selects(selector, labels):
    wanted = selector.get("matchLabels", {})
    exists = [it["key"] for it in selector.get("matchExpressions", []) if it["operator"] == "Exists"]
    return all(labels.get(key) == value for key, value in wanted.items()) and all(key in labels for key in exists)


class ChartTest(unittest.TestCase):
    def installations(self):
        return [chart(*values) for values in INSTALLATIONS.values()]

    def test_helmFindsNothingToSay(self):
        for values in INSTALLATIONS.values():
            words = [word for file in values for word in ("--values", DEPLOY / "helm/examples" / file)]
            run(tool("helm"), "lint", "--strict", "--kube-version", "1.34.0", CHART, *words)

    def test_everyObjectFitsTheSchemasOfKubernetes(self):
        for objects in self.installations():
            for it in objects:
                if it["kind"] in OPERATORS_KINDS:
                    continue
                for version in VERSIONS:
                    kubernetes_validate.validate(it, version, strict=True)

    def test_namesFollowTheRelease(self):
        first = {(it["kind"], it["metadata"]["name"]) for it in chart(release="photos")}
        second = {(it["kind"], it["metadata"]["name"]) for it in chart(release="album")}
        self.assertFalse(first & second)
        self.assertTrue(all(name.startswith("photos-tintype") for _, name in first))

    def test_everySettingExists(self):
        for objects in self.installations():
            for name, pod in pods(objects).items():
                for container in pod["spec"]["containers"]:
                    if container["name"] in {"tintype", "provision"}:
                        self.assertEqual([], unknown_variables(it["name"] for it in container["env"]), name)
            for map_ in of(objects, "ConfigMap"):
                lines = map_["data"].get("tintype.properties", "").splitlines()
                keys = {line.split("=", 1)[0] for line in lines if line}
                self.assertEqual(set(), keys - set(settings().values()))

    def test_togetherTheDeploymentsAreTheWholeSystem(self):
        for objects in self.installations():
            words = [pod["spec"]["containers"][0].get("args", []) for pod in pods(objects).values()]
            selections = [it[it.index("--role") + 1] for it in words if "--role" in it]
            self.assertEqual({"missing": [], "unknown": []}, incomplete(selections))

    def test_imagesArePinned(self):
        for objects in self.installations():
            for name, pod in pods(objects).items():
                for container in pod["spec"]["containers"]:
                    self.assertFalse(unpinned(container["image"]), name)

    def test_podsAreUnprivilegedBoundedAndWatched(self):
        for objects in self.installations():
            for name, pod in pods(objects).items():
                spec = pod["spec"]
                self.assertTrue(spec["securityContext"]["runAsNonRoot"], name)
                self.assertFalse(spec["automountServiceAccountToken"], name)
                # variables that Kubernetes would make of Services would be taken for settings
                self.assertFalse(spec["enableServiceLinks"], name)
                for container in spec["containers"]:
                    security = container["securityContext"]
                    self.assertTrue(security["readOnlyRootFilesystem"], name)
                    self.assertFalse(security["allowPrivilegeEscalation"], name)
                    self.assertEqual(["ALL"], security["capabilities"]["drop"], name)
                    self.assertIn("memory", container["resources"]["limits"], name)
                    if container["name"] != "provision":
                        self.assertIn("readinessProbe", container, name)
                        self.assertIn("livenessProbe", container, name)

    def test_everyDeploymentHasABudgetSpreadsAndIsScaledOrCounted(self):
        for objects in self.installations():
            scaled = {it["spec"]["scaleTargetRef"]["name"] for it in of(objects, "HorizontalPodAutoscaler")}
            budgets = [it["spec"]["selector"] for it in of(objects, "PodDisruptionBudget")]
            for deployment in of(objects, "Deployment"):
                name = deployment["metadata"]["name"]
                labels = deployment["spec"]["template"]["metadata"]["labels"]
                self.assertEqual(1, sum(selects(budget, labels) for budget in budgets), name)
                self.assertNotEqual(name in scaled, "replicas" in deployment["spec"], name)
                self.assertEqual(2, len(deployment["spec"]["template"]["spec"]["topologySpreadConstraints"]), name)
            self.assertLessEqual(scaled, {it["metadata"]["name"] for it in of(objects, "Deployment")})

    def test_theBundledPostgresHasConnectionsForAsManyProcessesAsThereMayBe(self):
        objects = chart()
        most = {it["spec"]["scaleTargetRef"]["name"]: it["spec"]["maxReplicas"] for it in of(objects, "HorizontalPodAutoscaler")}
        processes = sum(
            most.get(it["metadata"]["name"]) or it["spec"]["replicas"]
            for it in of(objects, "Deployment")
            if any(variable["name"] == "TINTYPE_DATABASE_PASSWORDS" for variable in it["spec"]["template"]["spec"]["containers"][0]["env"])
        )
        server = next(it for it in of(objects, "StatefulSet") if it["metadata"]["name"] == "tintype-postgres")
        allowed = re.search(r"max_connections=(\d+)", str(server["spec"]["template"]["spec"]["containers"][0]["args"]))[1]
        self.assertGreater(processes, 20)
        self.assertLessEqual(processes * CONNECTIONS_OF_A_PROCESS, int(allowed))

    def test_secretsComeAsFilesThatTheScriptMakes(self):
        made = {file.name for file in secrets().iterdir()}
        for objects in self.installations():
            self.assertEqual([], of(objects, "Secret"))
            for name, pod in pods(objects).items():
                for volume in pod["spec"]["volumes"]:
                    if "secret" in volume:
                        self.assertLessEqual({it["key"] for it in volume["secret"]["items"]}, made, name)
                for container in pod["spec"]["containers"]:
                    for variable in container.get("env", []):
                        self.assertNotIn("secretKeyRef", str(variable), name)
                        self.assertNotRegex(variable.get("value", ""), "://[^/@]+:[^/@]+@", name)
                        if re.search("PASSWORD|SECRET|_KEY", variable["name"]):
                            self.assertTrue(variable["value"].startswith("/run/secrets"), f"{name} {variable['name']}")

    def test_aRoleGetsTheAccountOfItsOwnDatabaseOnly(self):
        for objects in self.installations():
            for deployment in of(objects, "Deployment"):
                name = deployment["metadata"]["name"].removeprefix("tintype-")
                volumes = deployment["spec"]["template"]["spec"]["volumes"]
                keys = {it["key"] for volume in volumes if "secret" in volume for it in volume["secret"]["items"]}
                accounts = {key for key in keys if key.startswith("tintype_")}
                expected = set() if name in {"public-http", "public-websocket", "pages"} else {"tintype_" + name.split("-")[0]}
                self.assertEqual(expected, accounts, name)
                timelines = {key for key in keys if key.startswith("mongo")}
                self.assertLessEqual(timelines, {"mongo-url-" + name.split("-")[0]}, name)
                self.assertNotIn("database-administrator-url", keys, name)

    def test_theAddressesInTheSecretAreThoseOfTheBundledStores(self):
        services = {it["metadata"]["name"]: it["spec"]["ports"][0]["port"] for it in of(chart(), "Service")}
        for file in ("database-administrator-url", "nats-url", "mongo-url-feed", "mongo-url-chat", "redis-url"):
            address = urlsplit((secrets() / file).read_text())
            self.assertEqual(services.get(address.hostname), address.port, file)

    def test_databasesAreProvidedBeforeAnUpgradeWhereTheServerIsThereAlready(self):
        hooked = of(chart("external-stores.yaml"), "Job")[0]["metadata"]
        self.assertEqual("pre-install,pre-upgrade", hooked["annotations"]["helm.sh/hook"])
        own = of(chart(), "Job")[0]["metadata"]
        self.assertEqual(("tintype-provision-1", None), (own["name"], own.get("annotations")))

    def test_externalStoresAreNotBundledToo(self):
        self.assertEqual([], of(chart("external-stores.yaml"), "StatefulSet"))

    def test_theVersionIsTheProjects(self):
        version = re.search("<version>(.*?)(-SNAPSHOT)?</version>", (HOME / "pom.xml").read_text()).group(1)
        described = yaml.safe_load((CHART / "Chart.yaml").read_text())
        self.assertEqual((version, version), (described["appVersion"], described["version"]))

    def test_theAlertsAreThoseOfTheTelemetryFolder(self):
        rule = of(chart("many-replicas.yaml"), "PrometheusRule")[0]["spec"]
        self.assertEqual(yaml.safe_load((DEPLOY / "telemetry/alerts.yaml").read_text()), rule)

    def test_wrongValuesAreRefused(self):
        wrong = (
            "image.tag=latest", "roles.feed.needs={oracle}", "origin=photos", "stores.postgres.port=0", "roels.feed.replicas=1",
            "stores.nats.replicas=2", "stores.redis.image=redis:latest",
        )
        for value in wrong:
            done = subprocess.run(
                [tool("helm"), "template", "tintype", CHART, "--kube-version", "1.34.0", "--set", value],
                capture_output=True, text=True, check=False,
            )
            self.assertNotEqual(0, done.returncode, value)
            self.assertIn("values don't meet the specifications", done.stderr, value)


class NetworkPoliciesTest(unittest.TestCase):
    """What may reach what, worked out from the policies as a cluster would."""

    def check(self, objects):
        policies = [it["spec"] for it in of(objects, "NetworkPolicy")]
        templates = pods(objects)
        for name, pod in templates.items():
            labels = pod["metadata"]["labels"]
            about = [policy for policy in policies if selects(policy["podSelector"], labels)]
            types = {kind for policy in about for kind in policy["policyTypes"]}
            self.assertEqual({"Ingress", "Egress"}, types, f"{name} is open")
            for policy in about:
                for rule in policy.get("ingress", []):
                    self.assertTrue(rule.get("from") and rule.get("ports"), f"{name} is open to all")
                    ports = {port["port"] for port in rule["ports"]}
                    for peer in rule["from"]:
                        self.assertNotIn("ipBlock", peer, name)
                        if "namespaceSelector" in peer:
                            gateway = labels.get("tintype.dev/gateway") == "true"
                            self.assertTrue(ports == {8082} or (gateway and ports == {8080}), f"{name} is open to {peer}")
                        else:
                            self.assertTrue(peer["podSelector"]["matchLabels"], f"{name} is open to every pod")
                for rule in policy.get("egress", []):
                    self.assertTrue(rule.get("to") and rule.get("ports"), f"{name} reaches everything")

    def test_noServiceIsOpen(self):
        for name, values in INSTALLATIONS.items():
            with self.subTest(name):
                self.check(chart(*values))

    def test_whoIsGivenAStoreReachesItAndNobodyElseDoes(self):
        objects = chart()
        policies = [it["spec"] for it in of(objects, "NetworkPolicy")]
        templates = pods(objects)
        variables = {"postgres": "TINTYPE_DATABASE_PASSWORDS", "nats": "TINTYPE_NATS", "mongo": "TINTYPE_MONGO", "redis": "TINTYPE_REDIS", "s3": "TINTYPE_S3"}
        for store, variable in variables.items():
            target = templates[f"tintype-{store}"]["metadata"]["labels"]
            for name, pod in templates.items():
                labels = pod["metadata"]["labels"]
                out = any(
                    selects(peer["podSelector"], target)
                    for policy in policies if selects(policy["podSelector"], labels)
                    for rule in policy.get("egress", []) for peer in rule["to"]
                    if "podSelector" in peer and "namespaceSelector" not in peer
                )
                into = any(
                    selects(peer["podSelector"], labels)
                    for policy in policies if selects(policy["podSelector"], target)
                    for rule in policy.get("ingress", []) for peer in rule["from"]
                    if "podSelector" in peer and "namespaceSelector" not in peer
                )
                told = any(it["name"].startswith(variable) for it in pod["spec"]["containers"][0].get("env", []))
                self.assertEqual((told, told), (out, into), f"{name} and {store}")
