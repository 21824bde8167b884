"""Chatbots in several languages: what is found, how it is quoted, in what language it is said."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.cluster import ROOT
from tests.support.http import Client
from tests.support.world import Chatbot, Organization, World, new_session

# Help sites in Thai, Japanese and Chinese, in which the benchmark of search looks, too.
SITES: dict[str, Any] = json.loads((ROOT / "bench/questions/unspaced.json").read_text())[
    "languages"
]
ENGLISH = (
    "# Returns\n\nUnopened goods can be sent back within 30 days of delivery.\n\n"
    "## Refunds\n\nThe money is paid back to the card that was charged within two weeks.\n\n"
    "## Lotions\n\nThe lotion 雪肌精 and the serum ナイアシンアミド are sold in bottles of 50 ml.\n"
)
UNANSWERED = {
    "th": "ไม่พบข้อมูลเรื่องนี้ในเอกสารที่มีอยู่",
    "ja": "手元の資料には、その内容についての記載が見つかりませんでした。",
    "zh": "在我掌握的资料中没有找到相关内容。",
    "zh-TW": "在我掌握的資料中沒有找到相關內容。",
}
ACCEPT = "Accept-Language"


@pytest.fixture(scope="module")
def sites(world: World) -> Iterator[dict[str, Chatbot]]:
    """An English chatbot of an organization for each language, which has read its documents."""
    made = {}
    for code, site in SITES.items():
        owner = world.organization()
        for number, text in enumerate(site["documents"]):
            owner.upload(f"{number}", text)
        made[code] = owner.add_chatbot({"escalation": {"confidenceThreshold": 0}})
    return made


@pytest.fixture(scope="module")
def english(world: World) -> Organization:
    made = world.organization()
    made.upload("returns", ENGLISH)
    return made


@pytest.fixture(scope="module")
def helper(english: Organization) -> Chatbot:
    return english.add_chatbot()


# ---- Scripts without spaces between words ---------------------------------------------


@pytest.mark.parametrize(
    ("code", "question", "says"),
    [
        ("th", "ร้านเปิดกี่โมงครับ", "10.00 น. ถึง 19.00"),
        ("th", "ขับรถไปเองมีที่จอดไหมคะ", "12 คัน"),
        ("th", "เซรั่มวิตามินซีต้องแช่ตู้เย็นหรือเปล่า", "ตู้เย็น"),
        ("th", "อยากได้ใบกำกับภาษีต้องทำยังไง", "เลขประจำตัวผู้เสียภาษี"),
        ("ja", "車で行きたいのですが駐車場はありますか", "有料駐車場"),
        ("ja", "沖縄だと何日くらいで届きますか", "1週間"),
        ("ja", "ビタミンCの美容液は冷やした方がいいですか", "冷蔵庫"),
        ("ja", "代引きの手数料を教えてください", "330円"),
        ("zh", "退款什么时候到账", "五个工作日"),
        ("zh", "维生素C精华需要放冰箱吗", "冰箱"),
        ("zh", "货到付款收多少手续费", "十五元"),
        ("zh-TW", "可以寄去馬來西亞嗎", "馬來西亞"),
        ("zh-TW", "寄到澎湖離島要幾天", "五到七天"),
        ("zh-TW", "點數多久會過期", "效期為一年"),
    ],
)
def test_a_question_is_answered_from_documents_in_its_language(
    sites: dict[str, Chatbot], code: str, question: str, says: str
) -> None:
    said = sites[code].ask(question)
    assert said["outcome"] == "answered", said
    assert says in said["response"]
    # A passage, and not the document.
    assert len(said["response"]) < 250
    assert said["language"] == code
    assert says in said["sources"][0]["content"]


@pytest.mark.parametrize(
    ("code", "question"),
    [
        ("th", "ใครเป็นนายกรัฐมนตรีของญี่ปุ่น"),
        ("th", "iPhone 15 ราคาเท่าไหร่"),
        ("ja", "日本の首相は誰ですか"),
        ("ja", "iPhone 15の値段はいくらですか"),
        ("ja", "昨日の野球の試合はどちらが勝ちましたか"),
        ("zh", "昨晚的足球比赛谁赢了"),
        ("zh", "今天上海天气怎么样"),
        ("zh-TW", "你們有在徵工讀生嗎"),
        ("zh-TW", "昨天的棒球比賽誰贏了"),
    ],
)
def test_what_no_document_says_is_refused_in_the_language_of_the_question(
    sites: dict[str, Chatbot], code: str, question: str
) -> None:
    said = sites[code].ask(question)
    assert (said["outcome"], said["response"]) == ("unanswered", UNANSWERED[code])


def test_letters_of_any_width_are_the_same(sites: dict[str, Chatbot]) -> None:
    assert (
        "2時間おき"
        in sites["ja"].ask("ＳＰＦ５０の日焼け止めは何時間おきに塗り直しますか")["response"]
    )
    assert "夜だけ" in sites["ja"].ask("ﾚﾁﾉｰﾙは夜に使いますか")["response"]


def test_a_name_is_found_among_words_of_another_script(
    sites: dict[str, Chatbot], helper: Chatbot
) -> None:
    assert "SPF50" in sites["th"].ask("SPF50 ทาซ้ำบ่อยแค่ไหน")["response"]
    assert "50 ml" in helper.ask("雪肌精")["response"]
    assert "50 ml" in helper.ask("In what size is ナイアシンアミド sold?")["response"]
    assert helper.ask("In what size is 化粧水 sold?")["outcome"] == "unanswered"


def test_a_document_of_few_words_shows_its_language(english: Organization) -> None:
    for text, language in (("送料は無料です。", "ja"), ("免运费。", "zh"), ("จัดส่งฟรี", "th")):
        found = english.wait_for(english.upload("short", text))
        assert found["language"] == language


# ---- The language of a visitor --------------------------------------------------------


def test_a_conversation_remembers_its_language(helper: Chatbot) -> None:
    session = new_session()
    assert helper.ask("返品はできますか", session)["language"] == "ja"
    unclear = helper.ask("OK", session)
    assert (unclear["language"], unclear["response"].split("。")[0]) == (
        "ja",
        UNANSWERED["ja"].rstrip("。"),
    )
    english = helper.ask("Within how many days can unopened goods be sent back?", session)
    assert (english["language"], "30 days" in english["response"]) == ("en", True)
    assert helper.ask("OK", session)["language"] == "en"


def test_a_language_that_is_given_counts(helper: Chatbot) -> None:
    sent = {"sessionId": new_session(), "message": "Wo ist mein Paket?", "language": "fr"}
    said = helper.server.post(helper.messages, sent).ok()
    assert said["language"] == "fr"
    assert "Je n'ai rien trouvé" in said["response"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Within how many days can unopened goods be sent back?", "en"),
        ("Wie lange kann ich die Ware zurückgeben?", "de"),
        ("Combien de temps ai-je pour retourner un article ?", "fr"),
        ("¿Cuántos días tengo para devolver el artículo?", "es"),
        ("退货要多久", "zh"),
        ("退貨要多久，這個可以退嗎", "zh-TW"),
        ("คืนสินค้าได้ภายในกี่วัน", "th"),
        ("반품은 며칠 안에 가능한가요?", "ko"),
        ("florbex", "en"),
    ],
)
def test_a_message_shows_its_language(helper: Chatbot, message: str, language: str) -> None:
    assert helper.ask(message)["language"] == language


def test_a_browser_is_asked_where_a_message_says_nothing(
    english: Organization, world: World
) -> None:
    chatbot = english.add_chatbot()
    translate(world, english, chatbot, "zh-TW")
    asked = {ACCEPT: "ja, zh-Hant;q=0.9, en;q=0.8"}
    assert chatbot.ask("42", headers=asked)["language"] == "zh-TW"
    assert chatbot.ask("42", headers={ACCEPT: "ja"})["language"] == "en"
    assert chatbot.ask("Where can I find the refunds?", headers=asked)["language"] == "en"


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("สวัสดีค่ะ", "สวัสดี มีอะไรให้ช่วยไหม"),
        ("ありがとうございます！", "どういたしまして。"),
        ("你好", "您好！有什么可以帮您？"),
        ("謝謝你", "不客氣！"),
        ("Vielen Dank!", "Gern geschehen!"),
    ],
)
def test_small_talk_is_returned_in_kind(helper: Chatbot, message: str, answer: str) -> None:
    said = helper.ask(message)
    assert (said["outcome"], said["response"]) == ("answered", answer)


# ---- Translations ---------------------------------------------------------------------


def translate(
    world: World, owner: Organization, chatbot: Chatbot, code: str, **columns: object
) -> None:
    world.run(
        "insert into app.chatbot_translations (organization_id, chatbot_id, language_code,"
        " translations, system_prompt, welcome_message) values (%s, %s, %s, %s, %s, %s)",
        owner.id,
        chatbot.id,
        code,
        json.dumps(columns.get("translations", {})),
        columns.get("prompt"),
        columns.get("welcome"),
    )


def test_a_sentence_is_said_in_the_next_best_translation(
    english: Organization, world: World
) -> None:
    chatbot = english.add_chatbot()
    translate(world, english, chatbot, "zh-TW", translations={"greeting": "歡迎光臨！"})
    translate(world, english, chatbot, "zh", translations={"thanks": "不用谢！"})
    said = {
        (code, message): chatbot.server.post(
            chatbot.messages, {"sessionId": new_session(), "message": message, "language": code}
        ).ok()["response"]
        for code in ("zh-Hant-HK", "zh-tw", "zh-CN", "nl")
        for message in ("Hello", "Thanks")
    }
    assert said == {
        ("zh-Hant-HK", "Hello"): "歡迎光臨！",
        ("zh-tw", "Hello"): "歡迎光臨！",
        ("zh-CN", "Hello"): "您好！有什么可以帮您？",
        ("nl", "Hello"): "Hello! How can I help you?",
        # The platform's own in the better language goes before the chatbot's in a worse one.
        ("zh-Hant-HK", "Thanks"): "不客氣！",
        ("zh-tw", "Thanks"): "不客氣！",
        ("zh-CN", "Thanks"): "不用谢！",
        ("nl", "Thanks"): "You are welcome!",
    }


def test_a_model_is_asked_with_the_prompt_of_the_language(
    english: Organization, world: World
) -> None:
    chatbot = english.add_chatbot({"provider": "openai", "model": "fake"})
    translate(world, english, chatbot, "zh-Hant", prompt="您是親切的客服。")
    translate(world, english, chatbot, "de", welcome="Willkommen!")
    world.stack.fake.say("Yes. [1]")
    used = {}
    for code in ("zh-TW", "zh-CN", "de", "en"):
        sent = {
            "sessionId": new_session(),
            "message": "Within how many days can unopened goods be sent back?",
            "language": code,
        }
        made = chatbot.server.post(chatbot.messages, sent).ok()
        prompt = world.stack.fake.questions[-1]["messages"][0]["content"]
        assert f"Answer in the language with the code {code}." in prompt
        sql = "select parameters ->> 'promptLanguage' from app.turns where conversation_id = %s"
        used[code] = (world.value(sql, made["conversationId"]), prompt.startswith("您是"))
    assert used == {
        "zh-TW": ("zh-Hant", True),
        "zh-CN": (None, False),
        "de": (None, False),
        "en": (None, False),
    }


def test_a_page_is_told_in_the_language_it_asks_for(english: Organization, world: World) -> None:
    chatbot = english.add_chatbot({"welcomeMessage": "Welcome!"})
    translate(world, english, chatbot, "zh-TW", welcome="歡迎光臨！", translations={"send": "送出"})
    page = Client(chatbot.visitor.port)

    def config(language: str | None = None, **headers: str) -> tuple[Any, ...]:
        query = {"language": language} if language else {}
        found = page.get(f"{chatbot.path}/config", query=query, headers=headers).ok()
        assert found["languages"] == ["zh-TW"]
        return found["language"], found["welcomeMessage"], found["translations"]

    plain = ("en", "Welcome!", {})
    chinese = ("zh-TW", "歡迎光臨！", {"send": "送出"})
    assert config() == plain
    assert config("zh-Hant-TW") == chinese
    assert config("ZH-hk") == chinese
    assert config("fr") == plain
    assert config(**{ACCEPT: "fr, zh-TW;q=0.5"}) == chinese
    assert config("en", **{ACCEPT: "zh-TW"}) == plain
    bare = english.add_chatbot()
    found = page.get(f"{bare.path}/config", query={"language": "fr-CA"}).ok()
    assert (found["language"], found["welcomeMessage"][:9]) == ("fr-CA", "Bonjour !")
    assert page.get(f"{bare.path}/config", query={"language": "nl"}).ok()["language"] == "en"
    page.get(f"{chatbot.path}/config", query={"language": "no such"}).refused(
        400, "invalid_parameter", "language"
    )
