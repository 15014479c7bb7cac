"""Due dates as a Python program counts them: one month, moved off weekends and the public holidays of Berlin.

due_date.py holidays|workalendar DAY          prints the due date
due_date.py holidays|workalendar each FILE    prints that of each day of the file
due_date.py holidays|workalendar rate COUNT   prints how many seconds each of so many takes, calendars ready
"""

import datetime
import pathlib
import sys
import time
from collections.abc import Callable

from dateutil.relativedelta import relativedelta

MONTH = relativedelta(months=1)
DAY = datetime.timedelta(days=1)
YEARS = range(2026, 2028)

# Says whether nobody works on a day.
IsFree = Callable[[datetime.date], bool]


def by_holidays() -> IsFree:
    import holidays

    free = holidays.country_holidays("DE", subdiv="BE", years=YEARS, categories=("public",))
    return lambda day: day.weekday() > 4 or day in free


def by_workalendar() -> IsFree:
    from workalendar.europe.germany import Berlin

    calendar = Berlin()
    return lambda day: not calendar.is_working_day(day)


def due(received: datetime.date, is_free: IsFree) -> datetime.date:
    day = received + MONTH
    while is_free(day):
        day += DAY
    return day


def seconds_each(count: int, is_free: IsFree) -> float:
    """The fastest of five runs over the days of 2026 again and again."""
    days = [datetime.date(2026, 1, 1) + number % 365 * DAY for number in range(count)]
    due(days[0], is_free)
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        for day in days:
            due(day, is_free)
        best = min(best, time.perf_counter() - start)
    return best / count


def main() -> None:
    is_free = {"holidays": by_holidays, "workalendar": by_workalendar}[sys.argv[1]]()
    match sys.argv[2:]:
        case ["each", file]:
            for line in pathlib.Path(file).read_text().split():
                print(due(datetime.date.fromisoformat(line), is_free))
        case ["rate", count]:
            print(seconds_each(int(count), is_free))
        case [day]:
            print(due(datetime.date.fromisoformat(day), is_free))


main()
