"""Runs the Orca that is installed, in this process, and hands over on standard output what it says: {"said": "…"} a line.

/usr/bin/orca itself ends every other Orca of the same user, and lets no one name the voice before speech has started: so not that script,
but the same orca.main() behind it. A line on standard input asks whether Orca has anything left to do; the answer is {"quiet": seconds}.
"""

import os
import sys
import threading
import time

# What a library prints is not what was heard.
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


def noted(method):
    def with_note(self, event=None, *rest):
        global last_event
        last_event = time.monotonic()
        try:
            return method(self, event, *rest) if event is not None else method(self)
        finally:
            last_event = time.monotonic()

    return with_note


queue = event_manager.EventManager
queue._enqueue = noted(queue._enqueue)
queue._dequeue = noted(queue._dequeue)


def answer():
    """For how long there was no event and no word; 0 while one waits. Asked at the lowest priority, so that all else was done before."""
    for _ in sys.stdin:
        idle = threading.Event()
        GLib.idle_add(lambda: idle.set() and False, priority=GLib.PRIORITY_LOW)
        busy = not idle.wait(20) or event_manager.getManager()._eventQueue.qsize() > 0
        quiet = time.monotonic() - max(last_event, recording_speech_server.last_word)
        recording_speech_server.output.write('{"quiet": %.3f}\n' % (0 if busy else quiet))
        recording_speech_server.output.flush()
    os._exit(0)  # whoever listened has gone


threading.Thread(target=answer, daemon=True).start()
sys.exit(orca.main())
