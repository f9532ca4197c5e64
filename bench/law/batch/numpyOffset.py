# Fifteen business days after each of a million days with numpy.busday_offset. Speaks as workers.mjs says.
import sys
import time

import numpy as np

receptions, open_days, first = sys.argv[1], sys.argv[2], int(sys.argv[3])
term = 15
days = np.fromfile(receptions, dtype=np.int32).astype("datetime64[D]")
is_open = np.fromfile(open_days, dtype=np.int32)
every = np.arange(first, first + len(is_open)).astype("datetime64[D]")
calendar = np.busdaycalendar(weekmask="1111100", holidays=every[is_open == 0])


def add_all():
    # A day that does not count goes back to the last that does: the next one is then the first after it.
    return np.busday_offset(days, term, roll="preceding", busdaycal=calendar)


for line in sys.stdin:
    command = line.strip()
    if command.startswith("write "):
        add_all().astype(np.int32).tofile(command[6:])
        print(0, flush=True)
    else:
        times = int(command)
        began = time.perf_counter_ns()
        for _ in range(times):
            add_all()
        print((time.perf_counter_ns() - began) / (times * len(days)), flush=True)
