"""What is said of a figure that does not stand on the page as it was recorded."""

from bulletin.diagnostics import Finding, Text
from bulletin.echo.due import Due

_HINT = Text(
    "请检查主题的模板和样式：数字要原样印出，不能省去、隐藏，也不能用样式添字",
    "look into the theme's templates and styles: a number is printed as it is, neither left out "
    "nor hidden, and no style adds to it",
)


def missing(due: Due, where: Text) -> Finding:
    """Return the finding of a figure that is not there, or not where it belongs."""
    return _finding(
        due,
        Text(f"{where.zh}里没有印出“{due.text}”", f"“{due.text}” is not printed in {where.en}"),
    )


def hidden(due: Due, where: Text) -> Finding:
    """Return the finding of a figure that nobody can see."""
    return _finding(
        due, Text(f"{where.zh}里的“{due.text}”看不见", f"“{due.text}” is hidden in {where.en}")
    )


def altered(due: Due, found: str, where: Text) -> Finding:
    """Return the finding of a figure in whose place something else stands."""
    return _finding(
        due,
        Text(
            f"{where.zh}里“{due.text}”处印的是“{found}”",
            f"where “{due.text}” belongs in {where.en}, “{found}” is printed",
        ),
    )


def misplaced(due: Due, where: Text) -> Finding:
    """Return the finding of a figure that stands elsewhere than in its own sentence."""
    return _finding(
        due,
        Text(
            f"{where.zh}里的“{due.text}”不在它的句子里",
            f"“{due.text}” is not in its own sentence in {where.en}",
        ),
    )


def _finding(due: Due, message: Text) -> Finding:
    made = due.figure.measurement
    return Finding(
        code="echo",
        place=due.figure.place,
        message=message,
        hint=_HINT,
        fact=made.fact.name if made.fact else None,
        period=str(made.period) if made.fact else None,
    )
