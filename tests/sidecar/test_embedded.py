"""The provider without a model: it quotes what answers the question, cites it, and adds nothing."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from sidecar.embedding import Embedder
from sidecar.errors import NoResponse, ProviderTimeout
from sidecar.providers import Delta
from sidecar.providers.embedded import Embedded
from sidecar.providers.sentences import split

NIACINAMIDE = """\
Niacinamide (vitamin B3) strengthens the skin barrier and evens the complexion. It is usually used
at 2 to 5 %.

**Stability**

Niacinamide is most stable between pH 5 and 7. At low pH, below about 4, it slowly hydrolyses to
nicotinic acid, which can cause flushing. It tolerates heat well.

| Property | Value |
| --- | --- |
| INCI | Niacinamide |
| CAS number | 98-92-0 |

```
water 70 %, niacinamide is stable at low pH 5 %
```
"""
RETINOL = """\
Retinol is not recommended during pregnancy. In the European Union face products may contain at most
0.3 % retinol equivalents. Beginners should start with 0.1 % two evenings a week. They should use a
sunscreen every morning.

1. Apply it in the evening to dry skin
2. Wait for a quarter of an hour
"""
RETURNS = """\
You have 30 days to send unopened goods back. The law gives you 14 days.

To return something:

1. Write to us with your order number
2. Put the label on the parcel

3. Hand it over

Opened bottles can't be returned.

**Refunds**

The price comes back within five working days. It goes to the card that you paid with.

| | Monday to Thursday | Friday |
|---|---|---|
| Calls about returns | 9:00 to 17:00 | 9:00 to 15:00 |
| Calls about invoices | 10:00 to 12:00 | |
"""
EXTRACTS = """\
Extracts that keep well in water are few: witch hazel and green tea.

- **Witch hazel**: keeps for a year in the dark. Weak in colour, so add some caramel.
- **Green tea**: keeps for half a year.

Metals speed up the decay, so leave these out:

