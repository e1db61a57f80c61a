"""Whole numbers in Chinese numerals."""

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")

HIGHEST = 9999
"""The highest number that newspapers put into hanzi; beyond come 万 and digits."""


def in_hanzi(number: int, *, counted: bool = False) -> str:
    """Return ``number`` (0 to 9999) in Chinese numerals; a counted two is 两 (两家, 第二家).

    :raises ValueError: for other numbers, which newspapers write in Arabic digits.
    """
    if not 0 <= number <= HIGHEST:
        raise ValueError(number)
    if number == 2 and counted:
        return "两"
    digits = [int(d) for d in str(number)]
    text = ""
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit:
            text += _DIGITS[digit] + _PLACES[place]
        elif text and not text.endswith("零"):
            text += "零"
    text = text.rstrip("零") or "零"
    return text.removeprefix("一") if text.startswith("一十") else text
