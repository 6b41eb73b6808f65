"""SIGTERM: a command cleans up, and ends in time also where that hangs."""

import signal
import subprocess
import sys
import time

HANGS = """
import signal, time
from commands import main
main._SECONDS_TO_END = 2
signal.signal(signal.SIGTERM, main._end_by_signal)
try:
    print("ready", flush=True)
    time.sleep(60)
finally:
    print("cleans up", flush=True)
    time.sleep(60)
"""


def test_a_command_whose_clean_up_hangs_ends_in_time_and_a_second_signal_does_not_break_it_off() -> None:
    with subprocess.Popen([sys.executable, "-c", HANGS], stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout
        assert command.stdout.readline() == "ready\n"
        begun = time.monotonic()
        command.send_signal(signal.SIGTERM)
        assert command.stdout.readline() == "cleans up\n"
        command.send_signal(signal.SIGTERM)
        assert command.wait(20) == 128 + signal.SIGTERM
        assert 1 < time.monotonic() - begun < 10
