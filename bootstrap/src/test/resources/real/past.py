"""Whoever imports this, before all else, lives 20 minutes ago: a process that died long ago is not waited for."""

import datetime
import time

BACK = datetime.timedelta(minutes=20)

real_datetime = datetime.datetime
real_time = time.time


class Kind(type):
    def __instancecheck__(cls, value):
        return isinstance(value, real_datetime)


class Past(real_datetime, metaclass=Kind):
    @classmethod
    def now(cls, tz=None):
        return real_datetime.now(tz) - BACK

    @classmethod
    def utcnow(cls):
        return real_datetime.utcnow() - BACK


datetime.datetime = Past
time.time = lambda: real_time() - BACK.total_seconds()