- iron
- copper
"""
VITAMIN_C = "Ascorbic acid is only stable at low pH, between 2.5 and 3.5, and oxidizes in water."
THAI = "ไนอะซินาไมด์มีความเสถียรที่ pH 5 ถึง 7 ควรเก็บที่อุณหภูมิต่ำกว่า 25 องศาเซลเซียส"
JAPANESE = (
    "ナイアシンアミドは水溶性のビタミンです。pH5から7で最も安定です。推奨配合量は2から5%です。"
)
DOCUMENTS = [
    ("Niacinamide", NIACINAMIDE),
    ("Retinol", RETINOL),
    ("Ascorbic acid", VITAMIN_C),
    ("ไนอะซินาไมด์", THAI),
    ("ナイアシンアミド", JAPANESE),
]


@pytest.fixture(scope="module")
def embedder() -> Iterator[Embedder]:
    embedder = Embedder()
    yield embedder
    embedder.close()


def asked(question: str, *documents: tuple[str, str], limit: int = 4) -> dict[str, Any]:
    sources = [
        {
            "index": index,
            "metadata": {"documentName": name, "headingPath": []},
            "content": content,
            "similarity": 0.6,
        }
        for index, (name, content) in enumerate(documents or DOCUMENTS, 1)
    ]
    return {"question": question, "language": "en", "sources": sources, "maxSentences": limit}


async def deltas(embedder: Embedder, request: dict[str, Any]) -> list[Delta]:
    return [delta async for delta in Embedded(embedder).stream(request, 30)]


async def answer(embedder: Embedder, request: dict[str, Any]) -> str:
    return "".join(delta.text for delta in await deltas(embedder, request))


@pytest.mark.parametrize(
    ("question", "start"),
    [
        (
            "Is niacinamide stable at low pH?",
            "Niacinamide is most stable between pH 5 and 7. At low",
        ),
        ("What is the CAS number of niacinamide?", "CAS number: 98-92-0. [1]"),
        ("Can I use retinol while pregnant?", "Retinol is not recommended during pregnancy."),
        (
            "how much retinol is allowed in the EU",
            "In the European Union face products may contain",
        ),
        ("At which pH does vitamin C keep?", "Ascorbic acid is only stable at low pH"),
        ("ไนอะซินาไมด์เสถียรที่ pH เท่าไร", "ไนอะซินาไมด์มีความเสถียรที่ pH 5 ถึง 7"),
        ("ナイアシンアミドの推奨配合量は?", "推奨配合量は2から5%です。"),
    ],
)
async def test_the_sentence_that_answers_comes_first(
    embedder: Embedder, question: str, start: str
) -> None:
    assert (await answer(embedder, asked(question))).startswith(start)


async def test_every_word_is_from_the_source_it_cites(embedder: Embedder) -> None:
    request = asked(
        "Are panthenol and allantoin stable in water?",
        ("Panthenol", "Panthenol is stable in water at pH 4 to 6. Strong acids destroy it."),
        ("Allantoin", "Allantoin is stable in water at pH 3 to 8. It dissolves slowly."),
    )
    text = await answer(embedder, request)
    parts = re.findall(r"(.+?) \[(\d)\] ?", text)
    assert "".join(f"{quote} [{index}]" for quote, index in parts) == text.replace("] ", "]")
    assert len(parts) > 1
    for quote, index in parts:
        content = " ".join(request["sources"][int(index) - 1]["content"].split())
        assert all(sentence in content for sentence in split(quote))


async def test_code_headings_and_table_rules_are_not_quoted(embedder: Embedder) -> None:
    text = await answer(embedder, asked("niacinamide low pH stability water 70 %", limit=10))
    assert "water 70" not in text
    assert "**" not in text
    assert "---" not in text


async def test_what_leans_on_the_sentence_before_brings_it(embedder: Embedder) -> None:
    text = await answer(embedder, asked("use a sunscreen every morning?", ("Retinol", RETINOL)))
    assert "two evenings a week. They should use a sunscreen" in text


async def test_who_asks_how_gets_all_the_steps_in_order(embedder: Embedder) -> None:
    contact = (
        "Contact",
        "You can order by telephone. Call us about an order; an e-mail may be late.",
    )
    request = asked("how do i return an order", contact, ("Orders and returns", RETURNS))
    steps = "1. Write to us with your order number\n2. Put the label on the parcel\n3. Hand it over"
    assert (await answer(embedder, request)).endswith(f"To return something:\n\n{steps} [2]")


async def test_who_does_not_ask_how_gets_no_steps(embedder: Embedder) -> None:
    text = await answer(embedder, asked("Can I return opened bottles?", ("Returns", RETURNS)))
    assert text.startswith("Opened bottles can't be returned.")
    assert "1." not in text


async def test_what_announces_a_list_brings_it(embedder: Embedder) -> None:
    text = await answer(embedder, asked("Which extracts keep well?", ("Plants", EXTRACTS)))
    assert text.startswith(
        "Extracts that keep well in water are few: witch hazel and green tea.\n\n-"
    )
    assert "\n- Green tea: keeps for half a year. [1]" in text
    text = await answer(embedder, asked("Does iron speed up the decay?", ("Plants", EXTRACTS)))
    assert text == "Metals speed up the decay, so leave these out:\n\n- iron\n- copper [1]"


async def test_an_item_is_not_quoted_from_its_middle(embedder: Embedder) -> None:
    text = await answer(embedder, asked("weak in colour, add caramel?", ("Plants", EXTRACTS)))
    assert text.startswith("Witch hazel: keeps for a year")


async def test_a_heading_counts_for_the_sentence_under_it(embedder: Embedder) -> None:
    text = await answer(embedder, asked("When do I get my refund?", ("Orders", RETURNS)))
    assert text.startswith("The price comes back within five working days. It goes to the card")


async def test_prose_comes_before_a_table_that_says_the_same(embedder: Embedder) -> None:
    content = "Soap has a pH of 9 to 10.\n\n| Product | pH |\n|---|---|\n| Soap | 9 to 10 |\n"
    text = await answer(embedder, asked("What is the pH of soap?", ("Soap", content)))
    assert text == "Soap has a pH of 9 to 10. [1]"


async def test_a_row_keeps_its_cells_under_their_columns(embedder: Embedder) -> None:
    text = await answer(embedder, asked("hours of calls about returns", ("Returns", RETURNS)))
    hours = "Monday to Thursday: 9:00 to 17:00; Friday: 9:00 to 15:00."
    assert text.startswith(f"Calls about returns - {hours}")
    text = await answer(embedder, asked("hours of calls about invoices", ("Returns", RETURNS)))
    assert text.startswith("Calls about invoices - Monday to Thursday: 10:00 to 12:00.")


async def test_the_same_is_not_said_twice(embedder: Embedder) -> None:
    sentence = "Niacinamide is most stable between pH 5 and 7."
    text = await answer(
        embedder,
        asked("Where is niacinamide stable?", ("A", sentence), ("B", sentence), ("C", sentence)),
    )
    assert text == f"{sentence} [1]"


@pytest.mark.parametrize("limit", [1, 2, 3])
async def test_as_many_sentences_as_asked_for(embedder: Embedder, limit: int) -> None:
    text = await answer(embedder, asked("Tell me about niacinamide", limit=limit))
    assert 1 <= len(list(split(re.sub(r" \[\d\]", "", text)))) <= limit


async def test_it_streams_whole_words_and_reports_what_it_used(embedder: Embedder) -> None:
    request = asked("Is niacinamide stable at low pH?")
    first, *_, last = heard = await deltas(embedder, request)
    assert len(heard) > 4
    assert first.text
    assert (last.text, last.finish_reason) == ("", "stop")
    text = "".join(delta.text for delta in heard)
    read = " ".join([request["question"], *(s["content"] for s in request["sources"])])
    assert last.usage == {
        "promptTokens": embedder.count_tokens(read),
        "completionTokens": embedder.count_tokens(text),
    }
    assert await answer(embedder, request) == text


@pytest.mark.parametrize(
    ("question", "content", "said"),
    [
        (
            "ค่าจัดส่งเท่าไหร่คะ",
            "**ค่าจัดส่ง**\n\nค่าจัดส่งทั่วประเทศ 50 บาท ยอดตั้งแต่ 800 บาทขึ้นไป จัดส่งฟรี\n\n"
            "**เวลาทำการ**\n\nร้านเปิดเวลา 10.00 น. ถึง 19.00 น. ทุกวัน",
            "ค่าจัดส่งทั่วประเทศ 50 บาท ยอดตั้งแต่ 800 บาทขึ้นไป จัดส่งฟรี [1]",
        ),
        (
            "ร้านเปิดกี่โมง",
            "**ค่าจัดส่ง**\n\nค่าจัดส่งทั่วประเทศ 50 บาท ยอดตั้งแต่ 800 บาทขึ้นไป จัดส่งฟรี\n\n"
            "**เวลาทำการ**\n\nร้านเปิดเวลา 10.00 น. ถึง 19.00 น. ทุกวัน",
            "ร้านเปิดเวลา 10.00 น. ถึง 19.00 น. ทุกวัน [1]",
        ),
        (
            "货到付款收多少手续费",
            "支持支付宝和银行卡。货到付款需要另付十五元手续费。发票在订单完成后申请。",
            "货到付款需要另付十五元手续费。 [1]",
        ),
        (
            "妊婦でもレチノールを使えますか",
            "**レチノール**\n\n夜だけお使いください。妊娠中の方は使用を控えてください。",
            "妊娠中の方は使用を控えてください。 [1]",
        ),
        (
            "怎么查快递",
            "- 发票可以在订单里申请\n- 快递进度可以在订单里查看",
            "快递进度可以在订单里查看。 [1]",
        ),
    ],
)
async def test_a_quote_in_a_script_without_spaces_is_whole_and_short(
    embedder: Embedder, question: str, content: str, said: str
) -> None:
    assert await answer(embedder, asked(question, ("店", content))) == said


async def test_a_source_of_nothing_but_code_is_quoted_as_it_is(embedder: Embedder) -> None:
    code = "```\nselect pg_cancel_backend(4711);\n```"
    assert await answer(embedder, asked("cancel a query", ("SQL", code))) == f"{code} [1]"
    long = await answer(embedder, asked("q", ("SQL", "```\n" + "select 1;\n" * 400 + "```")))
    assert len(long) < 520


async def test_without_sources_there_is_no_answer(embedder: Embedder) -> None:
    with pytest.raises(NoResponse):
        await answer(embedder, {"question": "?", "language": "en", "sources": []})


async def test_it_keeps_to_its_time(embedder: Embedder) -> None:
    with pytest.raises(ProviderTimeout):
        async for _ in Embedded(embedder).stream(asked("something never asked before"), 0.0001):
            pass


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("At 0.5 % it works. See e.g. Dr. Weber.", ["At 0.5 % it works.", "See e.g. Dr. Weber."]),
        ("He said “Stop.” Then it was over.", ["He said “Stop.”", "Then it was over."]),
        ("Enthält z. B. Wasser. Gut.", ["Enthält z. B. Wasser.", "Gut."]),
        ("Version 1.2 is out... and works.", ["Version 1.2 is out... and works."]),
        (
            "一つ目です。二つ目です!「三つ目」です。",
            ["一つ目です。", "二つ目です!「三つ目」です。"],
        ),
        ("¿Es estable? Sí. ¡Claro!", ["¿Es estable?", "Sí.", "¡Claro!"]),
        ("यह स्थिर है। ठीक है।", ["यह स्थिर है।", "ठीक है।"]),
        ("هل هو ثابت؟ نعم هو ثابت.", ["هل هو ثابت؟", "نعم هو ثابت."]),
        ("เปิด 10.00 น. ถึง 19.00 น. ทุกวัน", ["เปิด 10.00 น. ถึง 19.00 น. ทุกวัน"]),
        (
            "วิตามินซีสลายตัวง่ายเมื่อโดนแสง ความร้อน และอากาศ ควรเก็บในตู้เย็นหลังเปิดใช้ทุกครั้ง "
            "เรตินอลอาจทำให้ผิวระคายเคืองและไวต่อแสงแดด ควรใช้เฉพาะเวลากลางคืนเท่านั้นและไม่ควรใช้ทุกวัน",
            [
                "วิตามินซีสลายตัวง่ายเมื่อโดนแสง ความร้อน และอากาศ ควรเก็บในตู้เย็นหลังเปิดใช้ทุกครั้ง",
                "เรตินอลอาจทำให้ผิวระคายเคืองและไวต่อแสงแดด ควรใช้เฉพาะเวลากลางคืนเท่านั้นและไม่ควรใช้ทุกวัน",
            ],
        ),
    ],
)
def test_sentences_of_many_languages(text: str, sentences: list[str]) -> None:
    assert list(split(text)) == sentences
