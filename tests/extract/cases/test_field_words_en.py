"""English reports in the words of the field: press releases, timelines, digests, letters, captives' stories."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], Any]

K, R = "Riku Takamine", "Ren Osuga"
ROBBERY = "\nPolice said it was a robbery at a house in Ota Ward, Tokyo, on Jan. 20."
ORDERS = f'\nPolice said {K}, 25, took part in a robbery in Ota Ward, Tokyo. "Zeus" gave the orders, police said.'


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        (f"Arrested: {K}, 25; {R}, 31.", ("arrest", (K, R))),
        (f"Arrested on suspicion of fraud: {K}, 25, a part-time worker.", ("arrest", (K,))),
        (f"Those rearrested are {K}, 25, company employee, of Kiryu; and {R}, 31, unemployed.", ("rearrest", (K, R))),
        (f"Shimane police arrest {K}, 25.", ("arrest", (K,))),
        (f"Police have since taken into custody {K}, 25.", ("arrest", (K,))),
        (f"Feb. 3 -- {K}, 25, is served with an arrest warrant.", ("arrest", (K,))),
        (f"{K}, 25, was caught carrying 8 million yen.", ("arrest", (K,))),
        (f"{K}, 25, is in a Manila jail.", ("detention", (K,))),
        (f"{K}, 25, has been locked up in the Philippines since 2022.", ("detention", (K,))),
        (f"The appeal of {K}, 25, was dismissed.", ("verdict", (K,))),
        (f"Opening hearing for {K}, 25, accused of robbery.", ("trial", (K,))),
        (f"The court heard the testimony of {K}, 25.", ("trial", (K,))),
        (f"A court ordered the extradition to Japan of {K}, 25.", ("deportation", (K,))),
        (f"{K}, 25, is sought by the police.", ("warrant", (K,))),
        (f"{K}, 25, has been on Interpol's wanted list since May.", ("warrant", (K,))),
        (f"THE ENFORCER: {K}, 25. Released on bail in March.", ("release", (K,))),
        (f"{K}, 25, and {R}, 31, went in. All have been indicted.", ("indictment", (K, R))),
    ],
)
def test_the_law_in_the_words_of_the_field(tell_en: Tell, sentence: str, action: tuple[Any, ...]) -> None:
    assert [told[:2] for told in tell_en(sentence + ROBBERY).actions] == [action]


@pytest.mark.parametrize(
    "sentence",
    [
        "A driver's instinct saved an 81-year-old woman from losing 3 million yen to swindlers.",
        f"{K}, 25, will be sent to the Phnom Penh Municipal Court to be heard as a witness of a robbery.",
    ],
)
def test_what_is_no_rescue_and_no_way_home(tell_en: Tell, sentence: str) -> None:
    assert not {"rescue", "deportation"} & {kind for kind, *_ in tell_en(sentence + ROBBERY).actions}


@pytest.mark.parametrize(
    ("sentence", "user"),
    [
        (f'{K}, 25, was added to a Telegram group run by "Zeus."', "Zeus"),
        (f'{K}, 25, spoke to "Zeus" by video call on Zoom.', "Zeus"),
        (f'"Zeus" interviewed {K}, 25, over Zoom.', "Zeus"),
        (f'{K}, 25, got his orders from "Zeus" in a Signal chat.', "Zeus"),
        (f'"Zeus" hired {K}, 25, on WeChat.', "Zeus"),
        (f"{K}, 25, allegedly ordered the robbery through the Signal messaging app.", K),
        (f"{K}, 25, led the robbers. His orders went out through the Threema app.", K),
    ],
)
def test_who_used_an_app(tell_en: Tell, sentence: str, user: str) -> None:
    told = {who for kind, who, _ in tell_en(sentence + ORDERS).relations if kind == "USED_APP"}
    assert told - {"i1"} == {user}


@pytest.mark.parametrize(
    "sentence",
    [
        f'{K}, 25, used the aliases "Zeus" and "Apollo."',
        f'{K}, 25, is suspected of ordering a break-in through an account on the Signal app named "Zeus."',
        f'They obeyed an organizer who used the handle "Zeus" on Telegram. The organizer, {K}, 25, was arrested.',
        f'{K}, 25, used several accounts, including "Zeus" and "Apollo," to give orders on Signal.',
        f'Police identified "Zeus" in June as {K}, 25.',
        f'A man who went by "Zeus" on the Signal app is identified as {K}, 25.',
        f'Orders came from an account on Telegram called "Zeus." Police think the person using the account is {K}, 25.',
    ],
)
def test_who_goes_by_a_name(tell_en: Tell, sentence: str) -> None:
    assert ("ALIAS_OF", "Zeus", K) in tell_en(sentence + ROBBERY).relations


@pytest.mark.parametrize(
    ("sentence", "promiser"),
    [
        (f"{K}, 25, recruited {R}, 31. {R} received 800,000 yen a month from {K}.", K),
        (f'"Zeus" gave orders. {K}, 25, whom "Zeus" paid 80,000 yen per recruit, was arrested.', "Zeus"),
        (f"{R}, 31, flew to Manila after a recruiter named {K}, 25, promised him 600,000 yen a month.", K),
    ],
)
def test_who_pays(tell_en: Tell, sentence: str, promiser: str) -> None:
    assert {who for kind, who, _ in tell_en(sentence + ROBBERY).relations if kind == "PROMISED_PAYOUT"} == {promiser}


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        (f"Those who entered the farmhouse were {K}, 25, and {R}, 31.", K, "executor"),
        (f"{K}, 25, is the network's manager.", K, "coordinator"),
        (f"{K}, 25, looked after the money.", K, "accomplice"),
        (f"{K}, 25, had two of them break into the house.", K, "coordinator"),
        (f"{K}, 25, received the watches.", K, "cash_courier"),
        (f"The recruits were found on X by {K}, 25.", K, "recruiter"),
        (f"{K}, 25, told the trio which house to enter.", K, "coordinator"),
        (f"{K}, 25, gave phones to the three who carried out the break-in. He conspired with {R}.", K, "accomplice"),
        (f"{K}, 25, converted stolen gold into cash.", K, None),
        (f"Police believe {K}, 25, was also behind a robbery in Koganei.", K, "coordinator"),
        (f"{K}, 25, posed as a police officer and deceived a woman.", K, "caller"),
        (f"The gang was recruited by a man living in Chiang Mai, named {K}.", K, "recruiter"),
        (f"{K}, 25, sent her location to the embassy.", K, None),
        (f"{K}, 25, attends a language school as a part-time instructor.", K, None),
    ],
)
def test_parts_in_the_words_of_the_field(tell_en: Tell, sentence: str, name: str, role: str | None) -> None:
    assert tell_en(sentence + ROBBERY).parts().get(name) == ({role} if role else None)


def test_a_heist_that_was_planned_and_done_is_no_mere_preparation(tell_en: Tell) -> None:
    told = tell_en(f"{K}, 25, is accused of planning the armed robbery of a gold trader in Nara in April 2023.")
    assert told.cases == [("robbery", "2023-04", "Nara")]


def test_an_entry_of_a_timeline_is_of_the_day_before_it(tell_en: Tell) -> None:
    told = tell_en(f"Nov. 6, 2024 -- A dealer in Matsue is robbed by two men.\n\nNov. 8 -- Police arrest {K}, 25.")
    assert (told.cases[0][1:], told.actions[0][3]) == (("2024-11-06", "Matsue"), "2024-11-08")


def test_where_police_sit_and_suspects_live_nothing_happened(tell_en: Tell) -> None:
    told = tell_en(f"Police in Fukushima said {K}, 25, robbed a shop. A woman in Sakai has been charged with it.")
    assert all(place is None for _, _, place in told.cases)


def test_what_a_suspect_says_of_others_is_alleged(tell_en: Tell) -> None:
    told = tell_en(f"{R}, 31, said he was recruited by a friend, {K}, 25." + ROBBERY)
    [recruited] = [r for r in told.record.relations if r.type.value == "RECRUITED"]
    assert recruited.certainty.value == "alleged"
