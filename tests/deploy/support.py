"""What the checks of deploy/ share: the tools, the application's own lists, and the files of one installation."""

import functools
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import yaml

HOME = pathlib.Path(__file__).resolve().parents[2]
DEPLOY = HOME / "deploy"
TOOLS = pathlib.Path(os.environ.get("TINTYPE_TOOLS") or pathlib.Path.home() / ".cache/tintype/tools")
SERVERS = pathlib.Path(os.environ.get("TINTYPE_SERVERS") or pathlib.Path.home() / ".cache/tintype/servers")


def program(folder, pattern, hint):
    """The path of a fetched program; where it is missing, the test is left out, and fails on CI."""
    found = sorted(folder.glob(pattern))
    if found:
        return str(found[-1])
    sentence = f"there is no {folder / pattern}; run: {hint}"
    if os.environ.get("CI"):
        raise AssertionError(sentence)
    raise unittest.SkipTest(sentence)


def tool(name):
    return program(TOOLS, f"{name}-*", "tests/deploy/fetch")


def run(*command, **options):
    """Runs a program and returns what it says; a failure shows its complaints."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))} said\n{done.stdout}\n{done.stderr}")
    return done.stdout


def image():
    """The folder that deploy/image/assemble has filled for this run."""
    return pathlib.Path(os.environ["ASSEMBLED"])


def application(*words):
    """What the application of the image says to a command."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TINTYPE_")}
    return run(image() / "application/bin/tintype", *words, env=environment)


@functools.cache
def settings():
    """Every setting's key, by the variable that it can be given as."""
    keys = [line.split()[0] for line in application("run", "--list-settings").splitlines() if line.strip()]
    return {"TINTYPE_" + re.sub("[.-]", "_", key).upper(): key for key in keys}


@functools.cache
def roles():
    return application("run", "--list-roles").split()


@functools.cache
def secrets():
    """The folder of a fresh installation's secrets."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tintype-secrets"))
    run(DEPLOY / "make-secrets", folder, "tintype-")
    return folder


def unknown_variables(names):
    """Of variables, those that are no settings."""
    known = set(settings()) | {name + "_FILE" for name in settings()}
    return sorted(name for name in names if name.startswith("TINTYPE_") and name not in known)


def incomplete(selections):
    """The roles that the given --role texts leave out, and those that there are not."""
    chosen = {role for text in selections for role in text.split(",")}
    unknown = sorted(chosen - set(roles()))
    services = {role for role in roles() if "." not in role and role != "all"}
    parts = {service: {role for role in roles() if role.startswith(service + ".")} for service in services}
    missing = sorted(
        service
        for service in services
        if service not in chosen and not (parts[service] and parts[service] <= chosen)
    )
    return {"missing": missing, "unknown": unknown}


def unpinned(image_name):
    """Whether an image is named without saying which version of it."""
    name = image_name.rsplit("/", 1)[-1]
    _, colon, tag = name.partition(":")
    return not colon or tag == "latest" or not re.search(r"\d", tag)


@functools.cache
def compose(*profiles):
    """compose.yaml as Docker Compose itself understands it, with the example's settings."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tintype-compose"))
    shutil.copytree(DEPLOY, folder / "deploy", ignore=shutil.ignore_patterns("secrets", ".env"))
    place = folder / "deploy/compose"
    run(folder / "deploy/make-secrets", place / "secrets")
    shutil.copy(place / ".env.example", place / ".env")
    words = [word for profile in profiles for word in ("--profile", profile)]
    text = run(tool("docker-compose"), *words, "config", "--format", "json", cwd=place)
    return json.loads(text)


@functools.cache
def chart(*values, release="tintype"):
    """The chart's objects as Helm renders them."""
    words = [word for file in values for word in ("--values", DEPLOY / "helm/examples" / file)]
    text = run(
        tool("helm"), "template", release, DEPLOY / "helm/tintype", "--namespace", "photos",
        "--kube-version", "1.34.0", *words,
    )
    return [document for document in yaml.safe_load_all(text) if document]
