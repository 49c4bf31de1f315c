"""Runs the installed Orca in this process, and writes its speech to standard output: a line {"said": "…"} for each utterance.

The script /usr/bin/orca ends every other Orca of the same user, and offers no way to set the speech server before speech starts. So this
program calls the same orca.main(). A line on standard input asks whether Orca has work left; the answer is {"quiet": seconds}.
"""

import os
import sys
import threading
import time

# The output of libraries is no speech.
output = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("Atspi", "2.0")
from gi.repository import Gdk, GLib

if Gdk.Display.get_default() is None:
    sys.exit("no display")

from orca import settings

settings.speechServerFactory = "recording_speech_server"
settings.speechFactoryModules = ["recording_speech_server"]
settings.enableBraille = False
settings.enableSound = False
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False

from orca import event_manager, orca

import recording_speech_server

recording_speech_server.output = output
orca.getSettingsManager().activate(sys.argv[1], {})

last_event = time.monotonic()


def with_timestamp(method):
    def wrapper(self, event=None, *rest):
        global last_event
        last_event = time.monotonic()
        try:
            return method(self, event, *rest) if event is not None else method(self)
        finally:
            last_event = time.monotonic()

    return wrapper


queue = event_manager.EventManager
queue._enqueue = with_timestamp(queue._enqueue)
queue._dequeue = with_timestamp(queue._dequeue)


def answer():
    """Writes the seconds since the last event and the last speech; 0 while an event waits. It runs at the lowest priority, after all other work."""
    for _ in sys.stdin:
        idle = threading.Event()
        GLib.idle_add(lambda: idle.set() and False, priority=GLib.PRIORITY_LOW)
        busy = not idle.wait(20) or event_manager.getManager()._eventQueue.qsize() > 0
        quiet = time.monotonic() - max(last_event, recording_speech_server.last_word)
        recording_speech_server.output.write('{"quiet": %.3f}\n' % (0 if busy else quiet))
        recording_speech_server.output.flush()
    os._exit(0)  # the test has closed its end


threading.Thread(target=answer, daemon=True).start()
sys.exit(orca.main())
