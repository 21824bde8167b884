"""The demo knowledge base, and the chat page over the whole stack: what a new user meets."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from tests.support.browser import browser_log, chromium, needs_chromium
from tests.support.world import Chatbot, World

DEMO = Path(__file__).resolve().parents[2] / "demo"
DOCUMENTS = sorted(DEMO.glob("*.md"))
QUESTIONS: list[dict[str, str]] = json.loads((DEMO / "questions.json").read_text())


def title(path: Path) -> str:
    return path.read_text().splitlines()[0].removeprefix("# ")


@pytest.fixture(scope="module")
def chatbot(world: World) -> Chatbot:
    organization = world.organization("Linden & Salt")
    for path in DOCUMENTS:
        organization.upload(path.stem, path.read_text())
    return organization.chatbot


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_are_fit_to_be_quoted(path: Path) -> None:
    text = path.read_text()
    words = len(text.split())
    assert 400 <= words <= 900, words
    lines = text.splitlines()
    assert lines[0].startswith("# ")
    assert len([line for line in lines if line.startswith("## ")]) >= 3
    assert not re.search(r"[ \t]+$|TODO|\bXXX\b|https?://", text, re.MULTILINE)


def test_questions_name_documents() -> None:
    assert len(QUESTIONS) == 12
    assert {one["document"] for one in QUESTIONS} <= {path.name for path in DOCUMENTS}


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one["question"])
def test_question_is_answered_from_its_document(chatbot: Chatbot, one: dict[str, str]) -> None:
    answer = chatbot.ask(one["question"])
    assert answer["outcome"] == "answered", answer["response"]
    assert answer["sources"][0]["metadata"]["documentName"] == title(DEMO / one["document"])
    assert re.search(r"\[\d+\]", answer["response"])


def test_what_the_documents_do_not_hold_is_not_answered(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Who won the bicycle race across the desert in 1911?")
    assert answer["outcome"] != "answered"
    assert answer["sources"] == []


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    with chromium(tmp_path_factory.mktemp("chromium")) as driver:
        yield driver


@pytest.mark.browser
@needs_chromium
def test_the_page_answers(driver: webdriver.Chrome, chatbot: Chatbot, world: World) -> None:
    def texts(selector: str) -> list[str]:
        return [found.text for found in driver.find_elements(By.CSS_SELECTOR, selector)]

    def wait(condition: Any) -> None:
        WebDriverWait(driver, 20, 0.05).until(lambda _: condition())

    world.set("default_chatbot_id", chatbot.id)
    try:
        driver.get(f"http://127.0.0.1:{world.stack.ports.gateway}/")
        question = driver.find_element(By.ID, "question")
        wait(question.is_enabled)
        question.send_keys("Is niacinamide stable at low pH?", Keys.ENTER)
        wait(lambda: texts("summary"))
        [answer] = texts(".answer")
        assert "Niacinamide is not stable at low pH" in answer
        driver.find_element(By.CSS_SELECTOR, ".cite").click()
        wait(lambda: all(texts(".source-name")))
        assert texts(".source-name")[0] == "Niacinamide"
        assert "pH" in texts(".source blockquote")[0]

        driver.refresh()
        wait(lambda: texts(".asked p"))
        assert texts(".asked p") == ["Is niacinamide stable at low pH?"]
        assert texts(".answer") == [answer]
        wrong = [entry for entry in browser_log(driver) if entry["level"] == "SEVERE"]
        assert not wrong
    finally:
        world.unset("default_chatbot_id")
